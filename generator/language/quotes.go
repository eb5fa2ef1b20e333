package language

import "strings"

// Quotes are the signs that straight ones become: Open and Close for " around a
// quotation, InnerOpen and InnerClose for ', NestedOpen and NestedClose for "
// within ", and the apostrophe.
type Quotes struct {
	Open, Close, InnerOpen, InnerClose, NestedOpen, NestedClose, Apostrophe string
}

// quotes lists the signs by language, whatever the region. A language can stand here
// before it has the words of an interface.
func quotes() map[string]Quotes {
	return map[string]Quotes{
		"en": {
			Open:        "“",
			Close:       "”",
			InnerOpen:   "‘",
			InnerClose:  "’",
			NestedOpen:  "“",
			NestedClose: "”",
			Apostrophe:  "’",
		},
		"uk": {
			Open:        "«",
			Close:       "»",
			InnerOpen:   "“",
			InnerClose:  "”",
			NestedOpen:  "“",
			NestedClose: "”",
			Apostrophe:  "ʼ",
		},
	}
}

// QuotesOf returns the signs of a language by its BCP 47 code, and those of
// English for one that is not known.
func QuotesOf(code string) Quotes {
	spoken, _, _ := strings.Cut(code, "-")
	if q, ok := quotes()[spoken]; ok {
		return q
	}
	return quotes()["en"]
}

// Quoted sets a text in the language's quotation marks; an empty one stays empty.
func (l *Language) Quoted(text string) string {
	if text == "" {
		return ""
	}
	q := QuotesOf(l.Code)
	return q.Open + text + q.Close
}
