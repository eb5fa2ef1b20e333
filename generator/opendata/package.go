package opendata

import (
	"slices"

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
		p.conflicts(), p.events(), p.sources(), p.vocabulary())
	return p
}

// HasJSON reports whether the table is written as JSON, too: one whose rows are
// records, with what belongs to them inside.
func (t *Table) HasJSON() bool { return t.Inside == "" }

// address returns an entry's absolute address.
func (p *Package) address(e *site.Entry) string { return p.site.BaseURL + e.URL }
