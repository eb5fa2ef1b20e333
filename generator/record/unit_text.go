package record

import "explainer/generator/language"

// text sets a number beside the unit.
func (u Unit) text(l *language.Language, n language.Numeral) string {
	if u.Per.Number > 0 {
		return l.Per(u.overText(l, n), u.Per.text(l))
	}
	return u.overText(l, n)
}

func (u Unit) overText(l *language.Language, n language.Numeral) string {
	switch u.Kind {
	case Money:
		return l.Money(n, u.Currency, u.Scale)
	case Share:
		return l.Share(n, u.whole())
	case Percent:
		return l.Percent(n)
	case PercentagePoints:
		return l.PercentagePoints(n)
	case Declared:
		return l.Counted(n, u.Scale, u.Of.words())
	case Index:
		return l.Index(n, u.base100(l))
	}
	return n.String()
}

// Text writes the unit alone, for a table's heading: "£ billion", "% of GDP". It is
// empty for a count, whose measure says what is counted.
func (u Unit) Text(l *language.Language) string {
	if u.Per.Number > 0 {
		return l.Per(u.headText(l), u.Per.text(l))
	}
	return u.headText(l)
}

func (u Unit) headText(l *language.Language) string {
	switch u.Kind {
	case Money:
		return l.MoneyUnit(u.Currency, u.Scale)
	case Share:
		return l.ShareUnit(u.whole())
	case Percent:
		return l.PercentUnit()
	case PercentagePoints:
		return l.Words.PercentagePointsUnit
	case Declared:
		return l.CountedUnit(u.Scale, u.Of.words())
	case Index:
		return l.IndexUnit(u.base100(l))
	case Times:
		return l.Words.RatioUnit
	}
	return ""
}

// whole is what a share is of.
func (u Unit) whole() string {
	if u.Of != nil {
		return u.Of.Names.Other
	}
	return u.Whole
}

// base100 is the period in which an index is 100, as the language writes it.
func (u Unit) base100(l *language.Language) string {
	p, err := ParsePeriod(u.Base)
	if err != nil {
		return u.Base
	}
	return p.Text(l)
}

func (u *DeclaredUnit) words() language.Unit {
	return language.Unit{Names: u.Names, Symbol: u.Symbol, Before: u.Place == SymbolBefore}
}

// text writes the lower half of a unit: "tonne", "100,000 people".
func (p Per) text(l *language.Language) string {
	if p.Number == 1 {
		return l.One(p.Of.words())
	}
	return l.Counted(l.Whole(p.Number), "", p.Of.words())
}

// Fixed returns the part of the unit's text that holds a number of its own: "100,000
// people", "2015 = 100". It is empty for most units.
func (u Unit) Fixed(l *language.Language) string {
	switch {
	case u.Per.Number > 1:
		return u.Per.text(l)
	case u.Kind == Index:
		return l.IndexUnit(u.base100(l))
	}
	return ""
}

// Equation writes the conversion of the unit with an id, empty where it has none:
// "1 megatonne = 1,000,000 tonnes".
func (us *Units) Equation(id string, l *language.Language) string {
	u := us.Named(id)
	if u == nil || u.Equals == nil || us.Named(u.Equals.Unit) == nil {
		return ""
	}
	one, other := l.Whole(1), us.Named(u.Equals.Unit)
	return l.Counted(one, "", u.words()) + " = " + l.Counted(l.Numeral(u.Equals.Value), "", other.words())
}
