package asset_test

import (
	"slices"
	"strings"
	"testing"

	"explainer/generator/asset"
	"explainer/generator/source"

	"github.com/google/go-cmp/cmp"
)

// prepare returns the published files of some in static/, by path.
func prepare(t *testing.T, files map[string]string) (asset.Set, map[string]string) {
	t.Helper()
	var sources []source.File
	for name, text := range files {
		sources = append(sources, source.NewFile("static/"+name, []byte(text)))
	}
	set, findings := asset.Prepare(source.NewTree(sources).Under("static"))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	published := map[string]string{}
	for _, f := range set.Files {
		published[f.Path] = string(f.Data)
	}
	return set, published
}

// A file outside assets/ keeps its path and its bytes, whatever it is.
func TestFilesKeepTheirPath(t *testing.T) {
	files := map[string]string{
		"robots.txt": "x", "img/a b.png": "\x00\xff", ".well-known/security.txt": "y", "style.css": "body { color: red }",
	}
	set, published := prepare(t, files)
	if diff := cmp.Diff(files, published); diff != "" {
		t.Error(diff)
	}
	for _, f := range set.Files {
		if f.Named {
			t.Errorf("the path of %s is said to have a digest", f.Path)
		}
	}
	if url, ok := set.URL("style.css"); ok {
		t.Errorf("what is no asset has the address %s", url)
	}
}

// An asset is published under a name with a digest of its bytes; stylesheets and
// scripts are minified.
func TestAssets(t *testing.T) {
	set, published := prepare(t, map[string]string{
		"assets/site.css":         "body {\n  color : red ;\n}\n",
		"assets/site.js":          "let  a = 1 ; // one\n",
		"assets/fonts/serif.woff": " bytes ",
		"assets/no-extension":     " text ",
	})
	for name, want := range map[string]struct{ before, after, text string }{
		"site.css":         {"/assets/site.", ".css", "body{color:red}"},
		"site.js":          {"/assets/site.", ".js", "let a=1"},
		"fonts/serif.woff": {"/assets/fonts/serif.", ".woff", " bytes "},
		"no-extension":     {"/assets/no-extension.", "", " text "},
	} {
		url, ok := set.URL(name)
		middle, begins := strings.CutPrefix(url, want.before)
		hash, ends := strings.CutSuffix(middle, want.after)
		if !ok || !begins || !ends || len(hash) != 10 {
			t.Errorf("%s has the address %q", name, url)
		}
		if got := published[strings.TrimPrefix(url, "/")]; got != want.text {
			t.Errorf("%s is published as %q, want %q", name, got, want.text)
		}
	}
	if len(published) != 4 || !slices.ContainsFunc(set.Files, func(f asset.File) bool { return f.Named }) {
		t.Errorf("published are %v", published)
	}
	if url, ok := set.URL("site.txt"); ok {
		t.Errorf("what is not there has the address %s", url)
	}
}

// The name changes exactly when the published bytes do: not with a comment.
func TestNameFollowsBytes(t *testing.T) {
	address := func(text string) string {
		set, _ := prepare(t, map[string]string{"assets/site.css": text})
		url, _ := set.URL("site.css")
		return url
	}
	first := address("a{color:red}")
	if got := address("/* note */ a { color: red }"); got != first {
		t.Errorf("the same bytes have the names %s and %s", first, got)
	}
	if got := address("a{color:blue}"); got == first {
		t.Errorf("different bytes have the name %s", got)
	}
}

// What was read stays as it was, since it is compared with what is read later.
func TestSourceIsNotChanged(t *testing.T) {
	f := source.NewFile("static/assets/site.css", []byte("body {\n  color : red ;\n}\n"))
	before := string(f.Data)
	asset.Prepare([]source.File{f})
	if string(f.Data) != before {
		t.Errorf("the bytes that were read became %q", f.Data)
	}
}

// A script that cannot be parsed is a finding at the place of the error; the
// other files are published.
func TestSyntaxError(t *testing.T) {
	set, findings := asset.Prepare([]source.File{
		source.NewFile("static/assets/a.js", []byte("let a = 1;\nlet b = ;\n")),
		source.NewFile("static/b.txt", []byte("b")),
	})
	if len(findings) != 1 {
		t.Fatalf("findings: %v", findings)
	}
	f := findings[0]
	if f.Place.String() != "static/assets/a.js:2:9" || f.Rule != asset.RuleAsset || f.Help == "" {
		t.Errorf("the finding is %+v", f)
	}
	if len(set.Files) != 1 || set.Files[0].Path != "b.txt" {
		t.Errorf("published are %v", set.Files)
	}
	if _, ok := set.URL("a.js"); ok {
		t.Error("a script that cannot be parsed has an address")
	}
}
