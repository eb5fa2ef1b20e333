package content_test

import (
	"fmt"
	"testing"

	"explainer/generator/content"
	"explainer/generator/record"
	"explainer/generator/source"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// figureWith is a briefing with one figure, whose number is given as lines of
// YAML.
func figureWith(number string) string {
	return "---\ntitle: A\nfigures:\n  - id: a\n    label: A\n    measure: m\n    subject: s\n    period: 2027\n    stage: pledged\n    sources: [r]\n" + number + "---\n"
}

// printed writes a quantity as an editor does.
func printed(q record.Quantity) string {
	digits := func(d decimal.Decimal) string { return d.StringFixed(-d.Exponent()) }
	var number string
	switch q.Form {
	case record.RangeForm:
		number = fmt.Sprintf("range: [%s, %s]", digits(q.Low), digits(q.High))
	case record.ChangeForm:
		number = fmt.Sprintf("change: {from: %s, to: %s", digits(q.Low), digits(q.High))
		if q.Delta {
			number += ", delta: " + digits(q.Value)
		}
		number += "}"
	default:
		number = "value: " + digits(q.Value)
	}
	return fmt.Sprintf("    %s\n    bound: %s\n    unit: %q\n", number, q.Bound, q.Unit.String())
}

// checkReadsBack prints a quantity and reads it again.
func checkReadsBack(t interface{ Errorf(string, ...any) }, q record.Quantity) {
	text := figureWith(printed(q))
	doc, _ := content.Decode(source.NewFile("content/about.md", []byte(text)), nil)
	if len(doc.Findings) > 0 || len(doc.Records) != 1 {
		t.Errorf("%s\nhas the findings %v", text, doc.Findings)
		return
	}
	if diff := cmp.Diff(q, first[*record.Figure](doc).Quantity, comparer); diff != "" {
		t.Errorf("%s\nis read as another quantity: %s", text, diff)
	}
}

// A quantity that is written reads back as the same, to the digit: of any form,
// bound and unit.
func TestQuantitiesReadBack(t *testing.T) {
	units := []string{"count", "%", "percentage points", "% of GDP", "% of GNI"}
	for _, code := range []string{"GBP", "EUR", "JPY", "SEK"} {
		for _, scale := range []string{"", " k", " m", " bn", " tn"} {
			units = append(units, code+scale)
		}
	}
	numbers := func(fraction int) *rapid.Generator[decimal.Decimal] {
		return rapid.Custom(func(r *rapid.T) decimal.Decimal {
			return decimal.New(rapid.Int64().Draw(r, "digits"), int32(-rapid.IntRange(0, fraction).Draw(r, "fraction")))
		})
	}
	parts, whole := numbers(18), numbers(0)
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
		numbers := parts
		if unit.Kind == record.Count {
			numbers = whole
		}
		if q.Form != record.ValueForm {
			q.Low, q.High = numbers.Draw(r, "low"), numbers.Draw(r, "high")
		}
		if q.Form == record.RangeForm && q.Low.GreaterThan(q.High) {
			q.Low, q.High = q.High, q.Low
		}
		if q.Delta = q.Form == record.ChangeForm && rapid.Bool().Draw(r, "delta"); q.Delta ||
			q.Form == record.ValueForm {
			q.Value = numbers.Draw(r, "value")
		}
		checkReadsBack(r, q)
	})
}

// FuzzQuantity reads any number with any bound and unit: what is wrong is said
// at its place, with a remedy, and what is taken reads back as the same.
func FuzzQuantity(f *testing.F) {
	for _, number := range []string{"value: 13.40", "range: [6, 7.5]", "change: {from: 0.5, to: 0.3, delta: -0.2}", "value: 1e308", "value: 0x1F", "value: +1", "value: .5", "value: ١٣", "range: [7, 6]", "range: [1, 2, 3]",
		"change: {from: 1}", "value: 1\n    range: [1, 2]", "value: 13,4", "value: 1_000", "value: '13.4'", "value: [1]", "value: !!float 1", "value: .inf", "value: 190:20:30", "value: 99999999999999999999999999999999999999.9"} {
		f.Add(number, "about", "GBP bn")
	}
	f.Add("value: 1", "", "% of GDP")
	f.Add("value: 1", "roughly", "GBP  bn")
	f.Add("value: 1", "exact", "XXX tn")
	f.Fuzz(func(t *testing.T, number, bound, unit string) {
		text := figureWith("    " + number + "\n    bound: " + bound + "\n    unit: " + unit + "\n")
		doc, _ := decode(t, "content/about.md", text)
		checkFindings(t, "content/about.md", []byte(text), doc.Findings)
		if len(doc.Findings) > 0 || len(doc.Records) != 1 {
			return
		}
		checkReadsBack(t, first[*record.Figure](doc).Quantity)
	})
}
