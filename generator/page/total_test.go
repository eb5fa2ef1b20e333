package page

import (
	"testing"

	"explainer/generator/language"
	"explainer/generator/record"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
)

// A sum is known no better than its parts: where one is at least and another at
// most, it is only about so much.
func TestBoundOf(t *testing.T) {
	one := func(b record.Bound) record.Quantity { return record.Quantity{Bound: b} }
	got := map[string]record.Bound{}
	want := map[string]record.Bound{}
	for _, c := range []struct {
		a, b record.Quantity
		want record.Bound
	}{
		{one(record.Exact), one(record.Exact), record.Exact},
		{one(record.Exact), one(record.AtLeast), record.AtLeast},
		{one(record.MoreThan), one(record.AtLeast), record.AtLeast},
		{one(record.LessThan), one(record.Exact), record.AtMost},
		{one(record.AtMost), one(record.AtLeast), record.About},
		{one(record.About), one(record.Exact), record.About},
		{record.Quantity{Form: record.RangeForm}, one(record.AtLeast), record.About},
	} {
		key := string(c.a.Bound) + " and " + string(c.b.Bound)
		got[key], want[key] = boundOf([]record.Quantity{c.a, c.b}), c.want
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A sum of declared units has the digits of its parts, and is about so much where a
// conversion leaves it without an end.
func TestSummed(t *testing.T) {
	units := record.NewUnits([]*record.DeclaredUnit{
		{ID: "tank", Names: language.Forms{One: "tank", Other: "tanks"}, Counted: true},
		{ID: "square-kilometre", Names: language.Forms{Other: "square kilometres"}, Symbol: "km²", Dimension: "area"},
		{ID: "square-mile", Names: language.Forms{Other: "square miles"}, Dimension: "area", Equals: &record.Conversion{
			Value: decimal.RequireFromString("2.589988"), Unit: "square-kilometre",
		}},
	}, nil)
	for _, test := range []struct{ parts, want []string }{
		{[]string{"31", "tanks", "18", "tanks"}, []string{"49", "exact"}},
		{[]string{"1.25", "km²", "1.75", "km²"}, []string{"3.00", "exact"}},
		{[]string{"10", "square miles", "20", "square miles"}, []string{"30", "exact"}},
		{[]string{"10", "square miles", "20.5", "km²"}, []string{"17.9", "about"}},
		{[]string{"10", "km²", "2", "square miles"}, []string{"15.179976", "exact"}},
	} {
		var parts []record.Quantity
		base := decimal.Zero
		for i := 0; i < len(test.parts); i += 2 {
			u, err := units.Parse(test.parts[i+1])
			if err != nil {
				t.Fatal(err)
			}
			q := record.Quantity{Value: decimal.RequireFromString(test.parts[i]), Unit: u}
			parts, base = append(parts, q), base.Add(q.Base())
		}
		sum := summed(base, parts)
		if got := []string{sum.Value.StringFixed(max(0, -sum.Value.Exponent())), string(sum.Bound)}; !cmp.Equal(got, test.want) {
			t.Errorf("%v are %v, want %v", test.parts, got, test.want)
		}
	}
}
