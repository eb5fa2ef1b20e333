package record_test

import (
	"testing"

	"explainer/generator/language"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
)

// A quantity in another unit that compares is the same number.
func TestInAnotherUnit(t *testing.T) {
	units := record.NewUnits([]*record.DeclaredUnit{
		{ID: "tonne", Names: language.Forms{One: "tonne", Other: "tonnes"}, Symbol: "t"},
		{ID: "megatonne", Names: language.Forms{One: "megatonne", Other: "megatonnes"}, Symbol: "Mt", Equals: &record.Conversion{Value: decimal.NewFromInt(1_000_000), Unit: "tonne"}},
		{ID: "km", Names: language.Forms{One: "km", Other: "km"}},
		{ID: "mile", Names: language.Forms{One: "mile", Other: "miles"}, Equals: &record.Conversion{Value: decimal.RequireFromString("1.609344"), Unit: "km"}},
	}, nil)
	for _, test := range []struct{ value, unit, in, want string }{
		{"500", "GBP m", "GBP bn", "0.5 GBP bn"},
		{"13.4", "GBP bn", "GBP m", "13400 GBP m"},
		{"2500000", "tonnes", "Mt", "2.5 megatonnes"},
		{"0.25", "Mt", "tonnes", "250000 tonnes"},
		{"3", "thousand tonnes", "Mt", "0.003 megatonnes"},
		{"100", "miles", "km", "160.9344 km"},
		{"100", "km", "miles", "62.1 miles"},
		{"0", "tonnes", "Mt", "0 megatonnes"},
		{"5", "tonnes", "tonnes", "5 tonnes"},
	} {
		from, err := units.Parse(test.unit)
		to, err2 := units.Parse(test.in)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		q := record.Quantity{Value: decimal.RequireFromString(test.value), Unit: from}
		if got := q.In(to).String(); got != test.want {
			t.Errorf("%s in %s is %s, want %s", q, test.in, got, test.want)
		}
	}
}
