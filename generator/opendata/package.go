package opendata

import (
	"explainer/generator/site"
)

// Package is the open data of a site.
type Package struct {
	Tables []*Table

	site *site.Site
}

// New lays out the records of a site. No row is made before it is asked for.
func New(s *site.Site) *Package {
	p := &Package{site: s}
	for _, tables := range [][]*Table{p.actors(), p.questions(), p.positions(), p.figures(), p.conflicts(), p.events(), p.sources(), p.vocabulary()} {
		p.Tables = append(p.Tables, tables...)
	}
	return p
}

// HasJSON tells the tables that are written as JSON too: those whose rows are
// records of their own, with what belongs to them inside.
func (t *Table) HasJSON() bool { return t.Inside == "" }

// address is an entry's absolute address.
func (p *Package) address(e *site.Entry) string { return p.site.BaseURL + e.URL }
