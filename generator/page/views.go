package page

import (
	"embed"
	"io/fs"
	"reflect"
	"slices"

	"explainer/generator/chart"
)

// code is the source of this package. The comments on the fields of views are what
// `explainer help layouts` says of them.
//
//go:embed *.go
var code embed.FS

// Code returns the source of this package.
func Code() fs.FS { return code }

// Views returns an empty view of each layout.
func Views() []View {
	views := []View{new(HomePage)}
	for _, k := range kindTable() {
		views = append(views, k.views...)
	}
	return append(views, new(ListPage), new(ChangesPage), new(DataPage), new(SearchPage), new(NotFoundPage))
}

// ViewTypes returns the structs that layouts meet: the views, and after each what its
// fields and methods hold that no earlier one did.
func ViewTypes() []reflect.Type {
	var found []reflect.Type
	for _, v := range Views() {
		found = meet(found, reflect.TypeOf(v))
	}
	return found
}

// meet appends the structs that are met in a type and are not yet among those found.
// Those of other packages than this and chart are no parts for a layout: the graph of
// package schema is written as JSON.
func meet(found []reflect.Type, t reflect.Type) []reflect.Type {
	t = Element(t)
	known := []string{reflect.TypeFor[Base]().PkgPath(), reflect.TypeFor[chart.Drawing]().PkgPath()}
	if t.Kind() != reflect.Struct || slices.Contains(found, t) || !slices.Contains(known, t.PkgPath()) {
		return found
	}
	found = append(found, t)
	for _, f := range Fields(t) {
		found = meet(found, f.Type)
	}
	for _, m := range Methods(t) {
		found = meet(found, m.Type.Out(0))
	}
	return found
}

// Element returns what a type is a pointer to, or a list of.
func Element(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t
}

// Fields returns the fields of a struct that layouts can read, without those of the
// structs in it.
func Fields(t reflect.Type) []reflect.StructField {
	var out []reflect.StructField
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() {
			out = append(out, f)
		}
	}
	return out
}

// Methods returns the methods of a struct that layouts can call: those of its own that
// take nothing and return one value.
func Methods(t reflect.Type) []reflect.Method {
	pointer := reflect.PointerTo(t)
	var out []reflect.Method
	for i := range pointer.NumMethod() {
		m := pointer.Method(i)
		if m.Type.NumIn() == 1 && m.Type.NumOut() == 1 && m.Name != "Layout" && !inherited(t, m.Name) {
			out = append(out, m)
		}
	}
	return out
}

// inherited reports whether a method is that of a struct embedded in another.
func inherited(t reflect.Type, method string) bool {
	return slices.ContainsFunc(Fields(t), func(f reflect.StructField) bool {
		_, has := reflect.PointerTo(Element(f.Type)).MethodByName(method)
		return f.Anonymous && has
	})
}
