package check

import (
	"fmt"
	"strings"

	"explainer/generator/diag"
)

// maxTitleWords is how many words a chart's title may have.
const maxTitleWords = 15

func chartTitle() Rule {
	chart := declaredFigure + "    value: 13.4\n---\n```chart\ntitle: %\ntype: bar\nsubtitle: Defence spending, billions of pounds, 2027\nfigures: [first]\n```\n"
	return Rule{
		ID: "chart-title", Severity: diag.Warning,
		Summary: "The title of a chart has at most 15 words.",
		Why:     "It states the finding, for those who read nothing else; measure, unit and period belong in the subtitle.",
		Remedy:  "Say what the chart shows, as one would to a friend, and leave how it was counted to the line below.",
		Bad: strings.ReplaceAll(
			chart,
			"%",
			"Defence spending in billions of pounds in 2027 as it was announced, which is said to be the most there has been",
		),
		Good: strings.ReplaceAll(chart, "%", "Spending is to reach its highest level yet"),
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				for _, b := range u.Blocks {
					if n := len(strings.Fields(b.Heading())); b.Compares().As == "chart" && n > maxTitleWords {
						report(diag.Finding{
							Place:   b.At.Of("title"),
							Message: fmt.Sprintf("the chart’s title has %d words", n),
						}.WithHelp("say what the chart shows in at most %d words, and put measure, unit and period into `subtitle`", maxTitleWords))
					}
				}
			}
		},
	}
}
