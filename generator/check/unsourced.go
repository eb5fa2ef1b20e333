package check

import "explainer/generator/diag"

func unsourced() Rule {
	event := "-- content/about.md --\n---\ntitle: About\nevents:\n  - id: it\n    name: It\n    date: 2025-02-26\n    sources: "
	return Rule{
		ID: "unsourced", Severity: diag.Error,
		Summary: "Every figure, position, event, conflict and dataset names a source.",
		Why:     "A claim that rests on nothing cannot be checked by anybody.",
		Remedy:  "Name what you read it in, as an id of content/sources/, or take the record out.",
		Bad:     event + "[]\n---\nThen [[it]].\n",
		Good:    event + "[report]\n---\nThen [[it]].\n",
		run: func(s *subject, report report) {
			for _, ev := range s.evidences() {
				if len(ev.sources) == 0 {
					report(diag.Finding{
						Place:   ev.at(),
						Message: "rests on no source",
					}.WithHelp("name what you read it in: sources: [id]"))
				}
			}
		},
	}
}
