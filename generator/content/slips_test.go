package content_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/content"
	"explainer/generator/diag"
)

// A slip in a file has one finding, at its place, that says what it is and what to
// write.
func TestSlipsInFiles(t *testing.T) {
	const page = "---\ntitle: Fleet\nsummary: Ships.\ndate: 2026-01-01\nas_of: 2026-01-01\nfigures:\n  - id: f\n    label: Ships\n    measure: m\n    subject: a\n    value: 51\n    unit: count\n    period: 2024\n    stage: outturn\n    sources: [s1]\n---\nText.\n"
	for _, c := range []struct{ from, to, want string }{
		{"value: 51", "Value: 51", `11: a figure has no key "Value" / did you mean "value"?`},
		{"value: 51", "vlaue: 51", `11: a figure has no key "vlaue" / did you mean "value"?`},
		{"as_of: 2026", "as-of: 2026", `5: a briefing has no key "as-of" / did you mean "as_of"?`},
		{"as_of: 2026", "asOf: 2026", `5: a briefing has no key "asOf" / did you mean "as_of"?`},
		{"sources: [s1]", "source: [s1]", `15: a figure has no key "source" / did you mean "sources"?`},
		{"title: Fleet", "title: Fleet\nlastmod: 2026-01-02", `3: a briefing has no key "lastmod" / did you mean "updated"?`},
		{"title: Fleet", "title: Fleet\nredirect_from: [/a/]", `3: a briefing has no key "redirect_from" / did you mean "aliases"?`},
		{"summary: Ships.", "description: Ships.", `3: a briefing has no key "description" / did you mean "summary"?`},
		{"sources: [s1]", "sources: [@s1]", "15: a source is named by its id alone here / write s1"},
		{"sources: [s1]", "sources: [[s1]]", "15: expected the id of a source, found a list / write the id without brackets: s1"},
		{"subject: a", "subject: [[a]]", "10: expected the id of an actor, found a list / write the id without brackets: a"},
		{"title: Fleet", "title: #1 Fleet", "2: YAML reads what stands behind `title` as a comment / put it in quotes: title: \"#1 Fleet\""},
		{"title: Fleet", "title: !Fleet", "2: a text that begins with ! / put the text in quotes: \"!Fleet\""},
		{"title: Fleet", "title: ? Fleet", "2: a sign that means something special here / put the text in quotes: title: \"? Fleet\""},
		{"title: Fleet", " title: Fleet", "2: the first key is indented, and those below are not / delete the spaces before it"},
		{"title: Fleet", "// remark\ntitle: Fleet", "2: a line without “: ” / write key: value; or indent the line, if it goes on the text above"},
		{"title: Fleet", "title: Fleet &amp; more", "2: `title` is plain text, and readers would see “&amp;” / write it without markup, and a character itself in the place of its name"},
		{"title: Fleet", "title: The **Fleet**", "2: `title` is plain text, and readers would see “**Fleet**” / write it without markup, and a character itself in the place of its name"},
		{"label: Ships", "label: Ships of [[a]]", "8: `label` is plain text, and readers would see “[[a]]” / write it without markup, and a character itself in the place of its name"},
		{"summary: Ships.", "summary: Ships<br>.", "3: `summary` is plain text, and readers would see “<br>” / write it without markup, and a character itself in the place of its name"},
		{"title: Fleet", "title: The {BBC} Fleet", "2: `title` is plain text, and readers would see “{BBC}” / write it without markup, and a character itself in the place of its name"},
		{"title: Fleet", "title: Caf\\'e", "2: `title` is plain text, and readers would see “\\'e” / write it without markup, and a character itself in the place of its name"},
		{"---\ntitle", "+++\ntitle", "1: front matter in TOML or JSON is not read / write it as YAML: a line ---, then title: …, then another ---"},
		{"---\ntitle", "----\ntitle", `1: front matter begins with three hyphens, not with "----" / write --- in the place of ----`},
		{"---\nText", "...\nText", `16: the front matter ends with three hyphens, not with "..." / write ---`},
		{"title: Fleet", "<<<<<<< HEAD\ntitle: Fleet\n=======\ntitle: Fleets\n>>>>>>> b", "2: two versions stand here that Git could not merge / keep one, and delete the lines of <<<<<<<, ======= and >>>>>>>"},
		{"Text.", "It’s Britainâ€™s £5.", "17: “â€™” stands where another program met “’” and took it for other letters / write ’; if there is more, export the text again, as UTF-8"},
		{"Ships.", "Â£5 cafÃ©s.", "3: “Â£” stands where another program met “£” and took it for other letters / write £; if there is more, export the text again, as UTF-8"},
		{"Text.", "Lost \ufffd here.", "17: a character was lost here, and \ufffd stands for it / write what was meant; if there is more, export the text again, as UTF-8"},
	} {
		text := strings.Replace(page, c.from, c.to, 1)
		doc, _ := decode(t, "content/briefings/b.md", text)
		var got []string
		for _, f := range doc.Findings {
			got = append(got, strings.TrimPrefix(f.Place.String(), "content/briefings/b.md:")+": "+f.Message+" / "+f.Help)
		}
		if want, _, _ := strings.Cut(c.want, ":"); len(got) != 1 || !strings.HasPrefix(got[0], want+":") ||
			!strings.HasSuffix(got[0], strings.TrimPrefix(c.want, want)) {
			t.Errorf("%q: got %q, want %q", c.to, got, c.want)
		}
	}
}

// Texts that only look like slips are left alone.
func TestNoSlipsInFiles(t *testing.T) {
	for _, text := range []string{
		"---\ntitle: R&D at AT&T, a < b > c and [sic]\n---\n» Ñandú, âge, Ãrea, À « É » — ÂGE.\n",
		"---\ntitle: \"x * y * z; 2 ** 3\"\n---\n<<<<<<< is what Git writes.\n",
		"---\ntitle: \"#1\" # a remark\n---\nText\n",
	} {
		doc, _ := decode(t, "content/a.md", text)
		for _, f := range doc.Findings {
			t.Errorf("%q: %s: %s", text, f.Place, f.Message)
		}
	}
}

// Each fault of a file is found by this package alone, under its rule and at its line.
func TestEveryFaultOfFiles(t *testing.T) {
	const front = "---\ntitle: A\nsummary: S.\ndate: 2026-01-01\nas_of: 2026-01-01\n"
	const figure = front + "figures:\n  - id: f\n    label: F\n    measure: m\n    subject: a\n    period: 2024\n    stage: outturn\n    sources: [s]\n"
	const briefing = "content/briefings/b.md"
	end := "---\nText.\n"
	for _, c := range []struct{ path, text, want string }{
		{briefing, figure + "    value: 1\n    unit: count\n    state: withdrawn\n" + end, "16 missing-key"},
		{briefing, figure + "    value: 1\n    unit: count\n    rank: deprecated\n" + end, "16 missing-key"},
		{briefing, figure + "    value: 1\n    unit: GBP bn\n    price_basis: real\n" + end, "16 missing-key"},
		{briefing, figure + "    value: 1\n    unit: count\n    derivation: {op: sum, inputs: [g]}\n" + end, "16 bad-value"},
		{briefing, figure + "    range: [7, 6]\n    unit: count\n" + end, "14 inverted-range"},
		{briefing, figure + "    value: 1.5\n    unit: count\n" + end, "14 bad-value"},
		{briefing, figure + "    value: # none\n    unit: count\n" + end, "14 missing-key"},
		{briefing, front + "positions:\n  - {id: p, actor: a, question: q, stance: support-with-conditions, date: 2026-01-01, summary: S., basis: statement, sources: [s]}\n" + end, "7 missing-key"},
		{briefing, front + "conflicts:\n  - {figures: [f, f], reason: definition, note: N., sources: [s]}\n" + end, "7 bad-value"},
		{briefing, front + "conflicts:\n  - {figures: [" + manyIDs() + "], reason: definition, note: N., sources: [s]}\n" + end, "7 bad-value"},
		{briefing, front + "waivers:\n  - {rule: one-origin, why: W.}\n" + end, "7 missing-key"},
		{briefing, front + "figures:\n  - {}\n" + end, "7 missing-key"},
		{briefing, front + "summary: T.\n" + end, "6 duplicate-key"},
		{briefing, front + "draft: &a true\n" + end, "6 yaml-alias"},
		{briefing, front + "aliases: [old]\n" + end, "6 bad-value"},
		{briefing, front + "questions: [a, ~]\n" + end, "6 wrong-type"},
		{briefing, front + "id: Not An Id\n" + end, "6 bad-id"},
		{briefing, strings.Replace(front, "summary: S.", "summary: S. #one", 1) + end, "3 bad-value"},
		{briefing, strings.Replace(front, "title: A\nsummary: S.", "title: \"A\nsummary: S\".", 1) + end, "2 yaml-syntax"},
		{briefing, strings.Replace(front, "summary: S.\ndate:", "summary: \"S.\ndate: 2026-01-02\"\ndate:", 1) + end, "3 yaml-syntax"},
		{briefing, strings.Replace(front, "summary: S.", "summary: "+strings.Repeat("a ", 40<<10), 1) + end, "3 bad-value"},
		{briefing, strings.Replace(front, "summary: S.", "summary: \"S\\u202e\"", 1) + end, "3 bad-value"},
		{briefing, front + "questions: " + strings.Repeat("[", 120) + strings.Repeat("]", 120) + "\n" + end, "6 yaml-syntax"},
		{briefing, "---\n# a remark\n---\nText.\n", "1 front-matter"},
		{briefing, "---\ntitle:\u00a0A\n---\n", "2 yaml-syntax"},
		{"content/briefings/My Draft.md", front + end, "0 bad-id"},
		{briefing, strings.Replace(front, "title: A", "title:", 1) + end, "2 missing-key"},
		{briefing, strings.Replace(front, "date: 2026-01-01\n", "", 1) + end, "2 missing-key"},
		{"content/notes/a.md", front + end, "0 misplaced-file"},
		{"content/actors/a.md", "---\ntype: state\nname: A\nas_of: 2026-01-01\nmemberships:\n  - {organization: o, role: R, start: 2025, end: 2024, sources: [s]}\n" + end, "6 inverted-range"},
		{"content/site.yaml", "title: A\nbase_url: https://example.org\nlanguage: en\n" + manyKeys(), "1 unknown-key"},
	} {
		doc, _ := decode(t, c.path, c.text)
		if got := faults(doc.Findings); got != c.want {
			t.Errorf("%s\n%.200s\n got %q, want %q", c.path, c.text, got, c.want)
		}
	}
	for _, c := range []struct{ kind, text, want string }{
		{"figures", "", "5 missing-key"},
		{"figures", "figures: []", "5 missing-key"},
		{"chart", "type: bar\ntitle: T\n", "5 missing-key"},
		{"chart", "type: bar\ntitle: T\nfigures: [a, b]\ndataset: d\n", "5 missing-key"},
	} {
		at := diag.Place{File: "a.md", Line: 5}
		if got := faults(content.DecodeBlock(c.kind, []byte(c.text), at).Findings); got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.kind, c.text, got, c.want)
		}
	}
}

func manyIDs() string {
	var ids []string
	for i := range 500 {
		ids = append(ids, fmt.Sprintf("f%d", i))
	}
	return strings.Join(ids, ", ")
}

func manyKeys() string {
	var b strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&b, "k%d: 1\n", i)
	}
	return b.String()
}

// faults lists the lines and rules of findings.
func faults(findings []diag.Finding) string {
	var out []string
	for _, f := range findings {
		out = append(out, fmt.Sprintf("%d %s", f.Line, f.Rule))
	}
	return strings.Join(out, " ")
}

// The keys and words of reference managers are met with those of CSL.
func TestSlipsInSources(t *testing.T) {
	for line, want := range map[string]string{
		"url: https://e.org":          `did you mean "URL"?`,
		"doi: 10.1000/182":            `did you mean "DOI"?`,
		"year: 2024":                  `did you mean "issued"?`,
		"journal: Nature":             `did you mean "container-title"?`,
		"urldate: 2024-01-01":         `did you mean "accessed"?`,
		"author: [{name: Jane}]":      `did you mean "literal"?`,
		"issued: 2024-2025":           "write a date, such as 2025-02-26; leave it out where none is given",
		"issued: n.d.":                "write a date, such as 2025-02-26; leave it out where none is given",
		"URL: www.e.org":              `did you mean "https://www.e.org"?`,
		"publisher: Smith &amp; Sons": "write it without markup, and a character itself in the place of its name",
	} {
		doc, _ := decode(t, "content/sources/s.yaml", "- id: s1\n  type: report\n  title: A\n  custom: {tier: primary}\n  "+line+"\n")
		if got := doc.Records[0].Findings; len(got) != 1 || !strings.HasPrefix(got[0].Help, want) {
			t.Errorf("%s: got %v, want the help %q", line, got, want)
		}
	}
	doc, _ := decode(t, "content/sources/s.yaml", "- id: s1\n  type: journalArticle\n  title: A\n  custom: {tier: primary}\n")
	if got := doc.Records[0].Findings; len(got) != 1 || !strings.HasPrefix(got[0].Help, `did you mean "article-journal"?`) {
		t.Errorf("got %v", got)
	}
}
