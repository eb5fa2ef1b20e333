package markdown

import "github.com/yuin/goldmark/extension"

// quotes returns the typographic signs of a language.
func quotes(language string) map[extension.TypographicPunctuation][]byte {
	signs := map[extension.TypographicPunctuation][]byte{
		extension.LeftSingleQuote:  []byte("‘"),
		extension.RightSingleQuote: []byte("’"),
		extension.LeftDoubleQuote:  []byte("“"),
		extension.RightDoubleQuote: []byte("”"),
		extension.EnDash:           []byte("–"),
		extension.EmDash:           []byte("—"),
		extension.Ellipsis:         []byte("…"),
		extension.Apostrophe:       []byte("’"),
		extension.LeftAngleQuote:   []byte("«"),
		extension.RightAngleQuote:  []byte("»"),
	}
	if language == "uk" {
		signs[extension.LeftDoubleQuote], signs[extension.RightDoubleQuote] = []byte("«"), []byte("»")
		signs[extension.LeftSingleQuote], signs[extension.RightSingleQuote] = []byte("“"), []byte("”")
		signs[extension.Apostrophe] = []byte("ʼ")
	}
	return signs
}
