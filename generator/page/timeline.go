package page

import (
	"cmp"
	"slices"

	"explainer/generator/block"
	"explainer/generator/chart"
	"explainer/generator/record"
	"explainer/generator/site"
)

// EventView is an event with its evidence.
type EventView struct {
	Number    int     // in the drawing above the list, 0 where there is none
	Anchor    string  // of its element on the timeline
	URL       string  // its place there
	Name      string  // what it is called
	Date      Date    // when it is or was
	Status    string  // "Scheduled", "Took place" or "Cancelled"
	Over      bool    // whether it took place
	Location  string  // where
	Summary   string  // what happened, in a sentence
	Attendees []*Link // who took part
	Effects   []*Link // the records that came of it
	Cites     []Cite  // its sources
	Origins   string  // "4 reports, 2 origins", where some repeat others
}

// EventList is a timeline within a text: a list of events and, where there are
// two or more, a drawing that refers to them by number.
type EventList struct {
	ID       string        // of its element
	Title    string        // its heading
	Drawings []DrawingView // one for each width, none where there is one event
	About    string        // description of the drawing
	Events   []EventView   // in the order of time
	CSV      string        // address
	Note     string        // what a reader of it should know
}

// TimelinePage lists all events by year, oldest first.
type TimelinePage struct {
	Base
	Years []Year // the events of each
}

// Layout implements View.
func (*TimelinePage) Layout() string { return "timeline" }

// Year is the events of a year.
type Year struct {
	Year   int         // such as 2025
	Events []EventView // in the order of time
}

func (b *builder) eventView(e *site.Entry, c *citer) EventView {
	v := e.Event
	return EventView{
		Anchor: v.ID, URL: b.href(e.URL), Name: v.Name, Date: b.period(v.Date),
		Status: b.site.Language.Words.EventStatuses[string(v.Status)], Over: v.Status == record.Occurred,
		Location: v.Location, Summary: v.Summary, Attendees: b.idLinks(v.Attendees), Effects: b.idLinks(v.Effects), Cites: c.citeAll(v.Sources), Origins: b.origins(v.Sources),
	}
}

func (b *builder) eventViews(entries []*site.Entry, c *citer) []EventView {
	out := make([]EventView, len(entries))
	for i, e := range entries {
		out[i] = b.eventView(e, c)
	}
	return out
}

// timelineEntries returns the events of a timeline, in the order of time.
func timelineEntries(s *site.Site, t *block.Timeline) []*site.Entry {
	entries := known(s, record.KindEvent, t.Events)
	slices.SortFunc(entries, func(a, b *site.Entry) int { return record.CompareEvents(a.Event, b.Event) })
	return entries
}

// Timeline implements block.Drawer. A drawing of one event would show nothing
// that its date does not say.
func (d *drawer) Timeline(t *block.Timeline) {
	l, entries := d.site.Language, timelineEntries(d.site, t)
	v := &EventList{
		ID:     chartStem(d.site, d.unit, t, d.number),
		Title:  t.Title,
		Note:   t.Note,
		Events: d.eventViews(entries, d.citer),
		CSV:    d.href("/" + chartPath(d.site, d.unit, t, d.number)),
	}
	d.part.Events = v
	if len(entries) < 2 {
		return
	}
	events := make([]*record.Event, len(entries))
	for i, e := range entries {
		events[i], v.Events[i].Number = e.Event, i+1
	}
	title := cmp.Or(t.Title, d.kindWords(record.KindEvent).List)
	v.Drawings = drawings(v.ID, title, func(width int) chart.Drawing { return chart.Timeline(events, width, l) })
	v.About = chart.DescribeTimeline(events, l)
}

func (b *builder) timeline() View {
	c := b.citer()
	v := &TimelinePage{Base: b.kindBase(record.KindEvent, b.site.HorizonOver(b.site.Events))}
	for _, e := range b.site.Events {
		year := e.Event.Date.First().Year
		if n := len(v.Years); n == 0 || v.Years[n-1].Year != year {
			v.Years = append(v.Years, Year{Year: year})
		}
		last := &v.Years[len(v.Years)-1]
		last.Events = append(last.Events, b.eventView(e, c))
	}
	c.finish(&v.Base)
	return v
}
