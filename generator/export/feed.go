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

// feed is a list of what is new, in no particular format.
type feed struct {
	url      string // of the page that it belongs to, which names its files
	title    string
	subtitle string
	entries  []feedEntry // newest first
}

// feedEntry is one entry of a feed.
type feedEntry struct {
	url                string // identifies the entry, and never changes
	link               string // where the entry leads; empty for url
	title              string
	summary            string
	content            func() string // HTML, made only for entries that are published
	kind               string        // in words
	topics             []string      // their names
	authors            []person
	image              string // a path of the site; empty where there is none
	published, updated record.Date
}

// person is an author of an entry.
type person struct{ name, url string }

const (
	maxFeed    = 20 // entries of a feed
	maxFigures = 8  // figures of a briefing in its entry: the first live ones
)

// feeds returns the files of all feeds: of the site, of its changes, and of every
// question, topic, author and actor.
func feeds(s *site.Site) []File {
	files := feedFiles(s, "/", func() feed { return siteFeed(s) })
	files = append(files, feedFiles(s, "/changes/", func() feed { return changesFeed(s) })...)
	for _, q := range s.Questions {
		files = append(files, feedFiles(s, q.URL, func() feed { return questionFeed(s, q) })...)
	}
	for _, e := range s.Actors {
		files = append(files, feedFiles(s, e.URL, func() feed { return actorFeed(s, e) })...)
	}
	for _, e := range s.Topics {
		files = append(files, feedFiles(s, e.URL, func() feed { return briefingsFeed(s, e, "topics") })...)
	}
	for _, e := range s.Authors {
		files = append(files, feedFiles(s, e.URL, func() feed { return briefingsFeed(s, e, "authors") })...)
	}
	return files
}

// feedFiles returns the files of the feed of a page, in both formats.
func feedFiles(s *site.Site, url string, make func() feed) []File {
	f := sync.OnceValue(make)
	return []File{
		{Path: page.FeedFile(url, "xml"), Make: func() []byte { return atom(s, f()) }},
		{Path: page.FeedFile(url, "json"), Make: func() []byte { return jsonFeed(s, f()) }},
	}
}

// siteFeed returns the feed of the briefings.
func siteFeed(s *site.Site) feed {
	f := feed{url: "/", title: s.Publication.Title, subtitle: s.Publication.Description}
	for _, e := range s.Briefings[:min(len(s.Briefings), maxFeed)] {
		f.entries = append(f.entries, briefingEntry(s, e))
	}
	return f.sorted()
}

// questionFeed returns the feed of a question: the positions taken on it, the
// briefings about it, and the events that opened, changed or ended a position.
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
	for _, e := range latestBriefings(once(q.From(record.KindBriefing, "questions", site.RoleMention))) {
		f.entries = append(f.entries, briefingEntry(s, e))
	}
	return f.sorted()
}

// briefingsFeed returns the feed of the briefings that name an entry under a key.
func briefingsFeed(s *site.Site, e *site.Entry, key string) feed {
	f := feed{url: e.URL, title: e.Name + " – " + s.Publication.Title, subtitle: e.Front().Summary}
	for _, briefing := range latestBriefings(e.From(record.KindBriefing, key)) {
		f.entries = append(f.entries, briefingEntry(s, briefing))
	}
	return f.sorted()
}

// latestBriefings returns the newest briefings, at most as many as a feed has.
// Making an entry costs more than finding out that it is too old.
func latestBriefings(briefings []*site.Entry) []*site.Entry {
	slices.SortFunc(briefings, func(a, b *site.Entry) int {
		return cmp.Or(appeared(b.Front()).Compare(appeared(a.Front())), cmp.Compare(a.URL, b.URL))
	})
	return briefings[:min(len(briefings), maxFeed)]
}

// sorted returns the feed with its newest entries, the newest first.
func (f feed) sorted() feed {
	slices.SortFunc(f.entries, func(a, b feedEntry) int {
		return cmp.Or(b.published.Compare(a.published), cmp.Compare(a.url, b.url))
	})
	f.entries = f.entries[:min(len(f.entries), maxFeed)]
	return f
}

// updated returns the newest date of the entries. It is used instead of the
// clock, which no output may depend on.
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
	text := newEntryText(s, e.Name, e.URL)
	text.Paragraphs = []string{f.Summary}
	if e.Briefing.Image != "" {
		text.Image, text.ImageAlt = s.BaseURL+e.Briefing.Image, e.Briefing.ImageAlt
	}
	text.Figures = figureTexts(s, e)
	authors := authorsOf(s, e)
	text.About = sentences(s.Horizon(e).Text(l), writtenBy(s, authors), byline(s))
	return feedEntry{
		url: e.URL, title: e.Name, summary: f.Summary, content: text.html, kind: l.Words.Kinds["briefing"].One,
		published: appeared(f), updated: f.Touched(), topics: names(s, record.KindTopic, e.Briefing.Topics),
		authors: authors, image: e.Briefing.Image,
	}
}

// figureTexts returns the first numbers that a briefing declares and that stand, each
// with what must be known of it.
func figureTexts(s *site.Site, briefing *site.Entry) []string {
	var out []string
	for declared := range content.Declares[*record.Figure](briefing.Unit.Doc) {
		e := s.Entry(declared.ID)
		if e == nil || e.Figure == nil || !e.Figure.IsLive() || e.Dropped() || len(out) == maxFigures {
			continue
		}
		out = append(out, e.Figure.Label+": "+withCaveat(s, e))
	}
	return out
}

// withCaveat returns the wording of a figure: "£9 billion (Disputed)".
func withCaveat(s *site.Site, e *site.Entry) string {
	text := e.Figure.Wording(s.Language, s.Figure)
	if caveat := page.Caveat(s, e); caveat != "" {
		text += " (" + caveat + ")"
	}
	return text
}

// authorsOf returns the authors that a briefing names.
func authorsOf(s *site.Site, briefing *site.Entry) []person {
	var out []person
	for _, id := range briefing.Briefing.Authors {
		if e := s.Entry(id); e != nil && e.Author != nil {
			out = append(out, person{e.Author.Name, e.URL})
		}
	}
	return out
}

func writtenBy(s *site.Site, authors []person) string {
	if len(authors) == 0 {
		return ""
	}
	list := make([]string, len(authors))
	for i, a := range authors {
		list[i] = a.name
	}
	return s.Language.Words.By + " " + strings.Join(list, ", ")
}

// names returns the names of those of some ids that are of a kind.
func names(s *site.Site, kind record.Kind, ids []string) []string {
	var out []string
	for _, id := range ids {
		if e := s.Entry(id); e != nil && e.Kind == kind {
			out = append(out, e.Name)
		}
	}
	return out
}

func byline(s *site.Site) string {
	if len(s.Publication.Editors) == 0 {
		return ""
	}
	return s.Language.Words.EditedBy + " " + strings.Join(s.Publication.Editors, ", ")
}

// sentences joins the texts that are not empty, each as a sentence.
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
	return feedEntry{
		url: e.URL, title: title, summary: p.Summary, content: text.html, kind: w.Kinds["position"].One, published: on, updated: on,
	}
}

func eventEntry(s *site.Site, e *site.Entry) feedEntry {
	v := e.Event
	text := recordText(s, e, v.Name, v.Sources)
	text.Paragraphs = []string{cmp.Or(v.Summary, v.Name)}
	text.About = sentences(v.Date.Text(s.Language), v.Location)
	on := announced(s, e, v.Date.First())
	return feedEntry{
		url: e.URL, title: v.Name, summary: v.Summary, content: text.html, kind: s.Language.Words.Kinds["event"].One,
		published: on, updated: on,
	}
}

// announced returns the day on which a record appeared on the site: that of its
// document or, where it was added to the document later, its own. A record of
// the future appeared with its document.
func announced(s *site.Site, e *site.Entry, own record.Date) record.Date {
	on := appeared(e.Front())
	if own.After(on) && !own.After(s.AsOf) {
		return own
	}
	return on
}

// appeared returns the day on which a document appeared, as far as it says.
func appeared(f *record.Front) record.Date {
	if !f.Date.IsZero() {
		return f.Date
	}
	return f.AsOf
}

// rfc3339 returns the first moment of a day in UTC (RFC 3339).
func rfc3339(d record.Date) string { return d.First().String() + "T00:00:00Z" }

// author returns the author of the feeds.
func author(s *site.Site) string {
	if len(s.Publication.Editors) > 0 {
		return s.Publication.Editors[0]
	}
	return s.Publication.Title
}

// entryText is the full text of an entry.
type entryText struct {
	Image      string // its address
	ImageAlt   string
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

// newEntryText returns a text that ends in a link to a page of the site.
func newEntryText(s *site.Site, title, url string) entryText {
	return entryText{
		Title: title, Address: s.BaseURL + url, Site: s.Publication.Title, Licence: s.Publication.Licence,
	}
}

// recordText returns the text of a record with its sources alone.
func recordText(s *site.Site, e *site.Entry, title string, sources []string) entryText {
	text := newEntryText(s, title, e.URL)
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
	`{{with .Image}}<p><img src="{{.}}" alt="{{$.ImageAlt}}"></p>{{end}}` +
		`{{range .Paragraphs}}<p>{{.}}</p>{{end}}{{with .Quote}}<blockquote><p>{{.}}</p></blockquote>{{end}}` +
		`{{with .Figures}}<ul>{{range .}}<li>{{.}}</li>{{end}}</ul>{{end}}` +
		`{{with .Sources}}<ul>{{range .}}<li>` +
		`{{if .Address}}<a href="{{.Address}}">{{.Text}}</a>{{else}}{{.Text}}{{end}}` +
		`</li>{{end}}</ul>{{end}}` +
		`<p>{{.About}} <a href="{{.Address}}">{{.Title}}</a>, {{.Site}}{{with .Licence}} ({{.}}){{end}}</p>`))

// html returns the text as HTML, with everything that editors wrote escaped.
func (t entryText) html() string {
	var b strings.Builder
	_ = entryTemplate.Execute(&b, t) // plain strings into memory: cannot fail
	return b.String()
}
