package render

import (
	"bytes"
	"fmt"
	"html/template"
	"reflect"
	"sync"
)

// fragments are pieces of pages that are written once and then stand on many:
// what {{shared "name" value}} gives, where {{template "name" value}} would
// write the same each time. It takes half of the time of rendering away, since
// the frame of a page and what it lists from other pages are more than its own
// text.
//
// A fragment is a partial, begins and ends in the text of a page, and depends
// on its name and its value alone. A value is known by what it holds; one that
// cannot be compared, such as one with a list, must come as a pointer and is
// known by that. Layouts that are taken over into the next snapshot bring
// along those that are known by what they hold.
type fragments struct {
	layouts *template.Template
	written map[string]*pieces // by the names of all partials
}

// pieces are what was written of one partial.
type pieces struct {
	byContent sync.Map // of template.HTML, by value
	byPointer sync.Map // likewise; the pointers are of one snapshot
}

func newFragments(layouts *template.Template) fragments {
	f := fragments{layouts, map[string]*pieces{}}
	for _, t := range layouts.Templates() {
		f.written[t.Name()] = &pieces{}
	}
	return f
}

// get is the function that layouts call.
func (f *fragments) get(name string, value any) (template.HTML, error) {
	t, known := reflect.TypeOf(value), f.written[name]
	if t != nil && !t.Comparable() {
		return "", fmt.Errorf("%q cannot be shared, since what it shows has lists; use template instead of shared", name)
	}
	if known == nil {
		return "", fmt.Errorf("there is no partial %q", name)
	}
	written := &known.byContent
	if t != nil && t.Kind() == reflect.Pointer {
		written = &known.byPointer
	}
	if html, ok := written.Load(value); ok {
		return html.(template.HTML), nil
	}
	var out bytes.Buffer
	if err := f.layouts.ExecuteTemplate(&out, name, value); err != nil {
		return "", err
	}
	html := template.HTML(out.String()) // html/template has escaped it as text of a page
	written.Store(value, html)
	return html, nil
}

// forgetPointers lets go of what is known by pointers.
func (f *fragments) forgetPointers() {
	for _, p := range f.written {
		p.byPointer.Clear()
	}
}
