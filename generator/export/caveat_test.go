package export_test

import (
	"fmt"
	"strings"
	"testing"
)

// A feed shows no number that was dropped, by whichever record, and says of one
// that is disputed that it is.
func TestFeedsSayWhatIsDisputed(t *testing.T) {
	const conflict = "conflicts: [{id: clash, figures: [f, g], reason: %s, note: Two counts., sources: [report]}]\n"
	for _, c := range []struct{ keys, other, joined, want string }{
		{"", "", "", "F: £9 billion"},
		{", state: disputed", "", "", "F: £9 billion (Disputed)"},
		{"", "", fmt.Sprintf(conflict, "disputed"), "F: £9 billion (Disputed. Others differ: £4 billion)"},
		{"", "", fmt.Sprintf(conflict, "error"), "F: £9 billion (Disputed. Others differ: £4 billion)"},
		{"", "", fmt.Sprintf(conflict, "vintage"), "F: £9 billion (Others differ: £4 billion)"},
		{"", ", supersedes: f", "", ""},
		{", state: superseded", "", "", ""},
		{", rank: deprecated, deprecated_reason: A slip.", "", "", ""},
	} {
		const form = "-- content/briefings/text.md --\n---\ntitle: Text\nsummary: Short.\n" +
			"date: 2025-02-10\nas_of: 2025-02-20\nfigures:\n" +
			"  - {id: f, label: F, measure: defence-spending, subject: united-kingdom, value: 9, unit: GBP bn, " +
			"period: 2025, stage: outturn, sources: [report]%s}\n" +
			"  - {id: g, label: G, measure: defence-spending, subject: united-kingdom, value: 4, unit: GBP bn, " +
			"period: 2025, stage: outturn, sources: [report]%s}\n" +
			"%s---\nText.\n"
		files := one(t, fmt.Sprintf(form, c.keys, c.other, c.joined))
		for _, name := range []string{"feed.xml", "actors/united-kingdom/feed.xml"} {
			checkFeed(t, name, files[name], c.want)
		}
	}
}

// checkFeed reports a feed that shows the figure F in other words; in none, if no
// words are wanted.
func checkFeed(t *testing.T, name, text, want string) {
	t.Helper()
	for _, e := range atom(t, text).Entries {
		if want == "" && strings.Contains(e.Title+e.Content, "F: £9") {
			t.Errorf("%s shows what was dropped: %s", name, e.Content)
		}
		if strings.HasPrefix(e.Title, "F:") && e.Title != want {
			t.Errorf("%s: the title is %q, not %q", name, e.Title, want)
		}
		if e.Title == "Text" && want != "" && !strings.Contains(e.Content, "<li>"+want+"</li>") {
			t.Errorf("%s lacks %q: %s", name, want, e.Content)
		}
	}
}
