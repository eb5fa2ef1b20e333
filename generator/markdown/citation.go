package markdown

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"

	"explainer/generator/record"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// citationNode is what pandoc and Quarto write for a citation: [@id, p. 3; see
// @id], [-@id], or @id in a sentence.
type citationNode struct {
	ast.BaseInline
	citations []*Citation
	offsets   []int // of each citation
	offset    int
	width     int // in bytes
	inLink    bool
	problem   string
}

var kindCitation = ast.NewNodeKind("Citation")

// Kind implements ast.Node.
func (n *citationNode) Kind() ast.NodeKind { return kindCitation }

// Dump implements ast.Node.
func (n *citationNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// written returns the text of what may be no citation, @id in a sentence.
func (n *citationNode) written() string {
	if n.problem != "" {
		return ""
	}
	return n.citations[0].Bare
}

type citationParser struct{}

// Trigger implements parser.InlineParser.
func (citationParser) Trigger() []byte { return []byte{'[', '@', '-'} }

// Parse implements parser.InlineParser.
func (citationParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	window := line[:min(len(line), maxInline)]
	if line[0] == '@' || bytes.HasPrefix(line, []byte("-@")) {
		return inSentence(block, window, segment.Start)
	}
	if line[0] == '-' {
		return nil
	}
	starts := bytes.HasPrefix(line, []byte("[@")) || bytes.HasPrefix(line, []byte("[-@"))
	end := bytes.IndexByte(window, ']')
	if end < 0 && len(line) < maxInline {
		if node := wrapped(block, line, segment.Start); node != nil {
			return node
		}
	}
	if end < 0 && starts {
		block.Advance(bytes.IndexByte(line, '@') + 1)
		return &citationNode{offset: segment.Start, problem: "the citation that begins here does not end on its line"}
	}
	if !starts && (end < 0 || !cites(window[:end], line[end+1:])) {
		return nil
	}
	node := &citationNode{offset: segment.Start, width: end + 1}
	node.read(string(window[1:end]), segment.Start+1)
	block.Advance(end + 1)
	return node
}

// wrapped reads a citation that ends on the next line.
func wrapped(block text.Reader, line []byte, offset int) ast.Node {
	row, position := block.Position()
	block.AdvanceLine()
	next, _ := block.PeekLine()
	end := bytes.IndexByte(next[:min(len(next), maxInline)], ']')
	if end >= 0 {
		whole := append(bytes.ReplaceAll(line, []byte("\n"), []byte(" ")), next[:end]...)
		node := &citationNode{offset: offset, width: len(line)}
		if node.read(string(whole[1:]), offset+1); node.problem == "" && cites(whole, next[end+1:]) {
			block.Advance(end + 1)
			return node
		}
	}
	block.SetPosition(row, position)
	return nil
}

// cites reports whether brackets that start with words are a citation: they have
// an @ that is part of no mail address, and are not the words of a link.
func cites(brackets, after []byte) bool {
	at := bytes.IndexByte(brackets, '@')
	if at < 0 || bytes.IndexByte(brackets[1:], '[') >= 0 ||
		len(after) > 0 && bytes.IndexByte([]byte("([{:"), after[0]) >= 0 {
		return false
	}
	return prefixed.Match(brackets[1:])
}

// citationKey is the pattern of a citation key, as pandoc has it: letters and digits,
// between them single signs. In braces it may hold others.
const (
	citationKey = `[\pL\pN_]+(?:[-:.#$%&+?<>~/][\pL\pN_]+)*`
	anyKey      = `[^{}\s]+`
)

// prefixed matches words and the key of a source behind them.
var prefixed = regexp.MustCompile(`^(?:[^@\\]*[\s;(])?-?@(?:\{` + anyKey + `\}|` + citationKey + `)`)

// citationItem matches one source within brackets: words before it, its key, and
// words behind it.
var citationItem = regexp.MustCompile(
	`^(?:([^@]*?)\s+)?-?@(?:\{(` + anyKey + `)\}|(` + citationKey + `))(?:\s*[,:]\s*|\s+|$)([^@]*)$`,
)

// read parses the text between the brackets, which begins at an offset of the
// source.
func (n *citationNode) read(inner string, offset int) {
	for _, part := range items(inner) {
		m := citationItem.FindStringSubmatch(strings.TrimSpace(part))
		switch {
		case strings.TrimSpace(part) == "":
			n.problem = "a semicolon parts two citations, and one of them is missing"
			return
		case m == nil:
			n.problem = "“" + strings.TrimSpace(part) + "” is no citation"
			return
		case styled.MatchString(m[1]) || styled.MatchString(m[4]):
			n.problem = "the words of a citation are plain text, and “" + strings.TrimSpace(part) + "” has markup"
			return
		}
		locator := strings.Trim(strings.TrimSpace(m[4]), "{}")
		key := m[2] + m[3]
		n.citations = append(n.citations, &Citation{ID: record.SourceID(key), Key: key, Prefix: label(m[1]), Locator: label(locator)})
		n.offsets = append(n.offsets, offset+strings.IndexByte(part, '@'))
		offset += len(part) + 1
	}
}

// items splits the text between brackets at its semicolons, but for those of character
// references.
func items(inner string) (out []string) {
	start := 0
	for i := 0; i < len(inner); i++ {
		if _, width := spelt([]byte(inner[i:])); width > 0 {
			i += width - 1
		} else if inner[i] == ';' {
			out, start = append(out, inner[start:i]), i+1
		}
	}
	return append(out, inner[start:])
}

// label returns the visible text of words within brackets.
func label(source string) string { return strings.TrimSpace(string(visible([]byte(source)))) }

// bare matches the key of a source in a sentence, and a locator in brackets behind
// it; an address or the name of an account goes on in other ways.
var bare = regexp.MustCompile(`^-?@(?:\{(` + anyKey + `)\}|(` + citationKey + `))(?: \[([^\[\]@]+)\])?`)

// inSentence reads @id, or -@id, which leaves out who is cited. It may as well be the
// name of an account: only the site knows the sources.
func inSentence(block text.Reader, line []byte, offset int) ast.Node {
	before := block.PrecendingCharacter()
	m := bare.FindSubmatch(line)
	if m == nil || unicode.IsLetter(before) || unicode.IsDigit(before) || strings.ContainsRune("@/._", before) {
		return nil
	}
	if rest := line[len(m[0]):]; len(m[3]) > 0 && len(rest) > 0 && bytes.IndexByte([]byte("([:{"), rest[0]) >= 0 {
		m[0], m[3] = m[0][:len(m[0])-len(m[3])-len(" []")], nil // a link behind it
	}
	if goesOn(line[len(m[0]):]) {
		return nil
	}
	block.Advance(len(m[0]))
	key := string(m[1]) + string(m[2])
	citation := &Citation{ID: record.SourceID(key), Key: key, Locator: label(string(m[3])), Bare: string(m[0])}
	return &citationNode{citations: []*Citation{citation}, offsets: []int{offset}, offset: offset}
}

// goesOn reports whether a name goes on behind what could be a key: @news.example,
// @the_ministry, @Ministry.
func goesOn(rest []byte) bool {
	if len(rest) == 0 {
		return false
	}
	joined := len(rest) > 1 && bytes.IndexByte([]byte(".:/@-"), rest[0]) >= 0
	r := []rune(string(rest[:min(len(rest), 8)]))
	return r[0] == '_' || r[0] == '@' || unicode.IsLetter(r[0]) || unicode.IsDigit(r[0]) ||
		joined && len(r) > 1 && (unicode.IsLetter(r[1]) || unicode.IsDigit(r[1]))
}
