package amount_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
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
		"4 mld zł":                   "4000000000 PLN",
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

		// Hundredths of a currency.
		"50 pence": "0.5 GBP", "50p": "0.5 GBP", "1.5p": "0.015 GBP", "99p": "0.99 GBP", "five pence": "0.05 GBP", "a 5p charge": "0.05 GBP of 5p", "5p-10p": "0.05 GBP of 5p", "5-10p": "0.05 to 0.1 GBP",
		"50 cents": "0.5 USD", "ten US cents": "0.1 USD", "50 euro cents": "0.5 EUR", "5¢": "0.05 USD", "20 копійок": "0.2 UAH", "a 5-cent coin": "0.05 USD of 5-cent", "20 Australian cents": "0.2 AUD",
		"five quid": "5 GBP", "10 bucks": "10 USD",

		// The currency behind, and scales of other countries.
		"1 €": "1 EUR", "50 Mrd. €": "50000000000 EUR", "5£": "5 GBP", "5 $": "5 USD", "5 A$": "5 AUD", "100 млрд ₴": "100000000000 UAH", "100 млрд. грн": "100000000000 UAH", "10 трлн ₽": "10000000000000 RUB", "2 Mio. €": "2000000 EUR",
		"3,5 Mio. EUR": "3500000 EUR", "12 Mrd USD": "12000000000 USD", "5-6 €": "5 to 6 EUR", "5 to 6 million euros": "5000000 to 6000000 EUR", "5 million to 6 million euros": "5000000 to 6000000 EUR",
		"$5 bln": "5000000000 USD", "€5 mln": "5000000 EUR", "€5 mio": "5000000 EUR", "$5MM": "5000000 USD", "₹500 crore": "5000000000 INR", "Rs 500 crore": "5000000000 INR", "Rs. 20 lakh": "2000000 INR", "₹1.5 lakh crore": "1500000000000 INR",
		"500 crore rupees": "5000000000 INR", "$5trn": "5000000000000 USD", "£5 thousand million": "5000000000 GBP", "¥1 quadrillion": "1000000000000000 JPY", "20 grand": "", "£20 grand": "20000 GBP", "$3 mil": "3000000 USD",
		"£5 millions": "5000000 GBP", "₦5bn": "5000000000 NGN", "a crore rupees": "10000000 INR", "50 Milliarden Euro": "50000000000 EUR", "5 milliards d'euros": "", "100 млн дол. США": "100000000 USD of 100 млн дол.", "$5 млрд": "5000000000 USD", "5M€": "5000000 EUR", "USD5bn": "5000000000 USD",

		// Fractions.
		"2½%": "2.5%", "½%": "0.5%", "£2½bn": "2500000000 GBP", "2 ½ per cent": "2.5%", "£½m": "500000 GBP", "2¼ percentage points": "2.25 points", "1/2 per cent": "0.5%", "5 1/2 per cent": "5.5%", "5-3/4 percent": "5.75%", "2⅛%": "2.125%",
		"half a per cent of it": "0.5% of half a per cent", "half of one per cent": "0.5%", "half of 1 per cent": "0.5%", "half per cent": "0.5%", "a quarter of a percentage point": "0.25 points", "quarter of a percentage point": "0.25 points",
		"a quarter of one per cent": "0.25%", "three quarters of a percentage point": "0.75 points", "two-tenths of a percentage point": "0.2 points", "a tenth of a per cent": "0.1%", "a fifth of a billion pounds": "200000000 GBP",
		"half-percentage-point": "0.5 points", "two and a quarter per cent": "2.25%", "two-and-a-half per cent": "2.5%", "three and three-quarters per cent": "3.75%", "one and a half billion euros": "1500000000 EUR",
		"two point five per cent": "2.5%", "zero point three per cent": "0.3%", "nought point two five per cent": "0.25%", "zero per cent": "0%",
		"двадцять п’ять відсотків": "25%", "сто двадцять п'ять мільйонів гривень": "125000000 UAH", "від двадцяти п'яти відсотків": "25% of двадцяти п'яти відсотків", "дванадцять відсоткових пунктів": "12 points", "двісті гривень": "200 UAH",

		// Percentages in few letters, and with hyphens.
		"5pc": "5%", "6 p.c. in": "6% of 6 p.c.", "7 pct": "7%", "7PCT": "7%", "5-6pc": "5 to 6%", "5 to 6pc": "5 to 6%", "3-percent": "3%", "2-per-cent": "2%", "0.5-percentage-point": "0.5 points", "two-percentage-point": "2 points", "five-per-cent": "5%",
		"5\u00a0per\u00a0cent": "5%", "5\u2009%": "5%", "5 PER CENT": "5%", "5％": "5%", "3 percent points": "3 points", "2 %-points": "2 points", "2 % points": "2 points",
		"2pp": "2 points", "0.3 pp": "0.3 points", "1.5ppt": "1.5 points", "2 p.p.": "2 points", "5 п. п.": "5 points", "5 відсоткових пунктів": "5 points", "5 процентів": "5%", "0.5 percentage\u00a0points": "0.5 points",
		"25 basis points": "0.25 points", "25-basis-point": "0.25 points", "50bp": "0.5 points", "5 bps": "0.05 points", "five basis points": "0.05 points", "25 to 50 basis points": "0.25 to 0.5 points", "10 базисних пунктів": "0.1 points",

		// Signs.
		"−0.3%": "-0.3%", "-£5bn": "-5000000000 GBP", "£-5bn": "-5000000000 GBP", "£−5bn": "-5000000000 GBP", "minus 5 per cent": "-5%", "minus five per cent": "-5%", "–5%": "-5%", "(−5%)": "-5% of −5%", "said–5% of it": "5% of 5%", "мінус 2 %": "-2%", "+5%": "5% of 5%", "F-35 dollars": "35 USD of 35 dollars",

		// What takes no room on a page.
		"£\u200b99": "99 GBP", "9\u200b9%": "99%", "5 per\u00adcent": "5%", "\ufeff£5\u2060bn\u200b": "5000000000 GBP of £5\u2060bn",

		// Signs and digits of other forms, and groups of digits.
		"￡99": "99 GBP", "5％ of it": "5% of 5％", "５％": "5%", "£𝟗𝟗": "99 GBP", "٥٪": "5%", "1 000 000 €": "1000000 EUR", "CHF 5'000": "5000 CHF", "£5 000": "5000 GBP", "2·5 per cent": "2.5%", ".5%": "0.5%", "£.5bn": "500000000 GBP", "·5%": "0.5%",
		"in 2024 300 million pounds": "300000000 GBP of 300 million pounds", "v.5% of it": "5% of 5%", "£12 34": "12 GBP of £12",

		// Parts of one, whole ones, and a single one.
		"0.5 of a percentage point": "0.5 points", "0.5 of one per cent": "0.5%", "½ of 1%": "0.5%", "1/4 of a per cent": "0.25%", "a full percentage point": "1 points", "one whole percent": "1%", "1 full percentage point": "1 points", "rose by a percentage point": "1 points of a percentage point",
		"twelve hundred pounds": "1200 GBP", "two hundred fifty percent": "250%", "A percentage point is": "", "spends a per cent": "",

		// More of something.
		"£5 more billion": "5000000000 GBP", "5 more billion pounds": "5000000000 GBP", "5 million extra euros": "5000000 EUR", "three more percentage points": "3 points", "a further percentage point": "1 points", "5 additional dollars": "5 USD", "2 further per cent": "2%",
		"£5 more": "5 GBP of £5", "5 moreover pounds": "",

		// More abbreviations.
		"5 pct. pts": "5 points", "5 pct points": "5 points", "5 %-pts": "5 points", "2 %age points": "2 points", "2 pps": "2 points", "25 BPS": "0.25 points", "25 bips": "0.25 points", "5 perc.": "5%", "5‰": "0.5%", "5 per mille": "0.5%", "5 відс.": "5%", "5 basispoints": "0.05 points", "5 Mill. €": "5000000 EUR", "5 Md€": "5000000000 EUR", "a 50c coin": "0.5 USD of 50c", "5 млрд долл": "5000000000 USD",
		"rule 12c": "", "the 19c novel": "", "Section 40c of": "",

		// More currencies.
		"$US5bn": "5000000000 USD", "£E5": "5 EGP", "5 Egyptian pounds": "5 EGP", "5 billion rand": "5000000000 ZAR", "5 million baht": "5000000 THB", "RM5bn": "5000000000 MYR", "Rp 5 trillion": "5000000000000 IDR", "GH₵5m": "5000000 GHS", "₡500": "500 CRC", "5 billion pesos": "5000000000 peso", "4.7 trillion won": "4700000000000 KRW",
		"5 won": "", "Tk 5 crore": "50000000 BDT", "20 kopecks": "0.2 RUB", "5 riyals": "5 riyal", "Ron 5 Rand Paul": "",

		// What is none.
		"page 12p": "", "pp. 3p": "", "720p": "", "1080p": "", "320pp": "", "40 PCs": "", "3 points of the plan": "", "50 Cent": "", "12 Bucks councillors": "", "5p.m.": "", "9pm": "", "Section 5 £10": "10 GBP of £10",
		"5 $10 notes": "10 USD of $10", "a third of voters": "", "a loss in the second quarter per cent": "", "last quarter percentage points fell": "", "quarter percent": "", "a quarter percentage point": "0.25 points", "two-thirds of a year": "", "a fifth of a second": "", "half past five": "", "one point of order": "", "a quarter of an hour": "", "4×400m": "", "24/7": "", "9/11": "", "1/2 of it": "",
		"BP 300": "", "300 bpm": "", "5ppm": "", "64 kbps": "", "5 p": "", "the 5 Ps": "", "5 cents": "0.05 USD",

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
	if found := amount.NewFinder(nil).Find(text); len(found) > 0 {
		part := text[found[0].Start:found[0].End]
		a, ok := amount.NewFinder(nil).Read(part)
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
	if a.Minus {
		text = "-" + text
	}
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
	for _, s := range amount.NewFinder(nil).Find(text) {
		got = append(got, text[s.Start:s.End])
	}
	if want := []string{"£5bn", "£6bn", "five per cent", "3%"}; !slices.Equal(got, want) {
		t.Errorf("finds %q, want %q", got, want)
	}
}

// A number without a unit is read with its scale.
func TestNumbers(t *testing.T) {
	got := amount.Numbers("some 13.4 billion, not 12")
	if len(got) != 2 || !got[0].Low.Equal(decimal.RequireFromString("13400000000")) ||
		!got[1].Low.Equal(decimal.NewFromInt(12)) {
		t.Errorf("reads %v", got)
	}
}

// Digits that are no number are found, so that the slip is reported, and are
// not read as another number.
func TestSlips(t *testing.T) {
	for _, text := range []string{"£1.2.3bn", "£1.234,5", "£1.300.000", "£1,2,3", "£12,34,567", "£1,0000", "£0,125", "1.5,5 per cent", "£5–6.7.8bn", "£1.2.3–6bn", "5,5,5%", "⅓%", "2⅔ per cent", "two-thirds of a per cent", "a third of a billion pounds", "1/3 per cent", "£1.5½bn", "0 000%", "£012 345"} {
		found := amount.NewFinder(nil).Find(text)
		if len(found) != 1 || text[found[0].Start:found[0].End] != text {
			t.Errorf("%s is not found whole: %v", text, found)
		}
		if a, ok := amount.NewFinder(nil).Read(text); ok {
			t.Errorf("%s is read as %s", text, say(a))
		}
	}
}

// Whatever is found is whole, no two finds meet, and it can be read if and only
// if its digits are numbers.
func TestFindLaws(t *testing.T) {
	parts := []string{
		"£", "A$", "CHF ", "5", "6.5", "1,000", "13\u00a0400", "bn", " million", "-", "–", " to ", "%",
		" per cent", "five", "half a", "п'ять", " відсотків", " pounds", "zł", " ", "x", "\x00", "’", "½", "⅓",
		"1/3", "p", "pc", "pp", "bps", " €", "₴", " Mrd.", " crore", "MM", " lakh", "−", "minus ", "\u200b",
		"a quarter of a", "two-thirds of one", " basis points", "zero", " point five", "two",
	}
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
	for _, s := range amount.NewFinder(nil).Find(text) {
		if s.Start < end || s.End <= s.Start || s.End > len(text) {
			return fmt.Sprintf("%q: %v", text, s)
		}
		end = s.End
		part := text[s.Start:s.End]
		a, ok := amount.NewFinder(nil).Read(part)
		if ok != sound(amount.Folded(part)) {
			return fmt.Sprintf("%q of %q can be read: %t", part, text, ok)
		}
		if ok &&
			((a.Kind == amount.Money) != (a.Currency != "") || a.Kind == amount.Bare || a.Low.IsNegative() || a.High.IsNegative()) {
			return fmt.Sprintf("%q of %q is read as %+v", part, text, a)
		}
	}
	return ""
}

var (
	// endless are fractions that no decimal equals, and those behind a fraction.
	endless = regexp.MustCompile(`[⅓⅔⅙⅚⅐⅑]|thirds|\d\.\d+[\s\x{00a0}]?[¼½¾⅐-⅞]|,\d{1,2}[\s\x{00a0}]?[¼½¾⅐-⅞]`)
	slash   = regexp.MustCompile(`(\d+)/(\d+)`)
	// padded are groups of three, set apart as only their reader does it, behind a
	// first one that begins with zero.
	padded = regexp.MustCompile(`(?:^|[^\d.,])0\d{0,2}[ '’]\d{3}(?:\D|$)`)
)

// sound reports whether all that stands in digits is a number: groups of three
// behind the first, and one fraction at most.
func sound(text string) bool {
	text = strings.NewReplacer("\u2009", "\u00a0", "\u202f", "\u00a0", "·", ".").Replace(text)
	if m := slash.FindStringSubmatch(text); endless.MatchString(text) || padded.MatchString(text) || m != nil && !terminates(m[1], m[2]) {
		return false
	}
	for _, digits := range regexp.MustCompile(`\d(?:[\d,.\x{00a0}]*\d)?`).FindAllString(text, -1) {
		whole, fraction, hasPoint := strings.Cut(digits, ".")
		if last := strings.LastIndexByte(digits, ','); !hasPoint && last >= 0 && len(digits)-last < 4 {
			whole, fraction = digits[:last], digits[last+1:]
			if strings.Contains(whole, ",") {
				return false
			}
		}
		groups := strings.FieldsFunc(whole, func(r rune) bool { return r == ',' || r == '\u00a0' })
		if strings.ContainsAny(fraction, ".,\u00a0") ||
			utf8.RuneCountInString(whole) != len(strings.Join(groups, ".")) {
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

// terminates reports whether the quotient of two numbers is a decimal.
func terminates(above, below string) bool {
	a, _ := strconv.Atoi(above)
	b, _ := strconv.Atoi(below)
	return a*1_000_000%b == 0
}

// A bare number is read with its sign and its scale, and in words with a scale
// alone.
func TestBareNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"−0.3": "-0.3", "minus 5": "-5", "five billion": "5000000000", "half a million": "500000", "a billion": "1000000000", "2½": "2.5", "5 bln": "5000000000", "5 crore": "50000000", "₹5 lakh": "500000",
		"2024-25": "2024 25", "one of two": "", "half of it": "", "F-35": "35", "one hundred and twenty": "", "5MM": "5000000", "9\u200b9": "99", "двадцять п'ять мільйонів": "25000000",
	} {
		var got []string
		for _, a := range amount.Numbers(text) {
			got = append(got, strings.TrimSuffix(say(a), " "))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}

// An amount is found wherever it stands in a long text.
func TestFindInLongText(t *testing.T) {
	filler := strings.Repeat("Europe spent as much as it had said. ", 20)
	for _, part := range []string{"one hundred and twenty-five million Swiss francs", "£5bn – £6bn", "п’ятдесят мільярдів канадських доларів", "13.4 billion Australian dollars"} {
		text := filler + part + ". " + filler
		if found := amount.NewFinder(nil).Find(text); len(found) != 1 || text[found[0].Start:found[0].End] != part {
			t.Errorf("%q is not found whole: %v", part, found)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("In 2025 Europe spent more than it had said in any year. ", 4) +
		strings.Repeat("No text is all numbers, and most of it is far from any. ", 16)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		amount.NewFinder(nil).Find(text)
	}
}

// The laws hold for any text.
func FuzzFind(f *testing.F) {
	for _, text := range []string{"£5-6bn, half a billion pounds, п'ять відсотків", "£1.2.3bn, £1,2,3", "13\u00a0400 грн, 1.5,5%", "A$1–2.5", "five to six per cent, £5 – £6bn", "400 main battle tanks, № 5–6", "tens of thousands of soldiers"} {
		f.Add(text)
	}
	declared := declaredFinder()
	f.Fuzz(func(t *testing.T, text string) {
		if fault := lawOf(text); fault != "" {
			t.Error(fault)
		}
		if fault := lawOfUnits(declared, text); fault != "" {
			t.Error(fault)
		}
	})
}
