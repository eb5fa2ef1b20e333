package render

import (
	"bytes"
	"fmt"
	"html/template"
	"reflect"
	"sync"
	"sync/atomic"
)

// fragments are pieces of pages that are written once and then stand on many:
// what {{shared "name" value}} gives, where {{template "name" value}} would
// write the same each time. It takes half of the time of rendering away, since
// the frame of a page and what it lists from other pages are more than its own
// text.
//
// A fragment is a partial, begins and ends in the text of a page, and depends
// on its name and its value alone. A value is known by what it holds, or by its
// pointer if it comes as one, which is found faster and the only way for what
// cannot be compared, such as a value with a list. Pointers are of one snapshot.
// Layouts that are taken over into the next one bring along what is known by
// what it holds; they know by that, too, what such a pointer points to, so that
// a long list is not written anew at every save.
type fragments struct {
	layouts   *template.Template
	written   map[string]*pieces // by the names of all partials
	takenOver atomic.Bool
}

// pieces are what was written of one partial.
type pieces struct {
	byContent sync.Map // of template.HTML, by value
	byPointer sync.Map // likewise
}

// of makes ready for the partials of some layouts.
func (f *fragments) of(layouts *template.Template) {
	f.layouts, f.written = layouts, map[string]*pieces{}
	for _, t := range layouts.Templates() {
		f.written[t.Name()] = &pieces{}
	}
}

// takeOver lets go of the pointers of an earlier snapshot.
func (f *fragments) takeOver() {
	f.takenOver.Store(true)
	for _, p := range f.written {
		p.byPointer.Clear()
	}
}

// get is the function that layouts call.
func (f *fragments) get(name string, value any) (template.HTML, error) {
	t, known := reflect.TypeOf(value), f.written[name]
	switch {
	case known == nil:
		return "", fmt.Errorf("there is no partial %q", name)
	case t != nil && !t.Comparable():
		return "", fmt.Errorf("%q cannot be shared, since what it shows has lists; use template instead of shared", name)
	case t == nil || t.Kind() != reflect.Pointer:
		return f.find(&known.byContent, value, func() (template.HTML, error) { return f.write(name, value) })
	}
	return f.find(&known.byPointer, value, func() (template.HTML, error) {
		if v := reflect.ValueOf(value); f.takenOver.Load() && t.Elem().Comparable() && !v.IsNil() {
			return f.find(&known.byContent, v.Elem().Interface(), func() (template.HTML, error) { return f.write(name, value) })
		}
		return f.write(name, value)
	})
}

// find is what is known by a key, or is from then on.
func (f *fragments) find(known *sync.Map, key any, write func() (template.HTML, error)) (template.HTML, error) {
	if html, ok := known.Load(key); ok {
		return html.(template.HTML), nil
	}
	html, err := write()
	if err == nil {
		known.Store(key, html)
	}
	return html, err
}

func (f *fragments) write(name string, value any) (template.HTML, error) {
	var out bytes.Buffer
	if err := f.layouts.ExecuteTemplate(&out, name, value); err != nil {
		return "", err
	}
	return template.HTML(out.String()), nil // html/template has escaped it as text of a page
}
