package page

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Every layout has a view, and every view a layout.
func TestViewsAreThoseOfTheLayouts(t *testing.T) {
	files, err := filepath.Glob("../../templates/*.html")
	if err != nil {
		t.Fatal(err)
	}
	var layouts, views []string
	for _, f := range files {
		if name := strings.TrimSuffix(filepath.Base(f), ".html"); name != "base" {
			layouts = append(layouts, name)
		}
	}
	for _, v := range Views() {
		views = append(views, v.Layout())
	}
	slices.Sort(views)
	if !slices.Equal(layouts, views) {
		t.Errorf("the layouts are %q, the views %q", layouts, views)
	}
}
