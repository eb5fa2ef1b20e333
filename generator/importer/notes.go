package importer

import (
	"bytes"
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/record"
	"explainer/generator/source"
)

// change is a file with what is added to it.
type change struct {
	before, file source.File
	isNew        bool
}

// notes returns the notes with what is to be said of the bibliography: that it is a
// library, and which tier its entries of each type have. It returns nil where they name
// it already.
func (b *bibliography) notes(o CSLOptions) (*change, error) {
	types := b.types()
	for t := range o.Tiers {
		if t != "" && !slices.Contains(types, t) {
			const message = "%s has no entry of the type %q; it has %s"
			return nil, RequestError(fmt.Sprintf(message, b.name, t, strings.Join(types, ", ")))
		}
	}
	if b.isNoted() && len(o.Tiers) > 0 {
		const message = "%s says which tiers the entries of %s have; change them there, and leave --tier out"
		return nil, RequestError(fmt.Sprintf(message, content.NotesFile, b.name))
	}
	if b.isNoted() {
		return nil, nil
	}
	var text bytes.Buffer
	fmt.Fprintf(&text, "%s:\n  library: true # what nothing cites is not published\n", b.noteKey())
	fmt.Fprintf(&text, "  tiers: # of the entries that have none of their own: primary, established or weak\n")
	for _, t := range types {
		fmt.Fprintf(&text, "    %s:%s\n", t, spaced(string(cmp.Or(o.Tiers[t], o.Tiers[""]))))
	}
	before, exists := b.p.Files.File(content.NotesFile)
	if !exists {
		return &change{file: source.NewFile(content.NotesFile, text.Bytes()), isNew: true}, nil
	}
	before.Data = b.p.Text(before)
	data := slices.Clone(before.Data)
	if len(data) > 0 && !bytes.HasSuffix(data, []byte("\n")) {
		data = append(data, '\n')
	}
	c := &change{before: before, file: source.NewFile(content.NotesFile, append(data, text.Bytes()...))}
	if doc, _ := content.Decode(c.file, nil); len(doc.Findings) > 0 || len(doc.Libraries) == 0 {
		return nil, RequestError(content.NotesFile + " cannot be added to; `explainer check` says what is wrong with it")
	}
	return c, nil
}

func spaced(text string) string {
	if text == "" {
		return ""
	}
	return " " + text
}

// noteKey is the name by which the notes call the file.
func (b *bibliography) noteKey() string { return path.Base(b.file.Path) }

// isNoted reports whether the notes name the file.
func (b *bibliography) isNoted() bool {
	for _, doc := range b.p.Contents() {
		for _, n := range doc.Libraries {
			if n.Record.File == b.noteKey() {
				return true
			}
		}
	}
	return false
}

// types lists the types of the entries that have no tier of their own, the most
// frequent first.
func (b *bibliography) types() []string {
	count := map[string]int{}
	for s := range content.Declares[*record.Source](b.doc) {
		if s.Tier == "" && s.Type != "" {
			count[s.Type]++
		}
	}
	var out []string
	for t := range count {
		out = append(out, t)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return out
}
