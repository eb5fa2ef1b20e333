package site

import (
	"errors"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/sheet"
)

// calendars are the financial years that site.yaml declares.
type calendars struct {
	declared bool
	broken   bool                    // something about one of them is wrong and reported
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

// AsksForCalendar reports whether the financial years of an actor may be others
// than British ones, and no calendar says so. Without any calendar only a state is
// asked about whose years are known to differ, or not known. Where one is broken,
// nothing is asked.
func (s *Site) AsksForCalendar(actor string) bool {
	if _, declared := s.YearsOf(actor); declared || s.calendars.declared || s.calendars.broken {
		return !declared && !s.calendars.broken
	}
	e := s.Entry(actor)
	if e == nil || e.Actor == nil || e.Actor.ISO3166 == "" {
		return false
	}
	usual, known := record.UsualYears(e.Actor.ISO3166)
	return !known || usual.Years() != record.BritishYears()
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
		if s.declared = true; c.Broken {
			s.broken = true
			continue
		}
		actors, at := c.Record.Actors, c.At.Of("actors")
		if len(actors) == 0 {
			actors, at = []string{""}, c.At.Whole
		}
		for _, actor := range actors {
			if before, twice := first[actor]; twice {
				l.report(twoCalendars(actor, at, before))
				continue
			}
			first[actor] = at
			s.of[actor] = c.Record.Years()
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
// cannot be read so is reported; that no calendar says which days its years are,
// once for each actor.
func (l *linker) inYears(e *Entry, p record.Period, actor, key string) record.Period {
	read, err := l.readPeriod(p, actor)
	if err != nil && !e.Broken {
		e.Broken = true
		l.misread(e.At.Of(key), content.RuleFinancial, key, p, actor, err)
	}
	return read
}

// rowPeriod reads the period of a row of a table; it is zero where there is none.
// One that is not read as its calendar has it is reported, and returned all the
// same: others may name the row.
func (l *linker) rowPeriod(c sheet.Cell, file, actor string, form record.PeriodForm) (p record.Period, misread bool) {
	written, err := record.ParseTabled(c.Text, form)
	if err != nil {
		l.report(content.BadPeriod(c.Place(file), RuleRow, c.Text, err))
		return record.Period{}, true
	}
	read, err := l.readPeriod(written, actor)
	if err != nil {
		l.misread(c.Place(file), RuleRow, "period", written, actor, err)
	}
	return read, err != nil
}

// errUndeclared says that a period names its financial years by one year each, and
// that no calendar says which days they have.
var errUndeclared = errors.New("no calendar says which days this is")

func (l *linker) readPeriod(p record.Period, actor string) (record.Period, error) {
	years, declared := l.site.YearsOf(actor)
	switch {
	case !p.HasFinancialYear():
		return p, nil
	case declared:
		return p.In(years)
	case p.IsUndecided():
		return p, errUndeclared
	}
	return p, nil
}

// misread reports a period that cannot be read in the calendar of an actor.
func (l *linker) misread(at diag.Place, rule, key string, p record.Period, actor string, err error) {
	undeclared := errors.Is(err, errUndeclared)
	unknown := actor != "" && l.site.Entry(actor) == nil // which is reported
	if undeclared && (l.asked[actor] || unknown || l.site.calendars.broken) {
		return
	}
	f := content.BadYears(at, rule, key, p, err)
	if undeclared {
		l.asked[actor] = true
		f = f.WithHelp("%s", l.site.CalendarFor(actor))
	}
	l.report(f)
}

// CalendarFor returns how a calendar of an actor is declared in site.yaml: the usual
// one of a state of which it is known, else an example.
func (s *Site) CalendarFor(actor string) string {
	example := record.Calendar{Month: 7, Day: 1, Named: record.NamedByEnd, Called: record.FinancialYear}
	such := ", such as"
	if e := s.Entry(actor); e != nil && e.Actor != nil {
		if usual, known := record.UsualYears(e.Actor.ISO3166); known {
			example, such = usual, ":"
		}
	}
	if actor != "" {
		example.Actors = []string{actor}
	}
	if s.HasCalendars() {
		return "declare it in the list calendars of content/site.yaml" + such + " `- " + example.Text() + "`"
	}
	return "declare it in content/site.yaml" + such + " `calendars: [" + example.Text() + "]`"
}
