package content_test

import (
	"net/url"
	"strings"
	"testing"

	"explainer/generator/block"
	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/source"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
)

func decode(t testing.TB, path, text string) (*content.Document, content.Body) {
	t.Helper()
	return content.Decode(source.NewFile(path, []byte(text)), nil)
}

// sound decodes a file that has no fault.
func sound(t testing.TB, path, text string) *content.Document {
	t.Helper()
	doc, _ := decode(t, path, text)
	for _, f := range doc.Findings {
		t.Errorf("%s: %s (%s)", f.Place, f.Message, f.Help)
	}
	return doc
}

// first returns the first record of a type that a document declares.
func first[T record.Record](doc *content.Document) (r T) {
	for r := range content.Declares[T](doc) {
		return r
	}
	return r
}

func date(t testing.TB, text string) record.Date {
	t.Helper()
	d, err := record.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func period(t testing.TB, text string) record.Period {
	t.Helper()
	p, err := record.ParsePeriod(text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var pounds = record.Unit{Kind: record.Money, Currency: "GBP", Scale: "bn"}

// comparer lets cmp look into the values that keep their parts to themselves.
var comparer = cmp.Options{
	cmp.Comparer(func(a, b record.Period) bool { return a == b }),
	cmp.Comparer(func(a, b decimal.Decimal) bool { return a.Equal(b) && a.Exponent() == b.Exponent() }),
}

// Every key of a figure reaches its field.
func TestFigure(t *testing.T) {
	doc := sound(t, "content/briefings/one.md", `---
title: One
summary: S.
date: 2025-02-26
as_of: 2025-02-26
figures:
  - id: extra
    label: Extra money
    measure: defence-spending
    subject: united-kingdom
    counterparty: ukraine
    value: 13.40
    bound: about
    unit: GBP bn
    period: FY2027-28
    recurrence: annual
    price_basis: real
    price_year: 2024-25
    definition: nato-definition
    baseline: {kind: prior-level, figure: earlier, note: Against 2024-25.}
    stage: pledged
    state: withdrawn
    withdrawn: {date: 2025-03, note: Dropped., sources: [b]}
    rank: deprecated
    deprecated_reason: An error.
    announced_by: keir-starmer
    date: 2025-02-25
    as_written: 13.4bn
    supersedes: older
    derivation: {op: difference, inputs: [later, earlier]}
    sources: [a, b]
    note: A note.
---
`)
	want := record.Figure{
		ID: "extra", Label: "Extra money", Measure: "defence-spending", Subject: "united-kingdom", Counterparty: "ukraine",
		Quantity: record.Quantity{Value: decimal.RequireFromString("13.40"), Bound: "about", Unit: pounds},
		Period: period(
			t, "FY2027-28",
		), Recurrence: record.Annual, PriceBasis: record.Real, PriceYear: "2024-25", Definition: "nato-definition",
		Baseline: &record.Baseline{Kind: "prior-level", Figure: "earlier", Note: "Against 2024-25."},
		Stage:    "pledged", State: record.Withdrawn, Withdrawal: &record.Withdrawal{Date: date(t, "2025-03"), Note: "Dropped.", Sources: []string{"b"}},
		Rank: record.Deprecated, RankReason: "An error.", AnnouncedBy: "keir-starmer", Date: date(t, "2025-02-25"), AsWritten: "13.4bn",
		Supersedes: "older", Derivation: &record.Derivation{Op: record.Difference, Inputs: []string{"later", "earlier"}}, Sources: []string{"a", "b"}, Note: "A note.",
	}
	if diff := cmp.Diff(want, *first[*record.Figure](doc), comparer); diff != "" {
		t.Error(diff)
	}
	if got := doc.Records[0].At.Of("baseline.figure"); got.Line != 20 || got.Col != 43 {
		t.Errorf("baseline.figure stands at %s", got)
	}
}

// So does every key of the other records.
func TestRecords(t *testing.T) {
	doc := sound(t, "content/briefings/one.md", `---
title: One
summary: S.
date: 2025-02-26
updated: 2025-03-01
as_of: 2025-02-26
review_by: 2025-09-01
expires: 2030-01-01
draft: true
aliases: [/old/]
questions: [rise]
actors: [keir-starmer]
changes:
  - {date: 2025-03-01, kind: correction, note: Put right.}
waivers:
  - {text: "£1", why: An idiom.}
positions:
  - {id: p, actor: keir-starmer, question: rise, stance: support-with-conditions, date: 2025-02, summary: S., conditions: If., quote: yes, basis: statement, in_capacity: Prime Minister, sources: [a]}
events:
  - {id: e, name: E, date: 2025-06-24/2025-06-25, location: The Hague, status: scheduled, attendees: [nato], summary: S., effects: [p], sources: [a]}
conflicts:
  - {id: c, figures: [x, y], reason: rounding, note: N., sources: [a]}
---
`)
	front := record.Front{
		Title: "One", Summary: "S.", Date: date(t, "2025-02-26"), Updated: date(t, "2025-03-01"), AsOf: date(t, "2025-02-26"),
		ReviewBy: date(t, "2025-09-01"), Expires: date(t, "2030-01-01"), Draft: true, Aliases: []string{"/old/"},
		Changes: []record.Change{{Date: date(t, "2025-03-01"), Kind: "correction", Note: "Put right."}},
	}
	position := record.Position{
		ID: "p", Actor: "keir-starmer", Question: "rise", Stance: "support-with-conditions", Date: date(t, "2025-02"), Summary: "S.",
		Conditions: "If.", Quote: "yes", Basis: "statement", InCapacity: "Prime Minister", Sources: []string{"a"},
	}
	event := record.Event{
		ID: "e", Name: "E", Date: period(t, "2025-06-24/2025-06-25"), Location: "The Hague", Status: "scheduled",
		Attendees: []string{"nato"}, Summary: "S.", Effects: []string{"p"}, Sources: []string{"a"},
	}
	conflict := record.Conflict{
		ID:      "c",
		Figures: []string{"x", "y"},
		Reason:  "rounding",
		Note:    "N.",
		Sources: []string{"a"},
	}
	for _, pair := range [][2]any{
		{front, doc.Front}, {position, *first[*record.Position](doc)}, {event, *first[*record.Event](doc)}, {conflict, *first[*record.Conflict](doc)},
		{record.Waiver{Text: "£1", Why: "An idiom."}, doc.Waivers[0].Record}, {&record.Briefing{Questions: []string{"rise"}, Actors: []string{"keir-starmer"}}, doc.Record},
	} {
		if diff := cmp.Diff(pair[0], pair[1], comparer); diff != "" {
			t.Error(diff)
		}
	}
}

// The three ways to give a number.
func TestQuantities(t *testing.T) {
	n := decimal.RequireFromString
	for text, want := range map[string]record.Quantity{
		"value: 13.4":                  {Value: n("13.4")},
		"value: -2":                    {Value: n("-2")},
		"range: [6, 7.5]":              {Form: record.RangeForm, Low: n("6"), High: n("7.5")},
		"change: {from: 0.5, to: 0.3}": {Form: record.ChangeForm, Low: n("0.5"), High: n("0.3")},
		"change: {from: 0.5, to: 0.3, delta: -.2}":  {},
		"change: {from: 66.3, to: 80, delta: 13.7}": {Form: record.ChangeForm, Low: n("66.3"), High: n("80"), Delta: true, Value: n("13.7")},
	} {
		doc, _ := decode(
			t,
			"content/about.md",
			"---\ntitle: A\nfigures:\n  - {id: a, label: A, measure: m, subject: s, "+text+", unit: GBP bn, period: 2027, stage: pledged, sources: [r]}\n---\n",
		)
		if want.Form == record.ValueForm && want.Value.IsZero() {
			if len(doc.Findings) == 0 {
				t.Errorf("%s has no finding", text)
			}
			continue
		}
		want.Unit, want.Bound = pounds, record.Exact
		if diff := cmp.Diff(want, first[*record.Figure](doc).Quantity, comparer); diff != "" || len(doc.Findings) > 0 {
			t.Errorf("%s: %s%v", text, diff, doc.Findings)
		}
	}
}

// Dates in bibliographies come in CSL's forms and in EDTF.
func TestSourceDates(t *testing.T) {
	for text, want := range map[string]string{
		"2025-02-26":                    "2025-02-26",
		"2025":                          "2025",
		"{date-parts: [[2025, 2, 26]]}": "2025-02-26",
		`{date-parts: [["2025", "2"]]}`: "2025-02",
		"[{year: 2025, month: 2}]":      "2025-02",
		"2025-02-26/2025-02-27":         "2025-02-26/2025-02-27",
	} {
		doc := sound(
			t,
			"content/sources/a.yaml",
			"- {id: a, type: report, title: A, issued: "+text+", custom: {tier: primary}}\n",
		)
		if got := first[*record.Source](doc).Issued.String(); got != want {
			t.Errorf("%s reads as %s, not %s", text, got, want)
		}
	}
}

// The body's line is the file's, whatever stands before it.
func TestBodyLine(t *testing.T) {
	for text, want := range map[string]int{
		"---\ntitle: A\n---\nText\n":                   4,
		"\ufeff---\r\ntitle: A\r\n---\r\n\r\nText\r\n": 4,
		"---\ntitle: |\n  A\n  B\n---\n\n\nText":       6,
	} {
		_, body := decode(t, "content/about.md", text)
		if body.Line != want || !strings.Contains(string(body.Text), "Text") {
			t.Errorf("%q: the body %q begins in line %d, not %d", text, body.Text, body.Line, want)
		}
	}
}

// checkFindings holds what is found to the file: places lie in it, and each
// finding says what is wrong and what to do.
func checkFindings(t *testing.T, path string, data []byte, findings []diag.Finding) {
	t.Helper()
	lines := strings.Count(strings.ReplaceAll(strings.ReplaceAll(string(data), "\r\n", "\n"), "\r", "\n"), "\n") + 1
	for _, f := range findings {
		if f.File != path || f.Line < 0 || f.Line > lines || f.Col < 0 || f.Rule == "" || f.Message == "" ||
			f.Help == "" {
			t.Errorf("a finding out of place, or without a remedy: %+v (the file has %d lines)", f, lines)
		}
	}
}

func FuzzDocument(f *testing.F) {
	f.Add("---\ntitle: One\nfigures:\n  - {id: a, value: 1, range: [1, 2], change: {from: 1}}\n---\nText [[a]]\n")
	f.Add("---\ntitle: &a [*a]\n---\n")
	f.Add("---\n- a\n---\n")
	f.Add("---\ntitle: |\n  ---\n---")
	f.Add("---\ntitle: x\npositions: {a: b}\nevents: [null, 3]\nconflicts: [[]]\nchanges: [{date: x}]\n---")
	f.Add("---\r\n? [a, b]\r\n: c\r\n---\r\n")
	f.Add("---\n{}\n---\n")
	f.Add("---\ntitle: !!binary x\n<<: {a: b}\n---\n")
	f.Fuzz(func(t *testing.T, text string) {
		for _, path := range []string{"content/briefings/a.md", "content/actors/a.md", "content/questions/a.md", "content/datasets/a.md", "content/glossary/a.md", "content/a.md"} {
			doc, _ := decode(t, path, text)
			checkFindings(t, path, []byte(text), doc.Findings)
			if len(doc.Findings) == 0 && doc.ID == "" {
				t.Errorf("%s: neither an id nor a finding for %q", path, text)
			}
		}
	})
}

func FuzzSite(f *testing.F) {
	f.Add(
		"title: A\nbase_url: https://example.org\nlanguage: en\nnav: [{label: A, url: /a/}]\nmeasures: [{id: m, label: M, definition: D}]\n",
	)
	f.Add("")
	f.Add("# nothing yet\n---\n")
	f.Add("nav: [[]]\nmeasures: {a: b}\n")
	f.Fuzz(func(t *testing.T, text string) {
		doc, _ := decode(t, "content/site.yaml", text)
		checkFindings(t, "content/site.yaml", []byte(text), doc.Findings)
		if len(doc.Findings) > 0 {
			return
		}
		p, most := doc.Publication, record.MaxLimits()
		if p.Title == "" || !strings.HasPrefix(p.BaseURL, "http") || p.Language == "" {
			t.Errorf("%q is read as %+v", text, p)
		}
		if p.Limits.FileMB < 1 || p.Limits.FileMB > most.FileMB || p.Limits.SiteMB < 1 ||
			p.Limits.SiteMB > most.SiteMB {
			t.Errorf("%q has the limits %+v", text, p.Limits)
		}
		for _, link := range p.Nav {
			if u, err := url.Parse(link.URL); err != nil || u.IsAbs() || u.Host != "" ||
				!strings.HasPrefix(u.Path, "/") {
				t.Errorf("%q leads to %q", text, link.URL)
			}
		}
	})
}

func FuzzSources(f *testing.F) {
	f.Add(
		"- {id: a, type: report, title: A, issued: {date-parts: [[2025, 2]]}, author: [{family: A, given: B}], URL: https://e.org, custom: {tier: weak, origin: b}}\n",
	)
	f.Add("references:\n- {id: a, issued: {date-parts: [[]]}}\n")
	f.Add("a: b\n")
	f.Fuzz(func(t *testing.T, text string) {
		doc, _ := decode(t, "content/sources/a.yaml", text)
		checkFindings(t, "content/sources/a.yaml", []byte(text), doc.Findings)
		for r, s := range content.Declares[*record.Source](doc) {
			checkFindings(t, "content/sources/a.yaml", []byte(text), s.Findings)
			if !s.Broken && (!content.IsID(r.ID) || r.Title == "" && !r.IsUntitled() || r.Type == "") {
				t.Errorf("%q has the source %+v", text, r)
			}
			for _, address := range []string{r.URL, r.Archive} {
				if u, err := url.Parse(address); address != "" &&
					(err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http") {
					t.Errorf("%q leads to %q", text, address)
				}
			}
		}
	})
}

func FuzzBlock(f *testing.F) {
	f.Add("figures", "figures: [a, b]\nmixes: x\n")
	f.Add("chart", "title: A\ntype: bar\ndataset: a\nsubjects: [x]\n")
	f.Add("matrix", "questions: {a: b}\n")
	f.Add("timeline", "- a\n")
	f.Fuzz(func(t *testing.T, kind, text string) {
		if _, ok := block.Named(kind); !ok {
			t.Skip() // the caller's mistake, never an author's
		}
		const line = 7
		b := content.DecodeBlock(kind, []byte(text), diag.Place{File: "content/a.md", Line: line})
		checkFindings(t, "content/a.md", []byte(strings.Repeat("\n", line-1)+text), b.Findings)
	})
}
