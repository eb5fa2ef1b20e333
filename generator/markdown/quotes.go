package markdown

import (
	"explainer/generator/language"

	"github.com/yuin/goldmark/extension"
)

// quotes are the signs that straight ones become in the language with a code.
func quotes(code string) map[extension.TypographicPunctuation][]byte {
	q := language.QuotesOf(code)
	return map[extension.TypographicPunctuation][]byte{
		extension.LeftSingleQuote:  []byte(q.InnerOpen),
		extension.RightSingleQuote: []byte(q.InnerClose),
		extension.LeftDoubleQuote:  []byte(q.Open),
		extension.RightDoubleQuote: []byte(q.Close),
		extension.Apostrophe:       []byte(q.Apostrophe),
		extension.EnDash:           []byte("–"),
		extension.EmDash:           []byte("—"),
		extension.Ellipsis:         []byte("…"),
		extension.LeftAngleQuote:   []byte("«"),
		extension.RightAngleQuote:  []byte("»"),
	}
}
