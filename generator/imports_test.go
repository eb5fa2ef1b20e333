package generator_test

import (
	"go/ast"
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
	"amount":   {},
	"cache":    {"filelock", "markdown", "source"},
	"filelock": {},
	"diag":     {},
	"language": {},
	"chart":    {"language", "record"},
	"record":   {"language"},
	"source":   {"diag"},
	"block":    {"record"},
	"markdown": {"amount", "block", "diag", "language", "record"},
	"sheet":    {"diag", "record", "source"},
	"content":  {"amount", "block", "diag", "language", "record", "sheet", "source"},
	"site":     {"content", "diag", "language", "markdown", "record", "sheet"},
	"check":    {"amount", "block", "content", "diag", "markdown", "record", "site"},
	"card":     {},
	"schema":   {},
	"opendata": {"record", "site"},
	"search":   {"markdown", "record", "site"},
	"page": {
		"block", "card", "chart", "content", "language", "markdown", "opendata", "record", "schema", "search",
		"site",
	},
	"asset":     {"diag", "source"},
	"render":    {"asset", "diag", "language", "page", "source"},
	"export":    {"content", "language", "opendata", "page", "record", "search", "site"},
	"publish":   {"diag", "filelock", "record"},
	"watch":     {},
	"preview":   {"diag"},
	"scaffold":  {"record", "source"},
	"inspect":   {"diag", "record", "site"},
	"reference": {"block", "chart", "check", "language", "page", "record", "render", "schema"},
	"load": {
		"asset", "cache", "check", "content", "diag", "export", "language", "markdown", "opendata", "page",
		"publish", "record", "render", "site", "source",
	},
	"build":     {"cache", "check", "diag", "export", "load", "page", "publish", "record", "render", "site", "source"},
	"sitetest":  {"record"},
	"live":      {"build", "cache", "diag", "load", "preview", "publish", "record", "site", "source", "watch"},
	"author":    {"content", "diag", "load", "record", "reference", "scaffold", "site", "source"},
	"importer":  {"author", "content", "diag", "load", "record", "scaffold", "sheet", "site", "source"},
	"":          {"build", "check", "load"},
	"benchmark": {},
	"cli": {
		"", "author", "build", "cache", "check", "content", "diag", "importer", "inspect", "live", "load", "publish",
		"record", "reference", "scaffold",
	},
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

// Content is not code: what reads, checks, renders and writes it reaches no
// network, starts no program and asks nothing of the environment. Beside the
// commands, the preview alone may listen, and few packages touch the disk; publish
// alone calls the system beyond what the standard library does (syncfs); load and
// preview take from syscall only the errors of a limit on open files.
func TestContentIsNotCode(t *testing.T) {
	allowed := map[string][]string{
		"net": {
			"live",
			"preview",
			"cli",
		}, "net/http": {"preview", "cli"}, "os/exec": {"cli"}, "os/signal": {"cli"}, "plugin": {}, "unsafe": {},
		"syscall": {
			"cli", "filelock", "load", "preview", "publish", "source", "watch",
		}, "os": {"cache", "cli", "filelock", "publish", "sitetest", "source", "watch"},
	}
	for name := range imports {
		if name == "benchmark" { // which measures builds from outside
			continue
		}
		for _, path := range importsOf(t, name) {
			if packages, guarded := allowed[path]; guarded && !slices.Contains(packages, name) {
				t.Errorf("generator/%s must not import %q", name, path)
			}
			if strings.HasPrefix(path, "golang.org/x/sys") && name != "publish" ||
				strings.HasPrefix(path, "net/") && path != "net/http" && path != "net/url" {
				t.Errorf("generator/%s must not import %q", name, path)
			}
		}
		if name == "cli" {
			continue
		}
		for _, call := range calls(t, name, "os") {
			if strings.Contains(call, "env") || strings.Contains(call, "Env") || call == "Hostname" ||
				call == "UserHomeDir" {
				t.Errorf("generator/%s asks the environment: os.%s", name, call)
			}
		}
		for _, call := range calls(t, name, "time") {
			if call == "Now" &&
				!slices.Contains(
					[]string{"build", "cache", "live", "load", "preview", "source", "watch"}, name,
				) { // stages are timed, files are told from later ones
				t.Errorf("generator/%s asks the clock", name)
			}
		}
	}
}

// calls lists what the files of a package use of another.
func calls(t *testing.T, name, other string) (used []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(name, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for n := range ast.Preorder(parsed) {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := s.X.(*ast.Ident); ok && x.Name == other {
					used = append(used, s.Sel.Name)
				}
			}
		}
	}
	return used
}
