package amount

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// currency is how a text names one: by signs that stand before the number, by
// its code of ISO 4217 on either side, or by words that stand behind. The signs
// are literal and apart by spaces; the words are a pattern, in which case does
// not matter.
type currency struct{ code, signs, words string }

// currencies are looked through in order, so that A$ is not taken for $. Crowns
// that are called kr alone could be of four countries and are of none here.
var currencies = [...]currency{
	{"CAD", `CA$ C$`, `canadian\s+dollars?\b|канадськ\pL+\s+долар\pL*`},
	{"AUD", `AU$ A$`, `australian\s+dollars?\b|австралійськ\pL+\s+долар\pL*`},
	{"NZD", `NZ$`, `new\s+zealand\s+dollars?\b`},
	{"HKD", `HK$`, `hong\s+kong\s+dollars?\b`},
	{"TWD", `NT$`, `(?:new\s+)?taiwan\s+dollars?\b`},
	{"SGD", `S$`, `singapore\s+dollars?\b`},
	{"BRL", `R$`, `reais\b`},
	{"USD", `US$ $`, `(?:us\s+|american\s+)?dollars?\b|долар\pL*`},
	{"GBP", `£`, `pounds?(?:\s+sterling)?\b|фунт\pL*`},
	{"EUR", `€`, `euros?\b|євро`},
	{"UAH", `₴`, `hryvn(?:ias?|i|yas?)\b|грн|гривень|гривн\pL+`},
	{"CHF", `Fr\.`, `(?:swiss\s+)?francs?\b|(?:швейцарськ\pL+\s+)?франк\pL*`},
	{"CNY", `CN¥ RMB`, `yuan\b|renminbi\b|юан\pL+`},
	{"JPY", `JP¥ ¥`, `yen\b|єн[аиу]`},
	{"PLN", `zł`, `zł|z[lł]ot(?:ys?|ies|ych|e)\b|злот\pL+`},
	{"SEK", ``, `swedish\s+kron(?:a|or)\b|шведськ\pL+\s+крон\pL*`},
	{"NOK", ``, `norwegian\s+kroner?\b|норвезьк\pL+\s+крон\pL*`},
	{"DKK", ``, `danish\s+kroner?\b|данськ\pL+\s+крон\pL*`},
	{"CZK", `Kč`, `kč|(?:czech\s+)?korun(?:as?|y)?\b|чеськ\pL+\s+крон\pL*`},
	{"kr", `kr. kr`, `kr\b|kron(?:a|or|er?)\b|крон\pL*`},
	{"ISK", ``, ``},
	{"HUF", ``, `forints?\b|форинт\pL*`},
	{"RON", ``, `lei\b|romanian\s+leu\b`},
	{"BGN", ``, ``},
	{"RSD", ``, ``},
	{"MDL", ``, ``},
	{"GEL", `₾`, ``},
	{"TRY", `₺`, `(?:turkish\s+)?liras?\b`},
	{"RUB", `₽`, `rou?bles?\b|рубл\pL+`},
	{"KZT", `₸`, ``},
	{"INR", `₹`, `rupees?\b`},
	{"KRW", `₩`, ``},
	{"ILS", `₪`, `shekels?\b`},
	{"MXN", `MX$`, ``},
	{"ZAR", ``, ``},
	{"THB", `฿`, ``},
	{"SAR", ``, ``},
	{"AED", ``, ``},
	{"QAR", ``, ``},
	{"KWD", ``, ``},
	{"EGP", ``, ``},
	{"PKR", ``, ``},
	{"IDR", ``, ``},
	{"MYR", ``, ``},
}

// signs are all that may stand before a number, longer ones first.
var signs = func() []string {
	var out []string
	for _, c := range currencies {
		out = append(append(out, strings.Fields(c.signs)...), c.code)
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return out
}()

// signPattern finds one of the signs.
func signPattern() string {
	quoted := make([]string, len(signs))
	for i, sign := range signs {
		quoted[i] = regexp.QuoteMeta(sign)
	}
	return `(?:` + strings.Join(quoted, "|") + `)`
}

// name is a pattern of what stands behind a number for a currency.
func (c currency) name() string {
	if c.words == "" {
		return c.code + `\b`
	}
	return c.code + `\b|(?i:` + c.words + `)`
}

// namePattern finds what may stand behind a number for any currency.
func namePattern() string {
	names := make([]string, len(currencies))
	for i, c := range currencies {
		names[i] = c.name()
	}
	return `(?:` + strings.Join(names, "|") + `)`
}

// namePatterns find each currency by what stands behind the number.
var namePatterns = func() []*regexp.Regexp {
	out := make([]*regexp.Regexp, len(currencies))
	for i, c := range currencies {
		out[i] = regexp.MustCompile(c.name())
	}
	return out
}()

// signBefore is the sign that ends at an offset of a text, but for a space.
func signBefore(text string, at int) string {
	text = text[:at]
	if text == "" {
		return "" // as in most cells of a table
	}
	if _, size := utf8.DecodeLastRuneInString(text); spaceAtEnd(text) {
		text = text[:len(text)-size]
	}
	for _, sign := range signs {
		if strings.HasSuffix(text, sign) && !insideWord(text, len(text)-len(sign)) {
			return sign
		}
	}
	return ""
}

func spaceAtEnd(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsSpace(r) || r == '\u202f'
}

// currencyOf is the code of the currency that an amount names, empty where it
// names none.
func currencyOf(text string) string {
	first := strings.IndexAny(text, "0123456789")
	if sign := signBefore(text, max(0, first)); sign != "" {
		for _, c := range currencies {
			if sign == c.code || slices.Contains(strings.Fields(c.signs), sign) {
				return c.code
			}
		}
	}
	for i, pattern := range namePatterns {
		if pattern.MatchString(text) {
			return currencies[i].code
		}
	}
	return ""
}
