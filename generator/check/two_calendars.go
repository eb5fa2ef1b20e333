package check

import (
	"strings"

	"explainer/generator/diag"
)

func twoCalendars() Rule {
	site := "-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\ncalendars:\n" +
		"  - {starts: 04-01, named: both}\n  - {starts: 10-01, named: end%}\n" + aboutPage + "Text.\n"
	return Rule{
		ID: "two-calendars", Severity: diag.Error, Fixed: true,
		Summary: "An actor’s financial years follow one calendar.",
		Why:     "Of two, nobody could tell which days a year has. One calendar may do without `actors`; it is that of all whom no other names.",
		Remedy:  "Name each actor once, and leave `actors` out once at most.",
		Bad:     strings.ReplaceAll(site, "%", ""),
		Good:    strings.ReplaceAll(site, "%", ", actors: [united-kingdom]"),
	}
}
