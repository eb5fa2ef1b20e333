package site

import (
	"reflect"
	"testing"

	"explainer/generator/record"
)

// Of returns the list that holds the entries of a kind, and an entry's record stands
// in the field of its type.
func TestFieldsOfKinds(t *testing.T) {
	s := &Site{}
	s.lists = listsOf(s)
	var e Entry
	for info := range record.Kinds() {
		*s.lists[info.Kind] = []*Entry{{Kind: info.Kind}}
		e.set(info.New())
	}
	for info := range record.Kinds() {
		if list := s.Of(info.Kind); len(list) != 1 || list[0].Kind != info.Kind {
			t.Errorf("the list of %s is that of another kind", info.Kind)
		}
	}
	for field, v := range reflect.ValueOf(e).Fields() {
		if v.Kind() == reflect.Pointer && v.Type().Implements(reflect.TypeFor[record.Keyed]()) && v.IsNil() {
			if v.Type() != reflect.TypeFor[*record.Own]() {
				t.Errorf("nothing sets the field %s of an entry", field.Name)
			}
		}
	}
}
