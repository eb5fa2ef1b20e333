package generator_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"explainer/generator/diag"
	"explainer/generator/record"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// citing returns a publication with a library, whose texts cite some keys of it, and what
// is said of it beside it.
func citing(t *testing.T, library []byte, notes string, keys ...string) *snapshot {
	t.Helper()
	dir := t.TempDir()
	put(t, filepath.Join(dir, "content", "site.yaml"), "title: A site\nbase_url: https://example.org\nlanguage: en-GB\n")
	put(t, filepath.Join(dir, "content", "sources", "library.json"), string(library))
	put(t, filepath.Join(dir, "content", "sources", "tiers.yaml"), notes)
	var text strings.Builder
	for _, key := range keys {
		fmt.Fprintf(&text, "Someone said so [@{%s}].\n\n", key)
	}
	put(t, filepath.Join(dir, "content", "index.md"), "---\ntitle: Home\nas_of: 2026-01-05\n---\n"+text.String())
	return open(t, dir, asOf(t, "2026-01-06"))
}

type item = map[string]any

func itemsOf(t *testing.T, data []byte) []item {
	t.Helper()
	var items []item
	if err := json.Unmarshal(data, &items); err != nil {
		t.Fatal(err)
	}
	return items
}

// keyOf returns the citation key of an item.
func keyOf(i item) string {
	if key, ok := i["citation-key"]; ok {
		return fmt.Sprint(key)
	}
	return fmt.Sprint(i["id"])
}

// tiers says that all entries of the library are established.
func tiers() string {
	var b strings.Builder
	b.WriteString("library.json:\n  library: true\n  tiers:\n")
	for _, t := range record.SourceTypes() {
		fmt.Fprintf(&b, "    %s: established\n", t)
	}
	return b.String()
}

// testdata/library.json has every type and every variable of CSL 1.0.2, and dates and
// names in every form: it is read without a finding, and the bibliography that is
// published has all that it has but what is its owner's own.
func TestWholeOfCSLIsKept(t *testing.T) {
	library, err := os.ReadFile("testdata/library.json")
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	items := itemsOf(t, library)
	for _, i := range items {
		keys = append(keys, keyOf(i))
	}
	p := citing(t, library, tiers(), keys...)
	for _, f := range p.Findings {
		t.Errorf("%s: %s [%s]", f.Place, f.Message, f.Rule)
	}
	published := map[string]item{}
	data := exported(t, p, "data/bibliography.json")
	for _, i := range itemsOf(t, data) {
		published[fmt.Sprint(i["id"])] = i
	}
	for _, i := range items {
		other := published[keyOf(i)]
		for name, value := range i {
			if name == "id" || name == "annote" || name == "custom" {
				continue
			}
			if got := other[record.ExportName(name)]; got == nil || !same(value, got) {
				t.Errorf("%s: %s is %v, and was %v", keyOf(i), name, got, value)
			}
		}
	}
	schema := cslSchema(t)
	valid(t, schema, library)
	valid(t, schema, data)
	given := map[string]bool{}
	for _, i := range items {
		for name := range i {
			given[name] = true
		}
	}
	for name := range schema.Items2020.Properties {
		if !given[name] {
			t.Errorf("no entry of the library has %s", name)
		}
	}
}

// same reports whether two values say the same: numbers may be texts; of dates, which may
// be written in other ways, a test of package record holds that.
func same(a, b any) bool {
	if date, ok := a.(item); ok {
		_, isDate := b.(item)
		return isDate && len(date) > 0
	}
	if list, ok := a.([]any); ok {
		other, ok := b.([]any)
		return ok && len(list) == len(other) && slices.EqualFunc(list, other, same)
	}
	return fmt.Sprint(a) == fmt.Sprint(b)
}

// exported returns a file that is no page.
func exported(t *testing.T, p *snapshot, path string) []byte {
	t.Helper()
	for _, f := range p.Exports() {
		if f.Path == path {
			return f.Make()
		}
	}
	t.Fatalf("there is no %s", path)
	return nil
}

// cslSchema returns a schema that was written from the specification of CSL and shares
// nothing with what is declared in package record.
func cslSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile("testdata/csl.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// valid holds a bibliography to a schema.
func valid(t *testing.T, schema *jsonschema.Schema, bibliography []byte) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(bibliography))
	if err == nil {
		err = schema.Validate(value)
	}
	if err != nil {
		t.Error(err)
	}
}

// A library of 2,000 entries, of which texts cite 300, has at most ten findings, with or
// without a tier for each type.
func TestLargeLibraryHasFewFindings(t *testing.T) {
	kinds := []string{"article-journal", "report", "webpage", "book", "chapter", "thesis"}
	var entries []item
	var cited []string
	for i := range 2000 {
		e := item{
			"id": fmt.Sprintf("Author%dTitle%d", i%50, i), "type": kinds[i%len(kinds)], "title": fmt.Sprintf("Title %d", i),
			"author": []item{{"family": "Author", "given": "A.", "ORCID": "0000"}, {"family": "", "given": ""}},
			"issued": item{"date-parts": [][]any{{2000 + i%20, 1 + i%12}}}, "URL": fmt.Sprintf("https://example.org/%d", i),
			"note": "tex.ids: other", "system_id": i, "abstract": "Line one.\u2028Line two.",
		}
		switch i % 7 {
		case 0:
			e["issued"] = item{"literal": "n.d."}
		case 1:
			e["subtitle"] = "A subtitle"
		case 2:
			e["URL"] = "www.example.org/page"
			e["title"] = ""
			e["id"] = fmt.Sprintf("uncited%d", i)
		}
		if entries = append(entries, e); i%7 > 2 && i%2 == 0 && len(cited) < 300 {
			cited = append(cited, e["id"].(string))
		}
	}
	data, _ := json.Marshal(entries)
	for _, notes := range []string{"library.json: {library: true}\n", tiers()} {
		p := citing(t, data, notes, cited...)
		if n := len(p.Findings); n > 10 || n == 0 {
			t.Errorf("%d findings", n)
		}
		for _, f := range p.Findings {
			t.Logf("%s: %s: %s", f.Place, f.Severity, f.Message)
		}
		if got, want := len(p.Site.Sources), len(cited); got != want {
			t.Errorf("%d sources are published, %d are cited", got, want)
		}
		if errors, _ := diag.Count(p.Findings); notes == tiers() && errors > 1 {
			t.Errorf("%d errors", errors)
		}
	}
}
