package content

import (
	"fmt"
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

// dateParts turns {date-parts: [[2025, 2, 26]]} or {year: 2025, month: 2}, also
// in a list as pandoc writes it, into EDTF. It is empty for anything else.
func dateParts(n *yaml.Node) string {
	if n.Kind == yaml.SequenceNode && len(n.Content) == 1 {
		n = n.Content[0]
	}
	if n.Kind != yaml.MappingNode {
		return ""
	}
	var parts []string
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i].Value, n.Content[i+1]
		switch {
		case key == "date-parts" && value.Kind == yaml.SequenceNode && len(value.Content) > 0:
			for _, part := range value.Content[0].Content {
				parts = append(parts, fmt.Sprintf("%02s", part.Value))
			}
		case key == "year" || key == "month" || key == "day":
			parts = append(parts, fmt.Sprintf("%02s", value.Value))
		default:
			return ""
		}
	}
	return strings.Join(parts, "-")
}
