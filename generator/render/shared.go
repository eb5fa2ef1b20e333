package render

import (
	"bytes"
	"fmt"
	"html/template"
	"reflect"
	"sync"
	"sync/atomic"
)

// fragments are pieces of pages that are rendered once and then stand on many:
// what {{shared "name" value}} gives, where {{template "name" value}} would
// render the same each time. Without them a build takes 1.47 × the CPU (3,000
// briefings), since the frame of a page and what it lists from other pages are
// more than its own text.
//
// A fragment is a partial, begins and ends in the text of a page, and depends
// on its name and its value alone. Values are compared by what they hold; pointers
// first as pointers, which is faster, and then by what they point to. A pointer to
// what cannot be compared, such as a struct with a list, is compared as a pointer
// alone.
type fragments struct {
	layouts *template.Template
	written map[string]*pieces // by the names of all partials
}

// pieces caches the fragments of one partial.
type pieces struct {
	byContent sync.Map // of template.HTML, by value
	byPointer sync.Map // likewise
	pointers  atomic.Int64
}

// mostPointers is the size at which byPointer is cleared: in a preview the layouts
// serve one publication after another, each with pointers of its own.
const mostPointers = 1 << 16

// open prepares the cache for the partials of some layouts.
func (f *fragments) open(layouts *template.Template) {
	f.layouts, f.written = layouts, map[string]*pieces{}
	for _, t := range layouts.Templates() {
		f.written[t.Name()] = &pieces{}
	}
}

// get returns the fragment of a partial and a value. Layouts call it as "shared".
func (f *fragments) get(name string, value any) (template.HTML, error) {
	t, known := reflect.TypeOf(value), f.written[name]
	switch {
	case known == nil:
		return "", fmt.Errorf("there is no partial %q", name)
	case t != nil && !t.Comparable():
		return "", fmt.Errorf(
			"%q cannot be shared, since what it shows has lists; use template instead of shared", name,
		)
	case t == nil || t.Kind() != reflect.Pointer:
		return f.find(&known.byContent, value, func() (template.HTML, error) { return f.write(name, value) })
	}
	if html, ok := known.byPointer.Load(value); ok {
		return html.(template.HTML), nil
	}
	html, err := f.pointed(name, value, known)
	if err == nil {
		known.remember(value, html)
	}
	return html, err
}

// pointed returns the fragment of what a pointer points to.
func (f *fragments) pointed(name string, pointer any, known *pieces) (template.HTML, error) {
	v := reflect.ValueOf(pointer)
	if v.IsNil() || !v.Elem().Comparable() {
		return f.write(name, pointer)
	}
	return f.find(
		&known.byContent, v.Elem().Interface(), func() (template.HTML, error) { return f.write(name, pointer) },
	)
}

// remember caches a fragment by a pointer.
func (p *pieces) remember(pointer any, html template.HTML) {
	if p.pointers.Add(1) > mostPointers {
		p.byPointer.Clear()
		p.pointers.Store(1)
	}
	p.byPointer.Store(pointer, html)
}

// find returns the cached fragment, rendering it on a miss.
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

// write renders a partial.
func (f *fragments) write(name string, value any) (template.HTML, error) {
	var out bytes.Buffer
	if err := f.layouts.ExecuteTemplate(&out, name, value); err != nil {
		return "", err
	}
	return template.HTML(out.String()), nil // html/template has escaped it as text of a page
}
