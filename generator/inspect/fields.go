package inspect

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"explainer/generator/diag"
)

// Fields are the keys of a record with their values, as an editor writes them
// and in the order of the record. What is not given is left out.
type Fields []Field

// Field is one key. Of its values one is set.
type Field struct {
	Key    string
	Text   string
	List   []string
	Group  Fields
	Groups []Fields
}

// MarshalJSON writes the fields as one object, in their order. Numbers are
// texts, because JSON's need not be exact.
func (f Fields) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, field := range f {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(field.Key)
		if err != nil {
			return nil, err
		}
		value, err := field.value()
		if err != nil {
			return nil, err
		}
		b.Write(append(append(key, ':'), value...))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func (f Field) value() ([]byte, error) {
	switch {
	case f.List != nil:
		return json.Marshal(f.List)
	case f.Group != nil:
		return json.Marshal(f.Group)
	case f.Groups != nil:
		return json.Marshal(f.Groups)
	}
	return json.Marshal(f.Text)
}

// print writes a line for each field, with the values below each other.
func (f Fields) print(b *strings.Builder) {
	width := 0
	for _, field := range f {
		width = max(width, len(field.Key))
	}
	for _, field := range f {
		if field.Groups == nil {
			fmt.Fprintf(b, "  %-*s  %s\n", width, field.Key, diag.Inert(field.String()))
			continue
		}
		for i, g := range field.Groups {
			key := field.Key
			if i > 0 {
				key = ""
			}
			fmt.Fprintf(b, "  %-*s  %s\n", width, key, diag.Inert(g.String()))
		}
	}
}

// String is the value in one line.
func (f Field) String() string {
	switch {
	case f.List != nil:
		return strings.Join(f.List, ", ")
	case f.Group != nil:
		return f.Group.String()
	}
	return strings.Join(strings.Fields(f.Text), " ")
}

// String is the fields in one line: "op: difference; inputs: a, b".
func (f Fields) String() string {
	parts := make([]string, len(f))
	for i, field := range f {
		parts[i] = field.Key + ": " + field.String()
	}
	return strings.Join(parts, "; ")
}
