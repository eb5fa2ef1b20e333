package opendata

import (
	"explainer/generator/record"
	"explainer/generator/site"
)

// sourceText is a text that a source has.
func sourceText(name string, cell func(*record.Source) string) column[*site.Entry] {
	return text(name, func(e *site.Entry) string { return cell(e.Source) })
}

func (p *Package) sources() []*Table {
	return []*Table{newTable("sources", 1, p.site.Sources, itself,
		text("id", identity),
		sourceText("type", func(s *record.Source) string { return s.Type }),
		sourceText("title", func(s *record.Source) string { return s.Title }).required(),
		list("authors", authors),
		sourceText("publisher", func(s *record.Source) string { return s.Publisher }),
		sourceText("container_title", func(s *record.Source) string { return s.ContainerTitle }),
		period("issued", func(e *site.Entry) record.Period { return e.Source.Issued }),
		date("accessed", func(e *site.Entry) record.Date { return e.Source.Accessed }),
		sourceText("address", func(s *record.Source) string { return s.URL }),
		sourceText("archive", func(s *record.Source) string { return s.Archive }),
		sourceText("language", func(s *record.Source) string { return s.Language }),
		choice("tier", record.Tiers(), func(e *site.Entry) record.Tier { return e.Source.Tier }).required(),
		sourceText("copy", func(s *record.Source) string { return s.Copy }),
		ref("origin", "sources", func(e *site.Entry) string { return e.Source.Origin }),
		sourceText("note", func(s *record.Source) string { return s.Note }),
		text("url", p.address))}
}

func authors(e *site.Entry) []string {
	out := make([]string, len(e.Source.Authors))
	for i, a := range e.Source.Authors {
		out[i] = a.String()
	}
	return out
}

// vocabulary is what figures are described with.
func (p *Package) vocabulary() []*Table {
	datasets := p.site.Datasets
	sources := sourcesOf("dataset", "datasets", datasets, func(e *site.Entry) []string { return e.Dataset.Sources })
	return []*Table{
		newTable("measures", 1, p.site.Measures, itself,
			text("id", identity),
			text("label", func(e *site.Entry) string { return e.Measure.Label }).required(),
			text("definition", func(e *site.Entry) string { return e.Measure.Definition }).required(),
			text("url", p.address)),
		newTable("terms", 1, p.site.Terms, itself,
			text("id", identity),
			text("title", func(e *site.Entry) string { return e.Term.Title }).required(),
			text("definition", func(e *site.Entry) string { return e.Term.Summary }),
			text("url", p.address)),
		newTable("datasets", 1, datasets, itself,
			text("id", identity),
			text("title", func(e *site.Entry) string { return e.Name }).required(),
			text("summary", func(e *site.Entry) string { return e.Front().Summary }),
			ref("measure", "measures", func(e *site.Entry) string { return e.Dataset.Measure }),
			text("unit", func(e *site.Entry) string { return e.Dataset.Unit.String() }).required(),
			ref("definition", "terms", func(e *site.Entry) string { return e.Dataset.Definition }),
			text("licence", func(e *site.Entry) string { return e.Dataset.Licence }),
			text("note", func(e *site.Entry) string { return e.Dataset.Notes }),
			date("as_of", asOf), text("url", p.address)).has(sources),
		sources,
	}
}
