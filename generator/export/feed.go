package export

import (
	"cmp"
	"html/template"
	"slices"
	"strings"
	"sync"

	"explainer/generator/content"
	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/site"
)

// feed is a list of what is new, whatever format it is written in.
type feed struct {
	url      string // of the page that it follows, which names its files
	title    string
	subtitle string
	entries  []feedEntry // newest first
}

// feedEntry is one thing that is new. Its id is an address, which never
// changes; it leads there, or where link says.
type feedEntry struct {
	url                string
	link               string
	title              string
	summary            string
	content            func() string // HTML, asked only of the entries that are kept
	kind               string        // in words
	published, updated record.Date
}

const (
	maxFeed    = 20 // entries of a feed
	maxFigures = 8  // of a briefing in its entry: the first that it declares and that hold
)

// feeds are the files of the feeds of the whole site, of what changed in it and
// of every question.
func feeds(s *site.Site) []File {
	files := feedFiles(s, "/", func() feed { return siteFeed(s) })
	files = append(files, feedFiles(s, "/changes/", func() feed { return changesFeed(s) })...)
	for _, q := range s.Questions {
		files = append(files, feedFiles(s, q.URL, func() feed { return questionFeed(s, q) })...)
	}
	return files
}

// feedFiles are the files of a feed that follows a page.
func feedFiles(s *site.Site, url string, make func() feed) []File {
	make = sync.OnceValue(make)
	return []File{
		{Path: page.FeedFile(url, "xml"), Make: func() []byte { return atom(s, make()) }},
		{Path: page.FeedFile(url, "json"), Make: func() []byte { return jsonFeed(s, make()) }},
	}
}

// siteFeed follows the briefings.
func siteFeed(s *site.Site) feed {
	f := feed{url: "/", title: s.Publication.Title, subtitle: s.Publication.Description}
	for _, e := range s.Briefings[:min(len(s.Briefings), maxFeed)] {
		f.entries = append(f.entries, briefingEntry(s, e))
	}
	return f.sorted()
}

// questionFeed follows a question: the positions taken on it, the briefings
// about it, and the events that opened, changed or ended a position.
func questionFeed(s *site.Site, q *site.Entry) feed {
	f := feed{url: q.URL, title: q.Name + " – " + s.Publication.Title, subtitle: q.Question.Proposition}
	events := map[*site.Entry]bool{}
	for _, p := range q.From(record.KindPosition, "question") {
		f.entries = append(f.entries, positionEntry(s, p))
		for _, e := range p.From(record.KindEvent, "effects") {
			events[e] = true
		}
	}
	for e := range events {
		f.entries = append(f.entries, eventEntry(s, e))
	}
	for _, e := range latestBriefings(briefingsOn(q)) {
		f.entries = append(f.entries, briefingEntry(s, e))
	}
	return f.sorted()
}

// briefingsOn are the briefings that name a question, each once.
func briefingsOn(q *site.Entry) []*site.Entry {
	var out []*site.Entry
	seen := map[*site.Entry]bool{}
	for _, e := range q.From(record.KindBriefing, "questions", site.RoleMention) {
		if !seen[e] {
			seen[e] = true
			out = append(out, e)
		}
	}
	return out
}

// latestBriefings are as many briefings as a feed can hold, the newest first: to make an
// entry costs more than to find out that it is too old.
func latestBriefings(briefings []*site.Entry) []*site.Entry {
	slices.SortFunc(briefings, func(a, b *site.Entry) int {
		return cmp.Or(appeared(b.Front()).Compare(appeared(a.Front())), cmp.Compare(a.URL, b.URL))
	})
	return briefings[:min(len(briefings), maxFeed)]
}

// sorted puts the newest entries first and drops what is too old to hold.
func (f feed) sorted() feed {
	slices.SortFunc(f.entries, func(a, b feedEntry) int {
		return cmp.Or(b.published.Compare(a.published), cmp.Compare(a.url, b.url))
	})
	f.entries = f.entries[:min(len(f.entries), maxFeed)]
	return f
}

// updated is the newest date of the entries. It stands in for the clock, which
// no output may show.
func (f feed) updated() record.Date {
	latest := record.Date{Year: 1970, Month: 1, Day: 1}
	for _, e := range f.entries {
		if e.updated.Compare(latest) > 0 {
			latest = e.updated
		}
	}
	return latest
}

func briefingEntry(s *site.Site, e *site.Entry) feedEntry {
	f, l := e.Front(), s.Language
	text := entryText{Paragraphs: []string{f.Summary}, Title: e.Name, Address: s.BaseURL + e.URL, Site: s.Publication.Title, Licence: s.Publication.Licence}
	for figure := range content.Declares[*record.Figure](e.Unit.Doc) {
		if figure.IsLive() && len(text.Figures) < maxFigures {
			text.Figures = append(text.Figures, figure.Label+": "+figure.Wording(l, s.Figure))
		}
	}
	text.About = sentences(s.Horizon(e).Text(l), byline(s))
	return feedEntry{url: e.URL, title: e.Name, summary: f.Summary, content: text.html, kind: l.Words.Briefing, published: appeared(f), updated: f.Touched()}
}

func byline(s *site.Site) string {
	if len(s.Publication.Editors) == 0 {
		return ""
	}
	return s.Language.Words.EditedBy + " " + strings.Join(s.Publication.Editors, ", ")
}

// sentences joins texts that are not empty.
func sentences(texts ...string) string {
	var out []string
	for _, text := range texts {
		if text != "" {
			out = append(out, text+".")
		}
	}
	return strings.Join(out, " ")
}

func positionEntry(s *site.Site, e *site.Entry) feedEntry {
	p, w := e.Position, s.Language.Words
	title := s.Name(p.Actor) + ": " + s.Stance(p)
	text := recordText(s, e, title, p.Sources)
	text.Paragraphs = []string{p.Summary}
	if p.Conditions != "" {
		text.Paragraphs = append(text.Paragraphs, w.Conditions+": "+p.Conditions)
	}
	text.Quote = s.Language.Quoted(p.Quote)
	text.About = sentences(p.Date.Text(s.Language), w.Bases[string(p.Basis)])
	on := announced(s, e, p.Date)
	return feedEntry{url: e.URL, title: title, summary: p.Summary, content: text.html, kind: w.Position, published: on, updated: on}
}

func eventEntry(s *site.Site, e *site.Entry) feedEntry {
	v := e.Event
	text := recordText(s, e, v.Name, v.Sources)
	text.Paragraphs = []string{cmp.Or(v.Summary, v.Name)}
	text.About = sentences(v.Date.Text(s.Language), v.Location)
	on := announced(s, e, v.Date.First())
	return feedEntry{url: e.URL, title: v.Name, summary: v.Summary, content: text.html, kind: s.Language.Words.Event, published: on, updated: on}
}

// announced is when a record came to be on the site: the day of its document,
// or its own, where it was added to the document later. What is still to come
// was announced by its document.
func announced(s *site.Site, e *site.Entry, own record.Date) record.Date {
	on := appeared(e.Front())
	if own.After(on) && !own.After(s.AsOf) {
		return own
	}
	return on
}

// appeared is the day on which a document appeared, as far as it says.
func appeared(f *record.Front) record.Date {
	if !f.Date.IsZero() {
		return f.Date
	}
	return f.AsOf
}

// rfc3339 is a day's first moment in UTC.
func rfc3339(d record.Date) string { return d.First().String() + "T00:00:00Z" }

// author is who a feed is by.
func author(s *site.Site) string {
	if len(s.Publication.Editors) > 0 {
		return s.Publication.Editors[0]
	}
	return s.Publication.Title
}

// entryText is what an entry says in full, with who says so.
type entryText struct {
	Paragraphs []string
	Quote      string
	Figures    []string
	About      string
	Sources    []sourceLink
	Title      string
	Address    string
	Site       string
	Licence    string
}

// recordText begins the text of a record with its sources.
func recordText(s *site.Site, e *site.Entry, title string, sources []string) entryText {
	text := entryText{Title: title, Address: s.BaseURL + e.URL, Site: s.Publication.Title, Licence: s.Publication.Licence}
	for _, id := range sources {
		if source := s.Entry(id); source != nil && source.Source != nil {
			citation := *source.Source
			citation.URL = "" // the link leads there
			text.Sources = append(text.Sources, sourceLink{citation.Citation(s.Language), source.Source.URL})
		}
	}
	return text
}

type sourceLink struct{ Text, Address string }

var entryTemplate = template.Must(template.New("entry").Parse(
	`{{range .Paragraphs}}<p>{{.}}</p>{{end}}{{with .Quote}}<blockquote><p>{{.}}</p></blockquote>{{end}}` +
		`{{with .Figures}}<ul>{{range .}}<li>{{.}}</li>{{end}}</ul>{{end}}` +
		`{{with .Sources}}<ul>{{range .}}<li>{{if .Address}}<a href="{{.Address}}">{{.Text}}</a>{{else}}{{.Text}}{{end}}</li>{{end}}</ul>{{end}}` +
		`<p>{{.About}} <a href="{{.Address}}">{{.Title}}</a>, {{.Site}}{{with .Licence}} ({{.}}){{end}}</p>`))

func (t entryText) html() string {
	var b strings.Builder
	_ = entryTemplate.Execute(&b, t) // plain strings into memory: cannot fail
	return b.String()
}
