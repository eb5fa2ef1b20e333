package check

import (
	"fmt"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func seriesPart() Rule {
	part := func(id, title, number string) string {
		return "-- content/briefings/" + id + ".md --\n---\ntitle: " + title + "\nsummary: A part.\ndate: 2025-02-01\n" +
			"as_of: 2025-02-01\nseries: {name: A series, part: " + number + "}\n---\nText.\n"
	}
	return Rule{
		ID: "series-part", Severity: diag.Error,
		Summary: "Each part of a series has a number of its own, and the name of the others.",
		Why:     "Readers are led from each part to the one before and the one behind it.",
		Remedy:  "Number the parts in their order, and write the name of the series alike in each.",
		Bad:     part("one", "One", "1") + part("two", "Two", "1"),
		Good:    part("one", "One", "1") + part("two", "Two", "2"),
		run: func(s *subject, report report) {
			names := s.SeriesNames()
			near := diag.NewSuggester(names)
			for _, name := range names {
				parts := sound(s.Series(name))
				sameParts(parts, report)
				if len(parts) == 1 && parts[0].Briefing.Series.Part > 1 {
					strayPart(parts[0], near, report)
				}
			}
		},
	}
}

// sameParts reports the parts of a series that have the number of another.
func sameParts(parts []*site.Entry, report report) {
	for i := 1; i < len(parts); i++ {
		e, before := parts[i], parts[i-1]
		if number := e.Briefing.Series.Part; number == before.Briefing.Series.Part {
			report(diag.Finding{
				Place:   e.At.Of("series.part"),
				Message: fmt.Sprintf("the series has two parts %d", number),
			}.WithRelated(before.At.Of("series.part"), "the other one").WithHelp("give one of the two another number"))
		}
	}
}

// strayPart reports a later part that is alone under its name, where another series
// has nearly the same.
func strayPart(e *site.Entry, names *diag.Suggester, report report) {
	name := e.Briefing.Series.Name
	if near := names.Nearest(name); near != "" {
		report(diag.Finding{Place: e.At.Of("series.name"), Message: "no other part is of the series “" + name + "”"}.
			WithHelp("did you mean %q?", near))
	}
}
