package generator_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"explainer/generator/record"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The publication explains itself where a reader first meets what needs it: the
// report that it starts from, who is who, and when a briefing is due.
func TestPublicationExplainsItself(t *testing.T) {
	s, _, pages := realPages(t)
	const report = "the report of 26 February 2025"
	if pages["about/index.html"].ids["the-report-of-26-february-2025"] == nil {
		t.Error("no place explains the report")
	}
	for name, p := range pages {
		main := all(p.root, atom.Main)[0]
		explained := slices.ContainsFunc(all(main, atom.A), func(a *html.Node) bool {
			href := attr(a, "href")
			return strings.HasSuffix(href, "/about/#the-report-of-26-february-2025") ||
				strings.HasSuffix(href, "/sources/#washington-visit-report-2025-02-26")
		})
		for _, prose := range all(main, atom.Div) {
			if attr(prose, "class") == "prose" && strings.Contains(strings.ToLower(textOf(prose)), report) &&
				!explained {
				t.Errorf("%s names the report and does not lead to what it is", name)
			}
		}
	}
	for _, b := range s.Briefings {
		p := pages[strings.TrimPrefix(b.URL, "/")+"index.html"]
		holds(t, b.URL, mainText(p), s.Language.Words.ReviewBy+" "+b.Front().ReviewBy.Text(s.Language))
		if b.Name == s.Publication.Title {
			t.Errorf("%s has the title of the site", b.URL)
		}
		for _, role := range all(p.root, atom.Span) {
			if attr(role.Parent.Parent, "class") == "who" &&
				slices.Contains(slices.Collect(maps.Values(s.Language.Words.ActorTypes)), textOf(role)) {
				t.Errorf("%s says no more of %q", b.URL, textOf(role.Parent))
			}
		}
	}
}

// A copy counts as much as whoever keeps it, and every copy says that it is one.
func TestPublicationNamesItsCopies(t *testing.T) {
	s, _, pages := realPages(t)
	list, copies := pages["sources/index.html"], 0
	for _, e := range s.Sources {
		if src := e.Source; src.Copy != "" {
			copies++
			holds(t, e.ID, textOf(list.ids[e.ID]), "Copy at", "Read in a copy kept by "+src.Copy)
			if nameless := strings.Contains(src.Copy, "."); nameless && src.Tier != record.Weak {
				t.Errorf("%s is a copy on a site that has no name but its address, and not weak", e.ID)
			}
		}
	}
	if copies == 0 {
		t.Error("no source is a copy")
	}
	repeats := 0
	for _, p := range pages {
		for _, span := range all(p.root, atom.Span) {
			if attr(span, "class") == "origins" {
				repeats++
			}
		}
	}
	if repeats == 0 {
		t.Error("no record rests on reports that repeat one another, and says so")
	}
}
