package page_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/page"

	"github.com/google/go-cmp/cmp"
)

// The page of changes shows the thirty newest notes and every correction; older
// updates between corrections are folded under a line that counts them.
func TestChangesPage(t *testing.T) {
	var notes []string
	for i := range 40 {
		kind := "update"
		if i == 35 {
			kind = "correction"
		}
		notes = append(notes, fmt.Sprintf("{date: 2025-%02d-%02d, kind: %s, note: Note %d.}", 2-i/28, 28-i%28, kind, i))
	}
	archive := strings.Replace(
		briefing("text", "changes: ["+strings.Join(notes, ", ")+"]\n", "Text."),
		"date: 2025-02-27",
		"date: 2024-01-01",
		1,
	)
	v := view[*page.ChangesPage](t, load(t, archive), "/changes/")
	var got []string
	for _, run := range v.Runs {
		got = append(got, fmt.Sprintf("%q %d from %s", run.Folded, len(run.Changes), run.Changes[0].Note))
	}
	want := []string{
		`"" 30 from Note 0.`,
		`"5 earlier updates and improvements, 22 January 2025 to 26 January 2025" 5 from Note 30.`,
		`"" 1 from Note 35.`,
		`"4 earlier updates and improvements, 17 January 2025 to 20 January 2025" 4 from Note 36.`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if v.Feed != "/sub/changes/feed.xml" || !v.Runs[2].Changes[0].Correction ||
		v.Runs[0].Changes[0].Page.Text != "The text" {
		t.Errorf("%q %+v", v.Feed, v.Runs[2])
	}
}

// A note that names records stands on their pages, too, and a correction leads
// there; one that names none is about the document and stands on its page alone.
func TestChangesOfRecords(t *testing.T) {
	s := load(
		t,
		strings.Replace(
			figures,
			"title: Money\n",
			"title: Money\nchanges: [{date: 2025-02-28, kind: correction, note: A misprint., records: [target, level]}, {date: 2025-02-27, kind: update, note: Checked.}]\n",
			1,
		),
	)
	target := view[*page.FigurePage](t, s, "/figures/target/")
	if len(target.Changes) != 1 || target.Changes[0].Note != "A misprint." || target.Changes[0].Anchor != "" ||
		target.Correction == nil {
		t.Fatalf("%+v", target.Changes)
	}
	if r := target.Changes[0].Records; len(r) != 1 || r[0].Text != "Spending" {
		t.Errorf("on its own page the note concerns %+v", r)
	}
	if target.Correction.Page.URL != "/sub/briefings/money/" || target.Correction.URL == "" {
		t.Errorf("%+v", target.Correction)
	}
	other := view[*page.FigurePage](t, s, "/figures/old/")
	if len(other.Changes) > 0 || other.Correction != nil {
		t.Errorf("%+v", other.Changes)
	}
	if doc := view[*page.BriefingPage](t, s, "/briefings/money/"); len(doc.Changes) != 2 ||
		doc.Changes[0].Anchor == "" ||
		len(doc.Changes[0].Records) != 2 {
		t.Errorf("%+v", doc.Changes)
	}
	for url, updated := range map[string]string{"/figures/target/": "28 February 2025", "/figures/old/": ""} {
		v := view[*page.FigurePage](t, s, url)
		var got string
		for _, d := range v.Dates {
			if d.Label == "Updated" {
				got = d.Text
			}
		}
		if got != updated {
			t.Errorf("%s was updated on %q, not %q", url, got, updated)
		}
	}
}
