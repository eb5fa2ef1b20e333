package content

import (
	"fmt"
	"slices"
	"strings"

	"explainer/generator/record"

	"go.yaml.in/yaml/v4"
)

// sources reads a bibliography in CSL-YAML: a list of items, or, as pandoc
// writes it, the list under the key references.
func (d *decoder) sources(doc *Document, root *yaml.Node) {
	if root.Kind == yaml.MappingNode && len(root.Content) == 2 && root.Content[0].Value == "references" {
		root = root.Content[1]
	}
	doc.At.add("references", d.place(root))
	if root.Kind != yaml.SequenceNode {
		d.wrong(root, "a list of sources, each beginning with “- id: ”")
		return
	}
	info, _ := record.KindSource.Info()
	for _, n := range root.Content {
		d.declared(doc, info, n)
	}
}

// dateParts turns a date of CSL into EDTF: {date-parts: [[2025, 2, 26]]}, with a
// second list for the end of a range, or the keys year, month and day in any
// order, as pandoc writes them in a list of one or two. It is empty for anything
// else.
func dateParts(n *yaml.Node) string {
	ends := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		ends = n.Content
	}
	var dates []string
	for _, end := range ends {
		date := dateOfKeys(end)
		if parts := listUnder(end, "date-parts"); parts != nil {
			for _, part := range parts.Content {
				dates = append(dates, joined(part.Content))
			}
		} else if date != "" {
			dates = append(dates, date)
		} else {
			return ""
		}
	}
	if len(dates) == 0 || len(dates) > 2 {
		return ""
	}
	return strings.Join(dates, "/")
}

// listUnder returns the list that is the only value of a group, under a key.
func listUnder(n *yaml.Node, key string) *yaml.Node {
	if n.Kind == yaml.MappingNode && len(n.Content) == 2 && n.Content[0].Value == key &&
		n.Content[1].Kind == yaml.SequenceNode {
		return n.Content[1]
	}
	return nil
}

// dateOfKeys reads {year: 2025, month: 2, day: 26}.
func dateOfKeys(n *yaml.Node) string {
	if n.Kind != yaml.MappingNode {
		return ""
	}
	var parts [3]*yaml.Node
	for i := 0; i < len(n.Content); i += 2 {
		at := slices.Index([]string{"year", "month", "day"}, n.Content[i].Value)
		if at < 0 {
			return ""
		}
		parts[at] = n.Content[i+1]
	}
	given := parts[:]
	for len(given) > 0 && given[len(given)-1] == nil {
		given = given[:len(given)-1]
	}
	if slices.Contains(given, nil) {
		return ""
	}
	return joined(given)
}

// joined writes the parts of a date in EDTF.
func joined(parts []*yaml.Node) string {
	texts := make([]string, len(parts))
	for i, part := range parts {
		texts[i] = fmt.Sprintf("%02s", part.Value)
	}
	return strings.Join(texts, "-")
}
