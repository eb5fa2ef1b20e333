package record

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// Span is what the length of a period is counted in.
type Span string

// The spans.
const (
	InDays   Span = "days"
	InWeeks  Span = "weeks"
	InMonths Span = "months"
	InYears  Span = "years"
)

// Spans lists the spans, the shortest first.
func Spans() []Span { return []Span{InDays, InWeeks, InMonths, InYears} }

// parts is how many of what Count counts one is: of days, a week is seven.
func (s Span) parts() int64 {
	if s == InWeeks {
		return 7
	}
	return 1
}

// isOf reports whether the lower half of a unit is in the span: per day, per 100 days.
func (s Span) isOf(per Per) bool {
	one := strings.TrimSuffix(string(s), "s")
	return s != "" && per.Number > 0 && slices.Contains([]string{per.Of.ID, per.Of.Names.One, per.Of.Names.Other}, one)
}

// Over returns the derivation with the length of the period of its input in the place
// of Each. The error says that the period has no such length.
func (d *Derivation) Over(period Period) (*Derivation, error) {
	if d.Each == "" {
		return d, nil
	}
	n, err := period.length(d.Each)
	over := *d
	over.By = decimal.NewFromInt(int64(n))
	return &over, err
}

// Length returns how many of what Each says the period of the input has: weeks to two
// digits behind the point.
func (d *Derivation) Length() decimal.Decimal {
	return trimmed(d.By.DivRound(decimal.NewFromInt(d.Each.parts()), 2))
}

// length returns how many days, whole months or whole years a period has; for weeks,
// its days.
func (p Period) length(s Span) (int, error) {
	first, last := p.First(), p.Last()
	if !p.HasEnds() {
		return 0, fmt.Errorf("%s has no known length", p)
	}
	if s == InDays || s == InWeeks {
		return p.days(), nil
	}
	after := last.Plus(1)
	months := (after.Year-first.Year)*12 + after.Month - first.Month
	if after.Day != first.Day || s == InYears && months%12 != 0 {
		return 0, fmt.Errorf("%s is no whole number of %s", p, s)
	}
	if s == InYears {
		return months / 12, nil
	}
	return months, nil
}

// factor is the plain number of a derivation, or the span that it counts.
type factor struct{ d *Derivation }

// Set implements Value.
func (f factor) Set(text string) error {
	if span := Span(text); slices.Contains(Spans(), span) {
		f.d.Each = span
		return nil
	}
	if err := (number{&f.d.By}).Set(text); err != nil {
		return FormError(f.Form().Expects)
	}
	return nil
}

// String implements Value.
func (f factor) String() string {
	if f.d.Each != "" {
		return string(f.d.Each)
	}
	return digitsOf(f.d.By)
}

// Form implements Value.
func (f factor) Form() Form {
	return Form{
		Name: FormText, Expects: "a number, such as 5, or one of days, weeks, months, years",
		Pattern: number{}.Form().Pattern + "|days|weeks|months|years",
	}
}
