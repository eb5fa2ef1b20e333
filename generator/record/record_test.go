package record_test

import (
	"errors"
	"testing"

	"explainer/generator/record"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

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
		"": true, "2025-2": true, "26 February 2025": true, "20255": true, "0000": true, "2025-02-26T10:00": true, "../..": true, "FY20": false,
		"FY2030-31/FY2026-27": false, "FY2026-27/2025": false, "FY2026-27/FY2035": false, "FY26-27": false, "FY2026-27/35-36": true, "FY": false, "FY2026-27?": false,
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

		"FY2026-27/FY2035-36": {"2026-04-01", "2036-03-31"},
		"FY2026-27/..":        {"2026-04-01", ""},
		"../FY2026-27":        {"", "2027-03-31"},
		"2024/FY2026-27":      {"2024-01-01", "2027-03-31"},
		"2025/..":             {"2025-01-01", ""},
	} {
		p := period(t, text)
		if p.First().String() != want[0] || p.Last().String() != want[1] {
			t.Errorf("%s runs from %s to %s, not %s to %s", text, p.First(), p.Last(), want[0], want[1])
		}
	}
}

// quantities are of every form, and few enough that equals are drawn.
func quantities(t *testing.T) *rapid.Generator[record.Quantity] {
	return rapid.Custom(func(r *rapid.T) record.Quantity {
		draw := func(label string) decimal.Decimal {
			return decimal.New(
				int64(rapid.SampledFrom([]int{0, 10, -10, 100}).Draw(r, label)),
				int32(rapid.IntRange(-2, -1).Draw(r, "exponent of "+label)),
			)
		}
		q := record.Quantity{
			Form: rapid.SampledFrom([]record.QuantityForm{record.ValueForm, record.RangeForm, record.ChangeForm}).
				Draw(r, "form"),
			Unit:  unit(t, rapid.SampledFrom([]string{"GBP", "GBP k", "% of GDP", "count"}).Draw(r, "unit")),
			Bound: rapid.SampledFrom(record.Bounds()).Draw(r, "bound"),
		}
		if q.Form != record.ValueForm {
			q.Low, q.High = draw("low"), draw("high")
		}
		if q.Delta = q.Form == record.ChangeForm && rapid.Bool().Draw(r, "delta"); q.Delta ||
			q.Form == record.ValueForm {
			q.Value = draw("value")
		}
		return q
	})
}

// checkOrder holds an order to its laws: antisymmetric, transitive, and zero
// for equals alone.
func checkOrder[T any](r *rapid.T, values *rapid.Generator[T], compare func(a, b T) int, equal func(a, b T) bool) {
	a, b, c := values.Draw(r, "a"), values.Draw(r, "b"), values.Draw(r, "c")
	ab := compare(a, b)
	if ab != -compare(b, a) {
		r.Fatalf("a before b is %d, b before a is %d", ab, compare(b, a))
	}
	if ab <= 0 && compare(b, c) <= 0 && compare(a, c) > 0 {
		r.Fatalf("a ≤ b ≤ c, but a > c")
	}
	if (ab == 0) != equal(a, b) {
		r.Fatalf("the order says %d; equal: %t", ab, equal(a, b))
	}
}

// sameQuantity compares the digits written, too.
func sameQuantity(a, b record.Quantity) bool {
	same := func(d, e decimal.Decimal) bool { return d.Equal(e) && d.Exponent() == e.Exponent() }
	return a.Form == b.Form && a.Unit == b.Unit && a.Bound == b.Bound && a.Delta == b.Delta && same(a.Value, b.Value) &&
		same(a.Low, b.Low) &&
		same(a.High, b.High)
}

// Orders are total: of any two, one comes first unless they are the same.
func TestOrdersAreTotal(t *testing.T) {
	few := rapid.Custom(func(r *rapid.T) record.Period {
		return period(
			t,
			rapid.SampledFrom([]string{"2024", "2024-01-01", "2024-01-01?", "2024/..", "FY2024-25", "FY2024-25/FY2024-25", "FY2024-25/..", "2024-04/FY2024-25", "2024-21", "2024-03/2024-05", "../2024", "2024-01-01/2024-12-31", "2024~/2025"}).
				Draw(r, "period"),
		)
	})
	all := rapid.Custom(func(r *rapid.T) record.Period {
		if rapid.Bool().Draw(r, "few") {
			return few.Draw(r, "period")
		}
		return period(t, periods().Draw(r, "text"))
	})
	figures := rapid.Custom(func(r *rapid.T) *record.Figure {
		return &record.Figure{
			ID: rapid.SampledFrom([]string{"a", "b", "c"}).
				Draw(r, "id"),
			Subject: rapid.SampledFrom([]string{"x", "y"}).Draw(r, "subject"),
			Period:  few.Draw(r, "period"), Quantity: quantities(t).Draw(r, "quantity"),
		}
	})
	t.Run("quantities", rapid.MakeCheck(func(r *rapid.T) {
		checkOrder(r, quantities(t), record.Quantity.Compare, sameQuantity)
	}))
	t.Run("periods", rapid.MakeCheck(func(r *rapid.T) {
		checkOrder(r, all, record.Period.Compare, func(p, q record.Period) bool { return p == q })
	}))
	t.Run("figures", rapid.MakeCheck(func(r *rapid.T) {
		checkOrder(r, figures, record.CompareFigures, func(f, g *record.Figure) bool {
			return f.ID == g.ID && f.Subject == g.Subject && f.Period == g.Period &&
				sameQuantity(f.Quantity, g.Quantity)
		})
	}))
}

// What says the same in other digits is in an order, too, so that no table
// depends on the order of its files.
func TestSameNumbersAreOrdered(t *testing.T) {
	for _, pair := range [][2]record.Quantity{
		{value(t, "6.0", "GBP bn"), value(t, "6", "GBP bn")},
		{value(t, "6", "GBP bn"), value(t, "6000", "GBP m")},
		{between(t, "5", "6.0", "GBP bn"), between(t, "5", "6", "GBP bn")},
		{change(t, "1.0", "2", "", "GBP bn"), change(t, "1", "2", "", "GBP bn")},
		{change(t, "1", "2.0", "", "GBP bn"), change(t, "1", "2", "", "GBP bn")},
		{change(t, "1", "2", "", "GBP bn"), change(t, "1", "2", "1", "GBP bn")},
		{change(t, "1", "2", "1.0", "GBP bn"), change(t, "1", "2", "1", "GBP bn")},
	} {
		if c, d := pair[0].Compare(pair[1]), pair[1].Compare(pair[0]); c >= 0 || d <= 0 {
			t.Errorf("%s and %s: %d and %d", pair[0], pair[1], c, d)
		}
	}
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

		// A percentage is so many hundredths of what it scales.
		{record.Product, []record.Quantity{value(t, "10", "GBP m"), value(t, "50", "%")}, value(t, "5", "GBP m"), true, "5"},
		{record.Product, []record.Quantity{value(t, "10", "GBP m"), value(t, "50", "%")}, value(t, "500", "GBP m"), false, "5"},
		{record.Product, []record.Quantity{value(t, "2.5", "% of GDP"), value(t, "3000", "GBP bn")}, value(t, "75", "GBP bn"), true, "75"},
		{record.Product, []record.Quantity{value(t, "0.2", "percentage points"), value(t, "3000", "GBP bn")}, value(t, "6", "GBP bn"), true, "6"},
		{record.Product, []record.Quantity{value(t, "50", "%"), value(t, "50", "%")}, value(t, "25", "%"), true, "25"},
		{record.Product, []record.Quantity{value(t, "50", "%"), value(t, "2.4", "% of GDP")}, value(t, "1.2", "% of GDP"), true, "1.2"},
		{record.Product, []record.Quantity{value(t, "10", "%"), value(t, "5000", "count")}, value(t, "500", "count"), true, "500"},

		// Things that were counted were not rounded; a ratio and an estimate are.
		{record.Difference, []record.Quantity{value(t, "193", "count"), value(t, "51", "count")}, value(t, "143", "count"), false, "142"},
		{record.Difference, []record.Quantity{value(t, "193", "count"), value(t, "51", "count")}, value(t, "142", "count"), true, "142"},
		{record.Difference, []record.Quantity{bounded(value(t, "193", "count"), "about"), value(t, "51", "count")}, bounded(value(t, "143", "count"), "about"), true, "142"},
		{record.Ratio, []record.Quantity{value(t, "7", "count"), value(t, "4", "count")}, value(t, "1.8", "count"), true, "1.75"},
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
	d.Op = record.Product
	if _, _, err := d.Derive([]record.Quantity{value(t, "1", "GBP bn"), value(t, "2", "%"), value(t, "1", "GBP bn")}); err == nil {
		t.Error("pounds were multiplied by pounds")
	}
	d.Op = record.Ratio
	if _, _, err := d.Derive([]record.Quantity{value(t, "1", "GBP"), value(t, "0", "GBP")}); err == nil {
		t.Error("a ratio was divided by zero")
	}
}

// A product is in the unit of one of its inputs, whichever comes first.
func TestProductGives(t *testing.T) {
	for _, test := range []struct {
		inputs [2]string
		result string
		want   bool
	}{
		{[2]string{"GBP bn", "%"}, "GBP m", true},
		{[2]string{"GBP bn", "%"}, "%", false},
		{[2]string{"GBP bn", "% of GDP"}, "% of GDP", false},
		{[2]string{"% of GDP", "%"}, "% of GDP", true},
		{[2]string{"% of GDP", "%"}, "%", false},
		{[2]string{"count", "%"}, "count", true},
		{[2]string{"count", "%"}, "%", true},
		{[2]string{"count", "%"}, "GBP bn", false},
	} {
		a, b := unit(t, test.inputs[0]), unit(t, test.inputs[1])
		for _, inputs := range [][]record.Unit{{a, b}, {b, a}} {
			if got := (&record.Derivation{Op: record.Product}).Gives(inputs, unit(t, test.result)); got != test.want {
				t.Errorf("a product of %v in %s: got %t", inputs, test.result, got)
			}
		}
	}
}

// A stated difference is that of the levels, perhaps rounded to fewer digits.
func TestDeltaAgrees(t *testing.T) {
	for _, test := range []struct {
		from, to, delta string
		want            bool
	}{
		{"66.3", "79.7", "13.4", true}, {"66.3", "79.7", "13.40", true}, {"66.3", "79.7", "13", true},
		{"66.3", "79.7", "13.5", false}, {"66.3", "79.7", "14", false}, {"66.3", "79.7", "-13.4", false},
		{"10", "15", "5", true}, {"10", "15", "6", false}, {"10.5", "15", "5", true}, {"10", "15", "5.4", false},
		{"2.3", "2.5", "0.2", true}, {"2.3", "2.5", "0.3", false}, {"0.5", "0.3", "-0.2", true},
	} {
		if ok, difference := change(t, test.from, test.to, test.delta, "GBP bn").DeltaAgrees(); ok != test.want {
			t.Errorf("from %s to %s by %s: got %t, %s", test.from, test.to, test.delta, ok, difference)
		}
	}
}

// Two numbers agree where both can be true.
func TestQuantitiesAgree(t *testing.T) {
	of := func(n string, b record.Bound) record.Quantity { return bounded(value(t, n, "GBP m"), b) }
	for _, test := range []struct {
		a, b record.Quantity
		want bool
	}{
		{of("12.5", record.Exact), of("12.50", record.Exact), true},
		{of("12.5", record.Exact), of("12.6", record.Exact), false},
		{of("12.5", record.Exact), of("12", record.Exact), false}, // one of them is rounded, and does not say so
		{of("12500", record.Exact), value(t, "12.5", "GBP bn"), true},
		{of("12.5", record.Exact), value(t, "12.5", "USD m"), false},
		{of("12.5", record.About), of("12.5", record.Exact), true},
		{of("12.5", record.About), of("12.6", record.Exact), false},
		{of("12", record.About), of("12.4", record.Exact), true},
		{of("12", record.AtLeast), of("12.5", record.Exact), true},
		{of("12", record.AtLeast), of("12", record.Exact), true},
		{of("12", record.MoreThan), of("12", record.Exact), false},
		{of("12", record.MoreThan), of("12", record.AtLeast), true},
		{of("12", record.AtMost), of("13", record.MoreThan), false},
		{of("12", record.LessThan), of("11", record.Exact), true},
		{between(t, "6", "7", "GBP m"), of("6.5", record.Exact), true},
		{between(t, "6", "7", "GBP m"), of("7.5", record.Exact), false},
		{change(t, "2", "3", "", "GBP m"), change(t, "2.0", "3.0", "1", "GBP m"), true},
		{change(t, "2", "3", "", "GBP m"), change(t, "1", "3", "", "GBP m"), false},
		{change(t, "2", "3", "", "GBP m"), of("1", record.Exact), false},
	} {
		if test.a.Agrees(test.b) != test.want || test.b.Agrees(test.a) != test.want {
			t.Errorf("%s and %s: want %t", test.a, test.b, test.want)
		}
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, text := range []string{"2027", "2025-02-26", "FY2027-28", "2022-01/2026-04", "2029~/..", "FY2026-27/FY2035-36", "../2025", "2025-21", "9999-99-99", "2025-Q1~", "2025-33", "2025-H2/2026-W53", "2020s", "202X?", "20XX", "2025-XX-XX", "/2025-01-XX", "2025/", "FY2026", "FY2026/FY2035", "Y-17000", "0001-W01", "9999-W52"} {
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
		holds(t, p)
		for _, c := range calendars() {
			if q, err := p.In(c.Years()); err == nil {
				holds(t, q)
			}
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

// A document was last touched on the newest day that it names.
func TestTouched(t *testing.T) {
	day := func(d int) record.Date { return record.Date{Year: 2025, Month: 3, Day: d} }
	for want, front := range map[int]record.Front{
		1: {Date: day(1)},
		2: {Date: day(1), Updated: day(2)},
		3: {Date: day(1), Updated: day(2), AsOf: day(3)},
		4: {Date: day(1), Updated: day(2), Changes: []record.Change{{Date: day(4)}, {Date: day(3)}}},
	} {
		if got := front.Touched(); got != day(want) {
			t.Errorf("%+v was last touched on %s", front, got)
		}
	}
	if got := (&record.Front{}).Touched(); !got.IsZero() {
		t.Errorf("a document without a date was touched on %s", got)
	}
}

// Periods overlap where some day may lie in both.
func TestPeriodsOverlap(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"2024", "2024", true}, {"2024", "2025", false}, {"2024", "FY2024-25", true}, {"FY2024-25", "2025-03", true},
		{"FY2024-25", "2025-04", false}, {"2024/..", "2030", true}, {"../2024", "2025", false}, {"../2024", "1990", true},
		{"FY2024-25/FY2025-26", "2026-03", true}, {"FY2024-25/FY2025-26", "2026-04", false},
	} {
		a, b := period(t, test.a), period(t, test.b)
		if a.Overlaps(b) != test.want || b.Overlaps(a) != test.want {
			t.Errorf("%s and %s: want %t", a, b, test.want)
		}
	}
}

// A period that may be one or more financial years is told from one that is
// clear, with the years that may be meant and the days that it names as it
// stands.
func TestPeriodsOfTwoMeanings(t *testing.T) {
	for text, want := range map[string][2]string{
		"2010-11":           {"FY2010-11", "2010-11-01/2010-11-30"},
		"2000-01":           {"FY2000-01", "2000-01-01/2000-01-31"},
		"2011-12":           {"FY2011-12", "2011-12-01/2011-12-31"},
		"1909-10":           {"FY1909-10", "1909-10-01/1909-10-31"},
		"2020-21":           {"FY2020-21", "2020-03-01/2020-05-31"},
		"2023-24":           {"FY2023-24", "2023-12-01/2024-02-29"},
		"2024/2025":         {"FY2024-25", "2024-01-01/2025-12-31"},
		"1999/2000":         {"FY1999-00", "1999-01-01/2000-12-31"},
		"2010-11/2011-12":   {"FY2010-11/FY2011-12", "2010-11-01/2011-12-31"},
		"2010-11/..":        {"FY2010-11/..", "2010-11-01/.."},
		"../2023-24":        {"../FY2023-24", "../2024-02-29"},
		"2023-24/FY2030-31": {"FY2023-24/FY2030-31", "2023-12-01/2031-03-31"},
		"FY2004-05/2010-11": {"FY2004-05/FY2010-11", "2004-04-01/2010-11-30"},
	} {
		p := period(t, text)
		years, doubtful := p.FinancialYears()
		if !doubtful || years.String() != want[0] || p.Days() != want[1] {
			t.Errorf("%s may be %q (%t), or %s", text, years, doubtful, p.Days())
		}
		if _, doubtful := period(t, p.Days()).FinancialYears(); doubtful {
			t.Errorf("%s is not clear either", p.Days())
		}
		if _, doubtful := years.FinancialYears(); doubtful {
			t.Errorf("%s is not clear either", years)
		}
	}
	for _, text := range []string{"2010-10", "2010-12", "2025-02", "2025-21", "2024-24", "2010-11-12", "2010-11/2012-03", "2010-11-11/..", "2010-11~", "2024/2026", "2024/2024", "2024~/2025", "2025/..",
		"FY2010-11", "FY2010-11/FY2011-12", "2024-01/2025-12", "2010"} {
		if years, doubtful := period(t, text).FinancialYears(); doubtful {
			t.Errorf("%s is clear, and may be %s", text, years)
		}
	}
}
