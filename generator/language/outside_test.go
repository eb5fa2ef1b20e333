package language_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var (
	action    = regexp.MustCompile(`(?s)\{\{.*?\}\}`)
	told      = regexp.MustCompile(`(?:aria-label|alt|title|placeholder|label|value|content)="([^"]*)"`)
	tag       = regexp.MustCompile(`(?s)<[^>]*>`)
	word      = regexp.MustCompile(`\p{L}+`)
	quotation = regexp.MustCompile(`[“”„‘‚«»‹›]`)
)

// Layouts hold no word that a reader sees and no quotation mark, apart from
// names that are the same in every language.
func TestLayoutsHoldNoWords(t *testing.T) {
	names := strings.Fields("Wikidata ISO Atom JSON CSV BibTeX CSL")
	for _, file := range files(t, "../../templates/*.html", "../../templates/partials/*.html") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := action.ReplaceAllString(string(data), "")
		spoken := tag.ReplaceAllString(text, " ")
		for _, m := range told.FindAllStringSubmatch(withoutMeta(text), -1) {
			spoken += " " + m[1]
		}
		for _, w := range word.FindAllString(spoken, -1) {
			if !slices.Contains(names, w) {
				t.Errorf("%s holds the word %q", file, w)
			}
		}
		if q := quotation.FindString(spoken); q != "" {
			t.Errorf("%s holds the quotation mark %s", file, q)
		}
	}
}

// withoutMeta drops what only programs read: elements of the head.
func withoutMeta(layout string) string {
	return regexp.MustCompile(`<(?:meta|link|button type="button" value)[^>]*>`).ReplaceAllString(layout, "")
}

// The packages that make pages hold no quotation mark in a text.
func TestViewsHoldNoQuotationMarks(t *testing.T) {
	for _, file := range files(t, "../page/*.go", "../chart/*.go", "../card/*.go", "../export/*.go", "../record/*.go", "../search/*.go", "../opendata/*.go") {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if text, _ := strconv.Unquote(lit.Value); quotation.MatchString(text) {
					t.Errorf("%s holds %s", file, lit.Value)
				}
			}
			return true
		})
	}
}

func files(t *testing.T, patterns ...string) (out []string) {
	t.Helper()
	for _, pattern := range patterns {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s matches nothing: %v", pattern, err)
		}
		out = append(out, found...)
	}
	return out
}
