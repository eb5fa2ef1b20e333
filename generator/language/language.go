// Package language holds what a publication's language decides: the words of
// the interface and of the records, how quantities, dates, plurals and
// quotations are written, and how names are sorted.
//
// A language is a file of words (en.go, en_data.go) and a line in known.
// Separators and plural rules come from the Unicode CLDR; what the CLDR does
// not know, such as the order of number, scale and currency, is a pattern among
// the words. Other packages hold no word that a reader sees. They do hold the
// punctuation that joins one field to the next: commas, colons, brackets.
package language

import (
	"maps"
	"slices"

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

// known lists the languages by their BCP 47 codes.
func known() map[string]func() *Language {
	return map[string]func() *Language{"en": english}
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
