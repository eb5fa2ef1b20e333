package block_test

import (
	"slices"
	"testing"

	"explainer/generator/block"
	"explainer/generator/record"

	"github.com/google/go-cmp/cmp"
)

// drawn is a drawer that keeps the name of the method that was called.
type drawn struct{ name string }

func (d *drawn) Chart(*block.Chart)       { d.name = "chart" }
func (d *drawn) Figures(*block.Figures)   { d.name = "figures" }
func (d *drawn) Matrix(*block.Matrix)     { d.name = "matrix" }
func (d *drawn) Timeline(*block.Timeline) { d.name = "timeline" }

// A kind is found by the word behind its fence, makes blocks of that name, which
// are drawn by the method of that name, and explains itself.
func TestKinds(t *testing.T) {
	for i, info := range block.Kinds() {
		b := info.New()
		var d drawn
		b.Draw(&d)
		if b.Name() != info.Name || d.name != info.Name || block.Names()[i] != info.Name {
			t.Errorf("the block %s is called %s and drawn as %s", info.Name, b.Name(), d.name)
		}
		if found, ok := block.Named(info.Name); !ok || found.Means == "" || found.Like == "" {
			t.Errorf("%s is found as %+v", info.Name, found)
		}
	}
	if _, ok := block.Named("graph"); ok {
		t.Error("an unknown block is found")
	}
}

// A block lists the ids that it shows, and says how it compares their figures: a
// chart always does, a table only where it adds them up.
func TestWhatBlocksShowAndCompare(t *testing.T) {
	for _, test := range []struct {
		block    block.Block
		heading  string
		shows    block.Shown
		compares block.Comparison
	}{
		{&block.Chart{Title: "A", Dataset: "d", Subjects: []string{"s"}, Mixes: "why"}, "A",
			block.Shown{Dataset: "d", Subjects: []string{"s"}}, block.Comparison{As: "chart", Sets: true, Mixes: "why"}},
		{&block.Figures{Title: "A", Figures: []string{"f"}}, "A",
			block.Shown{Figures: []string{"f"}}, block.Comparison{As: "table"}},
		{&block.Figures{Figures: []string{"f"}, Total: true, Mixes: "why"}, "",
			block.Shown{Figures: []string{"f"}}, block.Comparison{As: "total", Sets: true, Adds: true, Mixes: "why"}},
		{&block.Matrix{Title: "A", Questions: []string{"q"}, Actors: []string{"a"}}, "A",
			block.Shown{Questions: []string{"q"}, Actors: []string{"a"}}, block.Comparison{As: "matrix"}},
		{&block.Timeline{Title: "A", Events: []string{"e"}}, "A",
			block.Shown{Events: []string{"e"}}, block.Comparison{As: "timeline"}},
	} {
		if diff := cmp.Diff(test.shows, test.block.Shows()); diff != "" || test.block.Heading() != test.heading {
			t.Errorf("%+v: heading %q, shows %s", test.block, test.block.Heading(), diff)
		}
		if got := test.block.Compares(); got != test.compares {
			t.Errorf("%+v compares %+v", test.block, got)
		}
	}
}

// keys is a record.Visitor that collects the names of keys.
type keys struct{ names []string }

func (k *keys) Value(key record.Key, _ record.Value)   { k.add(key) }
func (k *keys) List(key record.Key, _ record.List)     { k.add(key) }
func (k *keys) Group(key record.Key, _ record.Group)   { k.add(key) }
func (k *keys) Groups(key record.Key, _ record.Groups) { k.add(key) }
func (k *keys) add(key record.Key)                     { k.names = append(k.names, key.Name) }

// Every block may have a title and declares the same keys whatever it holds, each
// once.
func TestKeysAreDeclaredOnce(t *testing.T) {
	for _, info := range block.Kinds() {
		var k keys
		info.New().Keys(&k)
		if k.names[0] != "title" || len(slices.Compact(slices.Sorted(slices.Values(k.names)))) != len(k.names) {
			t.Errorf("the keys of %s are %v", info.Name, k.names)
		}
	}
}
