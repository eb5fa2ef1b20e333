package opendata

import (
	"explainer/generator/record"
	"explainer/generator/site"
)

func (p *Package) sources() []*Table {
	columns := append(declaredColumns[entryRow](&record.Source{}, nil), text("url", ofEntry(p.address)))
	return []*Table{newTable("sources", 1, p.site.Sources, entryRows, columns...)}
}

// vocabulary is what figures are described with.
func (p *Package) vocabulary() []*Table {
	datasets := p.site.Datasets
	sources := sourcesOf("dataset", "datasets", datasets, func(e *site.Entry) []string { return e.Dataset.Sources })
	url := text("url", ofEntry(p.address))
	described := []column[entryRow]{
		text("id", ofEntry(identity)),
		text("title", func(r entryRow) string { return r.Name }).required(),
		text("summary", func(r entryRow) string { return r.Front().Summary }),
	}
	return append(p.measures(),
		newTable("terms", 1, p.site.Terms, entryRows,
			text("id", ofEntry(identity)),
			text("title", func(r entryRow) string { return r.Term.Title }).required(),
			text("definition", func(r entryRow) string { return r.Term.Summary }),
			url),
		newTable(
			"datasets",
			1,
			datasets,
			entryRows,
			append(described, p.declared(record.KindDataset)...)...).has(sources),
		sources)
}
