package record_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/generator/record"
)

// everyRecord returns an empty record of each kind, and what else editors write
// as keys.
func everyRecord() map[string]record.Keyed {
	out := map[string]record.Keyed{
		"site": new(
			record.Publication,
		), "waiver": new(record.Waiver), "rule": new(record.RuleSetting), "ladder": new(record.Ladder),
		"change": new(record.Change),
	}
	for info := range record.Kinds() {
		out[string(info.Kind)] = info.New()
		if info.IsDocument() {
			out["document: "+string(info.Kind)] = front{info}
		}
	}
	return out
}

// front is the front matter of a kind as a record.Keyed.
type front struct{ record.KindInfo }

func (f front) Keys(v record.Visitor) { new(record.Front).Keys(v, f.KindInfo) }

// The example of a key is a value of it; a value reads what it writes, and matches
// the form that help and the JSON Schema state.
func TestKeysReadTheirExamples(t *testing.T) {
	for name, r := range everyRecord() {
		t.Run(name, func(t *testing.T) { r.Keys(examples{t}) })
	}
}

// examples is a record.Visitor that sets each key to its example.
type examples struct{ t *testing.T }

func (v examples) Value(k record.Key, value record.Value) {
	if k.Means == "" || k.Like == "" {
		v.t.Errorf("%s has no meaning or no example", k.Name)
	}
	for _, text := range []string{strings.Trim(k.Like, `"`), k.Default} {
		if text == "" {
			continue
		}
		if err := value.Set(text); err != nil {
			v.t.Errorf("%s can't be its example %q: %v", k.Name, text, err)
			continue
		}
		form, written := value.Form(), value.String()
		if form.Name == "" || form.Expects == "" {
			v.t.Errorf("%s has no form: %+v", k.Name, form)
		}
		if form.Pattern != "" && !regexp.MustCompile(`^(?:`+form.Pattern+`)$`).MatchString(written) {
			v.t.Errorf("%s: %q does not match %s", k.Name, written, form.Pattern)
		}
		if form.Words != nil && !slices.Contains(form.Words, written) {
			v.t.Errorf("%s: %q is none of %v", k.Name, written, form.Words)
		}
		if err := value.Set(written); err != nil || value.String() != written {
			v.t.Errorf("%s reads %q as %q: %v", k.Name, written, value, err)
		}
	}
}

func (v examples) List(k record.Key, list record.List) {
	items := strings.Split(strings.Trim(k.Like, "[]"), ", ")
	for i := range items {
		items[i] = strings.Trim(items[i], `"`)
		if err := list.Add(items[i]); err != nil {
			v.t.Errorf("%s can't hold %q of its example: %v", k.Name, items[i], err)
		}
	}
	if got := list.Strings(); !slices.Equal(got, items) || list.Form().Name == "" {
		v.t.Errorf("%s holds %v, not %v", k.Name, got, items)
	}
}

func (v examples) Group(_ record.Key, g record.Group) {
	g.Make()
	g.Keys(v)
}

func (v examples) Groups(_ record.Key, groups record.Groups) {
	groups.Add().Keys(v)
	if groups.Len() != 1 || groups.At(0) == groups.Blank() {
		v.t.Errorf("a list of groups has %d entries after one was added", groups.Len())
	}
}

// Of what a form does not allow, the error names the form.
func TestValuesRefuseOtherForms(t *testing.T) {
	for name, r := range everyRecord() {
		t.Run(name, func(t *testing.T) { r.Keys(refusals{t}) })
	}
}

type refusals struct{ t *testing.T }

func (v refusals) Value(k record.Key, value record.Value) {
	if form := value.Form().Name; form == record.FormText || form == record.FormID {
		return
	}
	if err := value.Set("an odd\tvalue"); err == nil || !strings.HasPrefix(err.Error(), "expected ") {
		v.t.Errorf("%s is set to a text of no form: %v", k.Name, err)
	}
}

func (v refusals) List(k record.Key, list record.List) {
	if list.Form().Name != record.FormText && list.Add("an odd\tvalue") == nil {
		v.t.Errorf("%s holds a text of no form", k.Name)
	}
}

func (v refusals) Group(_ record.Key, g record.Group)   { g.Keys(v) }
func (v refusals) Groups(_ record.Key, g record.Groups) { g.Blank().Keys(v) }

// Walk visits every key with the dotted name of its groups, and ListOf finds a
// list among the record's own keys.
func TestWalk(t *testing.T) {
	var names []string
	record.Walk(
		new(record.Figure), func(group string, k record.Key, _ record.Form) { names = append(names, group+k.Name) },
	)
	for _, want := range []string{"id", "baseline", "baseline.figure", "change.from", "withdrawn.sources", "sources"} {
		if !slices.Contains(names, want) {
			t.Errorf("%s is not visited", want)
		}
	}
	f := &record.Figure{Sources: []string{"report"}, Withdrawal: &record.Withdrawal{Sources: []string{"other"}}}
	if got := record.ListOf(f, "sources"); !slices.Equal(got, []string{"report"}) {
		t.Errorf("the sources are %v", got)
	}
	if got := record.ListOf(new(record.Term), "sources"); got != nil {
		t.Errorf("a term has the sources %v", got)
	}
}

// A kind is found by its name and, if its records lie in files of their own, by
// their folder; its section, folder or key is its own.
func TestKinds(t *testing.T) {
	seen := map[string]bool{}
	for info := range record.Kinds() {
		if found, ok := info.Kind.Info(); !ok || found.Plural() != info.Plural() {
			t.Errorf("%s is found as %+v", info.Kind, found)
		}
		place := info.Folder + "/" + info.Key
		if (info.Folder == "") == (info.Key == "") || seen[place] {
			t.Errorf("%s is written at %q", info.Kind, place)
		}
		seen[place] = true
		if in, ok := record.KindIn(info.Folder); ok != (info.Folder != "") || ok && in.Kind != info.Kind {
			t.Errorf("the folder %q is of %s", info.Folder, in.Kind)
		}
		if _, isRecord := info.New().(record.Record); isRecord == info.IsDocument() {
			t.Errorf("%s is a document and a record, or neither", info.Kind)
		}
	}
	if _, ok := record.KindSite.Info(); ok {
		t.Error("the site has an entry in the table of kinds")
	}
	for want, kinds := range map[string][]record.Kind{
		"a record": nil, "an actor": {record.KindActor}, "a figure or an event": {record.KindFigure, record.KindEvent}, "a site": {record.KindSite},
	} {
		if got := record.Articles(kinds); got != want {
			t.Errorf("%v is %q, not %q", kinds, got, want)
		}
	}
}
