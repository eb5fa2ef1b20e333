package opendata

import (
	"bufio"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"explainer/generator/site"
)

// WriteJSON writes the table as an array of objects, one on a line, in each
// the rows of other tables that belong to it. Fields that are not given are
// null; numbers keep their digits.
func (t *Table) WriteJSON(w io.Writer) error {
	out := bufio.NewWriter(w)
	out.WriteByte('[')
	first := true
	for _, e := range t.entries {
		for _, row := range t.rows(e) {
			if !first {
				out.WriteByte(',')
			}
			first = false
			out.WriteByte('\n')
			t.object(out, e, row, 0)
		}
	}
	out.WriteString("\n]\n")
	return out.Flush()
}

// object writes a row of an entry without its first fields, which are the key of
// the record that it belongs to.
func (t *Table) object(out *bufio.Writer, e *site.Entry, row []string, skip int) {
	out.WriteByte('{')
	for i := skip; i < len(row); i++ {
		if i > skip {
			out.WriteByte(',')
		}
		out.WriteString(t.Fields[i].inJSON)
		value(out, t.Fields[i].Type, row[i])
	}
	for _, part := range t.parts {
		out.WriteByte(',')
		quote(out, part.Inside)
		out.WriteByte(':')
		part.array(out, e, row[:len(t.Key)])
	}
	out.WriteByte('}')
}

// array writes the rows that belong to the record with a key: as plain values
// where they hold one each, as objects otherwise.
func (t *Table) array(out *bufio.Writer, e *site.Entry, key []string) {
	out.WriteByte('[')
	first := true
	for _, row := range t.rows(e) {
		if !slices.Equal(row[:len(key)], key) {
			continue
		}
		if !first {
			out.WriteByte(',')
		}
		first = false
		if last := len(row) - 1; t.isList(len(key)) {
			value(out, t.Fields[last].Type, row[last])
		} else {
			t.object(out, e, row, len(key))
		}
	}
	out.WriteByte(']')
}

// isList reports whether a row holds one value beside its key, and perhaps its
// number, which its place in the list gives already.
func (t *Table) isList(keys int) bool {
	rest := t.Fields[keys:]
	return len(rest) == 1 || (len(rest) == 2 && rest[0].Type == Integer)
}

func value(out *bufio.Writer, kind Type, cell string) {
	switch {
	case kind == List:
		list := json.RawMessage("[]")
		if cell != "" {
			list, _ = json.Marshal(strings.Split(cell, ListDelimiter)) // strings: cannot fail
		}
		out.Write(list)
	case cell == "":
		out.WriteString("null")
	case kind == Number || kind == Integer || kind == Boolean:
		out.WriteString(cell)
	default:
		quote(out, cell)
	}
}

// quote writes a text as JSON. Most are of letters that stand for themselves.
func quote(out *bufio.Writer, text string) {
	if isPlain(text) {
		out.WriteByte('"')
		out.WriteString(text)
		out.WriteByte('"')
		return
	}
	data, _ := json.Marshal(text) // a string: cannot fail
	out.Write(data)
}

// isPlain reports whether a text is the same in JSON, as package encoding/json writes it.
func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			return false
		}
	}
	return true
}
