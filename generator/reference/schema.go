package reference

import (
	"bytes"
	"encoding/json"

	"explainer/generator/block"
	"explainer/generator/record"
)

// Schema returns the JSON Schema (draft 2020-12) of a topic: of front matter, of
// a record in it, of a bibliography's entry, of a block or of site.yaml. It
// states what each key allows by itself; how keys depend on each other, and whether
// ids name anything, is for package check.
func (t Topic) Schema() []byte {
	s := t.object()
	s.Schema = "https://json-schema.org/draft/2020-12/schema"
	s.Title, s.Description = t.Name, t.Where
	s.Defs = map[string]*schema{}
	t.define(s.Defs)
	return encode(s)
}

// Schemas returns one schema that defines every topic, with the keys that a
// publication declares.
func Schemas(declared ...record.OwnKey) []byte {
	s := &schema{Schema: "https://json-schema.org/draft/2020-12/schema", Title: "explainer", Defs: map[string]*schema{}}
	for _, t := range Topics() {
		s.Defs[t.Name] = t.With(declared).object()
	}
	return encode(s)
}

// define adds the topics that a document's lists are of.
func (t Topic) define(defs map[string]*schema) {
	for _, l := range t.lists {
		of, _ := Find(l.of)
		defs[l.of] = of.With(t.declared).object()
	}
}

func encode(s *schema) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(s) // plain values into memory: cannot fail
	return b.Bytes()
}

// schema is the part of JSON Schema that keys need.
type schema struct {
	Schema      string             `json:"$schema,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Ref         string             `json:"$ref,omitempty"`
	Type        any                `json:"type,omitempty"` // a string, or a list of them
	Enum        []string           `json:"enum,omitempty"`
	Pattern     string             `json:"pattern,omitempty"`
	Minimum     int                `json:"minimum,omitempty"`
	Maximum     int                `json:"maximum,omitempty"`
	Default     string             `json:"default,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Additional  any                `json:"additionalProperties,omitempty"` // false, or a *schema
	Items       *schema            `json:"items,omitempty"`
	OneOf       []*schema          `json:"oneOf,omitempty"`
	AnyOf       []*schema          `json:"anyOf,omitempty"`
	Defs        map[string]*schema `json:"$defs,omitempty"`
}

// object is the schema of a topic's keys.
func (t Topic) object() *schema {
	s := objectOf(t.keyed)
	t.own().Keys(&describer{s})
	for _, l := range t.lists {
		s.Properties[l.key] = &schema{Type: "array", Description: l.what, Items: &schema{Ref: "#/$defs/" + l.of}}
	}
	switch t.keyed.(type) {
	case *record.Figure:
		s.OneOf = exactlyOne("value", "range", "change")
	case *block.Chart:
		s.OneOf = exactlyOne("figures", "dataset")
	}
	return s
}

// exactlyOne demands one of some keys, and no other of them.
func exactlyOne(keys ...string) []*schema {
	var out []*schema
	for _, key := range keys {
		out = append(out, &schema{Required: []string{key}})
	}
	return out
}

func objectOf(keyed record.Keyed) *schema {
	v := &describer{&schema{Type: "object", Properties: map[string]*schema{}, Additional: false}}
	keyed.Keys(v)
	return v.object
}

// describer adds the schema of each key to that of its object.
type describer struct{ object *schema }

func (d *describer) add(k record.Key, s *schema) {
	s.Description, s.Default = k.Means, k.Default
	d.object.Properties[k.Name] = s
	if k.Required {
		d.object.Required = append(d.object.Required, k.Name)
	}
}

// Value implements record.Visitor.
func (d *describer) Value(k record.Key, v record.Value) { d.add(k, valueOf(k, v.Form())) }

// List implements record.Visitor.
func (d *describer) List(k record.Key, l record.List) {
	d.add(k, &schema{Type: "array", Items: valueOf(k, l.Form())})
}

// Group implements record.Visitor.
func (d *describer) Group(k record.Key, g record.Group) { d.add(k, objectOf(g)) }

// Groups implements record.Visitor.
func (d *describer) Groups(k record.Key, groups record.Groups) {
	entry := objectOf(groups.Blank())
	if k.By != "" {
		delete(entry.Properties, k.By)
		entry.Required = without(entry.Required, k.By)
	}
	if k.Short != "" {
		entry = &schema{AnyOf: []*schema{entry.Properties[k.Short], entry}}
	}
	if k.By != "" {
		d.add(k, &schema{Type: "object", Additional: entry})
		return
	}
	d.add(k, &schema{Type: "array", Items: entry})
}

func without(keys []string, key string) []string {
	var out []string
	for _, k := range keys {
		if k != key {
			out = append(out, k)
		}
	}
	return out
}

// valueOf is the schema of one value. YAML reads 2024 as a number and true as a
// truth wherever they stand, so texts may be either.
func valueOf(k record.Key, form record.Form) *schema {
	if k.Refers {
		return &schema{Type: "string"}
	}
	s := &schema{Enum: form.Words}
	if form.Pattern != "" {
		s.Pattern = "^(?:" + form.Pattern + ")$"
	}
	switch form.Name {
	case record.FormNumber:
		s.Type, s.Pattern = "number", ""
	case record.FormWhole:
		s.Type, s.Minimum, s.Maximum = "integer", 1, form.Most
	case record.FormFlag:
		s.Type = "boolean"
	case record.FormCSLDate:
		s.Type = []string{"string", "integer", "object", "array"}
	case record.FormText, record.FormDate, record.FormPeriod:
		s.Type = []string{"string", "number", "boolean"}
	default:
		s.Type = "string"
	}
	return s
}
