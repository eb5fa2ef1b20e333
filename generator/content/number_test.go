package content

import (
	"regexp"
	"strings"
	"testing"

	"explainer/generator/diag"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// What people write instead of a plain number, and the remedy: it never changes
// what was said, and where there is no telling it says none.
func TestNumbersAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"1,234":        "write 1234",
		"50*":          "write 50",
		"51 (p)":       "write 51",
		"1,200 [a]":    "write 1200",
		"1,234,567.8":  "write 1234567.8",
		"13,4":         "write 13.4",
		"1 234":        "write 1234",
		"1\u00a0234,5": "write 1234.5",
		"1\u2009234":   "write 1234",
		"1.234,5":      "write 1234.5",
		"1.234.567":    "write 1234567",
		"1'234":        "write 1234",
		"1’234.5":      "write 1234.5",
		"1_000":        "write 1000",
		"0,125":        "write 0.125",
		"−5":           "write -5",
		"–5":           "write -5",
		"- 5":          "write -5",
		"−.5":          "write -0.5",
		"−1,234.5":     "write -1234.5",
		".5":           "write 0.5",
		".25":          "write 0.25",
		"5.":           "write 5",
		"½":            "write 0.5",
		"2½":           "write 2.5",
		"−2¾":          "write -2.75",
		"1e3":          "write 1000",
		"1.5E-2":       "write 0.015",
		"2.5%":         "write 2.5, and % under unit",
		"2.5 per cent": "write 2.5, and % under unit",
		"−0.3%":        "write -0.3, and % under unit",
		"2% of GDP":    "write 2, and % of GDP under unit",

		"£66.3bn":              "write 66.3, and GBP bn under unit",
		"€1,234 million":       "write 1234, and EUR m under unit",
		"-£5bn":                "write -5, and GBP bn under unit",
		"£-5bn":                "write -5, and GBP bn under unit",
		"£−.5bn":               "write -0.5, and GBP bn under unit",
		"US$5m":                "write 5, and USD m under unit",
		"EUR 5":                "write 5, and EUR under unit",
		"5 million pounds":     "write 5, and GBP m under unit",
		"~5":                   "write 5, and about under bound",
		"c. 5":                 "write 5, and about under bound",
		">5":                   "write 5, and more-than under bound",
		"≥ 5%":                 "write 5, and % under unit, and at-least under bound",
		"more than £6 billion": "write 6, and GBP bn under unit, and more-than under bound",
		"up to 5":              "write 5, and at-most under bound",
		"1.5 million":          "write 1.5 where the unit has the scale, such as GBP m; or 1500000 where it has none",
		"−2bn":                 "write -2 where the unit has the scale, such as GBP bn; or -2000000000 where it has none",
		"5–6":                  "where two numbers are meant, write `range: [5, 6]` in the place of value",
		"7-6":                  "where two numbers are meant, write `range: [6, 7]` in the place of value",
		"5 to 6.5":             "where two numbers are meant, write `range: [5, 6.5]` in the place of value",

		"1.2.3": "", "many": "", "": "", "-": "", ".": "", "1,23,456": "", "1234,567": "", "5 dozen": "", "5 hundred": "", "51 ships": "", "(5)": "", "--5": "", "5-": "",
		"1e99": "", "5±1": "", "12:30": "", "26/02": "", "5 zillion pounds": "", "n/a": "", "±5": "", "5 × 10": "", "1/2": "", "0x1F": "", "٥": "",
	} {
		if got := meantNumber(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

var remedyNumber = regexp.MustCompile(`^write (\S+?)(?:,|$| where)`)

// A number that is dressed as people dress them is told with its value, exactly.
func TestRemediesKeepTheValue(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		d := decimal.New(rapid.Int64Range(-1e12, 1e12).Draw(r, "digits"), -rapid.Int32Range(0, 3).Draw(r, "fraction"))
		digits, sign := d.Abs().StringFixed(-d.Exponent()), ""
		if d.IsNegative() {
			sign = rapid.SampledFrom([]string{"-", "−", "–"}).Draw(r, "sign")
		}
		whole, part, _ := strings.Cut(digits, ".")
		if separator := rapid.SampledFrom([]string{"", "", ",", " ", "\u00a0", "\u202f", "'", "_"}).Draw(r, "separator"); separator != "" {
			whole = apart(whole, separator)
		}
		if whole == "0" && rapid.Bool().Draw(r, "pointed") && part != "" {
			whole = ""
		}
		text := rapid.SampledFrom([]string{"", "£", "€ ", "~", "USD "}).Draw(r, "before") + sign + whole
		if part != "" {
			text += "." + part
		}
		text += rapid.SampledFrom([]string{"", "%", "bn", " million", " euros"}).Draw(r, "after")
		help := BadDecimal(diag.Place{}, RuleBadValue, text).Help
		m := remedyNumber.FindStringSubmatch(help)
		if m == nil || strings.HasPrefix(help, "write digits") {
			return
		}
		got, err := record.ParseDecimal(m[1])
		if err != nil || !got.Equal(d) || got.Exponent() != d.Exponent() {
			r.Fatalf("%q, which is %s, is told to be %q", text, d, help)
		}
	})
}

// apart sets the thousands of digits apart.
func apart(digits, separator string) string {
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + separator + digits[at:]
	}
	return digits
}

// Any number in a remedy is one that its key takes.
func FuzzBadDecimal(f *testing.F) {
	for _, text := range []string{"1,234", "−.5", "£66.3bn", "2½", "1e3", "~5 million", "5–6", "1.234,5", "0,125"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		help := BadDecimal(diag.Place{}, RuleBadValue, text).Help
		if m := remedyNumber.FindStringSubmatch(help); m != nil && m[1] != "digits" {
			if _, err := record.ParseDecimal(m[1]); err != nil {
				t.Errorf("%q: %s", text, help)
			}
		}
		if help == "" {
			t.Errorf("%q has no remedy", text)
		}
	})
}

// A count is a whole number, and digits that may be thousands with the point of
// another country are not taken for a fraction.
func TestCounts(t *testing.T) {
	for text, whole := range map[string]bool{
		"5": true, "-3": true, "0": true, "5.0": true, "212.00": true, "1000000": true,
		"370.123": false, "1.204": false, "212.570": false, "1.000": false, "2.5": false, "0.5": false, "-1.5": false, "1.234567": false, "1.000000": false, "3.25": false,
	} {
		d := decimal.RequireFromString(text)
		if err := CheckCount(d); (err == nil) != whole {
			t.Errorf("%s: %v", text, err)
		}
	}
	for text, want := range map[string]string{
		"370.123": "write 370123 if the point sets thousands apart; if it does not, give the number that was counted",
		"1.000":   "write 1, or 1000 where the point sets thousands apart",
		"-1.000":  "write -1, or -1000 where the point sets thousands apart",
		"2.5":     "give the number that was counted, or the unit of what was measured",
	} {
		if got := WholeRemedy(decimal.RequireFromString(text)); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
