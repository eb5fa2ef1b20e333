package check

import (
	"fmt"
	"strings"

	"explainer/generator/diag"
)

func skippedHeading() Rule {
	return Rule{
		ID: "skipped-heading", Severity: diag.Error,
		Summary: "Headings go down one level at a time.",
		Why:     "Readers who listen to a page find their way by its headings (WCAG 2.2, 1.3.1); a gap looks like a part that is missing.",
		Remedy:  "Begin with ##, and put ### only below ##.",
		Bad:     aboutPage + "#### Why\n\nText.\n",
		Good:    aboutPage + "## Why\n\nText.\n",
		run: func(s *subject, report report) {
			for u := range s.texts() {
				level := 1
				for _, h := range u.Body.Headings {
					if h.Level > level+1 {
						report(diag.Finding{
							Place:   h.Place,
							Message: fmt.Sprintf("the heading “%s” skips a level", h.Text),
						}.WithHelp("begin it with %s", strings.Repeat("#", level+1)))
					}
					level = h.Level
				}
			}
		},
	}
}
