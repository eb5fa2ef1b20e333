package record_test

import (
	"cmp"
	"errors"
	"fmt"
	"testing"

	"explainer/generator/record"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func dates() *rapid.Generator[string] {
	return rapid.Custom(func(r *rapid.T) string {
		text := fmt.Sprintf("%04d", rapid.IntRange(1, 9999).Draw(r, "year"))
		if rapid.Bool().Draw(r, "month") {
			text += fmt.Sprintf("-%02d", rapid.SampledFrom([]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 21, 22, 23, 24}).Draw(r, "m"))
			if text[5] != '2' && rapid.Bool().Draw(r, "day") {
				text += fmt.Sprintf("-%02d", rapid.IntRange(1, 28).Draw(r, "d"))
			}
		}
		return text + rapid.SampledFrom([]string{"", "?", "~", "%"}).Draw(r, "mark")
	})
}

func periods() *rapid.Generator[string] {
	return rapid.Custom(func(r *rapid.T) string {
		switch rapid.IntRange(0, 4).Draw(r, "form") {
		case 0:
			year := rapid.IntRange(1, 9998).Draw(r, "year")
			return fmt.Sprintf("FY%04d-%02d", year, (year+1)%100)
		case 1:
			return dates().Draw(r, "from") + "/.."
		case 2:
			return "../" + dates().Draw(r, "to")
		case 3:
			from := rapid.IntRange(1, 5000).Draw(r, "from")
			return fmt.Sprintf("%04d/%04d", from, rapid.IntRange(from, 9999).Draw(r, "to"))
		}
		return dates().Draw(r, "date")
	})
}

// What is printed reads back as what was printed.
func TestPeriodsReadBack(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := periods().Draw(r, "text")
		p, err := record.ParsePeriod(text)
		if err != nil {
			r.Fatalf("ParsePeriod(%q): %v", text, err)
		}
		if p.String() != text {
			r.Fatalf("%q is written %q", text, p)
		}
	})
}

func TestUnitsReadBack(t *testing.T) {
	for _, text := range []string{"GBP", "GBP k", "GBP m", "GBP bn", "USD tn", "% of GDP", "% of GNI", "%", "percentage points", "count"} {
		u, err := record.ParseUnit(text)
		if err != nil || u.String() != text {
			t.Errorf("%q reads as %q: %v", text, u, err)
		}
	}
}

// What is not written right is an error, and what is no date at all says in
// which form one is written.
func TestPeriodErrors(t *testing.T) {
	for text, form := range map[string]bool{
		"": true, "2025-2": true, "26 February 2025": true, "20255": true, "0000": true, "2025-02-26T10:00": true, "../..": true, "FY2027": false,
		"2025-13": false, "2025-02-30": false, "FY2027-29": false, "2026/2025": false, "2025-25": false, "2025-21-01": false, "-2025": true, "+2025": true, "２０２５": true,
	} {
		_, err := record.ParsePeriod(text)
		var want record.FormError
		if err == nil || errors.As(err, &want) != form {
			t.Errorf("ParsePeriod(%q): %v", text, err)
		}
	}
	for _, text := range []string{"", "pounds", "XYZ bn", "GBP zn", "gbp bn", "GBP  bn", "% of cake", "£ bn"} {
		if u, err := record.ParseUnit(text); err == nil {
			t.Errorf("ParseUnit(%q) gives %v", text, u)
		}
	}
}

// The days that a period may mean lie in their order.
func TestPeriodBounds(t *testing.T) {
	for text, want := range map[string][2]string{
		"2024":            {"2024-01-01", "2024-12-31"},
		"2024-02":         {"2024-02-01", "2024-02-29"},
		"2025-24":         {"2025-12-01", "2026-02-28"},
		"FY2027-28":       {"2027-04-01", "2028-03-31"},
		"2022-01/2026-04": {"2022-01-01", "2026-04-30"},
		"2025/..":         {"2025-01-01", ""},
	} {
		p := period(t, text)
		if p.First().String() != want[0] || p.Last().String() != want[1] {
			t.Errorf("%s runs from %s to %s, not %s to %s", text, p.First(), p.Last(), want[0], want[1])
		}
	}
}

// Orders are total: antisymmetric, transitive, and zero only for equals.
func TestOrdersAreTotal(t *testing.T) {
	quantities := rapid.Custom(func(r *rapid.T) record.Quantity {
		u := unit(t, rapid.SampledFrom([]string{"GBP", "GBP bn", "GBP m", "USD bn", "% of GDP", "%", "count"}).Draw(r, "unit"))
		n := decimal.New(int64(rapid.IntRange(-30, 30).Draw(r, "n")), int32(rapid.IntRange(-2, 1).Draw(r, "exponent")))
		return record.Quantity{Value: n, Unit: u, Bound: rapid.SampledFrom(append(record.Bounds(), "")).Draw(r, "bound")}
	})
	figures := rapid.Custom(func(r *rapid.T) *record.Figure {
		p, _ := record.ParsePeriod(rapid.SampledFrom([]string{"2024", "2024-01-01", "2024/..", "FY2024-25", "2024-21", "../2024"}).Draw(r, "period"))
		return &record.Figure{ID: rapid.SampledFrom([]string{"a", "b", "c"}).Draw(r, "id"), Subject: "x", Period: p, Quantity: quantities.Draw(r, "quantity")}
	})
	rapid.Check(t, func(r *rapid.T) {
		a, b, c := figures.Draw(r, "a"), figures.Draw(r, "b"), figures.Draw(r, "c")
		ab, ba := record.CompareFigures(a, b), record.CompareFigures(b, a)
		if ab != -ba {
			r.Fatalf("a before b is %d, b before a is %d", ab, ba)
		}
		if bc := record.CompareFigures(b, c); ab <= 0 && bc <= 0 && record.CompareFigures(a, c) > 0 {
			r.Fatalf("a ≤ b ≤ c, but a > c")
		}
		if ab == 0 && cmp.Or(a.Period.Compare(b.Period), a.Quantity.Compare(b.Quantity)) != 0 {
			r.Fatalf("equal figures differ in part")
		}
	})
}

// A derivation gives what exact arithmetic gives, whatever the scales.
func TestDerivations(t *testing.T) {
	for _, test := range []struct {
		op      record.Op
		inputs  []record.Quantity
		written record.Quantity
		ok      bool
		result  string
	}{
		{record.Difference, []record.Quantity{value(t, "79.7", "GBP bn"), value(t, "66.3", "GBP bn")}, value(t, "13.4", "GBP bn"), true, "13.4"},
		{record.Difference, []record.Quantity{value(t, "79.7", "GBP bn"), value(t, "66.3", "GBP bn")}, value(t, "13.9", "GBP bn"), false, "13.4"},
		{record.Difference, []record.Quantity{value(t, "79.7", "GBP bn"), value(t, "66300", "GBP m")}, value(t, "13400", "GBP m"), true, "13400"},
		{record.Sum, []record.Quantity{value(t, "3.5", "% of GDP"), value(t, "1.5", "% of GDP")}, value(t, "5", "% of GDP"), true, "5"},
		{record.Sum, []record.Quantity{value(t, "75", "USD m"), value(t, "75", "USD m")}, value(t, "150", "USD m"), true, "150"},
		{record.Ratio, []record.Quantity{value(t, "1", "GBP bn"), value(t, "4", "GBP bn")}, value(t, "25", "%"), true, "25"},
		{record.Product, []record.Quantity{value(t, "0.5", "count"), value(t, "4", "GBP bn")}, value(t, "2", "GBP bn"), true, "2"},
	} {
		d := record.Derivation{Op: test.op}
		ok, result, err := d.Recomputes(test.written, test.inputs)
		if err != nil || ok != test.ok || !result.Equal(number(test.result)) {
			t.Errorf("%s gives %s (agrees: %t): %v", test.op, result, ok, err)
		}
	}
	d := record.Derivation{Op: record.Sum}
	if _, _, err := d.Derive([]record.Quantity{value(t, "1", "GBP bn"), value(t, "1", "% of GDP")}); err == nil {
		t.Error("pounds and shares were added")
	}
	d.Op = record.Ratio
	if _, _, err := d.Derive([]record.Quantity{value(t, "1", "GBP"), value(t, "0", "GBP")}); err == nil {
		t.Error("a ratio was divided by zero")
	}
}

// Rounding can hide half a unit of the last digit of each number, and no more.
func TestDeltaAgrees(t *testing.T) {
	for delta, want := range map[string]bool{"13.4": true, "13.5": true, "13": true, "13.6": false, "12.4": false} {
		if ok, difference := change(t, "66.3", "79.7", delta, "GBP bn").DeltaAgrees(); ok != want || !difference.Equal(number("13.4")) {
			t.Errorf("a difference of %s: got %t, %s", delta, ok, difference)
		}
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, text := range []string{"2027", "2025-02-26", "FY2027-28", "2022-01/2026-04", "2029~/..", "../2025", "2025-21", "9999-99-99"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := record.ParsePeriod(text)
		if err != nil {
			return
		}
		again, err := record.ParsePeriod(p.String())
		if err != nil || again != p {
			t.Errorf("%q is written %q, which reads as %v: %v", text, p, again, err)
		}
		if !p.First().IsZero() && !p.Last().IsZero() && p.First().Compare(p.Last()) > 0 {
			t.Errorf("%q ends before it begins", text)
		}
	})
}

func FuzzParseUnit(f *testing.F) {
	for _, text := range []string{"GBP bn", "% of GDP", "percentage points", "count", "XXX", "GBP "} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if u, err := record.ParseUnit(text); err == nil {
			if again, err := record.ParseUnit(u.String()); err != nil || again != u {
				t.Errorf("%q is written %q, which reads as %v: %v", text, u, again, err)
			}
		}
	})
}
