package record

// Walk calls visit for every key of a record, those of its groups too, with the
// dotted name of the groups that it lies in and their dot: "baseline." for the
// key figure of a baseline. The form is that of its values; of a group it is
// the zero Form.
func Walk(of Keyed, visit func(group string, k Key, form Form)) {
	of.Keys(walker{visit: visit})
}

type walker struct {
	visit func(group string, k Key, form Form)
	group string
}

// Value implements Visitor.
func (w walker) Value(k Key, v Value) { w.visit(w.group, k, v.Form()) }

// List implements Visitor.
func (w walker) List(k Key, l List) { w.visit(w.group, k, l.Form()) }

// Group implements Visitor.
func (w walker) Group(k Key, g Group) {
	w.visit(w.group, k, Form{})
	g.Keys(walker{w.visit, w.group + k.Name + "."})
}

// Groups implements Visitor.
func (w walker) Groups(k Key, g Groups) {
	w.visit(w.group, k, Form{})
	g.Blank().Keys(walker{w.visit, w.group + k.Name + "."})
}

// Lists calls visit for every list of values among the keys of a record, not for those
// of its groups.
func Lists(of Keyed, visit func(Key, List)) { of.Keys(lister(visit)) }

// ListOf returns the values of a list among the keys of a record; nil where it has no
// such key.
func ListOf(of Keyed, name string) (found []string) {
	Lists(of, func(k Key, l List) {
		if k.Name == name {
			found = l.Strings()
		}
	})
	return found
}

type lister func(Key, List)

// Value implements Visitor.
func (lister) Value(Key, Value) {}

// List implements Visitor.
func (l lister) List(k Key, list List) { l(k, list) }

// Group implements Visitor.
func (lister) Group(Key, Group) {}

// Groups implements Visitor.
func (lister) Groups(Key, Groups) {}

// Has reports whether a record declares a key, at any depth; the name is dotted.
func Has(of Keyed, name string) bool {
	found := false
	Walk(of, func(group string, k Key, _ Form) { found = found || group+k.Name == name })
	return found
}

// Values calls visit for every key of a record that has one value, those of its
// groups too, with the dotted name of the groups that it lies in and their dot.
// Of a list of groups it visits each.
func Values(of Keyed, visit func(group string, k Key, v Value)) {
	of.Keys(reader{visit: visit})
}

type reader struct {
	visit func(group string, k Key, v Value)
	group string
}

// Value implements Visitor.
func (r reader) Value(k Key, v Value) { r.visit(r.group, k, v) }

// List implements Visitor.
func (reader) List(Key, List) {}

// Group implements Visitor.
func (r reader) Group(k Key, g Group) { g.Keys(reader{r.visit, r.group + k.Name + "."}) }

// Groups implements Visitor.
func (r reader) Groups(k Key, groups Groups) {
	for i := range groups.Len() {
		groups.At(i).Keys(reader{r.visit, r.group + k.Name + "."})
	}
}
