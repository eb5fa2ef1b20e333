package page

import (
	"fmt"
	"slices"
	"strings"

	"explainer/generator/record"
	"explainer/generator/site"
)

// Change is a note on what changed in a page.
type Change struct {
	ID         string   // on the page of all changes
	Anchor     string   // on the page that changed
	URL        string   // of the note there
	Page       Link     // that changed
	Also       []Change // the same note on other pages
	Date       Date     // when it changed
	Kind       string   // "Update", "Improvement" or "Correction"
	Note       string   // what changed, in a sentence
	Correction bool     // it corrects a mistake
	Records    []*Link  // that it is about, none where it is about the whole page
}

// ChangesPage lists the changes of all pages, newest first.
type ChangesPage struct {
	Base
	Summary string      // what the page lists
	Feed    string      // address
	Runs    []ChangeRun // the notes, in runs
}

// Layout implements View.
func (*ChangesPage) Layout() string { return "changes" }

// ChangeRun is a run of notes, shown one after another or folded under a line
// that counts them.
type ChangeRun struct {
	Folded  string   // the line under which the run is folded; empty where it is not
	Changes []Change // the notes
}

// maxUnfolded is how many of the newest notes are never folded.
const maxUnfolded = 30

func (b *builder) allChanges() View {
	w := &b.site.Language.Words
	v := &ChangesPage{
		Base:    b.listBase("/changes/", w.AllChanges, site.Horizon{}),
		Summary: w.AllChangesSummary,
		Feed:    b.href("/" + FeedFile("/changes/", "xml")),
	}
	v.Description = w.AllChangesSummary
	v.Runs = b.runs(site.Alike(b.site.Changes()))
	return v
}

// runs folds older updates and improvements; corrections are always shown.
func (b *builder) runs(groups [][]site.Change) []ChangeRun {
	var out []ChangeRun
	var folded [][]site.Change
	fold := func() {
		if len(folded) > 0 {
			out = append(out, ChangeRun{Folded: b.foldedText(folded), Changes: b.alikeViews(folded)})
			folded = nil
		}
	}
	for i, group := range groups {
		if i >= maxUnfolded && group[0].Kind != record.Correction {
			folded = append(folded, group)
			continue
		}
		fold()
		if n := len(out); n == 0 || out[n-1].Folded != "" {
			out = append(out, ChangeRun{})
		}
		last := &out[len(out)-1]
		last.Changes = append(last.Changes, b.alikeView(group))
	}
	fold()
	return out
}

// foldedText says how many notes are folded, and from when to when.
func (b *builder) foldedText(groups [][]site.Change) string {
	l := b.site.Language
	newest, oldest := groups[0][0].Date, groups[len(groups)-1][0].Date
	when := newest.Text(l)
	if oldest != newest {
		when = fmt.Sprintf(l.Words.ToPeriod, oldest.Text(l), when)
	}
	return fmt.Sprintf(l.Plural(len(groups), l.Words.FoldedChanges), when)
}

func (b *builder) changeView(c site.Change) Change {
	return Change{
		ID:         c.ID(),
		Anchor:     c.Anchor,
		URL:        b.href(c.URL()),
		Page:       b.to(c.Of),
		Date:       b.date(c.Date),
		Kind:       b.site.Language.Words.ChangeKinds[string(c.Kind)],
		Note:       c.Note,
		Correction: c.Kind == record.Correction,
		Records:    b.concerned(c.Records),
	}
}

// concerned returns links to the records that a note names: a stance, whose name is
// a sentence, is named by its actor and its question.
func (b *builder) concerned(ids []string) []*Link {
	links := b.idLinks(ids)
	for i, id := range ids {
		if e := b.site.Entry(id); e != nil && e.Position != nil {
			links[i] = &Link{
				URL:  links[i].URL,
				Text: b.site.Name(e.Position.Actor) + ": " + b.site.Name(e.Position.Question),
			}
		}
	}
	return b.distinguished(ids, links)
}

// distinguished returns links of which no two that lead to different places have the same
// text: those that would are told apart by their period or day, or else by their id.
func (b *builder) distinguished(ids []string, links []*Link) []*Link {
	out := slices.Clone(links)
	for _, apart := range []func(id string) string{b.timeOf, func(id string) string { return id }} {
		count := map[string]int{}
		for _, l := range out {
			count[l.Text]++
		}
		for i, l := range out {
			if text := apart(ids[i]); count[l.Text] > 1 && text != "" && !strings.HasSuffix(l.Text, text) {
				out[i] = &Link{URL: l.URL, Text: l.Text + ", " + text, Mark: l.Mark}
			}
		}
	}
	return out
}

// timeOf returns the time that a figure is of, or the day of a position; empty for all else.
func (b *builder) timeOf(id string) string {
	switch e := b.site.Entry(id); {
	case e == nil:
	case e.Figure != nil:
		return e.Figure.Period.Text(b.site.Language)
	case e.Position != nil:
		return e.Position.Date.Text(b.site.Language)
	}
	return ""
}

// alikeView shows a note that several pages have as one.
func (b *builder) alikeView(group []site.Change) Change {
	v := b.changeView(group[0])
	v.Also = b.changeViews(group[1:])
	return v
}

func (b *builder) alikeViews(groups [][]site.Change) []Change {
	out := make([]Change, len(groups))
	for i, group := range groups {
		out[i] = b.alikeView(group)
	}
	return out
}

func (b *builder) changeViews(list []site.Change) []Change {
	out := make([]Change, len(list))
	for i, c := range list {
		out[i] = b.changeView(c)
	}
	return out
}

// changesOn returns the notes that an entry's page shows: a document shows its
// own, a record those that name it. What else changed in its document does not
// concern the record.
func (b *builder) changesOn(e *site.Entry) []Change {
	doc := b.site.Entry(e.Unit.Doc.ID)
	if doc == nil || doc == e {
		return b.changeViews(e.Changes())
	}
	list := e.ChangesTo()
	for i := range list { // on its own page a record need not be named
		list[i].Records = slices.DeleteFunc(slices.Clone(list[i].Records), func(id string) bool { return id == e.ID })
	}
	return b.unanchored(list)
}

// unanchored returns notes without anchors, for a page that shows notes of
// several documents, whose anchors may be the same.
func (b *builder) unanchored(list []site.Change) []Change {
	out := b.changeViews(list)
	for i := range out {
		out[i].Anchor = ""
	}
	return out
}

// correctionOf returns the newest correction of a record, or nil.
func (b *builder) correctionOf(e *site.Entry) *Change {
	for _, c := range e.ChangesTo() {
		if c.Kind == record.Correction {
			v := b.changeView(c)
			return &v
		}
	}
	return nil
}
