package reference_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/generator/build"
	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/reference"
	"explainer/generator/sitetest"

	"github.com/rogpeppe/go-internal/txtar"
)

// Everything that a layout can show is explained: no field, no method and no function
// is without a line, and no two chapters have one name.
func TestLayoutsAreExplained(t *testing.T) {
	var names []string
	for _, chapter := range reference.Layouts(os.DirFS("../..")) {
		if slices.Contains(names, chapter.Name) {
			t.Errorf("there are two chapters %q", chapter.Name)
		}
		names = append(names, chapter.Name)
		lines := strings.Split(strings.TrimSpace(chapter.Text), "\n")
		if strings.HasSuffix(lines[0], ": ") || strings.HasSuffix(lines[0], ".html shows. ") {
			t.Errorf("%s has no comment that says what it is", chapter.Name)
		}
		for i := 2; i < len(lines); i += 2 {
			if means := strings.TrimSpace(lines[i+1]); means == "" || means[0] == '(' || !strings.HasPrefix(lines[i], "  ") {
				t.Errorf("of %s, %s has no comment that says what it is", chapter.Name, strings.TrimSpace(lines[i]))
			}
		}
	}
}

var example = regexp.MustCompile(`(?m)^  ({{.*)$`)

// The examples of each view can be copied into its layout: every page of a site that
// has everything is made with all of them.
func TestExamplesOfLayoutsCanBeCopied(t *testing.T) {
	if testing.Short() {
		t.Skip("makes every page of the complete site")
	}
	archive, err := txtar.ParseFile("../testdata/complete.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, chapter := range reference.Layouts(os.DirFS("../..")) {
		if _, err := os.Stat("../../templates/" + chapter.Name + ".html"); err != nil {
			continue
		}
		text := "{{define \"main\"}}"
		for _, m := range example.FindAllStringSubmatch(chapter.Text, -1) {
			text += m[1] + "\n"
		}
		archive.Files = append(archive.Files, txtar.File{
			Name: "templates/" + chapter.Name + ".html", Data: []byte(text + "{{end}}"),
		})
	}
	for _, f := range archive.Files {
		sitetest.Put(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	p, err := load.Open(t.Context(), dir, load.Options{
		AsOf: record.Date{Year: 2026, Month: 1, Day: 6}, Builtin: os.DirFS("../.."),
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range slices.Concat(p.Findings, build.Try(t.Context(), p)) {
		t.Errorf("%s: %s: %s", f.Place, f.Message, f.Excerpt)
	}
}
