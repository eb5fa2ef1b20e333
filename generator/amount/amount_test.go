package amount_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"explainer/generator/amount"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// An amount is found whole, and read as what it says.
func TestAmounts(t *testing.T) {
	for text, want := range map[string]string{
		"£4bn":                       "4000000000 GBP",
		"£13.4 billion":              "13400000000 GBP",
		"£1,300 million":             "1300000000 GBP",
		"£500k":                      "500000 GBP",
		"$5b":                        "5000000000 USD",
		"US$350 billion":             "350000000000 USD",
		"A$15m":                      "15000000 AUD",
		"C$2.5bn":                    "2500000000 CAD",
		"EUR 138 bn":                 "138000000000 EUR",
		"CHF 5 million":              "5000000 CHF",
		"¥500 billion":               "500000000000 JPY",
		"JPY 500 bn":                 "500000000000 JPY",
		"PLN 4bn":                    "4000000000 PLN",
		"4 mld zł":                   "",
		"4 zł":                       "4 PLN",
		"SEK 10bn":                   "10000000000 SEK",
		"10 billion Swedish kronor":  "10000000000 SEK",
		"3 billion Canadian dollars": "3000000000 CAD",
		"13.4 billion pounds":        "13400000000 GBP",
		"13.4-billion-pound":         "13400000000 GBP",
		"13.4 billion GBP":           "13400000000 GBP",
		"5 dollars":                  "5 USD",
		"12 million dollars":         "12000000 USD",
		"3 млрд грн":                 "3000000000 UAH",
		"2,5 мільярда євро":          "2500000000 EUR",
		"п’ять мільярдів доларів":         "5000000000 USD",
		"пів мільярда фунтів":             "500000000 GBP",
		"півтора мільйона гривень":        "1500000 UAH",
		"п'ять відсотків":                 "5%",
		"2,5 %":                           "2.5%",
		"0,2 в. п.":                       "0.2 points",
		"2.50 per cent":                   "2.5%",
		"0.2 percentage points":           "0.2 points",
		"five percentage points":          "5 points",
		"40%":                             "40%",
		"five per cent":                   "5%",
		"Twenty-five percent":             "25%",
		"half a per cent":                 "0.5%",
		"a hundred per cent":              "100%",
		"two and a half per cent":         "2.5%",
		"half a billion pounds":           "500000000 GBP",
		"a quarter of a million dollars":  "250000 USD",
		"three-quarters of a billion yen": "750000000 JPY",
		"a billion euros":                 "1000000000 EUR",
		"two hundred million pounds":      "200000000 GBP",
		"ten pounds":                      "10 GBP",

		"£5-6bn":                   "5000000000 to 6000000000 GBP",
		"£5bn–£6bn":                "5000000000 to 6000000000 GBP",
		"£5bn – £6bn":              "5000000000 to 6000000000 GBP",
		"£500m-£1bn":               "500000000 to 1000000000 GBP",
		"£5–6":                     "5 to 6 GBP",
		"£5 to £6 billion":         "5000000000 to 6000000000 GBP",
		"5-6 billion pounds":       "5000000000 to 6000000000 GBP",
		"2.3–2.5%":                 "2.3 to 2.5%",
		"5%–6%":                    "5 to 6%",
		"5 to 6 per cent":          "5 to 6%",
		"five to three per cent":   "5 to 3%",
		"half a percentage point":  "0.5 points",
		"fifty or sixty per cent":  "50 to 60%",
		"від двох відсотків":       "2% of двох відсотків",
		"the £2 to 2025":           "2 GBP of £2",
		"GDP, 2024 to 3%":          "3% of 3%",
		"spent £5bn – 3 times":     "5000000000 GBP of £5bn",
		"£60bn-2.3% of it":         "60000000000 GBP of £60bn",
		"rose from £5bn to £6bn":   "5000000000 GBP of £5bn",
		"a pound of flesh":         "",
		"the pound, one of":        "",
		"per cent":                 "",
		"someone per centre":       "",
		"in Europe, one of two":    "",
		"try 5 times":              "",
		"all 5 of them":            "",
		"12 francophone countries": "",
		"2 krona-like coins":       "2 kr of 2 krona",
		"5 km":                     "",
	} {
		t.Run(text, func(t *testing.T) { holds(t, text, want) })
	}
}

// holds checks the first amount of a text: all of it, unless the want says
// which part.
func holds(t *testing.T, text, want string) {
	t.Helper()
	got := ""
	if found := amount.Find(text); len(found) > 0 {
		part := text[found[0].Start:found[0].End]
		a, ok := amount.Read(part)
		if !ok {
			t.Fatalf("%q is found and cannot be read", part)
		}
		if got = say(a); part != text {
			got += " of " + part
		}
	}
	if got != want {
		t.Errorf("is read as %q, want %q", got, want)
	}
}

func say(a amount.Amount) string {
	text := a.Low.String()
	if !a.Low.Equal(a.High) {
		text += " to " + a.High.String()
	}
	switch a.Kind {
	case amount.Percent:
		return text + "%"
	case amount.PercentagePoints:
		return text + " points"
	}
	return text + " " + a.Currency
}

// Several amounts of a text are found apart.
func TestFindAll(t *testing.T) {
	const text = "From £5bn to £6bn, up five per cent, or 3%."
	var got []string
	for _, s := range amount.Find(text) {
		got = append(got, text[s.Start:s.End])
	}
	if want := []string{"£5bn", "£6bn", "five per cent", "3%"}; !slices.Equal(got, want) {
		t.Errorf("finds %q, want %q", got, want)
	}
}

// A number without a unit is read with its scale.
func TestNumbers(t *testing.T) {
	got := amount.Numbers("some 13.4 billion, not 12")
	if len(got) != 2 || !got[0].Low.Equal(decimal.RequireFromString("13400000000")) || !got[1].Low.Equal(decimal.NewFromInt(12)) {
		t.Errorf("reads %v", got)
	}
}

// Digits that are no number are found, so that the slip is reported, and are
// not read as another number.
func TestSlips(t *testing.T) {
	for _, text := range []string{"£1.2.3bn", "£1.234,5", "£1.300.000", "£1,2,3", "£12,34,567", "£1,0000", "£0,125", "1.5,5 per cent", "£5–6.7.8bn", "£1.2.3–6bn", "5,5,5%"} {
		found := amount.Find(text)
		if len(found) != 1 || text[found[0].Start:found[0].End] != text {
			t.Errorf("%s is not found whole: %v", text, found)
		}
		if a, ok := amount.Read(text); ok {
			t.Errorf("%s is read as %s", text, say(a))
		}
	}
}

// Whatever is found is whole, no two finds meet, and it can be read if and only
// if its digits are numbers.
func TestFindLaws(t *testing.T) {
	parts := []string{"£", "A$", "CHF ", "5", "6.5", "1,000", "13\u00a0400", "bn", " million", "-", "–", " to ", "%", " per cent", "five", "half a", "п'ять", " відсотків", " pounds", "zł", " ", "x", "\x00", "’"}
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for range rapid.IntRange(0, 12).Draw(t, "parts") {
			text += rapid.SampledFrom(parts).Draw(t, "part")
		}
		if fault := lawOf(text); fault != "" {
			t.Fatal(fault)
		}
	})
}

// lawOf says where the amounts of a text break the laws.
func lawOf(text string) string {
	end := 0
	for _, s := range amount.Find(text) {
		if s.Start < end || s.End <= s.Start || s.End > len(text) {
			return fmt.Sprintf("%q: %v", text, s)
		}
		end = s.End
		part := text[s.Start:s.End]
		a, ok := amount.Read(part)
		if ok != sound(part) {
			return fmt.Sprintf("%q of %q can be read: %t", part, text, ok)
		}
		if ok && ((a.Kind == amount.Money) != (a.Currency != "") || a.Kind == amount.Bare || a.Low.IsNegative() || a.High.IsNegative()) {
			return fmt.Sprintf("%q of %q is read as %+v", part, text, a)
		}
	}
	return ""
}

// sound reports whether all that stands in digits is a number: groups of three
// behind the first, and one fraction at most.
func sound(text string) bool {
	for _, digits := range regexp.MustCompile(`\d(?:[\d,.\x{00a0}\x{202f}]*\d)?`).FindAllString(text, -1) {
		whole, fraction, hasPoint := strings.Cut(digits, ".")
		if last := strings.LastIndexByte(digits, ','); !hasPoint && last >= 0 && len(digits)-last < 4 {
			whole, fraction = digits[:last], digits[last+1:]
			if strings.Contains(whole, ",") {
				return false
			}
		}
		groups := strings.FieldsFunc(whole, func(r rune) bool { return r == ',' || r == '\u00a0' || r == '\u202f' })
		if strings.ContainsAny(fraction, ".,\u00a0\u202f") || utf8.RuneCountInString(whole) != len(strings.Join(groups, ".")) {
			return false
		}
		for i, group := range groups {
			if len(groups) > 1 && (i > 0 && len(group) != 3 || i == 0 && (len(group) > 3 || group[0] == '0')) {
				return false
			}
		}
	}
	return true
}

// An amount is found wherever it stands in a long text.
func TestFindInLongText(t *testing.T) {
	filler := strings.Repeat("Europe spent as much as it had said. ", 20)
	for _, part := range []string{"one hundred and twenty-five million Swiss francs", "£5bn – £6bn", "п’ятдесят мільярдів канадських доларів", "13.4 billion Australian dollars"} {
		text := filler + part + ". " + filler
		if found := amount.Find(text); len(found) != 1 || text[found[0].Start:found[0].End] != part {
			t.Errorf("%q is not found whole: %v", part, found)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("In 2025 Europe spent more than it had said in any year. ", 4) + strings.Repeat("No text is all numbers, and most of it is far from any. ", 16)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		amount.Find(text)
	}
}

// The laws hold for any text.
func FuzzFind(f *testing.F) {
	for _, text := range []string{"£5-6bn, half a billion pounds, п'ять відсотків", "£1.2.3bn, £1,2,3", "13\u00a0400 грн, 1.5,5%", "A$1–2.5", "five to six per cent, £5 – £6bn"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if fault := lawOf(text); fault != "" {
			t.Error(fault)
		}
	})
}
