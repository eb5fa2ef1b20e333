package content

import (
	"bytes"
	"errors"
	"regexp"
	"strconv"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/source"

	"github.com/adrg/frontmatter"
	"go.yaml.in/yaml/v4"
)

// split cuts a Markdown file into the YAML of its front matter and its body.
//
// adrg/frontmatter gives no offsets, so the raw block is taken out through a
// format of our own and the body's place follows from what is left over.
func (d *decoder) split(data []byte) (block []byte, blockLine int, body Body, ok bool) {
	var raw []byte
	format := frontmatter.NewFormat("---", "---", func(data []byte, _ any) error {
		raw = bytes.Clone(data)
		return nil
	})
	rest, err := frontmatter.MustParse(bytes.NewReader(data), &raw, format)
	if err != nil {
		d.report(noFrontMatter(d.file, data, err))
		return nil, 0, Body{}, false
	}
	head := data[:len(data)-len(rest)]
	body = Body{Text: rest, Line: 1 + bytes.Count(head, []byte{'\n'})}
	if !bytes.HasSuffix(head, []byte{'\n'}) {
		body.Line++ // the file ends with the closing line
	}
	blockLine = body.Line - 1 - bytes.Count(raw, []byte{'\n'})
	if at, indented := d.indentedEnd(head, body.Line); indented {
		d.report(diag.Errorf(at, RuleFrontMatter, "an indented --- ends the front matter here").
			WithHelp("write the line differently, such as “- - -”, or begin the closing --- at the line's start"))
		return nil, 0, Body{}, false
	}
	return raw, blockLine, body, true
}

// indentedEnd tells whether the line that ended the block is not a delimiter
// but an indented --- of a text inside it, where adrg/frontmatter stops too.
func (d *decoder) indentedEnd(head []byte, bodyLine int) (diag.Place, bool) {
	lines := bytes.Split(bytes.TrimSuffix(head, []byte{'\n'}), []byte{'\n'})
	last := lines[len(lines)-1]
	indent := len(last) - len(bytes.TrimLeft(last, " \t"))
	return diag.Place{File: d.file, Line: bodyLine - 1, Col: indent + 1, Width: 3}, indent > 0
}

// FrontMatter says which lines of a Markdown file its front matter fills: from
// first up to the closing line, end. They count from 1.
func FrontMatter(f source.File) (first, end int, ok bool) {
	d := &decoder{file: f.Path}
	text, ok := d.clean(f.Data)
	if !ok {
		return 0, 0, false
	}
	_, first, body, ok := d.split(text)
	return first, body.Line - 1, ok
}

func noFrontMatter(file string, data []byte, err error) diag.Finding {
	if len(bytes.TrimSpace(data)) == 0 {
		return diag.Errorf(diag.Place{File: file}, RuleFrontMatter, "the file is empty").WithHelp("begin it with a line ---, then title: …, then another ---")
	}
	if !errors.Is(err, frontmatter.ErrNotFound) {
		return diag.Errorf(diag.Place{File: file, Line: 1, Col: 1}, RuleFrontMatter, "the front matter cannot be read: %s", err)
	}
	if first, _, _ := bytes.Cut(bytes.TrimSpace(data), []byte{'\n'}); strings.TrimSpace(string(first)) == "---" {
		return diag.Errorf(diag.Place{File: file, Line: 1, Col: 1, Width: 3}, RuleFrontMatter, "the front matter that begins here does not end").WithHelp("put a line --- between it and the text")
	}
	return diag.Errorf(diag.Place{File: file, Line: 1, Col: 1}, RuleFrontMatter, "the file does not begin with front matter").WithHelp("begin it with a line ---, then title: …, then another ---")
}

// parse reads YAML whose first line is a given line of the file. The root is
// nil where there is nothing, or nothing readable, which is then reported.
func (d *decoder) parse(text []byte, line int) *yaml.Node {
	padded := append(bytes.Repeat([]byte{'\n'}, line-1), text...)
	var root yaml.Node
	if len(bytes.TrimSpace(text)) == 0 {
		return nil
	}
	err := yaml.Load(padded, &root)
	if err != nil && strings.Contains(err.Error(), "no documents") { // but comments
		return nil
	}
	if err != nil {
		last := line + bytes.Count(bytes.TrimSuffix(text, []byte{'\n'}), []byte{'\n'})
		d.report(d.syntax(err, line, last))
		return nil
	}
	if root.Kind != yaml.DocumentNode || len(root.Content) == 0 || isNull(root.Content[0]) {
		return nil
	}
	d.refuseAliases(root.Content[0])
	return root.Content[0]
}

// linePattern and columnPattern find the place in a message of the YAML library.
var (
	linePattern   = regexp.MustCompile(`line (\d+)`)
	columnPattern = regexp.MustCompile(`column (\d+)`)
	prefixPattern = regexp.MustCompile(`^(yaml: |go-yaml |\w+ error[^:]*: |line \d+(, column \d+)?: |mapping values|)*`)
)

// syntax makes a finding out of an error of the YAML library, which notices
// what does not end only behind the last line.
func (d *decoder) syntax(err error, first, last int) diag.Finding {
	at := diag.Place{File: d.file, Line: first}
	message := err.Error()
	var load *yaml.LoadError
	if errors.As(err, &load) {
		at.Line, at.Col, message = max(first, load.Mark.Line), load.Mark.Column, load.Message
	} else if m := linePattern.FindStringSubmatch(message); m != nil {
		at.Line, _ = strconv.Atoi(m[1])
		if c := columnPattern.FindStringSubmatch(message); c != nil {
			at.Col, _ = strconv.Atoi(c[1])
		}
	}
	if at.Line > last {
		at.Line, at.Col = last, 0
	}
	text, help := plainYAML(message)
	return diag.Errorf(at, RuleYAML, "%s", text).WithHelp("%s", help)
}

// plainYAML says in an editor's words what the YAML library found.
func plainYAML(message string) (text, help string) {
	for _, known := range [...]struct{ sign, text, help string }{
		{"mapping values are not allowed", "a second “: ” in one line", `put the text in quotes: title: "Defence: what it costs"`},
		{"tab", "a tab at the start of a line", "indent with spaces"},
		{"cannot start any token", "a sign that means something special here", "put the text in quotes"},
		{"did not find expected key", "this line does not fit the ones above it", "check its indentation, and put quotes around a text that holds quotes or “: ”"},
		{"could not find expected ':'", "a line without “: ”", "write key: value, and indent the lines that go on a text"},
		{"did not find expected ',' or", "a list or group that does not end", "close it with ] or }, and put quotes around texts that hold commas"},
		{"did not find expected '-'", "an entry of a list that is not in line with the others", "begin each entry with “- ” at the same indentation"},
		{"unexpected end of stream", "a quotation that does not end", "close it with the sign that it began with"},
		{"unknown anchor", "a text that begins with *", "put the text in quotes"},
		{"alias", "a text that begins with *", "put the text in quotes"},
		{"anchor", "a text that begins with &", "put the text in quotes"},
		{"control characters", "a character that cannot be shown", "remove it"},
		{"depth", "groups nested too deep", "write them flat"},
	} {
		if strings.Contains(message, known.sign) {
			return known.text, known.help
		}
	}
	return "the front matter cannot be read: " + prefixPattern.ReplaceAllString(message, ""), "check the indentation and the quotation marks here"
}

// refuseAliases reports YAML's anchors and aliases: records are written out,
// so that each has one place, and a small file cannot unfold into a huge one.
// Of several in one line the first is reported.
func (d *decoder) refuseAliases(n *yaml.Node) {
	if k := len(d.findings); (n.Anchor != "" || n.Kind == yaml.AliasNode) && (k == 0 || d.findings[k-1].Line != n.Line) {
		d.report(diag.Errorf(d.place(n), RuleAlias, "signs & and * at the start of a value are not used here").
			WithHelp("write the value out, or put it in quotes if it is a text that begins with the sign"))
	}
	for _, c := range n.Content {
		d.refuseAliases(c)
	}
}
