package content

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

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
	part := data[:headEnd(data)]
	in := readers.Get().(*bufio.Reader)
	defer readers.Put(in)
	in.Reset(bytes.NewReader(part))
	left, err := frontmatter.MustParse(in, &raw, format)
	if err != nil {
		d.report(noFrontMatter(d.file, data, err))
		return nil, 0, Body{}, false
	}
	head := part[:len(part)-len(left)]
	rest := data[len(head):]
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

// readers are for adrg/frontmatter, which would make one of its own for each
// file.
var readers = sync.Pool{New: func() any { return bufio.NewReader(nil) }}

// headEnd returns the offset at which the second line of dashes ends, or the file.
// Only that much is passed to adrg/frontmatter, which copies all of its input.
func headEnd(data []byte) int {
	end, dashes := 0, 0
	for line := range bytes.Lines(data) {
		end += len(line)
		if string(bytes.TrimSpace(line)) == "---" {
			if dashes++; dashes == 2 {
				break
			}
		}
	}
	return end
}

// indentedEnd reports whether the line that ended the block is not a delimiter but
// an indented --- of a text inside it, at which adrg/frontmatter stops as well, and
// where it stands.
func (d *decoder) indentedEnd(head []byte, bodyLine int) (diag.Place, bool) {
	lines := bytes.Split(bytes.TrimSuffix(head, []byte{'\n'}), []byte{'\n'})
	last := lines[len(lines)-1]
	indent := len(last) - len(bytes.TrimLeft(last, " \t"))
	return diag.Place{File: d.file, Line: bodyLine - 1, Col: indent + 1, Width: 3}, indent > 0
}

// FrontMatter returns the lines of a Markdown file that its front matter fills, from
// first up to the closing line, end, counted from 1. It returns false for a file
// without front matter.
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
		return diag.Errorf(diag.Place{File: file}, RuleFrontMatter, "the file is empty").
			WithHelp("begin it with a line ---, then title: …, then another ---")
	}
	if !errors.Is(err, frontmatter.ErrNotFound) {
		return diag.Errorf(
			diag.Place{File: file, Line: 1, Col: 1}, RuleFrontMatter, "the front matter cannot be read: %s", err,
		)
	}
	line, _, _ := bytes.Cut(bytes.TrimSpace(data), []byte{'\n'})
	switch first := strings.TrimSpace(string(line)); {
	case first == "---":
		return notEnded(file, data)
	case first == "+++" || strings.HasPrefix(first, "{"):
		return diag.Errorf(diag.Place{File: file, Line: 1, Col: 1}, RuleFrontMatter, "front matter in TOML or JSON is not read").
			WithHelp("write it as YAML: a line ---, then title: …, then another ---")
	case strings.Trim(first, "-–—−") == "" && first != "":
		return diag.Errorf(diag.Place{File: file, Line: 1, Col: 1}, RuleFrontMatter, "front matter begins with three hyphens, not with %q", first).
			WithHelp("write --- in the place of %s", first)
	}
	return diag.Errorf(diag.Place{File: file, Line: 1, Col: 1}, RuleFrontMatter, "the file does not begin with front matter").
		WithHelp("begin it with a line ---, then title: …, then another ---")
}

// almostEnd matches a line that is meant to end front matter.
var almostEnd = regexp.MustCompile(`^(?:\.{3}|-{2}|-{4,}|[–—−][–—−-]*|\+{3})[ \t]*$`)

// notEnded reports front matter without an end, and the line that is meant to be it.
func notEnded(file string, data []byte) diag.Finding {
	f := diag.Errorf(diag.Place{File: file, Line: 1, Col: 1, Width: 3}, RuleFrontMatter, "the front matter that begins here does not end").
		WithHelp("put a line --- between it and the text")
	number := 0
	for line := range bytes.Lines(data) {
		number++
		if text := string(bytes.TrimRight(line, "\n")); number > 1 && almostEnd.MatchString(text) {
			f.Place = diag.Place{
				File:  file,
				Line:  number,
				Col:   1,
				Width: utf8.RuneCountInString(strings.TrimSpace(text)),
			}
			f.Message = "the front matter ends with three hyphens, not with " + strconv.Quote(strings.TrimSpace(text))
			return f.WithHelp("write ---")
		}
	}
	return f
}

// parse reads YAML whose first line is a given line of the file. The root is
// nil where there is nothing, or nothing readable, which is then reported.
func (d *decoder) parse(text []byte, line int) *yaml.Node {
	d.before = line - 1
	var root yaml.Node
	if len(bytes.TrimSpace(text)) == 0 {
		return nil
	}
	err := yaml.Load(text, &root)
	if err != nil && strings.Contains(err.Error(), "no documents") { // but comments
		return nil
	}
	if err != nil ||
		root.Kind == yaml.DocumentNode && len(root.Content) == 1 && root.Content[0].Kind == yaml.ScalarNode {
		if f, found := d.oddSpaces(text, line); found {
			d.report(f)
			return nil
		}
	}
	if err != nil {
		d.report(d.syntax(err, text))
		return nil
	}
	if root.Kind != yaml.DocumentNode || len(root.Content) == 0 || isNull(root.Content[0]) {
		return nil
	}
	if !d.shallow(root.Content[0], 1) {
		return nil
	}
	d.refuseAliases(root.Content[0])
	d.refuseTags(root.Content[0])
	if bytes.ContainsAny(text, `"'`) && !d.folded {
		d.swallowing(root.Content[0], strings.Split(string(text), "\n"))
	}
	return root.Content[0]
}

// refuseTags reports YAML's tags, which are texts that begin with an exclamation mark.
func (d *decoder) refuseTags(n *yaml.Node) {
	if n.Style&yaml.TaggedStyle != 0 {
		d.report(diag.Errorf(d.place(n), RuleYAML, "a text that begins with !").
			WithHelp("put the text in quotes: %s", quotedYAML(strings.TrimSpace(n.Tag+" "+n.Value))))
		n.Tag, n.Style = "!!str", 0
		n.Value = cmp.Or(n.Value, "!")
	}
	for _, c := range n.Content {
		d.refuseTags(c)
	}
}

// refuseAliases reports YAML's anchors and aliases: records are written out,
// so that each has one place, and a small file cannot unfold into a huge one.
// Of several in one line the first is reported.
func (d *decoder) refuseAliases(n *yaml.Node) {
	if k := len(d.findings); (n.Anchor != "" || n.Kind == yaml.AliasNode) &&
		(k == 0 || d.findings[k-1].Line != d.before+n.Line) {
		d.report(diag.Errorf(d.place(n), RuleAlias, "signs & and * at the start of a value are not used here").
			WithHelp("write the value out, or put it in quotes if it is a text that begins with the sign"))
	}
	for _, c := range n.Content {
		d.refuseAliases(c)
	}
}
