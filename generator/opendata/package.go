package opendata

import (
	"slices"

	"explainer/generator/record"
	"explainer/generator/site"
)

// Package is the open data of a site.
type Package struct {
	Tables []*Table

	site *site.Site
}

// New lays out the records of a site. Rows are made when they are read.
func New(s *site.Site) *Package {
	p := &Package{site: s}
	p.Tables = slices.Concat(p.actors(), p.questions(), p.positions(), p.figures(),
		p.conflicts(), p.events(), p.sources(), p.vocabulary(), p.briefings())
	for info := range record.Kinds() {
		switch {
		case p.has(info.Plural()) || len(s.Of(info.Kind)) == 0 || isText(info.Kind):
		case info.IsDocument():
			p.Tables = append(p.Tables, p.documents(info.Kind)...)
		default:
			p.Tables = append(p.Tables, p.records(info)...)
		}
	}
	return p
}

// isText reports whether a kind's documents are texts, of which there is no table unless
// one is asked for.
func isText(kind record.Kind) bool { return kind == record.KindBriefing || kind == record.KindPage }

func (p *Package) has(table string) bool {
	return slices.ContainsFunc(p.Tables, func(t *Table) bool { return t.Name == table })
}

// records lays out a kind that needs no table of its own making: some first
// columns, a column for each key, and a table for each list of ids.
func (p *Package) records(info record.KindInfo, first ...column[entryRow]) []*Table {
	entries, name := p.site.Of(info.Kind), string(info.Kind)
	var parts []*Table
	record.Walk(info.New(), func(group string, k record.Key, _ record.Form) {
		if group != "" || !k.Refers || k.Column != record.NoColumn || len(k.To) != 1 {
			return
		}
		to, _ := k.To[0].Info()
		rows := func(e *site.Entry) []link { return links(identity(e), "", record.ListOf(e.Record, k.Name)) }
		part := newTable(name+"_"+k.Name, 2, entries, rows,
			ref(name, info.Plural(), from), ref(string(to.Kind), to.Plural(), func(l link) string { return l.to }))
		part.Means = sentence(k.Means)
		parts = append(parts, part.inside(k.Name))
	})
	columns := append(first, p.declared(info.Kind)...)
	return append([]*Table{newTable(info.Plural(), 1, entries, entryRows, columns...).has(parts...)}, parts...)
}

// HasJSON reports whether the table is written as JSON, too: one whose rows are
// records, with what belongs to them inside.
func (t *Table) HasJSON() bool { return t.Inside == "" }

// address returns an entry's absolute address.
func (p *Package) address(e *site.Entry) string {
	if e.URL == "" {
		return ""
	}
	return p.site.BaseURL + e.URL
}
