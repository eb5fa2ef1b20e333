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
		Summary: "No figure, position, event or dataset rests on weak sources alone.",
		Why:     "A mirror or an aggregator can support a claim, never carry it.",
		Bad:     weak + strings.ReplaceAll(event, "%", "blog"),
		Good:    weak + strings.ReplaceAll(event, "%", "report, blog"),
		run: func(s *site.Site, report report) {
			for _, ev := range evidences(s) {
				if onlyWeak(s, ev.sources) {
					report(diag.Finding{Place: ev.entry.At.Of("sources"), Message: "rests on weak sources alone"}.
						WithHelp("add a primary or an established source, or leave the record out"))
				}
			}
		},
	}
}

func onlyWeak(s *site.Site, ids []string) bool {
	for _, id := range ids {
		if e := s.Entry(id); e == nil || e.Source == nil || e.Source.Tier != record.Weak {
			return false
		}
	}
	return len(ids) > 0
}
