package page_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/page"

	"github.com/google/go-cmp/cmp"
)

// briefing is a briefing with a text, as an archive.
func briefing(id, front, text string) string {
	return fmt.Sprintf(
		"-- content/briefings/%s.md --\n---\ntitle: The %s\nsummary: In short.\ndate: 2025-02-27\nas_of: 2025-03-01\n%s---\n%s\n",
		id,
		id,
		front,
		text,
	)
}

// body writes the parts of a body as text, finished HTML between them.
func body(parts []page.Part) string {
	var b strings.Builder
	for _, p := range parts {
		switch {
		case p.Mention != nil:
			fmt.Fprintf(&b, "[%s→%s %s]", p.Mention.Text, p.Mention.URL, p.Mention.Note)
		case p.Cites != nil:
			for _, c := range p.Cites {
				fmt.Fprintf(&b, "(%d %s)", c.Number, c.Locator)
			}
		case p.Href != "":
			b.WriteString(p.Href)
		default:
			b.WriteString(string(p.HTML) + p.Callout)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// A mention shows what its record says now; of a figure or a term the page
// takes a note. Sources are numbered in the order in which they are cited, and
// addresses of the site begin with the folder that it lies in.
func TestBody(t *testing.T) {
	s := load(
		t,
		figures+briefing(
			"text",
			"",
			"[[britain]] spends [[level]], by [[core|some]] count [@study, p. 3; @report], [as here](/about/) [@study] [[target]].\n\n> [!NOTE]\n> Take care.",
		),
	)
	v := view[*page.BriefingPage](t, s, "/briefings/text/")
	want := `<p>[Britain→/sub/actors/britain/ ] spends [£53.9 billion→/sub/figures/level/ n-level], by [some→/sub/glossary/#core n-core] count (1 p. 3)(2 ), ` +
		`<a href="/sub/about/">as here</a> (1 ) [£66.3 billion→/sub/figures/target/ n-target].</p>`
	if got := body(v.Body); !strings.HasPrefix(got, want) || !strings.Contains(got, "Note") {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	var refs []string
	for _, r := range v.References {
		refs = append(refs, fmt.Sprintf("%d %s %s %s %s %t", r.Number, r.Text, r.Address, r.Host, r.Tier, r.Weak))
	}
	wantRefs := []string{
		"1 Doe, Jane (2024). A study.   Established false",
		"2 An institute (25 February 2025). A report. https://www.example.com/report example.com Primary or official false",
		"3 A paper (26 February 2025). News.   Weak: never alone true",
	}
	if diff := cmp.Diff(wantRefs, refs); diff != "" {
		t.Error(diff)
	}
	if len(v.Evidence) != 3 || v.Evidence[0].Figure.Value != "£53.9 billion" ||
		v.Evidence[1].Definition != "What is spent without pensions." {
		t.Errorf("notes are %+v", v.Evidence)
	}
	if v.NoteCount != "3 numbers and terms, with period, stage and source" ||
		v.References[2].Origin.Text != "A report" {
		t.Errorf("%q, %+v", v.NoteCount, v.References[2])
	}
}

// A mention of the document on its own page is no link, and not listed there.
func TestMentionOfItself(t *testing.T) {
	s := load(t, briefing("text", "", "This is [[text|the text]]."))
	v := view[*page.BriefingPage](t, s, "/briefings/text/")
	if got := body(v.Body); got != "<p>This is [the text→ ].</p>" || len(v.MentionedIn) != 0 {
		t.Errorf("%s, mentioned in %v", got, v.MentionedIn)
	}
}

// A table of contents has the headings down to the third level, and shows what
// a mention in one shows; a single heading needs none.
func TestContents(t *testing.T) {
	s := load(t, figures+
		briefing("long", "", "## By [[gone]]\n\nA.\n\n### Deeper\n\nB.\n\n#### Deepest\n\nC.")+
		briefing("brief", "", "## Alone\n\nA."))
	var got []string
	for _, c := range view[*page.BriefingPage](t, s, "/briefings/long/").Contents {
		got = append(got, fmt.Sprintf("%d %t %s %s", c.Level, c.Deeper, c.URL, c.Text))
	}
	want := []string{"2 false #by-gone By €5 billion (withdrawn 23 February 2025)", "3 true #deeper Deeper"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if v := view[*page.BriefingPage](t, s, "/briefings/brief/"); v.Contents != nil {
		t.Errorf("%+v", v.Contents)
	}
}

// A table of figures shows the chosen ones in their order and, if it is asked
// to, their sum.
func TestFigureTable(t *testing.T) {
	block := "```figures\ntitle: Two numbers\nfigures: [replaced, new]\ntotal: true\nmixes: Of one year.\n```\n"
	s := load(t, figures+briefing("text", "", block))
	table := view[*page.BriefingPage](t, s, "/briefings/text/").Body[0].Figures
	if table == nil || table.Title != "Two numbers" || table.Mixes != "Of one year." || table.Total != "€7 billion" ||
		len(table.Figures) != 2 ||
		table.Figures[1].Value != "€4 billion" {
		t.Errorf("%+v", table)
	}
}

// A timeline of two events or more has a drawing whose numbers are those of the
// list; one event needs none.
func TestTimeline(t *testing.T) {
	s := load(t, stances+
		briefing("two", "", "```timeline\ntitle: What happened\nevents: [summit, earlier]\n```\n")+
		briefing("one", "", "```timeline\nevents: [summit]\n```\n"))
	list := view[*page.BriefingPage](t, s, "/briefings/two/").Body[0].Events
	if list.ID != "timeline.1" || list.CSV != "/sub/briefings/two/timeline-1.csv" || len(list.Drawings) != 2 ||
		list.About == "" {
		t.Errorf("%+v", list)
	}
	if e := list.Events; len(e) != 2 || e[0].Name != "A talk" || e[0].Number != 1 || e[1].Number != 2 || !e[1].Over ||
		e[1].Attendees[0].Text != "Britain" ||
		e[1].Effects[0].URL != "/sub/positions/second/" {
		t.Errorf("%+v", e)
	}
	if one := view[*page.BriefingPage](t, s, "/briefings/one/").Body[0].Events; len(one.Drawings) != 0 ||
		one.Events[0].Number != 0 {
		t.Errorf("%+v", one)
	}
	files := page.ChartFiles(s)
	if len(files) != 2 || files[1].Path != "briefings/two/timeline-1.csv" || files[1].Events()[0].ID != "earlier" {
		t.Errorf("%+v", files)
	}
	years := view[*page.TimelinePage](t, s, "/timeline/").Years
	if len(years) != 2 || years[0].Year != 2023 || years[1].Events[0].Anchor != "summit" {
		t.Errorf("%+v", years)
	}
}
