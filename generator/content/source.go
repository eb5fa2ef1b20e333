package content

import (
	"cmp"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"

	"go.yaml.in/yaml/v4"
)

// NotesFile says of sources, by their ids, and of bibliographies, by their files, what
// a bibliography that another program writes anew cannot.
const NotesFile = "content/sources/tiers.yaml"

// sources reads a bibliography in CSL-YAML or CSL-JSON: a list of items, or, as pandoc
// and Zotero write it, the list under the key references or items.
func (d *decoder) sources(doc *Document, root *yaml.Node) {
	if doc.Path == NotesFile && root.Kind == yaml.MappingNode {
		d.notes(doc, root)
		return
	}
	list := root
	if root.Kind == yaml.MappingNode {
		if list = d.bibliography(doc, root); list == nil {
			return
		}
	}
	doc.At.add("references", d.place(list))
	if list.Kind != yaml.SequenceNode {
		d.wrong(list, "a list of sources, each beginning with “- id: ”")
		return
	}
	info, _ := record.KindSource.Info()
	for _, n := range list.Content {
		d.declared(doc, info, withKey(n))
	}
}

// bibliography returns the list that a bibliography has beside keys of its own, nil
// where it has none, which is then reported.
func (d *decoder) bibliography(doc *Document, root *yaml.Node) *yaml.Node {
	o, ok := d.object(root, "bibliography")
	if !ok {
		return nil
	}
	library := record.Flag(false)
	o.Value(record.Key{Name: "library"}, &library)
	doc.Library = bool(library)
	list := cmp.Or(o.value("references"), o.value("items"))
	if list == nil {
		d.wrong(root, "a list of sources, each beginning with “- id: ”")
		return nil
	}
	for i, used := range o.used {
		if key := root.Content[2*i]; !used {
			d.report(unknownVariable(d.place(key), "a bibliography", key.Value, []string{"library", "references"}))
		}
	}
	return list
}

// withKey returns an item under its citation key where its id is none: an address, as
// Zotero exports it, or nothing.
func withKey(n *yaml.Node) *yaml.Node {
	if n.Kind != yaml.MappingNode {
		return n
	}
	at := func(key string) int {
		for i := 0; i < len(n.Content); i += 2 {
			if n.Content[i].Value == key && !isBlank(n.Content[i+1]) {
				return i
			}
		}
		return -1
	}
	id, key := at("id"), at("citation-key")
	if key < 0 || id >= 0 && !strings.Contains(n.Content[id+1].Value, "://") {
		return n
	}
	item := *n
	item.Content = slices.Clone(n.Content)
	if id >= 0 {
		item.Content[id+1] = n.Content[key+1]
		return &item
	}
	name := *n.Content[key]
	name.Value = "id"
	item.Content = append([]*yaml.Node{&name, n.Content[key+1]}, item.Content...)
	return &item
}

// sourceAgrees reports a source without a title, and reads what is left of it.
func (o *object) sourceAgrees(s *record.Source) {
	if s.Title == "" && !s.IsUntitled() && s.ID != "" && o.find("title") == len(o.used) {
		o.lacks(diag.Errorf(o.place(o.node), RuleMissingKey, "%s has no title", o.name()).
			WithHelp("add `title: …`, with the title"), "title")
	}
	s.Other = o.variables()
}

// notes reads what is said of sources and bibliographies beside them.
func (d *decoder) notes(doc *Document, root *yaml.Node) {
	o, ok := d.object(root, "notes of sources")
	if !ok {
		return
	}
	for i, used := range o.used {
		key, value := root.Content[2*i], root.Content[2*i+1]
		if used || isNull(value) { // given twice, or to be filled in
			continue
		}
		d.noteOn(doc, key, value)
	}
	doc.At = *o.at
}

// noteOn reads what is said of a source or, under the name of a file, of a bibliography.
func (d *decoder) noteOn(doc *Document, key, value *yaml.Node) {
	before := len(d.findings)
	if isBibliography(key.Value) {
		if o, ok := d.object(value, "note of a bibliography"); ok {
			n := record.LibraryNote{File: key.Value}
			o.at.Whole = d.place(key)
			o.read(&n)
			doc.Libraries = append(
				doc.Libraries, Declared[record.LibraryNote]{Record: n, At: *o.at, Broken: len(d.findings) > before},
			)
		}
		return
	}
	if o, ok := d.object(value, "note of a source"); ok {
		n := record.SourceNote{Of: record.SourceID(key.Value)}
		o.at.Whole, o.owner, o.part = d.place(key), n.Of, "custom."
		o.read(&n)
		doc.SourceNotes = append(
			doc.SourceNotes, Declared[record.SourceNote]{Record: n, At: *o.at, Broken: len(d.findings) > before},
		)
	}
}

// isBibliography reports whether a name is that of a file of sources.
func isBibliography(name string) bool {
	return strings.HasSuffix(name, ".json") || strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml")
}
