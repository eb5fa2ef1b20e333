package content_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/content"
	"explainer/generator/record"
)

// A conflict of very many figures, each pair of which would be compared, is
// refused, and holds no more of them than the bound.
func TestConflictIsBounded(t *testing.T) {
	ids := make([]string, 101)
	for i := range ids {
		ids[i] = fmt.Sprintf("figure-%d", i)
	}
	text := "---\ntitle: A\nconflicts: [{figures: [" + strings.Join(ids, ", ") +
		"], reason: rounding, note: A., sources: [s]}]\n---\nText.\n"
	doc, _ := decode(t, "content/a.md", text)
	if len(doc.Findings) != 1 || doc.Findings[0].Message != "a conflict names 101 figures, more than 100" {
		t.Errorf("the findings are %v", doc.Findings)
	}
	for c := range content.Declares[*record.Conflict](doc) {
		if len(c.Figures) != 100 {
			t.Errorf("the conflict holds %d figures", len(c.Figures))
		}
	}
}

// References of a conflict carry its id or, without one, the ids of its figures.
func TestConflictReferences(t *testing.T) {
	for _, test := range []struct{ id, from string }{{"id: it, ", "it"}, {"", "a+b"}} {
		doc, _ := decode(
			t,
			"content/a.md",
			"---\ntitle: A\nconflicts: [{"+test.id+"figures: [a, b], reason: rounding, note: A., sources: [s]}]\n---\nText.\n",
		)
		for _, r := range doc.References {
			if r.From != test.from {
				t.Errorf("%s is named by %q, not %q", r.To, r.From, test.from)
			}
		}
		if len(doc.References) != 3 {
			t.Errorf("the references are %v", doc.References)
		}
	}
}

// Keys that do not go together are one finding, at the key that is wrong.
func TestKeysThatDoNotAgree(t *testing.T) {
	const site = "title: A\nbase_url: https://example.org\nlanguage: en\n"
	const front = "---\ntitle: A\nsummary: B.\ndate: 2025-02-01\nas_of: 2025-02-01\n"
	for _, test := range []struct{ file, text, want string }{
		{"content/site.yaml", site + "calendars: [{starts: 01-01, named: both}]\n",
			"content/site.yaml:4:36: `named` can't be \"both\": a year that begins on 1 January lies in one calendar year"},
		{"content/briefings/a.md", front + "image: /a.png\n---\nText.\n",
			"content/briefings/a.md:6:8: the image has no text for those who cannot see it"},
		{"content/briefings/a.md", front + "image_alt: A map\n---\nText.\n",
			"content/briefings/a.md:6:12: the text is of no image"},
		{"content/index.md", "---\ntitle: A\n---\nText.\n", "content/index.md:2:1: the home page has no as_of"},
		{"content/site.yaml", site + "ladders: [{id: observed, stages: [{id: a, label: A, means: B., firmness: fact}]}]\n",
			"content/site.yaml:4:16: the ladder observed is built in"},
		{"content/site.yaml", site + "ladders: [{id: l, stages: [{id: a, label: A, means: B., firmness: fact}, " +
			"{id: a, label: A, means: B., firmness: fact}]}]\n", "content/site.yaml:4:27: the ladder has the stage a twice"},
		{"content/site.yaml", site + "ladders:\n  - {id: l, stages: [{id: a, label: A, means: B., firmness: fact}]}\n" +
			"  - {id: l, stages: [{id: a, label: A, means: B., firmness: fact}]}\n",
			"content/site.yaml:6:10: the ladder l is declared twice"},
		{"content/site.yaml", site + "measures: [{id: m, label: M, definition: It., stages: nothing}]\n",
			"content/site.yaml:4:55: `stages` can't be \"nothing\""},
		{"content/site.yaml", site + "keys: [{id: title, kinds: [briefing], form: text, means: it}]\n",
			"content/site.yaml:4:13: a briefing has a key \"title\" already"},
		{"content/site.yaml", site + "keys: [{id: a, kinds: [briefing], form: word, means: it}]\n",
			"content/site.yaml:4:41: the key does not say which words may stand there"},
		{"content/site.yaml", site + "keys: [{id: a, kinds: [briefing], form: text, means: it}, " +
			"{id: a, kinds: [briefing], form: text, means: it}]\n", "content/site.yaml:4:7: a briefing is given two keys \"a\""},
		{"content/places.csv", "id,name,type,iso_3166\nx,,region,\n", "content/places.csv:2:1: the place has no name"},
		{"content/places.csv", "id,name,type,iso_3166\nx,X,,\n", "content/places.csv:2:1: the place x has no type"},
		{"content/places.csv", "id,name,type,iso_3166\n,,,QQQ\n",
			"content/places.csv:2:4: no country of ISO 3166-1 has the code \"QQQ\""},
		{"content/places.csv", "id,name,type,iso_3166\nX Y,X,region,\n", "content/places.csv:2:1: \"X Y\" can't be an id"},
		{"content/places.csv", "id,name,type,iso_3166\nx,X,regoin,\n", "content/places.csv:2:5: `type` can't be \"regoin\""},
		{"content/site.yaml", site + "ladders: [{id: l, stages: []}]\n", "content/site.yaml:4:27: the ladder has no stage"},
		{"content/places.csv", "id,name,typo\nx,X,region\n", "content/places.csv:1:9: a table of places has no column \"typo\""},
		{"content/site.yaml", site + "units: [{id: a, names: {other: " + strings.Repeat("a", 101) + "}}]\n",
			"content/site.yaml:4:9: a name of the unit a is longer than 100 bytes"},
		{"content/site.yaml", site + "units:\n" + strings.Repeat("  - {id: a, names: {other: as}}\n", 1001),
			"content/site.yaml:5:3: 1001 units are declared, more than 1000"},
		{"content/site.yaml", site + "calendars: [{starts: 01-01, named: start}]\n", ""},
		{"content/briefings/a.md", front + "image: /a.png\nimage_alt: A map\n---\nText.\n", ""},
	} {
		doc, _ := decode(t, test.file, test.text)
		var got []string
		for _, f := range doc.Findings {
			got = append(got, f.Place.String()+": "+f.Message)
		}
		if strings.Join(got, "\n") != test.want {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}
