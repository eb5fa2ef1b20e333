package scaffold

import (
	"slices"
	"strings"

	"explainer/generator/record"
)

// keysOf returns the lines of a new record: the keys that it needs, then those
// that it can do without. Keys that few records have are left to `explainer
// help`.
func keysOf(n Name, p Publication, visit func(record.Visitor)) []key {
	s := &visitor{name: n, publication: p}
	visit(s)
	return inOrder(s.keys)
}

// inOrder returns keys with those last that a record can do without.
func inOrder(keys []key) []key {
	optional := func(k key) bool { return k.optional }
	needed := slices.DeleteFunc(slices.Clone(keys), optional)
	return append(needed, slices.DeleteFunc(keys, func(k key) bool { return !optional(k) })...)
}

// visitor writes the keys of an empty record as lines.
type visitor struct {
	name        Name
	publication Publication
	known       map[string]Known // by key
	keys        []key
}

// add adds a line with a value, unless the key is not offered.
func (s *visitor) add(k record.Key, value, comment string) {
	if known, ok := s.known[k.Name]; ok {
		if known.Value != "" {
			s.keys = append(s.keys, key{name: k.Name, value: known.Value, comment: strings.Join(strings.Fields(known.Why), " ")})
		}
		return
	}
	known := k.Fill != record.FillNothing && (k.Fill != record.FillName || s.name.Title != "")
	if asked := k.Required || known; asked || !k.Rare {
		s.keys = append(s.keys, key{name: k.Name, value: value, comment: comment, optional: !asked})
	}
}

// Value implements record.Visitor.
func (s *visitor) Value(k record.Key, v record.Value) {
	if record.IsOwnID(v) {
		if k.Required || !k.Rare {
			s.keys = append(
				s.keys, key{name: k.Name, value: s.name.ID, comment: "a text mentions it as [[" + s.name.ID + "]]"},
			)
		}
		return
	}
	form := v.Form()
	s.add(k, s.value(k, form), s.comment(k, form))
}

// value is what a line has behind its key: what is known, or an example behind
// the sign of a comment.
func (s *visitor) value(k record.Key, form record.Form) string {
	switch {
	case k.Fill == record.FillName:
		return quoted(s.name.Title)
	case k.Fill == record.FillToday:
		return s.publication.Day.String()
	case k.Fill == record.FillEmpty && k.Refers:
		return only(s.ids(k))
	case k.Fill == record.FillEmpty:
		return ""
	case k.Fill == record.FillExample:
		return k.Like
	case k.Refers && k.Required:
		return only(s.ids(k))
	case k.Required:
		return ""
	case k.Refers:
		return first(s.ids(k), "…")
	case form.Name == record.FormText: // an example could be published by mistake
		return `""`
	}
	return k.Like
}

// comment is the meaning of a key, with what may stand there.
func (s *visitor) comment(k record.Key, form record.Form) string {
	switch {
	case k.Refers && (k.Required || k.Fill == record.FillEmpty):
		return k.Means + ": " + choices(s.ids(k))
	case form.Words != nil:
		return alternatives(form.Words)
	case form.Name == record.FormStage && s.publication.Stages != nil:
		return k.Means + ": " + strings.Join(s.publication.Stages, ", ")
	case form.Usual != nil:
		return strings.Join(form.Usual, ", ") + ", or " + form.Beyond
	case k.Fill == record.FillEmpty,
		k.Required && form.Name != record.FormText && form.Name != "" && k.Fill == record.FillNothing:
		return k.Means + ", such as " + k.Like
	}
	return k.Means
}

// ids are those that a key may name, the most used first.
func (s *visitor) ids(k record.Key) []string {
	var out []string
	for _, kind := range k.To {
		out = append(out, s.publication.IDs[kind]...)
	}
	return out
}

// List implements record.Visitor.
func (s *visitor) List(k record.Key, _ record.List) {
	var value string
	switch {
	case k.Refers && k.Required:
		value = list(only(s.ids(k)))
	case k.Refers:
		value = list(first(s.ids(k), "…"))
	case k.Required:
		value = ""
	default: // an example could be published by mistake
		value = "[]"
	}
	s.add(k, value, s.comment(k, record.Form{})+s.inBrackets(k))
}

func (s *visitor) inBrackets(k record.Key) string {
	if k.Required {
		return " (in brackets)"
	}
	return ""
}

// Group implements record.Visitor. Of a part that is needed, its own needed
// keys stand below it.
func (s *visitor) Group(k record.Key, g record.Group) {
	if !k.Required {
		s.add(k, k.Like, k.Means)
		return
	}
	inner := keysOf(s.name, s.publication, g.Keys)
	inner = slices.DeleteFunc(inner, func(k key) bool { return k.optional })
	s.keys = append(s.keys, key{name: k.Name, group: inner, comment: k.Means})
}

// Groups implements record.Visitor.
func (s *visitor) Groups(k record.Key, _ record.Groups) { s.add(k, k.Like, k.Means) }

// alternatives lists words: "a, b or c".
func alternatives(words []string) string {
	const shown = 12
	if len(words) > shown {
		return strings.Join(words[:shown], ", ") + " …"
	}
	if len(words) == 1 {
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}
