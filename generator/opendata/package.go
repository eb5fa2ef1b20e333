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
	p.Tables = slices.Concat(p.actors(), p.questions(), p.records(record.KindPosition), p.figures(),
		p.conflicts(), p.records(record.KindEvent), p.sources(), p.vocabulary(), p.briefings())
	for info := range record.Kinds() {
		switch {
		case p.has(info.Plural()) || len(s.Of(info.Kind)) == 0 || isText(info.Kind):
		case info.IsDocument():
			p.Tables = append(p.Tables, p.documents(info.Kind)...)
		default:
			p.Tables = append(p.Tables, p.records(info.Kind)...)
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
func (p *Package) records(kind record.Kind, first ...column[entryRow]) []*Table {
	info, _ := kind.Info()
	parts := p.lists(info)
	columns := append(first, p.declared(kind)...)
	main := newTable(info.Plural(), 1, p.site.Of(kind), entryRows, columns...).has(parts...)
	return append([]*Table{main}, parts...)
}

// lists returns a table for each list of ids among the keys of a kind.
func (p *Package) lists(info record.KindInfo) []*Table {
	var tables []*Table
	record.Lists(info.New(), func(k record.Key, _ record.List) {
		if k.Refers && k.Column == record.NoColumn && len(k.To) > 0 {
			tables = append(tables, p.list(info, k))
		}
	})
	return tables
}

// list returns the table of a list of ids. Where they are of several kinds, each kind
// has a column, of which one is filled in.
func (p *Package) list(info record.KindInfo, k record.Key) *Table {
	name := string(info.Kind)
	rows := func(e *site.Entry) []link { return links(identity(e), "", record.ListOf(e.Record, k.Name)) }
	columns := []column[link]{ref(name, info.Plural(), from)}
	if len(k.To) > 1 {
		columns = append(columns, integer("number", nth))
	}
	for _, kind := range k.To {
		to, _ := kind.Info()
		columns = append(columns, ref(string(kind), to.Plural(), func(l link) string {
			if len(k.To) == 1 {
				return l.to
			}
			return p.ofKind(l.to, kind)
		}))
	}
	t := newTable(name+"_"+k.Name, 2, p.site.Of(info.Kind), rows, columns...).inside(k.Name)
	t.Means = sentence(k.Means)
	return t
}

// ofKind returns an id if it is that of a record of a kind.
func (p *Package) ofKind(id string, kind record.Kind) string {
	if e := p.site.Entry(id); e != nil && e.Kind == kind {
		return id
	}
	return ""
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
