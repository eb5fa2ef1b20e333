package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"explainer/generator/record"
	"explainer/generator/scaffold"
)

// ofOneSubject are words of the publication that the generator was made for.
var ofOneSubject = regexp.MustCompile(`(?i)defen[cs]e|ukrain|\bnato\b|starmer|\bifs\b|hague|commons|britain|\buk-`)

// What the generator says to an editor fits any subject: its findings and their
// remedies name nobody's.
func TestFindingsFitAnySubject(t *testing.T) {
	for name := range imports {
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
			for _, text := range said(parsed) {
				if word := ofOneSubject.FindString(text); word != "" {
					t.Errorf("%s says %q in %s", file, word, text)
				}
			}
		}
	}
}

// said returns the texts that a file gives to what makes a finding.
func said(file *ast.File) (texts []string) {
	makers := map[string]bool{"WithHelp": true, "Errorf": true, "Warnf": true, "WithRelated": true, "FormError": true}
	for n := range ast.Preorder(file) {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			continue
		}
		name := ""
		switch f := call.Fun.(type) {
		case *ast.SelectorExpr:
			name = f.Sel.Name
		case *ast.Ident:
			name = f.Name
		}
		if !makers[name] {
			continue
		}
		for _, arg := range call.Args {
			for inner := range ast.Preorder(arg) {
				if lit, ok := inner.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					texts = append(texts, lit.Value)
				}
			}
		}
	}
	return texts
}

// What readers see of the generator's own words, what help and the reference say of each
// key and block, and what rules say of themselves fit any subject. Their examples need
// not: those of keys are records of the publication that the generator was made for,
// where they can be looked up, and take no side.
func TestWordsFitAnySubject(t *testing.T) {
	explains := map[string]bool{"Means": true, "Summary": true, "Why": true, "Remedy": true, "Expects": true, "Beyond": true}
	for pattern, fields := range map[string]map[string]bool{
		"language/en*.go": nil, "record/*.go": explains, "block/*.go": explains, "check/*.go": explains,
		"page/*.go": explains, "opendata/*.go": explains,
	} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
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
			for _, text := range stated(parsed, fields) {
				if word := ofOneSubject.FindString(text); word != "" {
					t.Errorf("%s says %q in %s", file, word, text)
				}
			}
		}
	}
}

// stated returns the texts of a file that stand in some fields, or all of them.
func stated(file *ast.File, fields map[string]bool) (texts []string) {
	literals := func(n ast.Node) {
		for inner := range ast.Preorder(n) {
			if lit, ok := inner.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				texts = append(texts, lit.Value)
			}
		}
	}
	if fields == nil {
		literals(file)
		return texts
	}
	for n := range ast.Preorder(file) {
		if field, ok := n.(*ast.KeyValueExpr); ok {
			if name, ok := field.Key.(*ast.Ident); ok && fields[name.Name] {
				literals(field.Value)
			}
		}
	}
	return texts
}

// What an editor begins with fits any subject, too.
func TestScaffoldsFitAnySubject(t *testing.T) {
	name, empty := scaffold.Name{ID: "a-name", Title: "A name"}, scaffold.Publication{}
	for _, kind := range scaffold.Documents() {
		for _, f := range scaffold.Document(kind, name, empty) {
			fitsAny(t, kind, string(f.Data))
		}
	}
	for _, kind := range scaffold.Records() {
		fitsAny(t, kind, string(scaffold.NewRecord(kind, name, empty).Text()))
	}
	starter, err := scaffold.Starter()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range starter {
		fitsAny(t, record.KindSite, string(f.Data))
	}
}

func fitsAny(t *testing.T, kind record.Kind, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		if word := ofOneSubject.FindString(line); word != "" {
			t.Errorf("a new %s says %q: %s", kind, word, line)
		}
	}
}
