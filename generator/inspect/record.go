package inspect

import (
	"explainer/generator/record"
	"explainer/generator/site"
)

// fieldsOf returns the keys of whatever an entry is. Its id stands above them.
func fieldsOf(e *site.Entry) Fields {
	f := &Fields{}
	if info, _ := e.Kind.Info(); info.IsDocument() {
		e.Front().Keys(f, info)
	} else if e.IsRow() {
		f.add(Field{Key: "dataset", Text: e.Unit.Doc.ID})
	}
	if e.Record != nil {
		e.Record.Keys(f)
	}
	e.Own.Keys(f)
	return *f
}

// add adds a field. What is not given is left out.
func (f *Fields) add(field Field) {
	if field.Text != "" || len(field.List)+len(field.Group)+len(field.Groups) > 0 {
		*f = append(*f, field)
	}
}

// Value implements record.Visitor.
func (f *Fields) Value(k record.Key, v record.Value) {
	if !record.IsOwnID(v) {
		f.add(Field{Key: k.Name, Text: v.String()})
	}
}

// List implements record.Visitor.
func (f *Fields) List(k record.Key, l record.List) { f.add(Field{Key: k.Name, List: l.Strings()}) }

// Group implements record.Visitor.
func (f *Fields) Group(k record.Key, g record.Group) {
	f.add(Field{Key: k.Name, Group: fieldsIn(g)})
}

// Groups implements record.Visitor.
func (f *Fields) Groups(k record.Key, groups record.Groups) {
	var list []Fields
	for i := range groups.Len() {
		list = append(list, fieldsIn(groups.At(i)))
	}
	f.add(Field{Key: k.Name, Groups: list})
}

func fieldsIn(part record.Keyed) Fields {
	f := &Fields{}
	part.Keys(f)
	return *f
}
