package content

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"sort"
	"strconv"
	"unicode/utf8"

	"explainer/generator/diag"

	"go.yaml.in/yaml/v4"
)

// parseJSON reads JSON into the nodes that YAML is read into, with their places. The
// root is nil where there is nothing readable, which is then reported. Not all JSON is
// YAML: escapes of two halves (\ud83d\ude00) and tabs are not.
func (d *decoder) parseJSON(text []byte) *yaml.Node {
	lines := lineStarts(text)
	r := jsonReader{text: text, lines: lines, tokens: json.NewDecoder(bytes.NewReader(text))}
	r.tokens.UseNumber()
	root, err := r.value(1)
	if err == nil {
		if _, more := r.tokens.Token(); !errors.Is(more, io.EOF) {
			err = errors.New("something follows the end of the list")
		}
	}
	if err != nil {
		line, col := r.at(r.offset(err))
		at := diag.Place{File: d.file, Line: line, Col: col}
		d.report(diag.Errorf(at, RuleYAML, "the JSON cannot be read: %s", err).
			WithHelp("export the library again, or put it right here"))
		return nil
	}
	return root
}

// jsonReader reads the tokens of a JSON text.
type jsonReader struct {
	text   []byte
	lines  []int // the offsets at which lines start
	tokens *json.Decoder

	line, reached, column int // the last place that was asked for: a file may be one line
}

// value reads the next value, which lies in depth-1 lists and groups.
func (r *jsonReader) value(depth int) (*yaml.Node, error) {
	n := &yaml.Node{}
	n.Line, n.Column = r.at(r.next())
	token, err := r.tokens.Token()
	if errors.Is(err, io.EOF) {
		return nil, io.ErrUnexpectedEOF
	}
	if err != nil {
		return nil, err
	}
	if depth > maxDepth {
		return nil, errors.New("groups are nested too deep")
	}
	delim, opens := token.(json.Delim)
	if !opens {
		scalar(n, token)
		return n, nil
	}
	n.Kind, n.Tag = yaml.SequenceNode, "!!seq"
	if delim == '{' {
		n.Kind, n.Tag = yaml.MappingNode, "!!map"
	}
	for r.tokens.More() {
		inner, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		n.Content = append(n.Content, inner)
	}
	_, err = r.tokens.Token() // the closing bracket
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// scalar sets a node to a text, a number, a truth or nothing.
func scalar(n *yaml.Node, token json.Token) {
	n.Kind = yaml.ScalarNode
	switch v := token.(type) {
	case string:
		n.Tag, n.Value, n.Style = "!!str", v, yaml.DoubleQuotedStyle
	case json.Number:
		n.Tag, n.Value = "!!int", v.String()
	case bool:
		n.Tag, n.Value = "!!bool", strconv.FormatBool(v)
	default:
		n.Tag, n.Value = "!!null", "null"
	}
}

// next returns the offset at which the next token begins.
func (r *jsonReader) next() int {
	at := int(r.tokens.InputOffset())
	for at < len(r.text) && bytes.IndexByte([]byte(" \t\r\n,:"), r.text[at]) >= 0 {
		at++
	}
	return at
}

// offset returns where an error lies.
func (r *jsonReader) offset(err error) int {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return max(0, int(syntax.Offset)-1)
	}
	return r.next()
}

// at returns the line and the column of an offset, in characters, from 1. It goes on from
// the last one where that lies before it in the same line.
func (r *jsonReader) at(offset int) (line, col int) {
	offset = min(offset, len(r.text))
	line = sort.SearchInts(r.lines, offset+1)
	if line != r.line || offset < r.reached {
		r.line, r.reached, r.column = line, r.lines[line-1], 1
	}
	r.column += utf8.RuneCount(r.text[r.reached:offset])
	r.reached = offset
	return line, r.column
}

// lineStarts returns the offset of each line of a text.
func lineStarts(text []byte) []int {
	starts := []int{0}
	for i, b := range text {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}
