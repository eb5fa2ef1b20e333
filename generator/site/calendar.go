package site

import (
	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
)

// calendars are the financial years that site.yaml declares.
type calendars struct {
	declared bool
	of       map[string]record.Years // by the id of an actor; under "" those of all others
}

// YearsOf returns the financial years of an actor, or of what belongs to none, whose
// id is "". Where site.yaml declares none for it, it returns false.
func (s *Site) YearsOf(actor string) (record.Years, bool) {
	if y, ok := s.calendars.of[actor]; ok {
		return y, true
	}
	y, ok := s.calendars.of[""]
	return y, ok
}

// HasCalendars reports whether site.yaml declares financial years.
func (s *Site) HasCalendars() bool { return s.calendars.declared }

// calendars enters the calendars that site.yaml declares, and reports an actor that
// has two.
func (l *linker) calendars(u *Unit) {
	s := &l.site.calendars
	s.of = map[string]record.Years{}
	first := map[string]diag.Place{}
	for _, c := range u.Doc.Calendars {
		s.declared = true
		actors, at := c.Record.Actors, c.At.Of("actors")
		if !c.At.Has("actors") {
			actors, at = []string{""}, c.At.Whole
		}
		for _, actor := range actors {
			if before, twice := first[actor]; twice {
				l.report(twoCalendars(actor, at, before))
				continue
			}
			first[actor] = at
			if !c.Broken {
				s.of[actor] = c.Record.Years()
			}
		}
	}
}

func twoCalendars(actor string, at, before diag.Place) diag.Finding {
	f := diag.Errorf(at, RuleTwoCalendars, "%s has two calendars", actor).
		WithHelp("name it in the one that its financial years follow")
	if actor == "" {
		f = diag.Errorf(at, RuleTwoCalendars, "two calendars have no `actors`, so that each is that of all others").
			WithHelp("say in one of the two whose financial years they are: `actors: [united-states]`")
	}
	return f.WithRelated(before, "the other one")
}

// readYears reads the financial years of all records as those of their calendars.
// A document may be shared with an earlier site, so that a record whose period
// changes is copied.
func (l *linker) readYears() {
	for _, e := range l.site.Figures {
		if e.Figure.Period.HasFinancialYear() {
			f := *e.Figure
			f.Period = l.inYears(e, f.Period, f.Subject, "period")
			e.Figure, e.Record = &f, &f
		}
	}
	for _, e := range l.site.Events {
		if e.Event.Date.HasFinancialYear() {
			v := *e.Event
			v.Date = l.inYears(e, v.Date, "", "date")
			e.Event, e.Record = &v, &v
		}
	}
	for _, e := range l.site.Sources {
		if e.Source.Issued.HasFinancialYear() {
			v := *e.Source
			v.Issued = l.inYears(e, v.Issued, "", "issued")
			e.Source, e.Record = &v, &v
		}
	}
}

// inYears returns a period of an entry as the calendar of an actor has it. What
// cannot be read so is reported.
func (l *linker) inYears(e *Entry, p record.Period, actor, key string) record.Period {
	read, err := l.readPeriod(p, actor)
	if err != nil && !e.Broken {
		l.report(content.BadYears(e.At.Of(key), content.RuleFinancial, p, err))
		e.Broken = true
	}
	return read
}

// readPeriod returns a period as the calendar of an actor has it. The error says
// that it names its years in another way, or that none is declared although the
// name of the years alone does not say which they are.
func (l *linker) readPeriod(p record.Period, actor string) (record.Period, error) {
	years, declared := l.site.YearsOf(actor)
	switch {
	case declared:
		return p.In(years)
	case p.IsUndecided():
		return p, record.SlipError{
			Why:   "no calendar says which days these are",
			Write: "when these years begin into content/site.yaml: " + l.site.CalendarFor(actor),
		}
	}
	return p, nil
}

// CalendarFor returns how a calendar of an actor is declared in site.yaml: the usual
// one of a state that it is known of, else an example.
func (s *Site) CalendarFor(actor string) string {
	example := record.Calendar{Month: 7, Day: 1, Named: record.NamedByEnd, Called: record.FinancialYear}
	lead := "such as "
	if e := s.Entry(actor); e != nil && e.Actor != nil {
		if usual, known := record.UsualYears(e.Actor.ISO3166); known {
			example, lead = usual, ""
		}
	}
	if actor != "" {
		example.Actors = []string{actor}
	}
	return lead + "`calendars: [" + example.Text() + "]`"
}
