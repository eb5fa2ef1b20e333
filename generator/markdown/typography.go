package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// typographer replaces the signs of a typewriter by those of print: quotation
// marks, dashes, dots, guillemets. Goldmark's own decides a quotation mark by the
// bytes beside it, which are markup as often as text, and takes 'terrible' for an
// elision; this one leaves that to the end of the block, when its text is known.
type typographer struct{ signs signs }

// quotesKey holds, in a parser's context, whether the current block has a
// quotation mark.
var quotesKey = parser.NewContextKey()

// Trigger implements parser.InlineParser.
func (typographer) Trigger() []byte { return []byte{'\'', '"', '-', '.', '<', '>'} }

// Parse implements parser.InlineParser.
func (typographer) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	switch line[0] {
	case '\'', '"':
		pc.Set(quotesKey, true)
		return sign(block, 1, string(line[:1]))
	case '-':
		if strings.HasPrefix(string(line[:min(len(line), 3)]), "---") {
			return sign(block, 3, "—")
		}
	}
	if len(line) > 2 && string(line[:3]) == "..." {
		return sign(block, 3, "…")
	}
	if len(line) > 1 {
		switch string(line[:2]) {
		case "--":
			return sign(block, 2, "–")
		case "<<":
			return sign(block, 2, "«")
		case ">>":
			return sign(block, 2, "»")
		}
	}
	return nil
}

// sign advances over what a sign replaces.
func sign(block text.Reader, width int, value string) ast.Node {
	_, segment := block.PeekLine()
	block.Advance(width)
	node := ast.NewString([]byte(value))
	node.SetPos(segment.Start)
	node.SetRaw(true)
	return node
}

// CloseBlock implements parser.CloseBlocker: it decides the quotation marks of a
// block, all of whose inlines are known by then.
func (t typographer) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	if pc.Get(quotesKey) == nil {
		return
	}
	pc.Set(quotesKey, nil)
	var q quoted
	q.gather(parent, block.Source())
	for i, sign := range quotes(string(q.run.text), t.signs) {
		q.marks[i].Value = []byte(sign)
	}
}

// quoted is the text of a block and the nodes of its quotation marks.
type quoted struct {
	run   run
	marks []*ast.String
}

func (q *quoted) gather(parent ast.Node, source []byte) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch i := n.(type) {
		case *ast.Text:
			q.text(i, source)
		case *ast.String:
			if value := string(i.Value); value == "'" || value == `"` {
				q.marks = append(q.marks, i)
			}
			q.run.text = append(q.run.text, i.Value...)
		case *citationNode:
			q.run.text = append(q.run.text, marklike)
		case *east.FootnoteLink:
			q.run.text = append(q.run.text, marklike)
		case *mentionNode, *ast.CodeSpan, *ast.AutoLink, *ast.RawHTML:
			q.run.text = append(q.run.text, string(wordlike)...)
		default:
			q.gather(n, source)
		}
	}
}

// text adds a text, in which a mark that is spelt is no mark to be decided.
func (q *quoted) text(t *ast.Text, source []byte) {
	start := len(q.run.text)
	q.run.textOf(t, source)
	for i, b := range q.run.text[start:] {
		if b == '\'' || b == '"' {
			q.run.text[start+i] = '*'
		}
	}
}

// typeset returns a text without markup, such as a label, with typographic
// quotation marks.
func (s signs) typeset(text string) string {
	if !strings.ContainsAny(text, `'"`) {
		return text
	}
	var b strings.Builder
	signs := quotes(text, s)
	for _, r := range text {
		if r == '\'' || r == '"' {
			b.WriteString(signs[0])
			signs = signs[1:]
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
