package render

import (
	"html/template"
	"io"
	"reflect"
	"strings"
	"text/template/parse"
	"unicode/utf8"

	"explainer/generator/language"
)

// Where html/template calls a function to escape what stands in a text, in a
// quoted attribute or in a title, it gives back HTML and any string without one
// of these as they are.
const (
	textEscaper  = "_html_template_htmlescaper"
	attrEscaper  = "_html_template_attrescaper"
	titleEscaper = "_html_template_rcdataescaper"
	escaped      = "\x00\"&'+<>"
)

// settle does once what every execution of a layout would do again to the same
// effect: it writes the publication's words into its text, and takes fragments,
// which html/template has escaped, as they are. A third of the calls that the
// page of a briefing cost were such. It works on what html/template made of the
// layout, after that has decided what must be escaped and how; an action that it
// does not know stays as it is.
func settle(t *template.Template, words *language.Words) {
	_ = t.Execute(io.Discard, nil) // makes html/template decide; without a view, it shows nothing
	s := settling{reflect.ValueOf(words).Elem()}
	for _, each := range t.Templates() {
		if each.Tree != nil {
			s.list(each.Tree.Root)
		}
	}
}

type settling struct{ words reflect.Value }

// list settles nodes, and makes neighbouring texts one.
func (s settling) list(l *parse.ListNode) {
	if l == nil {
		return
	}
	kept := l.Nodes[:0]
	for _, n := range l.Nodes {
		n = s.node(n)
		if text, ok := n.(*parse.TextNode); ok && len(kept) > 0 {
			if before, ok := kept[len(kept)-1].(*parse.TextNode); ok {
				before.Text = append(before.Text[:len(before.Text):len(before.Text)], text.Text...)
				continue
			}
		}
		kept = append(kept, n)
	}
	clear(l.Nodes[len(kept):])
	l.Nodes = kept
}

func (s settling) node(n parse.Node) parse.Node {
	switch n := n.(type) {
	case *parse.ActionNode:
		return s.action(n)
	case *parse.IfNode:
		s.list(n.List)
		s.list(n.ElseList)
	case *parse.RangeNode:
		s.list(n.List)
		s.list(n.ElseList)
	case *parse.WithNode:
		s.list(n.List)
		s.list(n.ElseList)
	}
	return n
}

// action settles {{words.Name}} and {{shared "name" value}}.
func (s settling) action(n *parse.ActionNode) parse.Node {
	if len(n.Pipe.Decl) > 0 || len(n.Pipe.Cmds) != 2 {
		return n
	}
	escaper, first := function(n.Pipe.Cmds[1]), n.Pipe.Cmds[0]
	if escaper == textEscaper && function(first) == "shared" {
		n.Pipe.Cmds = n.Pipe.Cmds[:1]
		return n
	}
	if escaper != textEscaper && escaper != attrEscaper && escaper != titleEscaper {
		return n
	}
	if word, ok := s.word(first); ok && utf8.ValidString(word) && !strings.ContainsAny(word, escaped) {
		return &parse.TextNode{NodeType: parse.NodeText, Pos: n.Pos, Text: []byte(word)}
	}
	return n
}

// function is the name of the function that a command calls, if it calls one.
func function(c *parse.CommandNode) string {
	if id, ok := c.Args[0].(*parse.IdentifierNode); ok {
		return id.Ident
	}
	return ""
}

// word is the value of a command that is words.Name alone.
func (s settling) word(c *parse.CommandNode) (string, bool) {
	chain, ok := c.Args[0].(*parse.ChainNode)
	if !ok || len(c.Args) != 1 || len(chain.Field) != 1 {
		return "", false
	}
	if id, ok := chain.Node.(*parse.IdentifierNode); !ok || id.Ident != "words" {
		return "", false
	}
	field := s.words.FieldByName(chain.Field[0])
	return field.String(), field.Kind() == reflect.String
}
