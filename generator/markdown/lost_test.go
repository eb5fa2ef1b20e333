package markdown

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// However constructs meet, every word of an author is published or the text is
// refused.
func TestNothingIsLost(t *testing.T) {
	constructs := []string{
		"W", "*W*", "**W", "W\n", "\n\n", "## W\n", "> W\n", "> [!NOTE] W\n", "- W\n", "- [ ] W\n", "1. W\n", "    W\n", "\tW", "| W | W |\n", "|---|\n", "|---|---|\n",
		"[W](/a/)", "[W][r]", "[W]", "[r]: /a\n", "[W]: W\n", "[^n]", "[^n]: W\n", "[^W]: W\n", "![W](/a.svg)", "[[a|W]]", "[@a, W]", "[W @a]", "@W", "`W`", "```\nW\n", "```\n",
		"~~W~~", "W\n: W\n", "\"W\"", "'W", "&amp;W", "\\*W", "https://e.org/W", "<https://e.org/W>", "|", "[", "]", "(W)", "{W}", "\\", "&W;", "--", ": W\n", " ",
	}
	parser := New(Options{Language: "en"})
	rapid.Check(t, func(t *rapid.T) {
		var text strings.Builder
		words := 0
		for _, part := range rapid.SliceOfN(rapid.SampledFrom(constructs), 1, 12).Draw(t, "constructs") {
			for strings.Contains(part, "W") {
				words++
				part = strings.Replace(part, "W", fmt.Sprintf("word%d", words), 1)
			}
			text.WriteString(part)
		}
		body := parser.Parse(Source{File: "a.md", Line: 1, Text: []byte(text.String())})
		if refusal(body) == "" {
			holds(t, text.String(), body, words)
		}
	})
}

// holds reports words that are not published.
func holds(t *rapid.T, text string, body *Body, words int) {
	var seen strings.Builder
	seen.WriteString(show(body))
	for _, c := range body.Citations {
		fmt.Fprintf(&seen, " %s %s %s %s", c.ID, c.Prefix, c.Locator, c.Bare)
	}
	for i := range words {
		if word := fmt.Sprintf("word%d", i+1); !strings.Contains(seen.String(), word) {
			t.Fatalf("%q is lost: %q became %s", word, text, seen.String())
		}
	}
}
