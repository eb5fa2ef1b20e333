package page_test

import (
	"bytes"
	"html/template"
	"reflect"
	"testing"

	"explainer/generator/page"
)

// sampled is a view with a field of every kind that views may have.
type sampled struct {
	Flag    bool
	Count   int
	Size    uint8
	Share   float64
	Text    string
	HTML    template.HTML
	Bytes   []byte
	List    []part
	Pair    [2]string
	Pointer *part
	Any     any
	hidden  string
}

type part struct{ Name, Title string }

func (*sampled) Layout() string { return "sampled" }

func sample() *sampled {
	return &sampled{
		Text:    "a",
		Bytes:   []byte("a"),
		List:    []part{{"a", "b"}, {"c", "d"}},
		Pointer: &part{"a", "b"},
		Any:     part{"a", "b"},
		hidden:  "a",
	}
}

func digest(t *testing.T, v page.View) []byte {
	t.Helper()
	d, ok := page.Digest(nil, v)
	if !ok {
		t.Fatal("the view has no digest")
	}
	return d
}

// Equal views have equal digests, wherever they are in memory; any change of a
// field, and any move from one field to another, changes the digest.
func TestDigestTellsEveryChange(t *testing.T) {
	before := digest(t, sample())
	if !bytes.Equal(before, digest(t, sample())) {
		t.Error("equal views differ")
	}
	for name, change := range map[string]func(*sampled){
		"Flag":    func(v *sampled) { v.Flag = true },
		"Count":   func(v *sampled) { v.Count = -1 },
		"Size":    func(v *sampled) { v.Size = 1 },
		"Share":   func(v *sampled) { v.Share = 0.1 },
		"Text":    func(v *sampled) { v.Text = "b" },
		"moved":   func(v *sampled) { v.Text, v.HTML = "", "a" },
		"HTML":    func(v *sampled) { v.HTML = "<p>" },
		"Bytes":   func(v *sampled) { v.Bytes = nil },
		"empty":   func(v *sampled) { v.Bytes = []byte{} },
		"List":    func(v *sampled) { v.List[1].Title = "e" },
		"shorter": func(v *sampled) { v.List = v.List[:1] },
		"joined":  func(v *sampled) { v.List[0] = part{"ab", ""} },
		"Pair":    func(v *sampled) { v.Pair[1] = "a" },
		"Pointer": func(v *sampled) { v.Pointer = &part{"a", "c"} },
		"none":    func(v *sampled) { v.Pointer = nil },
		"Any":     func(v *sampled) { v.Any = part{"b", "b"} },
		"type":    func(v *sampled) { v.Any = struct{ Name, Title string }{"a", "b"} },
		"hidden":  func(v *sampled) { v.hidden = "b" },
	} {
		v := sample()
		change(v)
		if bytes.Equal(before, digest(t, v)) {
			t.Errorf("%s changed, and the digest did not", name)
		}
	}
	if n := reflect.TypeFor[sampled]().NumField(); n != 12 {
		t.Errorf("the sample has %d fields: add a change of each above", n)
	}
}

// A view that holds a function, a channel, a map or itself has no digest.
func TestViewsWithoutDigest(t *testing.T) {
	type knot struct{ Next any }
	loop := &knot{}
	loop.Next = loop
	for name, any := range map[string]any{"function": func() {}, "loop": loop, "channel": make(chan int), "map": map[string]string{}} {
		v := sample()
		v.Any = any
		if _, ok := page.Digest(nil, v); ok {
			t.Errorf("a view with a %s has a digest", name)
		}
	}
}
