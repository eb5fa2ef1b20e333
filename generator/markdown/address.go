package markdown

import (
	"bytes"
	"regexp"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// addressParser links addresses that are written without brackets. It calls
// goldmark's parser of them at the signs that every address has, :// and @ and
// www., and not at every space: most texts have none.
type addressParser struct{ parser.InlineParser }

// addressPattern matches an address as GFM has it, up to a space or a bracket, and
// in the letters of any script.
var addressPattern = regexp.MustCompile("^(?i:https?)://[\\pL\\pN][^\\s<\\[\\]{}|`\"“”„«»‘’]*")

func newAddressParser() parser.InlineParser {
	return addressParser{extension.NewLinkifyParser(extension.WithLinkifyURLRegexp(addressPattern))}
}

// Trigger implements parser.InlineParser.
func (addressParser) Trigger() []byte { return []byte{':', '.', '@'} }

// Parse implements parser.InlineParser. What comes before the sign was taken for
// text by then, and is taken back.
func (p addressParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	before, ok := parent.LastChild().(*ast.Text)
	if !ok || before.Segment.Stop != segment.Start || before.SoftLineBreak() || before.HardLineBreak() {
		return nil
	}
	head := headOf(block.Source()[:segment.Start], len(before.Segment.Value(block.Source())), line)
	if head == 0 {
		return nil
	}
	whole := before.Segment
	row, _ := block.Position()
	before.Segment = whole.WithStop(whole.Stop - head)
	block.SetPosition(row, segment.WithStart(segment.Start-head))
	link := p.InlineParser.Parse(parent, block, pc)
	if link == nil {
		before.Segment = whole
		return nil
	}
	address := withoutSemicolon(link.(*ast.AutoLink), block)
	address.SetPos(segment.Start - head)
	if before.Segment.IsEmpty() {
		parent.RemoveChild(parent, before)
	}
	return address
}

// withoutSemicolon gives the semicolon behind an address back to the text: only
// that of a character reference is trimmed by goldmark.
func withoutSemicolon(link *ast.AutoLink, block text.Reader) *ast.AutoLink {
	label := link.Label(block.Source())
	if !bytes.HasSuffix(label, []byte(";")) {
		return link
	}
	row, position := block.Position()
	block.SetPosition(row, position.WithStart(position.Start-1))
	end := position.Start - 1
	shorter := ast.NewAutoLink(link.AutoLinkType, ast.NewTextSegment(text.NewSegment(end-len(label)+1, end)))
	shorter.Protocol = link.Protocol
	return shorter
}

// headOf returns the length of the start of an address at the end of a source, of
// which some bytes were taken for text, given the line behind it; 0 if there is
// none. A mail address with an underscore is none: that was taken for emphasis.
func headOf(source []byte, taken int, line []byte) (head int) {
	text := source[len(source)-taken:]
	switch line[0] {
	case ':':
		if !bytes.HasPrefix(line, []byte("://")) {
			return 0
		}
		head = suffix(text, "https", "http")
	case '.':
		head = suffix(text, "www")
	case '@':
		head = len(text) - len(bytes.TrimRightFunc(text, ofMail))
	}
	if r, _ := utf8.DecodeLastRune(source[:len(source)-head]); unicode.IsLetter(r) || unicode.IsDigit(r) || r == '/' ||
		r == '@' ||
		r == '_' {
		return 0
	}
	return head
}

// suffix returns the length of the first of some words that a text ends in.
func suffix(text []byte, words ...string) int {
	for _, word := range words {
		if at := len(text) - len(word); at >= 0 && bytes.EqualFold(text[at:], []byte(word)) {
			return len(word)
		}
	}
	return 0
}

// ofMail reports whether a character may stand in a mail address before its @.
func ofMail(r rune) bool {
	return r < utf8.RuneSelf &&
		(unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' || r == '-' || r == '_' || r == '+')
}
