package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func termsOf(text string) []string {
	var out []string
	t := tokenizer{emit: func(term []byte) { out = append(out, string(term)) }}
	t.text(text)
	return out
}

func TestTerms(t *testing.T) {
	for text, want := range map[string]string{
		"Who guarantees Ukraine’s security?": "who guarantees ukraine security",
		"":                                   "",
		"O'Brien's don't ‘quoted’":           "obrien dont quoted",
		"Café, Łódź, Straße, naïve":          "cafe lodz strasse naive",
		"Зеленський і Їжак, ґанок, йод, п’ять, пʼять, п'ять": "зеленський і їжак ґанок йод пять пять пять",
		"и\u0306од и\u0306":                "йод й",
		"e\u0301te\u0301":                  "ete",
		"long-term F-35s":                  "long term longterm f 35 f35 s",
		"2027-28":                          "2027 28",
		"£13.4 billion":                    "13.4 £13.4 billion",
		"$13,400.50, €1,234,567 and ₴5":    "13400.5 $13400.5 1234567 €1234567 and 5 ₴5",
		"13,4 % 2.50% 0.0 100":             "13.4 2.5 2.5% 0 100",
		"13 400 and 2,5\u00a0%":            "13 400 and 2.5 2.5%",
		"13\u00a0400":                      "13400",
		"1,2345 1,234,56":                  "1.2345 1234.56",
		"13.4bn 5g 1990s":                  "13.4 bn 5 g 1990 s",
		"ο'\u0314 ο\u00ad\u0314 e'\u0301e": "ο ὁ ee",
		"soft\u00adware":                   "software",
		"from 0.5% to 0.3% of GNI":         "from 0.5 0.5% to 0.3 0.3% of gni",
		"-– … ''":                          "",
		"𝐀bc 👍 x":                          "bc x",
		"\xff\xfea":                        "a",
		"abcdefghijklmnopqrstuvwxyz":       "abcdefghijklmnopqrstuvwx",
	} {
		if got := strings.Join(termsOf(text), " "); got != want {
			t.Errorf("%q: %s, not %s", text, got, want)
		}
	}
}

// Whatever the text, terms are short and valid, and a word taken apart again
// is itself.
func FuzzTerms(f *testing.F) {
	for _, text := range []string{
		"£13.4 billion", "п’ять-ʼ'", "a-1,000-b", "İstanbul ΟΔΟΣ", "x\u0301\u00ad\u0308'", "1,\u00a0234 %", "\xff",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, term := range termsOf(text) {
			if term == "" || !utf8.ValidString(term) || utf8.RuneCountInString(term) > maxTerm {
				t.Errorf("%q has the term %q", text, term)
			}
			if again := termsOf(term); !slices.Contains(again, term) {
				t.Errorf("%q has the term %q, which is %q", text, term, again)
			}
		}
	})
}
