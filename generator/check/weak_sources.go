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
		Summary: "No figure, position, event, conflict or dataset rests on weak sources alone.",
		Why:     "A mirror or an aggregator can support a claim, never carry it.",
		Remedy:  "Add a primary or an established source, or leave the record out.",
		Bad:     weak + strings.ReplaceAll(event, "%", "blog"),
		Good:    weak + strings.ReplaceAll(event, "%", "report, blog"),
		run: func(s *subject, report report) {
			for _, ev := range s.evidences() {
				if onlyWeak(s.known(ev.sources)) {
					report(diag.Finding{Place: ev.at(), Message: "rests on weak sources alone"}.
						WithHelp("add a primary or an established source, or leave the record out"))
				}
			}
		},
	}
}

func onlyWeak(sources []*site.Entry) bool {
	for _, e := range sources {
		if e.Source.Tier != record.Weak {
			return false
		}
	}
	return len(sources) > 0
}
