package author_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"explainer/generator/author"
	"explainer/generator/sitetest"

	"github.com/google/go-cmp/cmp"
)

// A template is written out under its path, once however it is named, and is from
// then on the publication's own.
func TestWriteOut(t *testing.T) {
	dir := sitetest.Write(t, "")
	files, err := author.WriteOut(open(t, dir), []string{"partials/figure", "templates/partials/figure.html", "site.css"})
	if want := []string{"templates/partials/figure.html", "static/assets/site.css"}; err != nil || !slices.Equal(files, want) {
		t.Fatalf("wrote %q, %v, want %q", files, err, want)
	}
	for _, file := range files {
		builtin, err := os.ReadFile("../../" + file)
		if err != nil || sitetest.Tree(t, dir)[file] != string(builtin) {
			t.Errorf("%s differs from the built-in one: %v", file, err)
		}
	}
	p := open(t, dir)
	templates, err := author.Templates(p.Options.Builtin, p.IsOwn)
	if err != nil {
		t.Fatal(err)
	}
	for _, each := range templates {
		if each.Own != slices.Contains(files, each.Path) {
			t.Errorf("%s is said to be the publication's own: %t", each.Path, each.Own)
		}
	}
}

// What cannot be written out is refused by name, and then nothing is written.
func TestWriteOutRefuses(t *testing.T) {
	dir := sitetest.Write(t, "-- templates/actor.html --\nmine\n")
	before := sitetest.Tree(t, dir)
	for name, want := range map[string]string{
		"actor":    "templates/actor.html is there already",
		"breifing": `there is no built-in "breifing"; did you mean "briefing"?`,
		"weather":  `there is no built-in "weather"; ` + "`explainer templates` lists them",
	} {
		_, err := author.WriteOut(open(t, dir), []string{"question", name})
		var refused author.RequestError
		if !errors.As(err, &refused) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
	if diff := cmp.Diff(before, sitetest.Tree(t, dir)); diff != "" {
		t.Errorf("the folder has changed:\n%s", diff)
	}
}

// A record for which there is no one place is refused, with the places there are.
func TestCreateAsksWhere(t *testing.T) {
	for texts, want := range map[string]string{
		"": "say which file is to declare the figure with --in, such as --in united-kingdom",
		briefing + strings.Replace(strings.TrimPrefix(briefing, "-- content/briefings/rise.md --"), "---", "-- content/briefings/fall.md --\n---", 1): "say which file is to declare the figure with --in, such as --in ",
	} {
		_, err := author.Create(open(t, sitetest.Write(t, texts)), "figure", "cost", "")
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
