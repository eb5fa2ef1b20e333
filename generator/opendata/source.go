package opendata

import (
	"slices"

	"explainer/generator/record"
)

func (p *Package) sources() []*Table {
	columns := append(declaredColumns[entryRow](&record.Source{}, nil), text("url", ofEntry(p.address)))
	return []*Table{newTable("sources", 1, p.site.Sources, entryRows, columns...)}
}

// vocabulary is what figures are described with.
func (p *Package) vocabulary() []*Table {
	terms := newTable("terms", 1, p.site.Terms, entryRows,
		text("id", ofEntry(identity)),
		text("title", func(r entryRow) string { return r.Term.Title }).required(),
		text("definition", func(r entryRow) string { return r.Term.Summary }),
		text("url", ofEntry(p.address)))
	return slices.Concat(p.measures(), []*Table{terms}, p.documents(record.KindDataset))
}
