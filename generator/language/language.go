// Package language holds what a publication's language decides: the words of
// the interface and of the records, how quantities, dates, plurals and
// quotations are written, and how names are sorted.
//
// A language is its Words, which come in parts (en.go joins those of English), and a
// line in known. Where two regions write a word in two ways, both stand beside each
// other. A language with words left to write stands in prepared, and is refused.
// Separators and plural rules come from the Unicode CLDR; what the CLDR does
// not know, such as the order of number, scale and currency, is a pattern among
// the words. Other packages hold no word that a reader sees. They do hold the
// punctuation that joins one field to the next: commas, colons, brackets.
package language

import (
	"maps"
	"slices"
	"strings"

	"github.com/gohugoio/locales"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// locale is what this package needs of a CLDR locale.
type locale interface {
	locales.Translator
	Decimal() string
	Group() string
}

// Language is one language that a publication can be in. It is immutable and
// safe for concurrent use.
type Language struct {
	Code   string // BCP 47, the value of the html element's lang
	Words  Words
	locale locale
	tag    language.Tag
}

// known lists the languages that a publication can be in, by their BCP 47 codes.
// "en" is written as "en-GB" is, and its pages name no region.
func known() map[string]func() *Language {
	return map[string]func() *Language{"en": english, "en-GB": britishEnglish, "en-US": americanEnglish}
}

// prepared lists the languages that lack words, by their BCP 47 codes. No
// publication can be in one of them; with its last word it moves to known.
func prepared() map[string]func() *Language {
	return map[string]func() *Language{"uk": ukrainian}
}

// For returns the language with a BCP 47 code, and whether it is known.
func For(code string) (*Language, bool) {
	build, ok := known()[code]
	if !ok {
		return nil, false
	}
	return build(), true
}

// Codes lists the languages that For knows, sorted.
func Codes() []string { return slices.Sorted(maps.Keys(known())) }

// Lacks lists the words that keep a publication from being in a prepared language;
// there are none to list for any other code.
func Lacks(code string) []string {
	build, ok := prepared()[code]
	if !ok {
		return nil
	}
	return missing(build())
}

// Meant returns the code of the language that a text names in another way: "en-UK",
// "EN" and "American English" do; it is empty where none is named. The language need
// not be known: "Ukrainian" is "uk".
func Meant(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == '-' || r == '_' || r == ' ' })
	slices.Sort(words)
	switch strings.Join(words, " ") {
	case "en", "eng", "english":
		return "en"
	case "en gb", "en uk", "british", "british english", "english uk", "english gb":
		return "en-GB"
	case "en us", "en usa", "american", "american english", "english us", "english usa":
		return "en-US"
	case "uk", "ua", "ukr", "uk ua", "ua uk", "ukrainian", "українська":
		return "uk"
	}
	return ""
}

// SortKeys returns a function that maps a name to a key; the byte order of keys
// is the order in which readers of the language expect the names. The function
// reuses buffers and must not be called concurrently: each goroutine asks for
// its own.
func (l *Language) SortKeys() func(name string) string {
	collator, buffer := collate.New(l.tag, collate.Loose, collate.Numeric), &collate.Buffer{}
	return func(name string) string {
		defer buffer.Reset()
		return string(collator.KeyFromString(buffer, name))
	}
}
