package page

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

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
	Years  []Year     // the events of each
	Others []YearLink // of a timeline that is divided by year, all of its pages
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
	v := &TimelinePage{Base: b.kindBase(record.KindEvent, b.site.HorizonOver(b.site.Events))}
	events := b.site.Events
	if d := b.site.Division(section(record.KindEvent)); d != nil {
		events, v.Others = d.Years[0].Entries, b.yearLinks(d, 0)
	}
	return b.withEvents(v, events)
}

// timelineYear is the page of a year of the timeline.
func (b *builder) timelineYear(d *site.Division, i int) View {
	list, y := b.listLink(record.KindEvent), d.Years[i]
	title := fmt.Sprintf(b.site.Language.Words.ListOfYear, list.Text, strconv.Itoa(y.Number))
	v := &TimelinePage{Base: b.listBase(d.YearURL(i), title, b.site.HorizonOver(y.Entries))}
	v.Breadcrumbs, v.Others = b.trail(list), b.yearLinks(d, i)
	return b.withEvents(v, y.Entries)
}

func (b *builder) withEvents(v *TimelinePage, events []*site.Entry) View {
	c := b.citer()
	for _, e := range events {
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
