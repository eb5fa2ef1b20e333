package content

import (
	"cmp"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"

	"go.yaml.in/yaml/v4"
)

// variables reads the variables of CSL that are no keys of a source, so that they can be
// exported again. What CSL does not know is a warning: the other program may mean
// something by it.
func (o *object) variables() (out []record.Variable) {
	for i, used := range o.used {
		key, value := o.node.Content[2*i], o.node.Content[2*i+1]
		if used {
			continue
		}
		o.used[i] = true
		form, known := record.VariableFormOf(key.Value)
		if !known {
			f := unknownVariable(o.place(key), "a source", key.Value, o.asked)
			if o.explained(cmp.Or(meantKey(key.Value, o.asked), diag.Nearest(key.Value, o.asked))) {
				f.Severity = diag.Error
			}
			o.report(f)
			continue
		}
		if v, ok := o.variable(key.Value, form, value); ok {
			out = append(out, v)
		}
	}
	return out
}

// unknownVariable returns the finding for a key of a bibliography that CSL does not know.
func unknownVariable(at diag.Place, what, key string, asked []string) diag.Finding {
	f := diag.Warnf(at, RuleUnknownKey, "%s has no key %q in CSL; it is not read", what, key)
	if near := cmp.Or(meantKey(key, asked), diag.Nearest(key, asked)); near != "" {
		return f.WithHelp("did you mean %q? Otherwise leave the key out of the export, or put it under `custom:`", near)
	}
	return f.WithHelp("leave it out of the export, or put it under `custom:`")
}

// unread reports a key of a part of a source that is not read. Under custom, other
// programs have keys of their own.
func (o *object) unread(key *yaml.Node) {
	if o.part != "custom." {
		o.report(unknownVariable(o.place(key), "a name", key.Value, o.asked))
	} else if near := cmp.Or(meantKey(key.Value, o.asked), diag.Nearest(key.Value, o.asked)); near != "" {
		o.report(diag.Warnf(o.place(key), RuleUnknownKey, "`custom` has no key %q; it is not read", key.Value).
			WithHelp("did you mean %q?", near))
	}
}

// listOfNames returns a list of names that are given: a name may stand alone, and one
// without a part, as some programs export it, is none.
func listOfNames(n *yaml.Node) *yaml.Node {
	list := *n
	if n.Kind == yaml.MappingNode || n.Kind == yaml.ScalarNode {
		list.Kind, list.Tag, list.Value, list.Style, list.Content = yaml.SequenceNode, "!!seq", "", 0, []*yaml.Node{n}
	}
	list.Content = slices.DeleteFunc(slices.Clone(list.Content), isNoName)
	return &list
}

// isNoName reports whether a node is nothing, or a group whose values are.
func isNoName(n *yaml.Node) bool {
	if n.Kind != yaml.MappingNode {
		return isBlank(n)
	}
	for i := 1; i < len(n.Content); i += 2 {
		if !isBlank(n.Content[i]) {
			return false
		}
	}
	return true
}

// variable reads one variable; ok is false where it says nothing, or nothing of its form,
// which is then reported.
func (o *object) variable(name string, form record.VariableForm, n *yaml.Node) (v record.Variable, ok bool) {
	v.Name = name
	switch {
	case isNull(n), n.Kind == yaml.SequenceNode && len(n.Content) == 0:
		return v, false
	case form == record.VariableNames:
		key := record.Key{Name: name, Short: "literal", Like: "[{family: Curie, given: Marie}]"}
		o.entries(key, record.NamesAt(&v.Names), n)
		return v, len(v.Names) > 0
	case form == record.VariableDate && n.Kind == yaml.ScalarNode:
		v.Date.Raw = seen(n.Value)
		return v, v.Date.Raw != ""
	case form == record.VariableDate:
		v.Date, ok = cslDateOf(n)
	case n.Kind == yaml.ScalarNode:
		v.Text = seen(n.Value)
		return v, v.Text != ""
	default:
		v.List, ok = textsOf(n)
		if form == record.VariableText { // as some programs write keyword
			v.Text, v.List = strings.Join(v.List, ", "), nil
		}
	}
	if !ok {
		o.wrong(n, "a text")
	}
	return v, ok
}

// textsOf returns the texts of a list.
func textsOf(n *yaml.Node) (out []string, ok bool) {
	for _, item := range n.Content {
		if n.Kind != yaml.SequenceNode || item.Kind != yaml.ScalarNode {
			return nil, false
		}
		out = append(out, seen(item.Value))
	}
	return out, len(out) > 0
}

// seen returns a text without the characters that cannot be seen.
func seen(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if hidden(r) {
			return ' '
		}
		return r
	}, text))
}

// dateKeys are the keys of a date of CSL, with those of pandoc and of Crossref.
func dateKeys() []string {
	return []string{
		"date-parts", "season", "circa", "literal", "raw", "year", "month", "day", "date-time", "timestamp", "edtf",
	}
}

// cslDateOf reads a date of CSL from a group or, as pandoc writes a range, a list of two;
// ok is false for anything else.
func cslDateOf(n *yaml.Node) (date record.CSLDate, ok bool) {
	if n.Kind == yaml.SequenceNode {
		if len(n.Content) == 0 || len(n.Content) > 2 {
			return date, false
		}
		for _, end := range n.Content {
			one, ok := cslDateOf(end)
			if !ok || end.Kind != yaml.MappingNode || len(one.Parts) > 1 {
				return date, false
			}
			parts := append(one.Parts, nil)[0]
			one.Parts = append(date.Parts, parts)
			date = one
		}
		return date, true
	}
	if n.Kind != yaml.MappingNode {
		return date, false
	}
	var day [3]string
	for i := 0; i < len(n.Content); i += 2 {
		if !setOfDate(&date, &day, n.Content[i].Value, n.Content[i+1]) {
			return date, false
		}
	}
	if day != [3]string{} && date.Parts == nil {
		date.Parts = [][]string{day[:]}
	}
	return date, true
}

// setOfDate sets what stands under a key of a date.
func setOfDate(date *record.CSLDate, day *[3]string, key string, n *yaml.Node) bool {
	if key == "date-parts" {
		var ok bool
		date.Parts, ok = datePartsOf(n)
		return ok
	}
	if n.Kind != yaml.ScalarNode || !slices.Contains(dateKeys(), key) {
		return false
	}
	text := seen(n.Value)
	if isNull(n) {
		text = ""
	}
	switch key {
	case "season":
		date.Season = text
	case "circa":
		date.Circa = text != "" && text != "false" && text != "0"
	case "literal":
		date.Literal = text
	case "raw", "date-time", "edtf":
		date.Raw = cmp.Or(date.Raw, text)
	case "year", "month", "day":
		day[slices.Index([]string{"year", "month", "day"}, key)] = text
	}
	return true
}

// datePartsOf reads [[2025, 2, 26]], or the two ends of a range.
func datePartsOf(n *yaml.Node) (out [][]string, ok bool) {
	if n.Kind != yaml.SequenceNode || len(n.Content) > 2 {
		return nil, false
	}
	for _, end := range n.Content {
		if end.Kind != yaml.SequenceNode || len(end.Content) > 3 {
			return nil, false
		}
		var parts []string
		for _, part := range end.Content {
			if part.Kind != yaml.ScalarNode {
				return nil, false
			}
			if isNull(part) {
				break
			}
			parts = append(parts, part.Value)
		}
		out = append(out, parts)
	}
	return out, true
}
