package check

import (
	"fmt"
	"slices"
	"strings"

	"explainer/generator/diag"
)

func seriesPart() Rule {
	parts := "-- content/briefings/one.md --\n---\ntitle: One\nsummary: The first.\ndate: 2025-02-01\nas_of: 2025-02-01\nseries: {name: A series, part: 1}\n---\nText.\n" +
		"-- content/briefings/two.md --\n---\ntitle: Two\nsummary: The second.\ndate: 2025-02-02\nas_of: 2025-02-02\nseries: {name: A series, part: %}\n---\nText.\n"
	return Rule{
		ID: "series-part", Severity: diag.Error,
		Summary: "Each part of a series has a number of its own, and the name of the others.",
		Why:     "Readers are led from each part to the one before and the one behind it.",
		Remedy:  "Number the parts in their order, and write the name of the series alike in each.",
		Bad:     strings.ReplaceAll(parts, "%", "1"),
		Good:    strings.ReplaceAll(parts, "%", "2"),
		run: func(s *subject, report report) {
			names := s.SeriesNames()
			for _, name := range names {
				entries := sound(s.Series(name))
				for i, e := range entries[min(1, len(entries)):] {
					if before := entries[i]; before.Briefing.Series.Part == e.Briefing.Series.Part {
						report(diag.Finding{
							Place:   e.At.Of("series.part"),
							Message: fmt.Sprintf("the series has two parts %d", e.Briefing.Series.Part),
						}.WithRelated(before.At.Of("series.part"), "the other one").WithHelp("give one of the two another number"))
					}
				}
				if len(entries) != 1 || entries[0].Briefing.Series.Part == 1 {
					continue
				}
				others := slices.DeleteFunc(slices.Clone(names), func(other string) bool { return other == name })
				if near := diag.Nearest(name, others); near != "" {
					report(diag.Finding{
						Place:   entries[0].At.Of("series.name"),
						Message: "no other part is of the series “" + name + "”",
					}.WithHelp("did you mean %q?", near))
				}
			}
		},
	}
}
