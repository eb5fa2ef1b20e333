package check

import (
	"strings"

	"explainer/generator/diag"
)

func lateSearch() Rule {
	question := "-- content/questions/rise.md --\n---\ntitle: Should it rise?\nproposition: It should rise.\nas_of: 2025-02-20\n" +
		"searched: {united-kingdom: {date: %, where: its news pages, query: rise}}\n---\nAt stake.\n" + aboutPage + "[[rise|Whether it should rise]].\n"
	return Rule{
		ID: "late-search", Severity: diag.Error,
		Summary: "A position was looked for no later than its question last changed.",
		Why:     "Readers are told both days. A page that has not changed since February cannot know what a search in March found.",
		Remedy:  "Move as_of on if the whole page was looked at again, or updated if it was changed, or put the day of the search right.",
		Bad:     strings.ReplaceAll(question, "%", "2025-02-21"),
		Good:    strings.ReplaceAll(question, "%", "2025-02-20"),
		run: func(s *subject, report report) {
			for _, e := range sound(s.Questions) {
				touched := e.Front().Touched()
				for _, search := range e.Question.Searched {
					if search.Date.After(touched) &&
						!search.Date.After(s.AsOf) { // a later one is reported as a future date
						report(diag.Finding{
							Place:   e.At.Of("searched"),
							Message: "a position of " + search.Actor + " was looked for on " + search.Date.String() + ", after the page last changed, on " + touched.String(),
						}.WithHelp("write `as_of: %s` if all of it was looked at again then, `updated: %s` if it was changed then, or put the day of the search right", search.Date, search.Date))
					}
				}
			}
		},
	}
}
