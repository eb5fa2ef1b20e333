package scaffold

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// Errors of AppendTo. Each says what an editor can do.
var (
	ErrUnreadable = errors.New("cannot be read as it stands; `explainer check` says why")
	ErrNoList     = errors.New("has something else than a list there; `explainer check` says what")
	ErrUnusual    = errors.New("is written in a way that nothing can be added to safely; add the record by hand")
)

// AppendTo returns a file with the record at the end of the list that holds
// records of its kind. The YAML of the file are its lines from first to before
// end, counted from 1; end is 0 where they reach to the end of the file.
//
// The text is only added to, at the place where the parsed list ends, in the
// file's own line endings. A list that is empty ([], ~) gives way to a list of
// lines. Where a list ends cannot always be told from its parts (comments and
// blank lines may belong to either side), so the likely places are tried in
// turn, and the first at which the file reads as before with the record added
// is taken.
func (r Record) AppendTo(file []byte, first, end int) ([]byte, error) {
	b, err := newBlock(file, first, end)
	if err != nil {
		return nil, err
	}
	before, err := parse(b.yaml())
	if err != nil {
		return nil, ErrUnreadable
	}
	target, err := b.target(before, r.list())
	if err != nil {
		return nil, err
	}
	for _, edits := range b.candidates(target, r) {
		after := b.apply(edits)
		if tree, err := parse(after); err == nil && target.grown(before, tree, r) {
			return slices.Concat(file[:b.from], after, file[b.to:]), nil
		}
	}
	return nil, ErrUnusual
}

// block is the YAML part of a file.
type block struct {
	file     []byte
	from, to int   // offsets
	starts   []int // of its lines
	newline  string
}

func newBlock(file []byte, first, end int) (*block, error) {
	starts := lineStarts(file)
	b := &block{file: file, to: len(file), newline: newline(file)}
	if first < 1 || first > len(starts) || end > len(starts) || (end > 0 && end < first) {
		return nil, ErrUnreadable
	}
	b.from = starts[first-1]
	if first == 1 && bytes.HasPrefix(file, []byte("\xef\xbb\xbf")) {
		b.from = 3
	}
	if end > 0 {
		b.to = starts[end-1]
	}
	for _, s := range starts[first:] {
		if s < b.to {
			b.starts = append(b.starts, s)
		}
	}
	b.starts = append([]int{b.from}, b.starts...)
	return b, nil
}

func (b *block) yaml() []byte { return b.file[b.from:b.to] }

// lineStarts are the offsets of all lines, whichever way they end.
func lineStarts(text []byte) []int {
	starts := []int{0}
	for i, c := range text {
		if c == '\n' || (c == '\r' && (i+1 == len(text) || text[i+1] != '\n')) {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// newline is how the first line ends.
func newline(text []byte) string {
	i := bytes.IndexAny(text, "\r\n")
	switch {
	case i < 0 || text[i] == '\n':
		return "\n"
	case i+1 < len(text) && text[i+1] == '\n':
		return "\r\n"
	}
	return "\r"
}

// offset is where a node begins.
func (b *block) offset(n *yaml.Node) int {
	if n.Line < 1 || n.Line > len(b.starts) {
		return b.to
	}
	at := b.starts[n.Line-1]
	for range n.Column - 1 {
		_, size := utf8.DecodeRune(b.file[at:b.to])
		at += size
	}
	return at
}

// line is where the line after a node's begins, counting from 0: the line of
// the node itself is 0.
func (b *block) line(n *yaml.Node, after int) int {
	if i := n.Line - 1 + after; i < len(b.starts) {
		return b.starts[i]
	}
	return b.to
}

// target is the list that a record goes to.
type target struct {
	key    string     // empty where the list is no key's
	name   *yaml.Node // of the key, nil where it is missing
	list   *yaml.Node // nil where there is none
	next   *yaml.Node // the key that follows it, nil where it is the last
	indent int        // of the keys beside it
}

// target finds the list under a key of the outermost group, or, for no key,
// the outermost list, which pandoc writes under "references".
func (b *block) target(root *yaml.Node, key string) (target, error) {
	t := target{key: key}
	if root == nil {
		return t, nil
	}
	if key == "" && root.Kind == yaml.MappingNode && len(root.Content) == 2 && root.Content[0].Value == "references" {
		t.key = "references"
	}
	switch {
	case t.key == "" && root.Kind == yaml.SequenceNode:
		t.list = root
		return t, nil
	case root.Kind != yaml.MappingNode || t.key == "":
		return t, ErrNoList
	case root.Style&yaml.FlowStyle != 0:
		return t, ErrUnusual
	}
	t.indent = root.Column - 1
	for i := 0; i < len(root.Content); i += 2 {
		if root.Content[i].Value != t.key {
			continue
		}
		t.name, t.list = root.Content[i], root.Content[i+1]
		if i+2 < len(root.Content) {
			t.next = root.Content[i+2]
		}
	}
	if t.list != nil && t.list.Kind != yaml.SequenceNode && !isNull(t.list) {
		return t, ErrNoList
	}
	return t, nil
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// edit puts a text in the place of some bytes.
type edit struct {
	at, remove int
	text       string
}

func (b *block) apply(edits []edit) []byte {
	var out []byte
	at := b.from
	for _, e := range edits {
		out = append(append(out, b.file[at:e.at]...), e.text...)
		at = e.at + e.remove
	}
	return append(out, b.file[at:b.to]...)
}

// candidates are the edits that may append a record, the likeliest first.
func (b *block) candidates(t target, r Record) [][]edit {
	switch {
	case t.list == nil:
		return b.withKey(t, r)
	case len(t.list.Content) == 0:
		return append(b.instead(t, r), b.bracket(t, r)...)
	case t.list.Style&yaml.FlowStyle != 0:
		return b.bracket(t, r)
	}
	return b.below(t, r)
}

// withKey adds the key with its list at the end of the block.
func (b *block) withKey(t target, r Record) [][]edit {
	var text []string
	indent := 0
	if t.key != "" {
		text, indent = []string{strings.Repeat(" ", t.indent) + t.key + ":"}, t.indent+2
	}
	return [][]edit{{{at: b.to, text: b.fresh(b.to) + b.join(append(text, entry(r.keys, indent)...))}}}
}

// instead writes a list of lines in the place of one that is empty.
func (b *block) instead(t target, r Record) [][]edit {
	indent := t.indent + 2
	if t.name == nil {
		indent = 0
	}
	at, after := b.offset(t.list), b.line(t.list, 1)
	written := 0
	if t.list.Kind == yaml.SequenceNode {
		written = bytes.IndexByte(b.file[at:b.to], ']') + 1
	} else if isNull(t.list) {
		written = len(t.list.Value)
	}
	if at+written > after {
		return nil // the brackets lie on two lines
	}
	space := len(b.file[b.from:at]) - len(bytes.TrimRight(b.file[b.from:at], " "))
	if written == 0 {
		space = 0
	}
	return [][]edit{
		{{at: at - space, remove: space + written}, {at: after, text: b.fresh(after) + b.join(entry(r.keys, indent))}},
	}
}

// bracket adds to a list in brackets, before each bracket that may close it,
// the last first.
func (b *block) bracket(t target, r Record) [][]edit {
	from, to := b.offset(t.list), b.to
	if t.next != nil {
		to = b.offset(t.next)
	}
	var out [][]edit
	lines := b.newline + b.join(braces(r.keys, t.indent+2)) + strings.Repeat(" ", t.indent+2)
	for at := bytes.LastIndexByte(b.file[from:to], ']'); at >= 0 && len(out) < 2*most; at = bytes.LastIndexByte(b.file[from:from+at], ']') {
		out = append(out, []edit{{at: from + at, text: "," + lines}}, []edit{{at: from + at, text: lines}})
	}
	return out
}

// most bounds how many places are tried.
const most = 32

// below adds to a list of lines: behind its last line that is not blank and no
// comment on what follows, or else behind all of them.
func (b *block) below(t target, r Record) [][]edit {
	limit := len(b.starts)
	if t.next != nil {
		limit = t.next.Line - 1
	}
	dash := t.list.Column - 1
	last := limit
	for last > t.list.Content[len(t.list.Content)-1].Line && b.apart(last-1, dash, t.indent) {
		last--
	}
	text := entry(r.keys, dash)
	if b.spaced(t.list) {
		text = append([]string{""}, text...)
	}
	var out [][]edit
	for _, i := range []int{last, limit} {
		at := b.to
		if i < len(b.starts) {
			at = b.starts[i]
		}
		out = append(out, []edit{{at: at, text: b.fresh(at) + b.join(text)}})
	}
	return out
}

// apart reports whether a line, counted from 0, does not belong to the list before
// it: a blank one, or a comment further out than the list's entries.
func (b *block) apart(i, dash, indent int) bool {
	text := b.lineText(i)
	trimmed := strings.TrimLeft(text, " \t")
	if strings.TrimSpace(trimmed) == "" {
		return true
	}
	column := len(text) - len(trimmed)
	return trimmed[0] == '#' && (column < dash || column == indent)
}

func (b *block) lineText(i int) string {
	to := b.to
	if i+1 < len(b.starts) {
		to = b.starts[i+1]
	}
	return strings.TrimRight(string(b.file[b.starts[i]:to]), "\r\n")
}

// spaced reports whether a blank line stands before the last entry of a list.
func (b *block) spaced(list *yaml.Node) bool {
	last := list.Content[len(list.Content)-1].Line
	return len(list.Content) > 1 && last >= 2 && strings.TrimSpace(b.lineText(last-2)) == ""
}

// fresh ends the line before an offset if it has no end yet.
func (b *block) fresh(at int) string {
	if at == b.from || b.file[at-1] == '\n' || b.file[at-1] == '\r' {
		return ""
	}
	return b.newline
}

func (b *block) join(lines []string) string {
	return strings.Join(lines, b.newline) + b.newline
}

// parse reads YAML; a text without any is nil.
func parse(text []byte) (*yaml.Node, error) {
	var doc yaml.Node
	if len(bytes.TrimSpace(text)) == 0 {
		return nil, nil
	}
	err := yaml.Load(text, &doc)
	if err != nil && !strings.Contains(err.Error(), "no documents") { // but comments
		return nil, fmt.Errorf("no YAML: %w", err)
	}
	if len(doc.Content) == 0 || isNull(doc.Content[0]) {
		return nil, nil
	}
	return doc.Content[0], nil
}

// grown reports whether a tree is another with the record appended to the
// target's list, and nothing else changed.
func (t target) grown(before, after *yaml.Node, r Record) bool {
	want, err := parse([]byte(strings.Join(lines(r.keys), "\n")))
	list, rest := t.split(after)
	_, kept := t.split(before)
	if err != nil || list == nil || list.Kind != yaml.SequenceNode || !slices.EqualFunc(rest, kept, equal) {
		return false
	}
	var old []*yaml.Node
	if t.list != nil {
		old = t.list.Content
	}
	n := len(old)
	return len(list.Content) == n+1 && slices.EqualFunc(list.Content[:n], old, equal) && equal(list.Content[n], want)
}

// split takes the target's list out of what stands beside it.
func (t target) split(root *yaml.Node) (list *yaml.Node, rest []*yaml.Node) {
	switch {
	case root == nil:
		return nil, nil
	case t.key == "":
		return root, nil
	}
	return without(root, t.key)
}

// without splits a group into what stands under a key and all else.
func without(n *yaml.Node, key string) (value *yaml.Node, rest []*yaml.Node) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key && value == nil {
			value = n.Content[i+1]
			continue
		}
		rest = append(rest, n.Content[i], n.Content[i+1])
	}
	return value, rest
}

// equal reports whether two nodes say the same.
func equal(n, m *yaml.Node) bool {
	if isNull(n) && isNull(m) {
		return true
	}
	return n.Kind == m.Kind && n.Tag == m.Tag && n.Value == m.Value && n.Anchor == m.Anchor &&
		slices.EqualFunc(n.Content, m.Content, equal)
}
