package markdown

import (
	"strings"
	"testing"
)

// A text that would unfold into far more than it is, or that takes long to
// read, is refused before it costs anything; one of a generous size is not.
func TestBounds(t *testing.T) {
	repeat := strings.Repeat
	table := func(columns, rows int) string {
		return repeat("|a", columns) + "|\n" + repeat("|-", columns) + "|\n" + repeat("|x|\n", rows)
	}
	nested := func(mark string, depth int) string { return repeat(mark, depth) + "x\n" }
	for _, test := range []struct{ name, text, want string }{
		{"a long text", repeat("word word word.\n\n", 60_000), ""},
		{"a text too long", repeat("word word word.\n\n", 62_000), "the text is longer than 1024 KB"},
		{"a line too long", "x\n\n" + repeat("word ", 7_000), "the line is longer than 32 KB"},
		{"a paragraph of too many lines", repeat("word\n", 10_001), "there are more than 10000 lines without an empty one between them"},
		{"declarations without number", repeat("[a]: /b\n", 10_001), "there are more than 10000 lines without an empty one between them"},
		{"a quotation of too many lines", repeat("> word\n", 10_001), "there are more than 10000 lines without an empty one between them"},
		{"a long quotation", repeat("> word\n> word\n>\n", 10_001), ""},
		{"a large table", table(20, 9_000), ""},
		{"a wide table that is filled up", table(10_000, 30), "up to this line, the tables have more than 200000 cells"},
		{"many tables that are filled up", repeat(table(50, 50)+"\n", 90), "up to this line, the tables have more than 200000 cells"},
		{"a rule and a long paragraph", "a\n---\n" + repeat("word\n", 9_000), ""},
		{"deep quotations", nested("> ", 101), "quotations and lists lie in each other more than 100 deep"},
		{"deep quotations of nothing", repeat(">", 101) + "\n", "quotations and lists lie in each other more than 100 deep"},
		{"deep lists", nested("- ", 101), "quotations and lists lie in each other more than 100 deep"},
		{"deep numbered lists", nested("1. ", 101), "quotations and lists lie in each other more than 100 deep"},
		{"deep definitions", "a\n" + nested(": ", 101), "quotations and lists lie in each other more than 100 deep"},
		{"deep lists of each kind", nested(">- 1) + ", 26), "quotations and lists lie in each other more than 100 deep"},
		{"no list", repeat("-", 200) + "\n\n1.5 of 2\n\n" + repeat("*", 200) + "\n", ""},
		{"an address repeated", "[a]: https://example.org/" + repeat("x", 20_000) + "\n\n" + repeat("[a] ", 100), "the addresses, titles and words of all links together are longer than 1024 KB"},
		{"a title repeated", "[a]: /b '" + repeat("x", 20_000) + "'\n\n" + repeat("[a] ", 100), "the addresses, titles and words of all links together are longer than 1024 KB"},
		{"pictures in each other", repeat("![", 2_000) + "x" + repeat("y", 2_000) + repeat("](/a)", 2_000), "the addresses, titles and words of all links together are longer than 1024 KB"},
		{"many links", repeat("[word](https://example.org/page/) word\n\n", 20_000), ""},
	} {
		body := New(Options{Language: "en", Plain: true}).Parse(Source{File: "a.md", Line: 1, Text: []byte(test.text)})
		got := ""
		for _, f := range body.Findings {
			if f.Rule == RuleLongText {
				got = f.Message
			}
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		if got != "" && len(body.Pieces)+len(body.Links) > 0 {
			t.Errorf("%s: it is refused, and %d pieces are shown", test.name, len(body.Pieces))
		}
	}
}
