package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"explainer/generator/markdown"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Group is the entries of one kind in the index.
type Group struct {
	Kind    record.Kind
	Entries []*site.Entry
}

// Groups returns the entries in the index, by kind, in the order of results of
// equal weight. Within a kind they are in the order of the site; see Sorted.
func Groups(s *site.Site) []Group {
	kinds := slices.Collect(record.Kinds())
	slices.SortFunc(kinds, func(a, b record.KindInfo) int { return cmp.Compare(a.Found, b.Found) })
	var groups []Group
	for _, info := range kinds {
		if info.Found > 0 {
			groups = append(groups, Group{info.Kind, s.Of(info.Kind)})
		}
	}
	return groups
}

// Sorted returns the entries of a group from the newest to the oldest, then by
// address, which is unique.
func (g Group) Sorted() []*site.Entry {
	sorted := slices.Clone(g.Entries)
	slices.SortFunc(sorted, func(a, b *site.Entry) int {
		return cmp.Or(day(b).Compare(day(a)), strings.Compare(a.URL, b.URL))
	})
	return sorted
}

// day returns the date by which an entry is sorted and which its result shows.
func day(e *site.Entry) record.Date {
	switch {
	case e.Figure != nil:
		return e.Figure.Date
	case e.Position != nil:
		return e.Position.Date
	case e.Event != nil:
		return e.Event.Date.First()
	case e.Source != nil:
		return e.Source.Issued.First()
	}
	if d, ok := valueOf(e, "date").(*record.Date); ok && !ownsFile(e) {
		return *d
	}
	f := e.Front()
	for _, d := range []record.Date{f.Updated, f.Date, f.AsOf} {
		if !d.IsZero() {
			return d
		}
	}
	return record.Date{}
}

// Result is an entry as a list of results shows it.
type Result struct {
	URL     string // a path of the site
	Title   string
	Kind    string // in the site's language
	Date    string
	Summary string
}

// maxSummary is how many characters of a summary a list of results shows.
const maxSummary = 220

// Describe returns the result for an entry, in the site's language.
func Describe(s *site.Site, e *site.Entry) Result {
	w := s.Language.Words
	r := Result{
		URL: e.URL, Title: e.Name, Kind: w.Kinds[string(e.Kind)].One,
		Date: day(e).Text(s.Language), Summary: e.Front().Summary,
	}
	switch {
	case e.Figure != nil:
		r.Title = e.Name + ": " + e.Figure.Text(s.Language)
		r.Summary = wording(s, e)
	case e.Position != nil:
		r.Title = s.Name(e.Position.Actor) + ": " + s.Stance(e.Position)
		r.Summary = e.Position.Summary
	case e.Event != nil:
		r.Date, r.Summary = e.Event.Date.Text(s.Language), e.Event.Summary
	case e.Source != nil:
		r.Date, r.Summary = e.Source.Issued.Text(s.Language), e.Source.By()
	case e.Conflict != nil:
		if e.Conflict.Title == "" && len(e.Conflict.Figures) > 0 {
			r.Title = s.Name(e.Conflict.Figures[0])
		}
		r.Summary = e.Conflict.Note
	case e.Question != nil:
		r.Summary = e.Question.Proposition
	case e.Author != nil:
		r.Summary = cmp.Or(r.Summary, e.Author.Role)
	case !ownsFile(e):
		if summary := valueOf(e, "summary"); summary != nil {
			r.Summary = summary.String()
		}
	}
	r.Summary = shorten(r.Summary)
	return r
}

// valueOf returns the value of a key of an entry's record, nil where it has no
// such key.
func valueOf(e *site.Entry, key string) (found record.Value) {
	if e.Record == nil {
		return nil
	}
	record.Values(e.Record, func(group string, k record.Key, v record.Value) {
		if group+k.Name == key {
			found = v
		}
	})
	return found
}

// wording returns a figure with what its number depends on, its stage and what has
// become of it.
func wording(s *site.Site, e *site.Entry) string {
	f := e.Figure
	out := f.Wording(s.Language, s.Figure) + " (" + period(s, f.Period) + ")"
	for _, more := range []string{s.Name(f.Subject), f.StageText(s.Language), standing(s, e)} {
		if more != "" {
			out += ", " + more
		}
	}
	return out
}

// standing returns what has become of a figure, by whichever record says so; empty
// for one that simply holds.
func standing(s *site.Site, e *site.Entry) string {
	w, state := s.Language.Words, e.State()
	switch {
	case state != record.Active && state != "":
		return w.States[string(state)]
	case e.Figure.Rank == record.Deprecated:
		return w.Standings[string(record.Deprecated)]
	case !e.Undisputed():
		return w.States[string(record.Disputed)]
	}
	return ""
}

// period returns a period in the words that readers search it by: in full and, where
// that is not part of it, in few letters, as Q1 2025.
func period(s *site.Site, p record.Period) string {
	text, short := p.Text(s.Language), p.Short(s.Language)
	switch p.Start.Precision() {
	case record.OfQuarter, record.OfHalf, record.OfWeek, record.OfFinancialYear:
		if text != short {
			return text + ", " + short
		}
	}
	return text
}

// shorten returns a text of at most maxSummary characters, cut between words.
func shorten(text string) string {
	if utf8.RuneCountInString(text) <= maxSummary {
		return text
	}
	cut := string([]rune(text)[:maxSummary])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:–-") + "…"
}

// fields calls text for each text of an entry, with the tier of its terms. The
// result of the entry is r.
func fields(s *site.Site, e *site.Entry, r Result, text func(tier, string)) {
	text(inTitle, r.Title)
	text(inSummary, r.Summary)
	text(inSummary, r.Date)
	w := s.Language.Words
	switch {
	case e.Actor != nil:
		for _, name := range e.Actor.OtherNames {
			text(inTitle, name)
		}
		text(inSummary, cmp.Or(e.Actor.Called, w.ActorTypes[string(e.Actor.Type)]))
		for _, m := range e.Actor.Memberships {
			text(inSummary, m.Role+", "+s.Name(m.Organization))
		}
	case e.Question != nil:
		text(inSummary, e.Front().Summary)
	case e.Author != nil:
		text(inSummary, e.Author.Role)
	case e.Figure != nil:
		text(inValue, e.Figure.Text(s.Language))
		if q := e.Figure.Quantity; !q.InFull().Unit.Same(q.Unit) {
			text(inValue, q.InFull().Text(s.Language))
		}
		text(inSummary, s.Name(e.Figure.Measure))
		text(inBody, e.Figure.AsWritten)
		text(inBody, e.Figure.Note)
	case e.Position != nil:
		text(inBody, e.Position.Conditions)
		text(inBody, e.Position.Quote)
		text(inBody, e.Position.InCapacity)
	case e.Event != nil:
		text(inSummary, e.Event.Location)
		for _, id := range e.Event.Attendees {
			text(inBody, s.Name(id))
		}
	case e.Source != nil:
		text(inSummary, e.Source.ContainerTitle)
		text(inBody, e.Source.Note)
	case e.Conflict != nil:
		text(inSummary, w.Reasons[string(e.Conflict.Reason)])
		for _, id := range e.Conflict.Figures {
			text(inBody, s.Name(id)+" "+shown(s, id))
		}
	case !ownsFile(e) && e.Record != nil:
		named(s, e.Record, text)
	}
	for k, value := range e.Own.Values {
		if k.Label != "" { // readers see it
			text(inBody, ownText(s, k, value))
		}
	}
	if ownsFile(e) {
		body(s, e.Unit, text)
	}
}

// ownText returns a value of a key of the publication's own in the words in which
// readers see it.
func ownText(s *site.Site, k *record.OwnKey, value string) string {
	switch k.Form {
	case record.OwnReference:
		return s.Name(value)
	case record.OwnDate:
		if d, err := record.ParseDate(value); err == nil {
			return d.Text(s.Language)
		}
	case record.OwnURL:
		return "" // an address is followed, not searched
	}
	return value
}

// named calls text with the names of the records that a record lists, beside its sources.
func named(s *site.Site, r record.Keyed, text func(tier, string)) {
	record.Lists(r, func(k record.Key, l record.List) {
		if !k.Refers || k.Name == "sources" {
			return
		}
		for _, id := range l.Strings() {
			text(inBody, s.Name(id))
		}
	})
}

// ownsFile reports whether an entry is a document, whose body is that of its file,
// and no record that a document declares.
func ownsFile(e *site.Entry) bool { return e.ID == e.Unit.Doc.ID && e.Kind == e.Unit.Doc.Kind }

// body calls text with the text of a body as readers see it: a mention as what it
// shows, and a citation in a sentence as its author.
func body(s *site.Site, u *site.Unit, text func(tier, string)) {
	if u.Body == nil {
		return
	}
	plain, at := u.Body.Plain, 0
	for _, hole := range holes(s, u.Body) {
		text(inBody, plain[at:hole.offset])
		text(inBody, hole.shown)
		at = hole.offset + hole.width
	}
	text(inBody, plain[at:])
}

// hole is a part of a body's plain text for which readers see another text.
type hole struct {
	offset, width int // in bytes
	shown         string
}

func holes(s *site.Site, b *markdown.Body) []hole {
	out := make([]hole, 0, len(b.Mentions))
	for _, m := range b.Mentions {
		if m.Label == "" {
			out = append(out, hole{m.Offset, len(m.ID), shown(s, m.ID)})
		}
	}
	for _, c := range b.Citations {
		if c.Bare != "" && s.IsSource(c.ID) {
			out = append(out, hole{c.Offset, len(c.Bare), s.Entry(c.ID).Source.Author()})
		}
	}
	slices.SortFunc(out, func(a, b hole) int { return a.offset - b.offset })
	return out
}

// shown returns what a mention of an id shows, as package page writes it, but for a
// conflict without a title, whose name here is its first figure's.
func shown(s *site.Site, id string) string {
	e := s.Entry(id)
	switch {
	case e == nil:
		return id
	case e.Figure != nil:
		return e.Figure.Text(s.Language)
	case e.Position != nil:
		return s.Name(e.Position.Actor) + ": " + e.Name
	case e.Conflict != nil && e.Conflict.Title == "" && len(e.Conflict.Figures) > 0:
		return s.Name(e.Conflict.Figures[0])
	}
	return e.Name
}
