package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func weakSources() Rule {
	weak := "-- content/sources/weak.yaml --\n- {id: blog, type: post-weblog, title: A blog, custom: {tier: weak}}\n"
	event := "-- content/about.md --\n---\ntitle: About\nevents: [{id: it, name: It, date: 2025-02-26, sources: [%]}]\n---\nThen [[it]].\n"
	return Rule{
		ID: "weak-sources", Severity: diag.Error,
		Summary: "No figure, position, event, conflict or dataset rests on weak sources alone, or on what only repeats them.",
		Why:     "A mirror or an aggregator can support a claim, never carry it.",
		Remedy:  "Add a primary or an established source, or leave the record out.",
		Bad:     weak + strings.ReplaceAll(event, "%", "blog"),
		Good:    weak + strings.ReplaceAll(event, "%", "report, blog"),
		run: func(s *subject, report report) {
			for _, ev := range s.evidences() {
				if known := s.known(ev.sources); len(known) > 0 && len(s.carrying(known)) == 0 {
					report(diag.Finding{Place: ev.at(), Message: "rests on weak sources alone"}.
						WithHelp("add a primary or an established source, or leave the record out"))
				}
			}
		},
	}
}

// carrying returns those of some sources that can carry a claim: neither they nor
// what they repeat is weak.
func (s *subject) carrying(sources []*site.Entry) []*site.Entry {
	var out []*site.Entry
	for _, e := range sources {
		if origin, _ := s.Origin(e); e.Source.Tier != record.Weak && origin.Source.Tier != record.Weak {
			out = append(out, e)
		}
	}
	return out
}
