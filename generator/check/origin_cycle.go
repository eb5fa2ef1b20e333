package check

import "explainer/generator/diag"

func originCycle() Rule {
	sources := func(origin string) string {
		return "-- content/sources/more.yaml --\n" +
			"- {id: paper, type: article-newspaper, title: A newspaper, custom: {tier: established, origin: agency}}\n" +
			"- {id: agency, type: article-newspaper, title: An agency, custom: {tier: established" + origin + "}}\n" +
			aboutPage + "It rises [@paper].\n"
	}
	return Rule{
		ID: "origin-cycle", Severity: diag.Error,
		Summary: "No source is its own origin, by however many steps.",
		Why:     "Somebody said it first; a circle of reports proves nothing.",
		Remedy:  "Find out who said it first, and take the origin out there.",
		Bad:     sources(", origin: paper"),
		Good:    sources(""),
		run: func(s *subject, report report) {
			for _, e := range sound(s.Sources) {
				if _, ok := s.Origin(e); !ok && s.inCycle(e.ID, e.Source.Origin) {
					report(diag.Finding{
						Place:   e.At.Of("custom.origin"),
						Message: e.ID + " goes back to itself",
					}.WithHelp("take the origin out at the source that said it first"))
					return // the others of the circle are the same mistake
				}
			}
		},
	}
}

// inCycle reports whether the origins from one source on lead back to another.
func (s *subject) inCycle(id, from string) bool {
	for range len(s.Sources) {
		if from == id {
			return true
		}
		e := s.Entry(from)
		if e == nil || e.Source == nil {
			return false
		}
		from = e.Source.Origin
	}
	return false
}
