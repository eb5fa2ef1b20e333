package amount_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"explainer/generator/amount"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func declaredFinder() *amount.Finder {
	return amount.NewFinder([]amount.Unit{
		{ID: "soldier", Names: []string{"soldier", "soldiers"}},
		{ID: "tank", Names: []string{"tank", "tanks", "main battle tanks"}},
		{ID: "kilometre", Names: []string{"kilometre", "kilometres"}, Symbols: []string{"km"}},
		{ID: "degree", Symbols: []string{"°C"}},
		{ID: "tonne", Names: []string{"tonne", "tonnes"}, Symbols: []string{"t"}},
		{ID: "person", Names: []string{"person", "people"}},
		{ID: "gas", Names: []string{"tonne CO₂e", "tonnes CO₂e"}, Symbols: []string{"t CO₂e"}},
		{ID: "sheep", Names: []string{"sheep"}},
		{ID: "app", Names: []string{"app", "apps"}},
		{ID: "horsepower", Symbols: []string{"hp"}},
		{ID: "part", Symbols: []string{"PART"}},
		{ID: "item", Names: []string{"item", "items"}, Leading: []string{"№"}},
		{ID: "leopard", Names: []string{"Leopard 2 tanks"}},
	})
}

// Numbers of declared units are found in prose, and nothing that only looks like one.
func TestDeclaredUnits(t *testing.T) {
	tests := map[string][]string{
		"It sent 400 tanks and 2,000 km of cable.":       {"400 tanks", "2,000 km"},
		"It sent 31 Main Battle Tanks; 20,000 soldiers.": {"31 Main Battle Tanks", "20,000 soldiers"},
		"some 1.5 million people fled":                   {"1.5 million people"},
		"twenty thousand soldiers":                       {"twenty thousand soldiers"},
		"half a million soldiers, five to six tanks":     {"half a million soldiers", "five to six tanks"},
		"5–6 tanks and 10 to 12 tanks":                   {"5–6 tanks", "10 to 12 tanks"},
		"a 2,000-km front at −5 °C or -12°C":             {"2,000-km", "−5 °C", "-12°C"},
		"5km, 3t and £3.5 million":                       {"5km", "3t", "£3.5 million"},
		"more than 2000 tanks":                           {"2000 tanks"},
		"5&nbsp;tanks":                                   {},
		"400\u00a0tanks, 4\u200b00 tanks":                {"400\u00a0tanks", "4\u200b00 tanks"},
		"In 2024 tanks crossed. Since 2022 soldiers":     {},
		"on 5 March soldiers came, one soldier said":     {},
		"12 tankers, 5 kmh, 3 T-72, 4 Tonnesen":          {},
		"€40 per tonne, 12 deaths per 100,000 people":    {"€40"},
		"2.5% of people, 3 per cent of soldiers":         {"2.5%", "3 per cent"},
		"net zero tonnes, zero point five tonnes":        {"zero point five tonnes"},
		"no number of tanks":                             {},
		"5 t CO₂e, 6 t CO2e, 7 t\u00a0CO₂e":              {"5 t CO₂e", "6 t CO2e", "7 t\u00a0CO₂e"},
		"5 million tonnes CO2e, 6 tonnes CO₂":            {"5 million tonnes CO2e", "6 tonnes"},
		"5000 sheep, 500 apps and 1500 hp on page 320pp": {"5000 sheep", "500 apps", "1500 hp"},
		"5 PART of it, 5 parts of it":                    {"5 PART"},

		// Words between a number and its unit.
		"400 main battle tanks and 30 new tanks":         {"400 main battle tanks", "30 new tanks"},
		"It lost 400 of its tanks, 20,000 of the troops": {"400 of its tanks"},
		"two heavily armoured Ukrainian tanks":           {"two heavily armoured Ukrainian tanks"},
		"5 more tanks, 3 million more people":            {"5 more tanks", "3 million more people"},
		"some 1.5 million displaced people":              {"1.5 million displaced people"},
		"On 5 March Ukrainian soldiers; at 14:30 tanks":  {},
		"On 24 February 2022 tanks crossed":              {},
		"For 5 years soldiers waited, 20 minutes tanks":  {},
		"the 2022 Russian soldiers, Article 5 soldiers":  {},
		"5 of every ten soldiers, 3 and tanks":           {},
		"400, tanks; 400. Tanks":                         {},
		"3 T-72 tanks, the F-16 tanks":                   {},
		"Brigade 47 infantry soldiers":                   {},
		"at 9 the soldiers, on page 3 young soldiers":    {},
		"5 wounded men led soldiers":                     {},

		// Symbols that lead, and names that hold a number.
		"It has № 5, №6 and №\u00a07,000; bn№ 8":  {"№ 5", "№6", "№\u00a07,000", "№ 8"},
		"№ 5–6 million, №5 to №6, 9 №":            {"№ 5–6 million", "№5", "№6", "9 №"},
		"14 Leopard 2 tanks; the Leopard 2 tanks": {"14 Leopard 2 tanks"},
		"£5 tanks": {"£5"},
	}
	f := declaredFinder()
	for text, want := range tests {
		got := []string{}
		for _, s := range f.Find(text) {
			got = append(got, text[s.Start:s.End])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

// What is found is read with its unit, its scale and its sign.
func TestReadDeclaredUnits(t *testing.T) {
	tests := map[string]string{
		"400 tanks":                 "tank 400 400",
		"31 Main Battle Tanks":      "tank 31 31",
		"1.5 million people":        "person 1500000 1500000",
		"twenty thousand soldiers":  "soldier 20000 20000",
		"5–6 million soldiers":      "soldier 5000000 6000000",
		"2,000-km":                  "kilometre 2000 2000",
		"−5 °C":                     "degree -5 -5",
		"5.4 tonnes CO2e":           "gas 5.4 5.4",
		"7\u00a0t\u00a0CO₂e":        "gas 7 7",
		"3t":                        "tonne 3 3",
		"£3 million":                " 3000000 3000000",
		"31 main battle\ntanks":     "tank 31 31",
		"400 new main battle tanks": "tank 400 400",
		"400 of its tanks":          "tank 400 400",
		"5 more million people":     "person 5000000 5000000",
		"14 Leopard 2 tanks":        "leopard 14 14",
		"№ 5":                       "item 5 5",
		"№5–6 million":              "item 5000000 6000000",
		"−№ 7,000":                  "item -7000 -7000",
		"№\u00a09":                  "item 9 9",
		"№5 to №6":                  "item 5 6",
		"9 №":                       "item 9 9",
		"31 main\u00a0battle tanks": "tank 31 31",
	}
	for text, want := range tests {
		a, ok := declaredFinder().Read(text)
		sign := ""
		if a.Minus {
			sign = "-"
		}
		if got := a.Unit + " " + sign + a.Low.String() + " " + sign + a.High.String(); got != want || !ok {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// Whatever stands in a text, amounts lie within it, in order and apart, and units hide
// none of money and percentages.
func TestFinderLaws(t *testing.T) {
	words := strings.Split("5|400|2,000|1.5|million|tanks|tank|km|°C|€|per|one|twenty|thousand|to|–|-|.|,|\u00a0|\u200b|%|£|people|in|2024", "|")
	none, declared := amount.NewFinder(nil), declaredFinder()
	rapid.Check(t, func(t *rapid.T) {
		between := rapid.SampledFrom([]string{" ", ""}).Draw(t, "between")
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 20).Draw(t, "words"), between)
		found, end := declared.Find(text), 0
		for _, s := range none.Find(text) {
			if !slices.Contains(found, s) {
				t.Fatalf("%q: %v is not among %v", text, s, found)
			}
		}
		for _, s := range found {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%q: %v", text, found)
			}
			end = s.End
			declared.Read(text[s.Start:s.End])
		}
	})
}

// lawOfUnits says where the amounts of a text, those of declared units among them, or
// what is vague in it break the laws.
func lawOfUnits(f *amount.Finder, text string) string {
	for _, spans := range [][]amount.Span{f.Find(text), f.Vague(text)} {
		end := 0
		for _, s := range spans {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				return fmt.Sprintf("%q: %v", text, spans)
			}
			end = s.End
			if a, ok := f.Read(text[s.Start:s.End]); ok && (a.Kind == amount.Counted) != (a.Unit != "") {
				return fmt.Sprintf("%q is read as %+v", text[s.Start:s.End], a)
			}
		}
	}
	return ""
}

// manyUnits is a finder of thousands of units, and a text with so many numbers of one.
func manyUnits(numbers int) (*amount.Finder, string) {
	var units []amount.Unit
	for i := range 2000 {
		units = append(units, amount.Unit{ID: fmt.Sprint(i), Names: []string{fmt.Sprintf("%cthings-%d", 'a'+i%26, i)}})
	}
	f := amount.NewFinder(append(units, amount.Unit{ID: "cattle", Names: []string{"cattle"}}))
	return f, strings.Repeat("and 5000 cattle and 2% ", numbers)
}

// Every number is found, of however many, among however many units.
func TestFindManyUnits(t *testing.T) {
	f, text := manyUnits(100)
	if n := len(f.Find(text)); n != 200 {
		t.Errorf("found %d", n)
	}
}

// A text takes as long as it is: ten times the numbers, ten times the time.
func BenchmarkFindManyUnits(b *testing.B) {
	for _, numbers := range []int{100, 1000} {
		b.Run(fmt.Sprint(numbers), func(b *testing.B) {
			f, text := manyUnits(numbers)
			for b.Loop() {
				f.Find(text)
			}
		})
	}
}
