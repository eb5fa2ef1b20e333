package check

import (
	"testing"

	"explainer/generator/amount"
	"explainer/generator/language"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// What a page says of a figure is found in its text, whole, and read as what
// the record says: a number that is copied from a page is held to its record.
func TestPrintedQuantitiesAreReadBack(t *testing.T) {
	l, ok := language.For("en")
	if !ok {
		t.Fatal("there is no English")
	}
	units := []string{"%", "percentage points", "% of GDP"}
	for _, code := range []string{"GBP", "USD", "EUR", "UAH", "JPY", "SEK", "CAD"} {
		for _, scale := range []string{"", " k", " m", " bn", " tn"} {
			units = append(units, code+scale)
		}
	}
	numbers := rapid.Custom(func(r *rapid.T) decimal.Decimal {
		return decimal.New(
			rapid.Int64Range(-1e12, 1e12).Draw(r, "digits"), int32(-rapid.IntRange(0, 4).Draw(r, "fraction")),
		)
	})
	rapid.Check(t, func(r *rapid.T) {
		unit, err := record.ParseUnit(rapid.SampledFrom(units).Draw(r, "unit"))
		if err != nil {
			r.Fatal(err)
		}
		q := record.Quantity{
			Form: rapid.SampledFrom([]record.QuantityForm{record.ValueForm, record.RangeForm, record.ChangeForm}).
				Draw(r, "form"),
			Unit: unit, Bound: rapid.SampledFrom(record.Bounds()).Draw(r, "bound"),
		}
		if q.Form == record.ValueForm {
			q.Value = numbers.Draw(r, "value")
		} else {
			q.Low, q.High = numbers.Draw(r, "low").Abs(), numbers.Draw(r, "high").Abs()
		}
		want := said(q)[:1]
		if q.Form == record.ChangeForm {
			want = said(q)[1:3] // its two ends
		}
		text := q.Text(l)
		found := amount.NewFinder(nil).Find(text)
		if len(found) != len(want) {
			r.Fatalf("%q holds %d amounts, not %d", text, len(found), len(want))
		}
		for i, span := range found {
			part := text[span.Start:span.End]
			if a, ok := amount.NewFinder(nil).Read(part); !ok || keyOf(a) != keyOf(want[i]) || a.Minus != want[i].Minus {
				r.Fatalf("%q of %q is read as %+v (%t), not as %+v", part, text, a, ok, want[i])
			}
		}
	})
}
