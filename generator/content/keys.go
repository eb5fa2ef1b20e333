package content

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"

	"go.yaml.in/yaml/v4"
)

// object decodes a record by visiting its keys.
var _ record.Visitor = (*object)(nil)

// Value implements record.Visitor.
func (o *object) Value(k record.Key, v record.Value) {
	n, lacking := o.given(k)
	switch {
	case lacking:
		o.missing(k, v.Form())
	case n == nil:
		if k.Default != "" {
			_ = v.Set(k.Default) // which a test of record holds to be right
		}
	case k.Refers:
		_ = v.Set(o.refer(k, n)) // a text, which any id is
	default:
		o.set(k, v, n)
	}
}

// placeholder is what remedies and imported files have where only an author knows the
// text.
const placeholder = "…"

// set reads a value that is no reference.
func (o *object) set(k record.Key, v record.Value, n *yaml.Node) {
	if date, isDate := v.(record.CSLValue); isDate && n.Kind != yaml.ScalarNode {
		o.cslDate(k, date, n)
		return
	}
	if o.csl && n.Kind == yaml.SequenceNode && len(n.Content) == 1 { // as Crossref has titles
		n = n.Content[0]
	}
	if o.csl && n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
		return
	}
	text := n.Value
	if !o.scalar(n, v.Form().Expects) {
		return
	}
	if _, isKey := v.(record.CitationKey); isKey {
		o.owner = record.SourceID(text)
	}
	if _, isID := v.(*record.ID); isID && !o.own(n) {
		return
	}
	if text == placeholder && v.Form().Name == record.FormText {
		o.report(diag.Errorf(o.place(n), RuleMissingKey, "`%s` of %s is “…”, which stands for what is missing", k.Name, o.name()).
			WithHelp("write it: %s", k.Means))
		return
	}
	if err := o.setValue(v, text); err != nil {
		f := badValue(o.place(n), k.Name, text, v.Form(), err)
		if near := o.nearUnit(v, text); near != "" {
			f = f.WithHelp("did you mean %q?", near)
		}
		o.report(f)
	} else if _, isText := v.(*record.Text); isText {
		o.plain(n, k.Name, n.Value)
	} else if v.Form().Name == record.FormText {
		o.plain(n, k.Name, record.PlainTitle(n.Value)) // which CSL allows tags in
	}
}

// setValue sets a value, of a unit with those that are declared.
func (o *object) setValue(v record.Value, text string) error {
	if u, ok := v.(record.UnitValue); ok {
		return u.SetIn(o.units, text)
	}
	return v.Set(text)
}

// nearUnit returns the text with the declared unit in it that was probably meant.
func (o *object) nearUnit(v record.Value, text string) string {
	if _, ok := v.(record.UnitValue); !ok || len(o.units.Names()) == 0 {
		return ""
	}
	words := strings.Fields(text)
	for i := range words { // the last words are a name: thousand soldeirs
		name := strings.Join(words[i:], " ")
		if near := diag.Nearest(name, o.units.Names()); near != "" {
			fixed := strings.Join(append(words[:i:i], near), " ")
			if _, err := o.units.Parse(fixed); err == nil {
				return fixed
			}
		}
	}
	return ""
}

// own sets the record's id, which all references read later carry.
func (o *object) own(n *yaml.Node) bool {
	if !IsID(n.Value) {
		o.report(badID(o.place(n), n.Value))
		return false
	}
	o.owner = n.Value
	return true
}

// cslDate reads a date of CSL from a group or a list, which no other form of value
// may be.
func (o *object) cslDate(k record.Key, v record.CSLValue, n *yaml.Node) {
	date, ok := cslDateOf(n)
	if !ok {
		o.wrong(n, v.Form().Expects)
		return
	}
	if err := v.SetCSL(date); err != nil {
		o.report(badValue(o.place(n), k.Name, written(date), v.Form(), err))
	}
}

// written returns the parts of a date as messages show them.
func written(date record.CSLDate) string {
	var ends []string
	for _, parts := range date.Parts {
		texts := make([]string, len(parts))
		for i, part := range parts {
			texts[i] = fmt.Sprintf("%02s", part)
		}
		ends = append(ends, strings.Join(texts, "-"))
	}
	return strings.Join(ends, "/")
}

// List implements record.Visitor.
func (o *object) List(k record.Key, list record.List) {
	form := list.Form()
	n, lacking := o.given(k)
	if lacking {
		o.missing(k, form)
	}
	if n == nil {
		return
	}
	for _, item := range o.items(n, listOf(k, form)) {
		if k.Refers {
			if id := o.refer(k, item); id != "" {
				_ = list.Add(id)
			}
			continue
		}
		if !o.scalar(item, form.Expects) {
			continue
		}
		if err := list.Add(item.Value); err != nil {
			o.report(badValue(o.place(item), k.Name, item.Value, form, err))
		} else if form.Name == record.FormPath {
			o.at.add(k.Name+"."+item.Value, o.place(item))
		}
	}
}

// listOf describes a list, for messages.
func listOf(k record.Key, form record.Form) string {
	switch {
	case k.Refers:
		return "a list of ids, such as [one, two]"
	case form.Name == record.FormText:
		return `a list of texts, such as ["one", "two"]`
	}
	return "a list, such as " + k.Like
}

// Group implements record.Visitor.
func (o *object) Group(k record.Key, g record.Group) {
	n, lacking := o.given(k)
	if lacking {
		o.missing(k, record.Form{})
	}
	if n == nil {
		return
	}
	part := &object{
		decoder: o.decoder,
		node:    n,
		what:    k.Name,
		part:    o.part + k.Name + ".",
		like:    k.Like,
		whole:   o.name(),
		owner:   o.owner,
		csl:     o.csl,
		at:      o.at,
	}
	if part.open() {
		g.Make()
		g.Keys(part)
		part.done()
	}
}

// Groups implements record.Visitor.
func (o *object) Groups(k record.Key, groups record.Groups) {
	n, lacking := o.given(k)
	if lacking {
		o.missing(k, record.Form{})
	}
	if n == nil {
		return
	}
	if k.By != "" {
		o.groupsBy(k, groups, n)
		return
	}
	o.entries(k, groups, n)
}

// entries reads a list of groups. In a bibliography one may stand alone, and an empty
// one is nothing.
func (o *object) entries(k record.Key, groups record.Groups, n *yaml.Node) {
	if o.csl {
		n = listOfNames(n)
	}
	for _, item := range o.items(n, "a list, such as "+k.Like) {
		if entry, ok := o.entry(k, item); ok {
			group := groups.Add()
			group.Keys(entry)
			entry.agrees(group)
			entry.done()
		}
	}
}

// entry opens one group of a list. A value that stands alone where the key
// allows it becomes the group of that one key.
func (o *object) entry(k record.Key, n *yaml.Node) (*object, bool) {
	if k.Short != "" && n.Kind == yaml.ScalarNode {
		n = inGroup(k.Short, n)
	}
	entry := &object{
		decoder: o.decoder,
		node:    n,
		what:    "entry of " + k.Name,
		part:    k.Name + ".",
		owner:   o.owner,
		csl:     o.csl,
		at:      &Keys{Whole: o.place(n)},
	}
	return entry, entry.open()
}

// inGroup returns a group of one key with a value.
func inGroup(key string, value *yaml.Node) *yaml.Node {
	name := *value
	name.Tag, name.Value, name.Style = "!!str", key, 0
	group := *value
	group.Kind, group.Tag, group.Value, group.Style = yaml.MappingNode, "!!map", "", 0
	group.Content = []*yaml.Node{&name, value}
	return &group
}

// groupsBy reads groups that are written under the value of one of their keys.
func (o *object) groupsBy(k record.Key, groups record.Groups, n *yaml.Node) {
	if n.Kind != yaml.MappingNode || len(n.Content) > 2*maxKeys {
		o.wrong(n, "a group, such as "+k.Like)
		return
	}
	all := &object{decoder: o.decoder, node: n, what: k.Name, at: &Keys{}}
	if len(n.Content) > 0 && !all.open() {
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		if all.used[i/2] {
			continue // given twice
		}
		if k.Short != "" && value.Kind == yaml.ScalarNode {
			value = inGroup(k.Short, value)
		}
		if value.Kind != yaml.MappingNode {
			o.wrong(value, "a group, such as "+k.Like)
			continue
		}
		under := *value
		under.Content = append(
			[]*yaml.Node{
				{Kind: yaml.ScalarNode, Tag: "!!str", Value: k.By, Line: name.Line, Column: name.Column},
				name,
			},
			value.Content...)
		if entry, ok := o.entry(k, &under); ok {
			group := groups.Add()
			group.Keys(entry)
			entry.agrees(group)
			entry.asked = slices.DeleteFunc(entry.asked, func(key string) bool { return key == k.By })
			entry.done()
		}
	}
}

// given returns the node under a key, or nil where the key is missing or has no
// value. A key that must be given is then lacking, as it is where its text is blank.
func (o *object) given(k record.Key) (n *yaml.Node, lacking bool) {
	n = o.value(k.Name)
	lacking = k.Required && (n == nil || isBlank(n))
	if lacking && k.Late && o.find(k.Name) == len(o.used) {
		return nil, false
	}
	return n, lacking
}

// missing reports a required key that is not given or has no value.
func (o *object) missing(k record.Key, form record.Form) {
	if i := o.find(k.Name); i < len(o.used) {
		o.empty(i, k, form)
		return
	}
	o.lacks(
		diag.Errorf(o.place(o.node), RuleMissingKey, "%s has no %s", o.name(), k.Name).
			WithHelp("add `%s: %s", k.Name, example(k, form)),
		k.Name,
	)
}

// example returns a value of a key, and the end of the code that it stands in. What
// its author alone knows is not guessed: a day, which record is meant, a text.
func example(k record.Key, form record.Form) string {
	switch {
	case k.Fill == record.FillToday:
		return "YYYY-MM-DD`, with the day"
	case k.Refers && strings.HasPrefix(k.Like, "["):
		return "[…]`, with the id of " + record.Articles(k.To) + ", or of several"
	case k.Refers:
		return "…`, with the id of " + record.Articles(k.To)
	case form.Name == record.FormText, form.Name == record.FormID:
		return "…`, with " + k.Means
	}
	return k.Like + "`"
}

// empty reports a key without a value.
func (o *object) empty(i int, k record.Key, form record.Form) {
	if comment := cmp.Or(o.node.Content[2*i].LineComment, o.node.Content[2*i+1].LineComment); len(comment) > 1 &&
		comment[1] != ' ' {
		o.report(
			diag.Errorf(o.place(o.node.Content[2*i]), RuleBadValue, "YAML reads what stands behind `%s` as a comment", k.Name).
				WithHelp("put it in quotes: %s: %s", k.Name, quotedYAML(comment)),
		)
		return
	}
	such, like := ", such as", example(k, form)
	if strings.Contains(like, "…") {
		such = ":"
	}
	o.report(diag.Errorf(o.place(o.node.Content[2*i]), RuleMissingKey, "`%s` of %s is empty", k.Name, o.name()).
		WithHelp("fill it in%s `%s: %s", such, k.Name, like))
}

// refer adds a reference of the record to an id, and returns the id.
func (o *object) refer(k record.Key, n *yaml.Node) string {
	if !o.scalar(n, "the id of "+record.Articles(k.To)) {
		return ""
	}
	r := Reference{From: o.owner, Role: o.part + k.Name, To: n.Value, Written: n.Value, Want: k.To, At: o.place(n)}
	if len(k.To) == 1 && k.To[0] == record.KindSource {
		r.To = record.SourceID(n.Value)
	}
	o.references = append(o.references, r)
	return r.To
}

// items returns the elements of a list.
func (o *object) items(n *yaml.Node, expected string) []*yaml.Node {
	if n.Kind != yaml.SequenceNode {
		o.wrong(n, expected)
		return nil
	}
	return slices.DeleteFunc(slices.Clone(n.Content), func(item *yaml.Node) bool {
		if isNull(item) {
			o.wrong(item, "an entry of the list")
			return true
		}
		return false
	})
}

// declare reads the list of records of a kind.
func (o *object) declare(doc *Document, info record.KindInfo) {
	n := o.value(info.Key)
	if n == nil {
		return
	}
	for _, item := range o.items(n, "a list of "+info.Key+", each beginning with “- ”") {
		o.decoder.declared(doc, info, item)
	}
}

// declared reads one record.
func (d *decoder) declared(doc *Document, info record.KindInfo, n *yaml.Node) {
	before, first := len(d.findings), len(d.references)
	o, ok := d.object(n, info.Called)
	if !ok {
		return
	}
	r := info.New().(record.Record)
	o.csl = info.In == record.InSources
	r.Keys(o)
	o.agrees(r)
	own := o.ownKeys(info.Kind)
	o.done()
	if c, ok := r.(*record.Conflict); ok && c.ID == "" {
		for i := range d.references[first:] {
			d.references[first+i].From = c.Handle()
		}
	}
	made := Record{Kind: info.Kind, Record: r, Own: own, At: *o.at, Broken: len(d.findings) > before}
	if o.csl {
		made.Findings = slices.Clone(told(d.findings[before:]))
		made.Broken = slices.ContainsFunc(made.Findings, func(f diag.Finding) bool { return f.Severity == diag.Error })
		d.findings = d.findings[:before]
	}
	doc.Records = append(doc.Records, made)
}

// read decodes a whole record.
func (o *object) read(r record.Keyed) {
	r.Keys(o)
	o.agrees(r)
	o.done()
}

// settings reads a list of waivers or of settings of rules, which are no records but
// have places.
func settings[T any, P interface {
	*T
	record.Keyed
}](o *object, key, what string) (out []Declared[T]) {
	n := o.value(key)
	if n == nil {
		return nil
	}
	for _, item := range o.items(n, fmt.Sprintf("a list of %ss, each beginning with “- ”", what)) {
		before := len(o.findings)
		if entry, ok := o.object(item, what); ok {
			var value T
			entry.read(P(&value))
			out = append(out, Declared[T]{Record: value, At: *entry.at, Broken: len(o.findings) > before})
		}
	}
	return out
}
