package page_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/generator/asset"
	"explainer/generator/language"
	"explainer/generator/opendata"
	"explainer/generator/page"
	"explainer/generator/render"
	"explainer/generator/source"

	"golang.org/x/net/html"
)

// greek is a site whose editors write in Greek letters alone.
const greek = `
-- content/site.yaml --
title: Σελίδα
description: Περί.
base_url: https://example.org
language: en
editors: [Συντάκτες]
licence: Άδεια
contact: editors@example.org
search: true
cards: true
nav: [{label: Κείμενα, url: /briefings/}]
measures:
  - {id: spending, label: Δαπάνη, definition: Το ποσό.}
  - {id: aid, label: Βοήθεια, definition: Το ποσό.}
-- content/actors/britain.md --
---
type: state
name: Βρετανία
as_of: 2025-03-01
---
Κράτος.
-- content/actors/france.md --
---
type: state
name: Γαλλία
as_of: 2025-03-01
---
Κράτος.
-- content/actors/smith.md --
---
type: person
name: Άννα
other_names: [Αννούλα]
as_of: 2025-03-01
memberships: [{organization: britain, role: Υπουργός, start: 2024-01-01, end: 2024-12, sources: [report]}, {organization: britain, role: Πρωθυπουργός, start: 2025, sources: [report]}]
---
Άτομο.
-- content/questions/rise.md --
---
title: Να αυξηθεί;
proposition: Να αυξηθεί.
searched: {france: {date: 2025-02-20, where: Ζ, query: Ζ}}
opened: 2024-21
as_of: 2025-03-01
---
Σημασία.
-- content/glossary/core.md --
---
title: Όρος
summary: Ορισμός.
---
Κείμενο.
-- content/sources/all.yaml --
- {id: report, type: report, title: Έκθεση, publisher: Ινστιτούτο, issued: 2025-02-25, accessed: 2025-02-26, custom: {tier: primary}}
- {id: paper, type: report, title: Νέα, publisher: Εφημερίδα, issued: 2025-02, custom: {tier: weak, origin: report, copy: Αρχείο}}
- {id: study, type: book, title: Βιβλίο, author: [Συγγραφέας], issued: 2024, custom: {tier: established}}
-- content/datasets/shares.md --
---
title: Μερίδια
summary: Μερίδια.
measure: spending
unit: "% of GDP"
subject_column: who
period_column: year
value_column: share
sources: [report]
as_of: 2025-02-28
---
Κείμενο.
-- content/datasets/shares.csv --
who,year,share
britain,2023,2.30
france,2024,1.9
-- content/briefings/money.md --
---
title: Χρήματα
summary: Σύνοψη.
date: 2025-02-26
as_of: 2025-03-01
review_by: 2025-02-28
questions: [rise]
actors: [smith, france]
changes: [{date: 2025-02-28, kind: correction, note: Λάθος., records: [level]}]
figures:
  - {id: level, label: Ποσό, measure: spending, subject: britain, value: 53.9, bound: about, unit: GBP bn, period: FY2023-24, recurrence: annual, price_basis: nominal, stage: outturn, definition: core, sources: [report, paper]}
  - {id: target, label: Στόχος, measure: spending, subject: britain, range: [60, 66.3], unit: GBP bn, period: 2025-01/2027-03, recurrence: cumulative, price_basis: real, price_year: 2024-25, stage: pledged, date: 2025-02-25, announced_by: smith, as_written: τόσο, sources: [report]}
  - {id: rise-in-cash, label: Αύξηση, measure: spending, subject: britain, change: {from: 53.9, to: 66.3}, unit: GBP bn, period: FY2027-28, price_basis: nominal, stage: pledged, baseline: {kind: prior-level, figure: level}, sources: [report]}
  - {id: demand, label: Απαίτηση, measure: aid, subject: france, counterparty: britain, value: 0.2, unit: percentage points, period: 2025, stage: demanded, date: 2025-02-10, baseline: {kind: counterfactual, note: Αλλιώς.}, sources: [report]}
  - {id: gone, label: Προσφορά, measure: aid, subject: france, value: 5, unit: EUR bn, period: 2025~, price_basis: nominal, stage: pledged, state: withdrawn, withdrawn: {date: 2025-02-23, note: Έληξε., sources: [study]}, sources: [report]}
  - {id: sum, label: Σύνολο, measure: aid, subject: france, value: 2, unit: "% of GNI", period: 2025-06, stage: pledged, rank: deprecated, deprecated_reason: Λάθος., derivation: {op: sum, inputs: [demand, demand]}, sources: [report]}
positions:
  - {id: first, actor: britain, question: rise, stance: oppose, date: 2024-01-10, summary: Όχι., basis: statement, sources: [report]}
  - {id: second, actor: britain, question: rise, stance: support-with-conditions, date: 2025-02, summary: Ναι., conditions: Εάν., quote: ναι, in_capacity: Πρόεδρος, basis: vote, sources: [report]}
events:
  - {id: summit, name: Σύνοδος, date: 2025-01-20/2025-01-21, status: occurred, location: Αθήνα, attendees: [britain], summary: Συνάντηση., effects: [second], sources: [report]}
  - {id: talk, name: Ομιλία, date: 2025-02, status: scheduled, attendees: [smith], summary: Λόγος., sources: [report]}
conflicts: [{id: clash, figures: [level, target], reason: definition, note: Άλλα., sources: [report]}]
---
Ποσό [[level]], [[gone]], [[core]] [@report, 3].

> [!NOTE]
> Προσοχή.

` + "```matrix\nquestions: [rise]\n```\n\n```timeline\nevents: [summit, talk]\n```\n\n```chart\ntype: bar\ntitle: Σχέδιο\nfigures: [level, target, gone]\nmixes: Διάφορα.\n```\n\n" +
	"```chart\ntype: line\ntitle: Γραμμή\ndataset: shares\n```\n\n```figures\nfigures: [level, demand]\nmixes: Διάφορα.\n```\n"

// A page shows no word but those of its editors and of the language: with every
// word of the language in brackets, and editors that write Greek, no Latin
// letter is left outside of them. A second language therefore needs its own
// words and nothing else.
func TestEveryWordIsTheLanguages(t *testing.T) {
	s := load(t, greek)
	s.Language = bracketed(*s.Language)
	assets, _ := asset.Prepare(files(t, "static/assets/*"))
	layouts, findings := render.Parse(
		files(t, "templates/*.html", "templates/partials/*.html"),
		render.Words{Language: s.Language, Assets: assets},
	)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	data := opendata.New(s)
	for _, table := range data.Tables { // English may leave a column to what its key declares
		for _, f := range table.Fields {
			s.Language.Words.Columns[table.Name+"."+f.Name] = "⟦…⟧"
		}
	}
	allowed := names(data)
	for _, p := range page.All(s, data) {
		var out bytes.Buffer
		if f, ok := layouts.Page(p.URL, p.Make(), &out); !ok {
			t.Fatal(f)
		}
		for _, word := range words(out.Bytes()) {
			if !allowed[word] {
				t.Errorf("%s shows %q", p.URL, word)
			}
		}
	}
}

// bracketed returns a language whose words all stand in brackets.
func bracketed(l language.Language) *language.Language {
	bracket(reflect.ValueOf(&l.Words).Elem())
	day, days := l.Words.Day, l.Words.DaysOfMonth
	month, short, shortMonth := l.Words.MonthOfYear, l.Words.ShortDay, l.Words.ShortMonthOfYear
	l.Words.Day = func(d int, m string, y int) string { return "⟦" + day(d, m, y) + "⟧" }
	l.Words.DaysOfMonth = func(a, b int, m string, y int) string { return "⟦" + days(a, b, m, y) + "⟧" }
	l.Words.MonthOfYear = func(n int, m string, y int) string { return "⟦" + month(n, m, y) + "⟧" }
	l.Words.ShortDay = func(d int, m string, y int) string { return "⟦" + short(d, m, y) + "⟧" }
	l.Words.ShortMonthOfYear = func(m string, y int) string { return "⟦" + shortMonth(m, y) + "⟧" }
	return &l
}

func bracket(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if v.String() != "" {
			v.SetString("⟦" + v.String() + "⟧")
		}
	case reflect.Struct:
		for i := range v.NumField() {
			bracket(v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			bracket(v.Index(i))
		}
	case reflect.Map:
		copied := reflect.MakeMap(v.Type())
		for _, key := range v.MapKeys() {
			word := reflect.New(v.Type().Elem()).Elem()
			word.Set(v.MapIndex(key))
			bracket(word)
			copied.SetMapIndex(key, word)
		}
		v.Set(copied)
	}
}

var (
	inBrackets = regexp.MustCompile(`⟦[^⟦⟧]*⟧`)
	forProgram = regexp.MustCompile(`https?://\S+|<[^>]*>`) // addresses, and the markup within noscript
	latin      = regexp.MustCompile(`[A-Za-z][A-Za-z0-9_.-]*`)
)

// words returns the words of a page that are not in brackets.
func words(page []byte) []string {
	text := forProgram.ReplaceAllString(visible(page), " ")
	for inBrackets.MatchString(text) {
		text = inBrackets.ReplaceAllString(text, " ")
	}
	return latin.FindAllString(text, -1)
}

// visible returns the text of a page that readers see or hear.
func visible(page []byte) string {
	var text strings.Builder
	hidden := 0 // how many elements for programs are open
	for z := html.NewTokenizer(bytes.NewReader(page)); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			return text.String()
		}
		switch t := z.Token(); {
		case kind == html.TextToken && hidden == 0:
			text.WriteString(t.Data + " ")
		case kind == html.StartTagToken && slices.Contains([]string{"script", "style", "pre"}, t.Data):
			hidden++
		case kind == html.EndTagToken && slices.Contains([]string{"script", "style", "pre"}, t.Data):
			hidden--
		case kind == html.StartTagToken:
			for _, a := range t.Attr {
				if spoken := []string{"alt", "title", "aria-label", "placeholder"}; slices.Contains(spoken, a.Key) {
					text.WriteString(a.Val + " ")
				}
			}
		}
	}
}

// names are the words that all languages write alike: of formats, and of the
// tables of open data with their columns and values.
func names(data *opendata.Package) map[string]bool {
	out := map[string]bool{"datapackage.json": true, "catalog.jsonld": true}
	for _, name := range strings.Fields("Atom JSON Feed CSV BibTeX CSL-JSON Wikidata ISO") {
		out[name] = true
	}
	for _, t := range data.Tables {
		out[t.Name] = true
		for _, f := range t.Fields {
			out[f.Name] = true
			for _, value := range f.Allowed {
				out[value] = true
			}
		}
	}
	return out
}

func files(t *testing.T, patterns ...string) (out []source.File) {
	t.Helper()
	for _, pattern := range patterns {
		found, err := filepath.Glob("../../" + pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s matches nothing: %v", pattern, err)
		}
		for _, name := range found {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, source.NewFile(strings.TrimPrefix(filepath.ToSlash(name), "../../"), data))
		}
	}
	return out
}
