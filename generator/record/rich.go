package record

import (
	"regexp"
	"strings"
)

// TextRun is a part of a text that is set in one way.
type TextRun struct {
	Text                                                string
	Italic, Bold, SmallCapitals, Subscript, Superscript bool
}

// maxOpen is how many tags style a text at once. Titles of works have one or two.
const maxOpen = 16

// richTag matches a tag that CSL allows in a text.
var richTag = regexp.MustCompile(`</?(?:i|em|b|strong|sc|sub|sup|span)(?:\s[^<>]*)?>`)

// TextRuns parts a text at the tags that CSL allows in it: <i>, <b>, <sc>, <sub>, <sup>
// and <span>, which styles as its class or its style says; nocase is for styles that
// change the capitals of titles. A tag that is never closed, or closes nothing, is left
// out. The runs joined are the text without its tags.
func TextRuns(text string) []TextRun {
	var out []TextRun
	var open []string // the tags that are open, the innermost last
	at := 0
	add := func(part string) {
		if part != "" {
			out = append(out, runOf(part, open))
		}
	}
	for _, m := range richTag.FindAllStringIndex(text, -1) {
		add(text[at:m[0]])
		at = m[1]
		open = tagged(open, text[m[0]:m[1]])
	}
	add(text[at:])
	return out
}

// tagged returns the open tags behind one more tag.
func tagged(open []string, tag string) []string {
	name := strings.Trim(strings.Fields(strings.Trim(tag, "<>"))[0], "/")
	if !strings.HasPrefix(tag, "</") {
		if len(open) == maxOpen {
			return open
		}
		return append(open, tag)
	}
	for i := len(open) - 1; i >= 0; i-- {
		if strings.Trim(strings.Fields(strings.Trim(open[i], "<>"))[0], "/") == name {
			return append(open[:i:i], open[i+1:]...)
		}
	}
	return open
}

// runOf styles a text by the tags that it stands in.
func runOf(text string, open []string) TextRun {
	s := TextRun{Text: text}
	for _, tag := range open {
		switch inner := strings.Trim(tag, "<>"); {
		case inner == "i", inner == "em", strings.Contains(inner, "italic"):
			s.Italic = true
		case inner == "b", inner == "strong", strings.Contains(inner, "bold"):
			s.Bold = true
		case inner == "sc", strings.Contains(inner, "small-caps"), strings.Contains(inner, "smallcaps"):
			s.SmallCapitals = true
		case inner == "sub":
			s.Subscript = true
		case inner == "sup":
			s.Superscript = true
		}
	}
	return s
}

// PlainTitle writes a title without the tags that CSL allows in one: italics,
// bold, small capitals and protected capitals fall away, and digits and signs
// that are raised or lowered become those of Unicode.
func PlainTitle(title string) string {
	if !strings.Contains(title, "<") {
		return title
	}
	var b strings.Builder
	for _, s := range TextRuns(title) {
		switch {
		case s.Subscript:
			b.WriteString(subscripts.Replace(s.Text))
		case s.Superscript:
			b.WriteString(superscripts.Replace(s.Text))
		default:
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

var (
	subscripts = strings.NewReplacer(
		"0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉",
		"+", "₊", "-", "₋",
	)
	superscripts = strings.NewReplacer(
		"0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹",
		"+", "⁺", "-", "⁻", "n", "ⁿ",
	)
)

// titled is a text of CSL that may hold tags: they are kept beside the plain text,
// where there are any.
type titled struct{ at, tagged *string }

// Set implements Value.
func (t titled) Set(text string) error {
	text = strings.Join(strings.Fields(text), " ")
	*t.at, *t.tagged = PlainTitle(text), ""
	if *t.at != text {
		*t.tagged = text
	}
	return nil
}

// String implements Value.
func (t titled) String() string { return *t.at }

// Form implements Value.
func (t titled) Form() Form { return Form{Name: FormText, Expects: "text"} }
