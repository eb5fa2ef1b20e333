package site

import (
	"maps"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/sheet"
)

// IsPlace reports whether the entry is an actor of a table, which has a page only
// where something but a table names it.
func (e *Entry) IsPlace() bool { return e.place }

// naming returns the actor that a cell of a table names: by its id, its name, another
// name or a code of ISO 3166. A country that nobody declares becomes a place.
func (l *linker) naming(c sheet.Cell, u *Unit) *Entry {
	_, held := l.site.held[c.Text]
	if l.site.byID[c.Text] == nil && !held && !l.site.lost[c.Text] {
		switch named := l.named()[c.Text]; {
		case len(named) == 1:
			return named[0]
		case len(named) > 1:
			l.report(ambiguous(c, u.Doc.Path, named))
			return nil
		}
		if e := l.country(c, u); e != nil {
			return e
		}
	}
	return l.target(reference{to: c.Text, at: c.Place(u.Doc.Path), want: []record.Kind{record.KindActor}})
}

// named indexes the actors by their names and codes.
func (l *linker) named() map[string][]*Entry {
	if l.names != nil {
		return l.names
	}
	l.names = map[string][]*Entry{}
	for _, e := range l.site.Actors {
		a := e.Actor
		names := append([]string{a.Name, a.ISO3166}, a.OtherNames...)
		if country, ok := record.FindCountry(a.ISO3166); ok && a.ISO3166 != "" {
			names = append(names, country.Names()...)
		}
		for _, name := range names {
			if name != "" && !slices.Contains(l.names[name], e) {
				l.names[name] = append(l.names[name], e)
			}
		}
	}
	return l.names
}

func ambiguous(c sheet.Cell, file string, named []*Entry) diag.Finding {
	ids := make([]string, len(named))
	for i, e := range named {
		ids[i] = e.ID
	}
	f := diag.Errorf(c.Place(file), RuleRow, "“%s” names %d actors: %s", c.Text, len(named), strings.Join(ids, ", "))
	for _, e := range named {
		f = f.WithRelated(e.At.Whole, "%s is declared here", e.ID)
	}
	return f.WithHelp("write the id of the one that is meant")
}

// country enters the country that a cell names as a place; nil where it names none,
// or where the id of its name is taken.
func (l *linker) country(c sheet.Cell, u *Unit) *Entry {
	country, ok := record.FindCountry(c.Text)
	if !ok {
		return nil
	}
	id := content.SuggestID(country.Name)
	if l.site.byID[id] != nil {
		return nil
	}
	a := &record.Actor{
		ID: id, Type: record.CountryType, Name: country.Name, OtherNames: country.OtherNames, ISO3166: country.Alpha3,
	}
	doc := &content.Document{Path: u.Doc.Path}
	e := &Entry{
		ID: id, Kind: record.KindActor, Name: a.Name, Record: a, Actor: a, Unit: &Unit{Doc: doc},
		At: content.Keys{Whole: c.Place(u.Doc.Path)}, place: true,
	}
	l.site.Actors = append(l.site.Actors, e)
	l.site.byID[id] = e
	for _, name := range country.Names() {
		l.names[name] = append(l.names[name], e)
	}
	return e
}

// partsOfPlaces follows what places are part of, and decides which of them have a
// page. A place names what it is part of once something names the place.
func (l *linker) partsOfPlaces() {
	known := l.places(func(e *Entry) bool { return len(e.Referrers) > 0 })
	l.site.paged = map[*Entry]bool{}
	for _, e := range l.upwards(l.places(isNamed)) {
		l.site.paged[e] = true
	}
	for _, e := range l.upwards(known) {
		if to := l.whole(e); to != nil {
			to.Referrers = append(to.Referrers, Backlink{From: e, Role: "part_of"})
		}
	}
	for _, e := range l.places(func(e *Entry) bool { return len(e.Referrers) == 0 }) {
		l.whole(e) // reports what is no actor
	}
}

// places returns the places of which something holds.
func (l *linker) places(holds func(*Entry) bool) []*Entry {
	var out []*Entry
	for _, e := range l.site.Actors {
		if e.IsPlace() && holds(e) {
			out = append(out, e)
		}
	}
	return out
}

// isNamed reports whether something but a row of a table refers to a place.
func isNamed(e *Entry) bool {
	return slices.ContainsFunc(e.Referrers, func(b Backlink) bool { return !b.From.IsRow() })
}

// upwards returns places and all places that they are part of, each once.
func (l *linker) upwards(places []*Entry) []*Entry {
	seen := map[*Entry]bool{}
	var out []*Entry
	for ; len(places) > 0; places = places[1:] {
		e := places[0]
		if seen[e] {
			continue
		}
		seen[e], out = true, append(out, e)
		if to := l.site.byID[e.Actor.PartOf]; to != nil && to.IsPlace() {
			places = append(places, to)
		}
	}
	return out
}

// whole returns what a place is part of, nil where it does not say or names no actor.
func (l *linker) whole(e *Entry) *Entry {
	if e.Actor.PartOf == "" {
		return nil
	}
	return l.target(reference{to: e.Actor.PartOf, at: e.At.Of("part_of"), want: []record.Kind{record.KindActor}})
}

// dividePlaces takes the places that have no page out of the list of actors. Of those, the
// ones that a table names stay known as Places.
func (s *Site) dividePlaces() {
	s.Actors = slices.DeleteFunc(s.Actors, func(e *Entry) bool {
		if !e.IsPlace() || s.paged[e] {
			return false
		}
		if e.URL = ""; len(e.Referrers) > 0 {
			s.Places = append(s.Places, e)
		}
		return true
	})
}

// nearestName returns the name of an actor or a country that a cell of a table most
// likely means.
func (l *linker) nearestName(r reference) string {
	if !strings.HasSuffix(r.at.File, ".csv") {
		return ""
	}
	if l.nearNames == nil {
		names := slices.Concat(slices.Collect(maps.Keys(l.named())), record.CountryNames())
		slices.Sort(names)
		l.nearNames = diag.NewSuggester(names)
	}
	return l.nearNames.Nearest(r.to)
}
