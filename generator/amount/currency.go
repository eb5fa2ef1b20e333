package amount

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// currency is how a text names one: by signs before or behind the number, by its
// code of ISO 4217 on either side, or by words behind it. The signs are literal
// and separated by spaces; the words, and those of its hundredth, are patterns
// that ignore case.
type currency struct{ code, signs, words, cents string }

// currencies are tried in order, so that A$ is not read as $. Crowns that are
// called kr alone could be of four countries and belong to none here, nor do pesos. Cents
// without a country are those of the dollar.
var currencies = [...]currency{
	{"CAD", `CA$ Can$ $Can C$`, `canadian\s+dollars?\b|канадськ\pL+\s+долар\pL*`, `canadian\s+cents?\b`},
	{"AUD", `AU$ A$ $A`, `australian\s+dollars?\b|австралійськ\pL+\s+долар\pL*`, `australian\s+cents?\b`},
	{"NZD", `NZ$ $NZ`, `new\s+zealand\s+dollars?\b`, ``},
	{"HKD", `HK$`, `hong\s+kong\s+dollars?\b`, ``},
	{"TWD", `NT$`, `(?:new\s+)?taiwan\s+dollars?\b`, ``},
	{"SGD", `S$`, `singapore\s+dollars?\b`, ``},
	{"BRL", `R$`, `reais\b`, ``},
	{"MXN", `MX$`, ``, ``},
	{
		"USD",
		`US$ $US $`,
		`(?:us\s+|american\s+)?dollars?\b|(?-i:bucks)\b|долар\pL*|долл?\.|долл`,
		`(?:us[\s-]+|american\s+)?(?-i:cents?)\b|¢|цент(?:и|ів|а)?`,
	},
	{"EGP", `E£ £E`, `egyptian\s+pounds?\b`, ``},
	{"SYP", ``, `syrian\s+pounds?\b`, ``},
	{"LBP", ``, `lebanese\s+pounds?\b`, ``},
	{"GBP", `£`, `pounds?(?:\s+sterling)?\b|quid\b|фунт\pL*`, `pence\b|пенс\pL*`},
	{"EUR", `€`, `euros?\b|євро`, `euro[\s-]?cents?\b|євроцент\pL*`},
	{"UAH", `₴`, `hryvn(?:ias?|i|yas?)\b|грн|гривень|гривн\pL+`, `копій\pL+`},
	{"CHF", `Fr\.`, `(?:swiss\s+)?francs?\b|(?:швейцарськ\pL+\s+)?франк\pL*`, ``},
	{"CNY", `CN¥ RMB`, `yuan\b|renminbi\b|юан\pL+`, ``},
	{"JPY", `JP¥ ¥`, `yen\b|єн[аиу]`, ``},
	{"PLN", `zł`, `zł|z[lł]ot(?:ys?|ies|ych|e)\b|злот\pL+`, ``},
	{"SEK", ``, `swedish\s+kron(?:a|or)\b|шведськ\pL+\s+крон\pL*`, ``},
	{"NOK", ``, `norwegian\s+kroner?\b|норвезьк\pL+\s+крон\pL*`, ``},
	{"DKK", ``, `danish\s+kroner?\b|данськ\pL+\s+крон\pL*`, ``},
	{"CZK", `Kč`, `kč|(?:czech\s+)?korun(?:as?|y)?\b|чеськ\pL+\s+крон\pL*`, ``},
	{"kr", `kr. kr`, `kr\b|kron(?:a|or|er?)\b|крон\pL*`, ``},
	{"ISK", ``, ``, ``},
	{"HUF", ``, `forints?\b|форинт\pL*`, ``},
	{"RON", ``, `lei\b|romanian\s+leu\b`, ``},
	{"BGN", ``, `leva\b`, ``},
	{"RSD", ``, ``, ``},
	{"MDL", ``, ``, ``},
	{"GEL", `₾`, `lari\b`, ``},
	{"TRY", `₺`, `(?:turkish\s+)?liras?\b`, ``},
	{"RUB", `₽`, `rou?bles?\b|рубл\pL+`, `kope[ck]ks?\b|копе[ей]\pL*`},
	{"KZT", `₸`, `tenge\b`, ``},
	{"PKR", ``, `pakistani\s+rupees?\b`, ``},
	{"INR", `₹ Rs. Rs`, `(?:indian\s+)?rupees?\b`, ``},
	{"KRW", `₩`, `(?:south\s+korean\s+)?won\b`, ``},
	{"ILS", `₪`, `shekels?\b`, ``},
	{"ZAR", ``, `(?-i:rands?)\b`, ``},
	{"NGN", `₦`, `naira\b`, ``},
	{"THB", `฿`, `baht\b`, ``},
	{"VND", `₫`, ``, ``},
	{"PHP", `₱`, `philippine\s+pesos?\b`, ``},
	{"SAR", ``, `saudi\s+riyals?\b`, ``},
	{"AED", ``, `dirhams?\b`, ``},
	{"QAR", ``, ``, ``},
	{"KWD", ``, ``, ``},
	{"IDR", `Rp`, `rupiah\b`, ``},
	{"MYR", `RM`, `ringgit\b`, ``},
	{"KES", `KSh`, `kenyan\s+shillings?\b`, ``},
	{"GHS", `GH₵ ₵`, `cedis?\b`, ``},
	{"BDT", `৳ Tk`, `taka\b`, ``},
	{"ETB", ``, `birr\b`, ``},
	{"AMD", `֏`, `armenian\s+drams?\b`, ``},
	{"AZN", `₼`, `manats?\b`, ``},
	{"CRC", `₡`, ``, ``},
	{"PYG", `₲`, ``, ``},
	{"MNT", `₮`, ``, ``},
	{"BTC", `₿`, ``, ``},
	{"ARS", ``, `argentine\s+pesos?\b`, ``},
	{"CLP", ``, `chilean\s+pesos?\b`, ``},
	{"BYN", ``, ``, ``},
	{"IQD", ``, `iraqi\s+dinars?\b`, ``},
	{"IRR", `﷼`, `iranian\s+rials?\b`, ``},
	{"dinar", ``, `dinars?\b`, ``},
	{"peso", ``, `pesos?\b`, ``},
	{"riyal", ``, `ri(?:y?al|yal)s?\b`, ``},
	{"shilling", ``, `shillings?\b`, ``},
}

// currencySigns lists every sign of a currency that may precede a number.
func currencySigns() (signs []string) {
	for _, c := range currencies {
		signs = append(append(signs, strings.Fields(c.signs)...), c.code)
	}
	return signs
}

// signPattern returns a pattern of any sign.
func signPattern() string { return newSignSet(currencySigns()).pattern() }

// name returns a pattern of what stands behind a number for a currency, other
// than its hundredth: its code, words, and the signs that are no letters.
func (c currency) name() string {
	pattern := c.code + `\b`
	if c.words != "" {
		pattern += `|(?i:` + c.words + `)`
	}
	for _, sign := range strings.Fields(c.signs) {
		if isSymbol(sign) {
			pattern += `|` + regexp.QuoteMeta(sign)
		}
	}
	return pattern
}

// symbol returns the sign of a currency that is one character and no letter: it
// may stand directly behind a scale.
func (c currency) symbol() string {
	for _, sign := range strings.Fields(c.signs) {
		if utf8.RuneCountInString(sign) == 1 && isSymbol(sign) {
			return regexp.QuoteMeta(sign)
		}
	}
	return ""
}

// namePattern returns a pattern of what may follow a number for any currency.
func namePattern() string {
	var names []string
	for _, c := range currencies {
		if c.cents != "" {
			names = append(names, `(?i:`+c.cents+`)`)
		}
		names = append(names, c.name())
	}
	return `(?:` + strings.Join(names, "|") + `)`
}

// unitPattern matches the unit at the end of an amount: a currency, or its
// hundredth, whose shift is -2.
type unitPattern struct {
	*regexp.Regexp
	code  string
	shift int32
}

var unitPatterns = func() (out []unitPattern) {
	add := func(code, pattern string, shift int32) {
		out = append(out, unitPattern{regexp.MustCompile(`(?:` + pattern + `)$`), code, shift})
	}
	const apart = `(?:^|\PL)`
	add("GBP", `[\d¼½¾⅐-⅞]p`, -2)
	add("USD", `¢|\d\dc`, -2)
	add("EUR", apart+`(?i:euro[\s-]?cents?)`, -2) // before the dollar's cents
	for _, c := range currencies {
		if c.cents != "" {
			add(c.code, apart+`(?i:`+c.cents+`)`, -2)
		}
		add(c.code, apart+`(?:`+c.name()+`)`, 0)
	}
	for _, c := range currencies {
		if symbol := c.symbol(); symbol != "" {
			add(c.code, symbol, 0)
		}
	}
	return out
}()

// minusBefore returns where the minus begins that stands before an offset of a
// text, or the offset. A hyphen or a dash is one only behind a space, a bracket
// or nothing, since it joins words and numbers elsewhere.
func minusBefore(text string, at int) int {
	before := text[:at]
	r, size := utf8.DecodeLastRuneInString(before)
	switch {
	case r == '−' || r == '-' || r == '–' || r == '‒':
		left, _ := utf8.DecodeLastRuneInString(before[:at-size])
		if at == size || unicode.IsSpace(left) || left == '(' || left == '[' || left == '“' ||
			r == '−' && !unicode.IsDigit(left) && !unicode.IsLetter(left) {
			return at - size
		}
	case unicode.IsSpace(r):
		for _, word := range [...]string{"minus", "мінус"} {
			if start := at - size - len(word); start >= 0 && strings.EqualFold(before[start:at-size], word) &&
				!insideWord(text, start) {
				return start
			}
		}
	}
	return at
}

// currencyOf returns the code of the currency that an amount names, empty where
// it names none, and the power of ten of its unit: that of pence is -2.
func currencyOf(text string) (code string, shift int32) {
	first := strings.IndexFunc(
		text, func(r rune) bool { return isDigit(byte(min(r, utf8.RuneSelf))) || isFraction(string(r)) },
	)
	before := strings.TrimRight(text[:max(0, first)], "-−–‒.·")
	if sign := plain.signs.before(before, len(before)); sign != "" {
		for _, c := range currencies {
			if sign == c.code || slices.Contains(strings.Fields(c.signs), sign) {
				return c.code, 0
			}
		}
	}
	for _, unit := range unitPatterns {
		if unit.MatchString(text) {
			return unit.code, unit.shift
		}
	}
	return "", 0
}
