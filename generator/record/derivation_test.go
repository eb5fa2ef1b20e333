package record_test

import (
	"errors"
	"strings"
	"testing"

	"explainer/generator/record"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// What a quotient divides, a product with the same number gives back; and each is
// in the unit of its figure, whatever that is.
func TestPlainNumbersAreExact(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		units := []string{"GBP bn", "% of GDP", "%", "percentage points", "count"}
		u := unit(t, rapid.SampledFrom(units).Draw(r, "unit"))
		whole := record.Quantity{
			Form: record.ValueForm, Bound: record.Exact, Unit: u,
			Value: decimal.New(
				rapid.Int64Range(-1e9, 1e9).Draw(r, "value"), int32(-rapid.IntRange(0, 3).Draw(r, "digits")),
			),
		}
		by := decimal.New(rapid.SampledFrom([]int64{1, 2, 4, 5, 8, 10, 25, 365}).Draw(r, "by"), 0)
		product := record.Derivation{Op: record.Product, Inputs: []string{"whole"}, By: by}
		times, _, err := product.Derive([]record.Quantity{whole})
		if err != nil {
			r.Fatal(err)
		}
		scaled := whole
		scaled.Value = whole.Value.Mul(by)
		ok, result, err := product.Recomputes(scaled, []record.Quantity{whole})
		if err != nil || !ok || !result.Equal(scaled.Value) {
			r.Fatalf("%s times %s is %s, not %s: %v", whole, by, result, scaled, err)
		}
		quotient := record.Derivation{Op: record.Quotient, Inputs: []string{"scaled"}, By: by}
		back, slack, err := quotient.Derive([]record.Quantity{scaled})
		if err != nil || !back.Equal(whole.Base().Round(12)) || slack.IsNegative() {
			r.Fatalf("%s divided by %s is %s, not %s (%s before): %v", scaled, by, back, whole, times, err)
		}
		if ok, _, err := quotient.Recomputes(whole, []record.Quantity{scaled}); err != nil || !ok {
			r.Fatalf("%s divided by %s is not %s: %v", scaled, by, whole, err)
		}
		if !quotient.Gives([]record.Unit{u}, u) || !product.Gives([]record.Unit{u}, u) {
			r.Fatalf("a part of %s is in another unit", u)
		}
	})
}

// A quotient is in the unit of what it divides, not in that of a ratio.
func TestQuotientGives(t *testing.T) {
	pounds, share := unit(t, "GBP bn"), unit(t, "% of GDP")
	quotient := record.Derivation{Op: record.Quotient}
	if quotient.Gives([]record.Unit{pounds}, unit(t, "count")) ||
		quotient.Gives([]record.Unit{share}, pounds) ||
		!quotient.Gives([]record.Unit{pounds}, unit(t, "GBP m")) {
		t.Error("a quotient is not in the unit of its input")
	}
}

// Keys of a derivation that do not go together have a remedy.
func TestDerivationsAgree(t *testing.T) {
	number := decimal.RequireFromString
	one, two := []string{"a"}, []string{"a", "b"}
	for name, test := range map[string]struct {
		d  record.Derivation
		ok bool
	}{
		"a sum of two":                 {record.Derivation{Op: record.Sum, Inputs: two}, true},
		"a sum of one":                 {record.Derivation{Op: record.Sum, Inputs: one}, false},
		"a sum with a number":          {record.Derivation{Op: record.Sum, Inputs: two, By: number("2")}, false},
		"a sum with zero":              {record.Derivation{Op: record.Sum, Inputs: two, By: number("0")}, false},
		"a quotient":                   {record.Derivation{Op: record.Quotient, Inputs: one, By: number("5")}, true},
		"a quotient by a part":         {record.Derivation{Op: record.Quotient, Inputs: one, By: number("0.5")}, true},
		"a quotient by nothing":        {record.Derivation{Op: record.Quotient, Inputs: one}, false},
		"a quotient by zero":           {record.Derivation{Op: record.Quotient, Inputs: one, By: number("0")}, false},
		"a quotient below zero":        {record.Derivation{Op: record.Quotient, Inputs: one, By: number("-5")}, false},
		"a quotient of two":            {record.Derivation{Op: record.Quotient, Inputs: two, By: number("5")}, false},
		"a product of two":             {record.Derivation{Op: record.Product, Inputs: two}, true},
		"a product of two and a third": {record.Derivation{Op: record.Product, Inputs: two, By: number("3")}, true},
		"a product of one":             {record.Derivation{Op: record.Product, Inputs: one}, false},
		"a product of one and another": {record.Derivation{Op: record.Product, Inputs: one, By: number("12")}, true},
		"a product of none":            {record.Derivation{Op: record.Product, By: number("12")}, false},
		"a quotient by days":           {record.Derivation{Op: record.Quotient, Inputs: one, Each: record.InDays}, true},
		"a product by weeks":           {record.Derivation{Op: record.Product, Inputs: one, Each: record.InWeeks}, true},
		"a product of two by weeks":    {record.Derivation{Op: record.Product, Inputs: two, Each: record.InWeeks}, false},
		"a quotient of two by days":    {record.Derivation{Op: record.Quotient, Inputs: two, Each: record.InDays}, false},
		"a sum by months":              {record.Derivation{Op: record.Sum, Inputs: two, Each: record.InMonths}, false},
	} {
		err := test.d.Agrees()
		slip, isSlip := errors.AsType[record.SlipError](err)
		if (err == nil) != test.ok || err != nil && (!isSlip || slip.Write == "") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// How long periods are, in each span; empty where they have no such length.
func TestLengthsOfPeriods(t *testing.T) {
	for period, want := range map[string]string{
		"2024":                  "366 52.29 12 1",
		"2025-Q1":               "90 12.86 3 ",
		"2025-H2":               "184 26.29 6 ",
		"2025-02":               "28 4 1 ",
		"2025-W07":              "7 1  ",
		"2025-02-26":            "1 0.14  ",
		"FY2024-25":             "365 52.14 12 1",
		"2024/2028":             "1827 261 60 5",
		"2025-01-15/2025-03-14": "59 8.43 2 ",
		"2025-01-15/2025-03-15": "60 8.57  ",
		"2020s":                 "3653 521.86 120 10",
		"2024~":                 "366 52.29 12 1",
		"2025/..":               "   ",
		"2025-XX":               "   ",
	} {
		p, err := record.ParsePeriod(period)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, span := range record.Spans() {
			d := record.Derivation{Op: record.Quotient, Inputs: []string{"a"}, Each: span}
			over, err := d.Over(p)
			text := ""
			if err == nil {
				text = over.Length().String()
			}
			got = append(got, text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", period, strings.Join(got, " "), want)
		}
	}
}

// What is divided by the length of a period gives that back when it is multiplied with
// it.
func TestSpansAreExact(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p, err := record.ParsePeriod(rapid.SampledFrom([]string{"2024", "2025-Q1", "FY2024-25", "2020s"}).Draw(r, "period"))
		if err != nil {
			r.Fatal(err)
		}
		span := rapid.SampledFrom([]record.Span{record.InDays, record.InWeeks, record.InMonths}).Draw(r, "span")
		whole := record.Quantity{Unit: unit(t, "GBP m"), Value: decimal.NewFromInt(rapid.Int64Range(1, 1e6).Draw(r, "value"))}
		quotient, _ := (&record.Derivation{Op: record.Quotient, Inputs: []string{"a"}, Each: span}).Over(p)
		part, _, err := quotient.Derive([]record.Quantity{whole})
		if err != nil {
			r.Fatal(err)
		}
		each := record.Quantity{Unit: unit(t, "GBP"), Value: part}
		product, _ := (&record.Derivation{Op: record.Product, Inputs: []string{"a"}, Each: span}).Over(p)
		back, slack, err := product.Derive([]record.Quantity{each})
		if err != nil || back.Sub(whole.Base()).Abs().GreaterThan(slack) {
			r.Fatalf("%s over %s of %s is %s, and that times it %s: %v", whole, span, p, part, back, err)
		}
	})
}
