package check

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"explainer/generator/diag"
)

// maxTitle is how many characters of a title search results show.
const maxTitle = 70

func longTitle() Rule {
	title := "-- content/about.md --\n---\ntitle: %\n---\nText.\n"
	return Rule{
		ID: "long-title", Severity: diag.Warning,
		Summary: "A title has at most 70 characters.",
		Why:     "Search results and browser tabs cut off what is longer, and readers miss the point.",
		Remedy:  "Say the point in fewer words, and the rest in the summary.",
		Bad: strings.ReplaceAll(
			title, "%", "About this site and about everybody who has ever had any part in its making",
		),
		Good: strings.ReplaceAll(title, "%", "About this site"),
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				if n := utf8.RuneCountInString(u.Doc.Front.Title); n > maxTitle {
					report(diag.Finding{
						Place:   u.Doc.At.Of("title"),
						Message: fmt.Sprintf("the title has %d characters, more than %d", n, maxTitle),
					}.WithHelp("say the point in fewer words, and the rest in the summary"))
				}
			}
		},
	}
}
