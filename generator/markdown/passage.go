package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/generator/diag"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// Passage is a paragraph, or the text of a list item, that states a fact and holds
// no mention, no footnote mark and no citation in brackets, and that is neither
// quoted nor part of a callout.
type Passage struct {
	Text  string   // how it begins, as readers see it
	Cut   bool     // it goes on
	Bare  []string // ids of citations in a sentence, which count where a source has the id
	Maybe bool     // it states a fact only where the words that it begins with name somebody
	Place diag.Place
}

// maxPassage is how many bytes of a passage are kept, and maxName of one of which only
// the name that it may begin with is asked for: nearly every paragraph is such a one.
const (
	maxPassage = 200
	maxName    = 48
)

// beginning returns at most so many bytes of a text, in whole characters.
func beginning(text []byte, most int) []byte {
	if len(text) <= most {
		return text
	}
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	return text[:most]
}

// evidence counts what a text has rested on so far.
type evidence struct{ mentions, citations, notes int }

func (c *collector) evidence() evidence {
	return evidence{len(c.body.Mentions), len(c.body.Citations), c.noted}
}

// passage notes a block of inlines that rests on nothing. Before is the evidence
// of the text above it, start where its own text begins in c.plain.
func (c *collector) passage(n ast.Node, before evidence, start int) {
	switch n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
	default:
		return
	}
	now, text := c.evidence(), bytes.TrimSpace(c.plain[start:])
	cited := c.body.Citations[before.citations:]
	if now.mentions > before.mentions || now.notes > before.notes || slices.ContainsFunc(cited, func(c *Citation) bool { return c.Bare == "" }) ||
		c.quoted > 0 || n.Lines().Len() == 0 || onlyLinks(n) ||
		leads(n, text) {
		return
	}
	sure := statesFact(text)
	if !sure && !mayOpenWithName(text) {
		return
	}
	most := maxPassage
	if !sure {
		most = maxName
	}
	p := Passage{Text: string(beginning(text, most)), Cut: len(text) > most, Maybe: !sure}
	for _, citation := range cited {
		p.Bare = append(p.Bare, citation.ID)
	}
	line := n.Lines().At(0)
	p.Place = c.at.place(line.Start, line.Len())
	c.body.Passages = append(c.body.Passages, p)
}

// onlyLinks reports whether a block is made of links and images alone: it points
// the way and states nothing.
func onlyLinks(n ast.Node) bool {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child.(type) {
		case *ast.Link, *ast.Image, *ast.AutoLink:
		default:
			return false
		}
	}
	return true
}

// leads reports whether a paragraph only introduces the list, the table or the
// block below it, whose own entries state the facts.
func leads(n ast.Node, text []byte) bool {
	if !bytes.HasSuffix(text, []byte(":")) {
		return false
	}
	switch n.NextSibling().(type) {
	case *ast.List, *blockNode, *ast.FencedCodeBlock, *ast.Blockquote, *east.Table, *east.DefinitionList:
		return true
	}
	return false
}

// statesFact reports whether a text can be checked against the world: it holds a
// digit, or a name. A name is a capitalized word inside a sentence, or one with
// two capitals, such as NATO. What names nobody and no day explains or argues.
func statesFact(text []byte) bool {
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		switch {
		case 'a' <= r && r <= 'z' || r == ' ': // as nearly all are
		case r >= utf8.RuneSelf:
			r, size = utf8.DecodeRune(text[i:])
			fallthrough
		default:
			if unicode.IsDigit(r) || unicode.IsUpper(r) && isName(text, i, i+size) {
				return true
			}
		}
		i += size
	}
	return false
}

// mayOpenWithName reports whether a text begins with a capital letter, and not with one
// of the words that most sentences begin with.
func mayOpenWithName(text []byte) bool {
	first, _ := utf8.DecodeRune(text)
	word, rest, found := bytes.Cut(text, []byte(" "))
	return unicode.IsUpper(first) && found && len(rest) > 0 && !openers[string(word)]
}

// openers are the words that most sentences begin with, none of which names anybody.
var openers = func() map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsSeq(
		"A An The In On At By To Of For From With As And But Or So If It Its This That These Those He She They We You I His Her Their Our What When Where Which Who Why How No Not Nor There Then Here All Some Many Most Both Each Every Other Another After Before While Since Until Because Although Though However Yet Still Also Even Only Such One Two Three",
	) {
		words[word] = true
	}
	return words
}()

// isName reports whether the capital letter at a place of a text begins a name.
func isName(text []byte, start, end int) bool {
	from := bytes.LastIndexFunc(text[:start], unicode.IsSpace) + 1
	if bytes.ContainsFunc(text[from:start], isLetterOrDigit) {
		return false // a capital within a word
	}
	next, _ := utf8.DecodeRune(text[end:])
	return unicode.IsUpper(next) || unicode.IsLetter(next) && !beginsSentence(text[:from])
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// beginsSentence reports whether a sentence begins behind a text: behind nothing,
// or a word with a mark that ends one.
func beginsSentence(before []byte) bool {
	last := bytes.LastIndexFunc(before, isLetterOrDigit)
	return last < 0 || bytes.ContainsAny(before[last:min(len(before), last+8)], ".!?:…")
}
