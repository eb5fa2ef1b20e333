package content

import (
	"bytes"
	"encoding/json"
	"errors"
	"path"

	"explainer/generator/record"
	"explainer/generator/source"

	"go.yaml.in/yaml/v4"
)

// Items returns a bibliography with those of its entries alone whose ids are kept, each
// as it was written; nil where none is kept.
func Items(f source.File, keep func(id string) bool) ([]byte, error) {
	d := &decoder{file: f.Path}
	text, ok := d.clean(f.Data)
	if !ok {
		return nil, errors.New(d.findings[0].Message)
	}
	if path.Ext(f.Path) == ".json" {
		return jsonItems(text, keep)
	}
	root := d.parse(closingLine.ReplaceAll(text, nil), 1)
	if root == nil {
		return nil, errors.New("it is empty, or no YAML")
	}
	var kept []*yaml.Node
	for _, n := range itemsOf(root).Content {
		if keep(record.SourceID(keyOf(n))) {
			kept = append(kept, n)
		}
	}
	if len(kept) == 0 {
		return nil, nil
	}
	return yaml.Dump(&yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: kept})
}

// itemsOf returns the list that a bibliography is, or has under a key.
func itemsOf(root *yaml.Node) *yaml.Node {
	if root.Kind == yaml.MappingNode {
		for i := 0; i < len(root.Content); i += 2 {
			if key := root.Content[i].Value; key == "references" || key == "items" {
				return root.Content[i+1]
			}
		}
	}
	return root
}

// keyOf returns the citation key of an item.
func keyOf(n *yaml.Node) string {
	n = withKey(n)
	for i := 0; n.Kind == yaml.MappingNode && i < len(n.Content); i += 2 {
		if n.Content[i].Value == "id" {
			return n.Content[i+1].Value
		}
	}
	return ""
}

// jsonItems keeps the items of a JSON text, byte by byte.
func jsonItems(text []byte, keep func(id string) bool) ([]byte, error) {
	var items []json.RawMessage
	if err := json.Unmarshal(text, &items); err != nil {
		var whole struct{ References, Items []json.RawMessage }
		if err := json.Unmarshal(text, &whole); err != nil {
			return nil, err
		}
		items = append(whole.References, whole.Items...)
	}
	var out bytes.Buffer
	for _, item := range items {
		d := &decoder{}
		if n := d.parseJSON(item); n == nil || !keep(record.SourceID(keyOf(n))) {
			continue
		}
		if out.Len() > 0 {
			out.WriteString(",\n")
		}
		out.Write(item)
	}
	if out.Len() == 0 {
		return nil, nil
	}
	return append(append([]byte("[\n"), out.Bytes()...), "\n]\n"...), nil
}
