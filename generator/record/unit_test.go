package record_test

import (
	"strings"
	"testing"

	"explainer/generator/language"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// someUnits are units as a publication declares them.
func someUnits() *record.Units {
	thing := func(id, one, other string) *record.DeclaredUnit {
		return &record.DeclaredUnit{ID: id, Names: language.Forms{One: one, Other: other}, Counted: true}
	}
	equal := func(n, unit string) *record.Conversion {
		return &record.Conversion{Value: decimal.RequireFromString(n), Unit: unit}
	}
	mass := func(id, symbol string, c *record.Conversion) *record.DeclaredUnit {
		u := thing(id, id, id+"s")
		u.Symbol, u.Dimension, u.Counted, u.Equals = symbol, "mass", false, c
		return u
	}
	return record.NewUnits([]*record.DeclaredUnit{
		thing("soldier", "soldier", "soldiers"), thing("person", "person", "people"), thing("import", "", "imports"),
		mass("tonne", "t", nil), mass("megatonne", "Mt", equal("1000", "kilotonne")), mass("kilotonne", "kt", equal("1000", "tonne")),
		{ID: "house", Names: language.Forms{Other: "houses"}, Scales: []string{"thousand"}},
		{ID: "degree", Names: language.Forms{Other: "degrees"}, Symbol: "°C"},
		{ID: "pound-avoirdupois", Names: language.Forms{Other: "lb"}, Symbol: "№", Place: record.SymbolBefore},
		thing("paper-clip", "paper clip", "paper clips"), thing("traffic", "vehicle per day", "vehicles per day"),
		mass("round", "", equal("2", "trip")), mass("trip", "", equal("2", "round")),
	}, []*record.Measure{{ID: "trade", Label: "Foreign trade"}, {ID: "aid", Label: "UK aid"}})
}

// What editors write under unit is read, written in one form, and shown with a number
// and alone.
func TestDeclaredUnitsReadAndWrite(t *testing.T) {
	l, _ := language.For("en")
	for text, want := range map[string][3]string{ // in one form, beside 2.5, alone
		"soldiers":                    {"soldiers", "2.5 soldiers", "soldiers"},
		"soldier":                     {"soldiers", "2.5 soldiers", "soldiers"},
		"thousand soldiers":           {"thousand soldiers", "2.5 thousand soldiers", "thousand soldiers"},
		"Mt":                          {"megatonnes", "2.5\u00a0Mt", "Mt"},
		"million t":                   {"million tonnes", "2.5 million\u00a0t", "million t"},
		"EUR per tonne":               {"EUR per tonne", "€2.5 per t", "€ per t"},
		"EUR bn per person":           {"EUR bn per person", "€2.5 billion per person", "€ billion per person"},
		"per 100,000 people":          {"per 100000 people", "2.5 per 100,000 people", "per 100,000 people"},
		"soldiers per 100 people":     {"soldiers per 100 people", "2.5 soldiers per 100 people", "soldiers per 100 people"},
		"% of imports":                {"% of imports", "2.5% of imports", "% of imports"},
		"% of trade":                  {"% of foreign trade", "2.5% of foreign trade", "% of foreign trade"},
		"% of foreign trade":          {"% of foreign trade", "2.5% of foreign trade", "% of foreign trade"},
		"% of UK aid":                 {"% of UK aid", "2.5% of UK aid", "% of UK aid"},
		"index 2015 = 100":            {"index 2015 = 100", "2.5 (2015 = 100)", "2015 = 100"},
		"index 2015=100":              {"index 2015 = 100", "2.5 (2015 = 100)", "2015 = 100"},
		"thousand houses":             {"thousand houses", "2.5 thousand houses", "thousand houses"},
		"ratio":                       {"ratio", "2.5", "ratio"},
		"°C":                          {"degrees", "2.5\u00a0°C", "°C"},
		"№":                           {"lb", "№\u00a02.5", "№"},
		"paper clips per person":      {"paper clips per person", "2.5 paper clips per person", "paper clips per person"},
		"thousand vehicles per day":   {"thousand vehicles per day", "2.5 thousand vehicles per day", "thousand vehicles per day"},
		"vehicles per day per person": {"vehicles per day per person", "2.5 vehicles per day per person", "vehicles per day per person"},
		"EUR per vehicle per day":     {"EUR per vehicle per day", "€2.5 per vehicle per day", "€ per vehicle per day"},
	} {
		u, err := someUnits().Parse(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		q := record.Quantity{Value: number("2.5"), Unit: u}
		if got := [3]string{u.String(), q.Text(l), u.Text(l)}; got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for _, text := range []string{
		"", "million houses", "soldeirs", "thousand", "dozen soldiers", "k soldiers", "EUR per", "per", "EUR per euro", "% per person", "count per person",
		"per 0 people", "per 1,00 people", "% of cake", "% of Aid", "index", "index 2015", "index soon = 100", "soldiers per person per tonne", "Soldiers",
	} {
		if u, err := someUnits().Parse(text); err == nil {
			t.Errorf("%q reads as %s", text, u)
		}
	}
}

// Units compare where a conversion joins them, and their numbers are ordered by it.
func TestUnitConversions(t *testing.T) {
	q := func(value, unit string) record.Quantity {
		u, err := someUnits().Parse(unit)
		if err != nil {
			t.Fatal(err)
		}
		return record.Quantity{Value: number(value), Unit: u}
	}
	units := someUnits()
	same := func(value, unit string) record.Quantity {
		u, _ := units.Parse(unit)
		return record.Quantity{Value: number(value), Unit: u}
	}
	if mt, tonnes := same("1.5", "Mt"), same("1500000", "t"); !mt.Unit.Comparable(tonnes.Unit) || !mt.Base().Equal(tonnes.Base()) {
		t.Errorf("%s is %s, %s is %s", mt, mt.Base(), tonnes, tonnes.Base())
	}
	for _, pair := range [][2]string{{"soldiers", "people"}, {"EUR", "EUR per tonne"}, {"Mt", "million soldiers"}, {"% of imports", "% of GDP"},
		{"index 2015 = 100", "index 2020 = 100"}, {"round", "trip"}, {"per 100 people", "per 1000 people"}} {
		if same("1", pair[0]).Unit.Comparable(same("1", pair[1]).Unit) {
			t.Errorf("%s compares with %s", pair[0], pair[1])
		}
	}
	if got := q("3", "kt").Unit.Scaled(number("4500")); !got.Equal(number("4.5")) {
		t.Errorf("4,500 t are %s kt", got)
	}
}

// A ratio of two units is so many of one for each of the other.
func TestRatesAreRatios(t *testing.T) {
	units := someUnits()
	q := func(value, unit string) record.Quantity {
		u, err := units.Parse(unit)
		if err != nil {
			t.Fatal(err)
		}
		return record.Quantity{Value: number(value), Unit: u}
	}
	d := record.Derivation{Op: record.Ratio}
	for _, test := range []struct{ rate, over, under record.Quantity }{
		{q("12.5", "soldiers per 100,000 people"), q("5", "thousand soldiers"), q("40", "million people")},
		{q("40", "EUR per tonne"), q("80", "EUR m"), q("2", "Mt")},
		{q("2", "ratio"), q("4", "Mt"), q("2000", "kt")},
	} {
		inputs := []record.Quantity{test.over, test.under}
		ok, result, err := d.Recomputes(test.rate, inputs)
		if err != nil || !ok || !(&record.Derivation{Op: record.Ratio}).Gives([]record.Unit{test.over.Unit, test.under.Unit}, test.rate.Unit) {
			t.Errorf("%s of %s and %s: %t, %s, %v", test.rate, test.over, test.under, ok, result, err)
		}
	}
	if (&record.Derivation{Op: record.Ratio}).Gives([]record.Unit{q("1", "soldiers").Unit, q("1", "people").Unit}, q("1", "ratio").Unit) {
		t.Error("soldiers by people are a plain ratio")
	}
}

// A unit reads back as it is written, and the order of quantities is that of their
// bases, whatever units are combined.
func TestUnitLaws(t *testing.T) {
	units := someUnits()
	names := []string{"soldiers", "people", "tonnes", "Mt", "kt", "°C", "imports"}
	name := rapid.SampledFrom(names)
	rapid.Check(t, func(r *rapid.T) {
		draw := func() string {
			text := rapid.SampledFrom([]string{"", "thousand ", "million "}).Draw(r, "scale") + name.Draw(r, "name")
			switch rapid.IntRange(0, 4).Draw(r, "form") {
			case 0:
				text += " per " + name.Draw(r, "per")
			case 1:
				text = "GBP bn per " + rapid.SampledFrom([]string{"", "100 ", "1,000,000 "}).Draw(r, "number") + name.Draw(r, "per")
			case 2:
				text = "% of " + name.Draw(r, "whole")
			}
			return text
		}
		texts := [2]string{draw(), draw()}
		var q [2]record.Quantity
		for i, text := range texts {
			u, err := units.Parse(text)
			if err != nil {
				r.Fatalf("%q: %v", text, err)
			}
			if again, err := units.Parse(u.String()); err != nil || again != u {
				r.Fatalf("%q is written %q, which reads as %v: %v", text, u, again, err)
			}
			q[i] = record.Quantity{Value: decimal.New(rapid.Int64Range(-1000, 1000).Draw(r, "value"), -1), Unit: u}
			if back := u.Scaled(q[i].Base()); !back.Equal(q[i].Value) {
				r.Fatalf("%s is %s in its base, which is %s", q[i], q[i].Base(), back)
			}
		}
		if c := q[0].Compare(q[1]); c != -q[1].Compare(q[0]) || q[0].Unit.Comparable(q[1].Unit) && c*q[0].Base().Cmp(q[1].Base()) < 0 {
			r.Fatalf("%s and %s compare as %d", q[0], q[1], c)
		}
	})
}

func FuzzParseDeclaredUnit(f *testing.F) {
	for _, text := range []string{"thousand soldiers", "EUR bn per 1,000 people", "% of imports", "index 2015 = 100", "per t"} {
		f.Add(text)
	}
	units := someUnits()
	f.Fuzz(func(t *testing.T, text string) {
		if u, err := units.Parse(text); err == nil {
			if again, err := units.Parse(u.String()); err != nil || again != u || strings.TrimSpace(u.String()) == "" {
				t.Errorf("%q is written %q, which reads as %v: %v", text, u, again, err)
			}
		}
	})
}

// Conversions are equal only where each is: a page shows them one by one.
func TestUnitsThatConvertOtherwiseDiffer(t *testing.T) {
	chain := func(unit string, n int64) *record.Units {
		mass := func(id string, c *record.Conversion) *record.DeclaredUnit {
			return &record.DeclaredUnit{ID: id, Names: language.Forms{One: id, Other: id + "s"}, Equals: c}
		}
		return record.NewUnits([]*record.DeclaredUnit{
			mass("tonne", nil), mass("kilotonne", &record.Conversion{Value: decimal.NewFromInt(1000), Unit: "tonne"}),
			mass("megatonne", &record.Conversion{Value: decimal.NewFromInt(n), Unit: unit}),
		}, nil)
	}
	if !chain("tonne", 1_000_000).Equal(chain("tonne", 1_000_000)) {
		t.Error("the same units differ")
	}
	if chain("tonne", 1_000_000).Equal(chain("kilotonne", 1000)) {
		t.Error("units are equal that are converted in other steps")
	}
}

// Units are known by their ids: those of two readings of one site.yaml are the same.
func TestUnitsAreKnownByID(t *testing.T) {
	first, again := someUnits(), someUnits()
	for _, text := range []string{"soldiers", "thousand soldiers", "Mt", "% of imports", "EUR per tonne", "per 100 people"} {
		a, err := first.Parse(text)
		b, err2 := again.Parse(text)
		if err != nil || err2 != nil || !a.Same(b) || !a.Comparable(b) {
			t.Errorf("%s is not what it is when it is read again: %v %v", text, err, err2)
		}
	}
	f, g := record.Figure{}, record.Figure{}
	f.Quantity.Unit, _ = first.Parse("Mt")
	g.Quantity.Unit, _ = again.Parse("t")
	if f.Thing() != g.Thing() {
		t.Error("megatonnes and tonnes of one thing are two things")
	}
}
