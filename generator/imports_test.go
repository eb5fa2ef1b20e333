package generator_test

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// imports says what each package may import of this module. They run one way,
// from the plain values up to the commands; a new package enters itself here.
var imports = map[string][]string{
	"amount":    {},
	"diag":      {},
	"language":  {},
	"chart":     {"language", "record"},
	"record":    {"language"},
	"source":    {"diag"},
	"markdown":  {"amount", "diag"},
	"content":   {"diag", "language", "record", "source"},
	"site":      {"content", "diag", "language", "markdown", "record"},
	"check":     {"amount", "content", "diag", "markdown", "record", "site"},
	"card":      {},
	"schema":    {},
	"opendata":  {"record", "site"},
	"search":    {"record", "site"},
	"page":      {"card", "chart", "content", "language", "markdown", "opendata", "record", "schema", "search", "site"},
	"asset":     {"diag", "source"},
	"render":    {"asset", "diag", "language", "page", "source"},
	"export":    {"language", "opendata", "page", "record", "search", "site"},
	"publish":   {},
	"watch":     {},
	"preview":   {"diag"},
	"scaffold":  {"record", "source"},
	"inspect":   {"diag", "record", "site"},
	"":          {"asset", "check", "content", "diag", "export", "language", "markdown", "opendata", "page", "preview", "publish", "record", "render", "scaffold", "site", "source", "watch"},
	"benchmark": {},
	"cli":       {"", "check", "content", "diag", "inspect", "record", "scaffold"},
}

func TestImportsRunOneWay(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	packages := []string{""}
	for _, e := range entries {
		if e.IsDir() && e.Name() != "testdata" {
			packages = append(packages, e.Name())
		}
	}
	for _, name := range packages {
		allowed, listed := imports[name]
		if !listed {
			t.Errorf("generator/%s is missing from the table", name)
		}
		for _, path := range importsOf(t, name) {
			inner, ours := strings.CutPrefix(path, "explainer/generator")
			if inner = strings.TrimPrefix(inner, "/"); ours && !slices.Contains(allowed, inner) {
				t.Errorf("generator/%s must not import %q", name, path)
			}
		}
	}
	if len(packages) != len(imports) {
		t.Errorf("the table lists %d packages, there are %d", len(imports), len(packages))
	}
}

// importsOf lists what the files of a package import, but for its tests.
func importsOf(t *testing.T, name string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(name, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("generator/%s has no Go files: %v", name, err)
	}
	var paths []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range parsed.Imports {
			paths = append(paths, strings.Trim(spec.Path.Value, `"`))
		}
	}
	return paths
}
