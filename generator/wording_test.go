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
