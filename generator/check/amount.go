package check

import (
	"slices"

	"explainer/generator/amount"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
)

// said returns the amounts that a quantity states: first the whole, then the ends of
// a range or a change, and the difference of a change.
func said(q record.Quantity) []amount.Amount {
	of := func(low, high decimal.Decimal) amount.Amount {
		toBase := func(d decimal.Decimal) decimal.Decimal {
			return record.Quantity{Value: d.Abs(), Unit: q.Unit}.Base()
		}
		return amount.Amount{
			Kind:     kindOf(q.Unit),
			Currency: q.Unit.Currency,
			Unit:     q.Unit.BaseID(),
			Low:      toBase(low),
			High:     toBase(high),
			Minus:    low.IsNegative(),
		}
	}
	if q.Form == record.ValueForm {
		return []amount.Amount{of(q.Value, q.Value)}
	}
	out := []amount.Amount{of(q.Low, q.High), of(q.Low, q.Low), of(q.High, q.High)}
	if q.Form == record.ChangeForm {
		difference := of(q.Point(), q.Point())
		if difference.Kind == amount.Percent {
			difference.Kind = amount.PercentagePoints
		}
		out = append(out, difference)
	}
	return out
}

func kindOf(u record.Unit) amount.Kind {
	switch u.Kind {
	case record.Money:
		return amount.Money
	case record.Share, record.Percent:
		return amount.Percent
	case record.PercentagePoints:
		return amount.PercentagePoints
	case record.Declared:
		return amount.Counted
	}
	return amount.Bare
}

// read returns the amount of a text, in the unit that its own is converted into.
func (s *subject) read(text string) (amount.Amount, bool) {
	a, ok := s.Vocabulary.Numbers.Read(text)
	if a.Kind == amount.Counted {
		unit := a.Unit
		a.Unit, a.Low = s.Vocabulary.Units.Base(unit, a.Low)
		_, a.High = s.Vocabulary.Units.Base(unit, a.High)
	}
	return a, ok
}

// says reports whether a quantity states an amount that was read from a text. A
// fall is often written without a sign, "fell by 0.3%"; but an amount with a minus
// is negative, and one that rises is not. A bare number may stand in the base of its
// unit or in its scale: 13.4 billion, or 13.4.
func says(q record.Quantity, a amount.Amount, rises bool) bool {
	return slices.ContainsFunc(said(q), func(b amount.Amount) bool {
		if a.Minus && !b.Minus || rises && b.Minus && !a.Minus {
			return false
		}
		if a.Kind == amount.Bare {
			return a.Low.Equal(b.Low) || a.Low.Equal(q.Unit.Scaled(b.Low))
		}
		return keyOf(a) == keyOf(b)
	})
}

// amountKey is an amount without its sign, in a form that can key a map.
type amountKey struct {
	kind                      amount.Kind
	currency, unit, low, high string
}

func keyOf(a amount.Amount) amountKey {
	return amountKey{a.Kind, a.Currency, a.Unit, a.Low.String(), a.High.String()}
}
