package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func ghostInTotal() Rule {
	demand := "-- content/levels.md --\n---\ntitle: Levels\nfigures:\n" +
		"  - {id: promised, label: Promised, measure: defence-spending, subject: united-kingdom, value: 2, unit: GBP bn, period: 2027, stage: pledged, sources: [report]}\n" +
		"  - {id: wanted, label: Wanted, measure: defence-spending, subject: united-kingdom, value: 5, unit: GBP bn, period: 2027, stage: %, sources: [report]}\n" +
		"---\n```figures\nfigures: [promised, wanted]\ntotal: true\n```\n"
	return Rule{
		ID: "ghost-in-total", Severity: diag.Error, Fixed: true,
		Summary: "No total holds a figure that was only demanded, or is withdrawn, cancelled, superseded or deprecated.",
		Why:     "Such numbers are kept so that readers can see what became of them; adding them up would count what is not there.",
		Remedy:  "Take the figure out of the total, or show it in a table without one.",
		Bad:     strings.ReplaceAll(demand, "%", "demanded"),
		Good:    strings.ReplaceAll(demand, "%", "committed"),
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				for _, block := range u.Blocks {
					if block.Compares().Adds {
						ghosts(s.shown(block), block.At.Of("total"), report)
					}
				}
			}
			for _, e := range sound(s.Figures) {
				if d := e.Figure.Derivation; d != nil && d.Op == record.Sum && e.Figure.IsLive() {
					ghosts(s.entries(d.Inputs), e.At.Of("derivation.inputs"), report)
				}
			}
		},
	}
}

// ghosts reports the figures of a total that may not be added up.
func ghosts(figures []*site.Entry, at diag.Place, report report) {
	for _, e := range figures {
		if isGhost(e) {
			report(diag.Finding{Place: at, Message: e.ID + " cannot be part of a total: it is " + ghostState(e)}.
				WithRelated(e.At.Whole, "declared here").WithHelp("take it out, or show it in a table without a total"))
		}
	}
}

// isGhost reports whether a figure counts something that is not there.
func isGhost(e *site.Entry) bool { return !e.Figure.IsLive() || e.Dropped() }

// ghostState returns why a figure cannot be added up.
func ghostState(e *site.Entry) string {
	switch state := e.State(); {
	case state == record.Withdrawn, state == record.Cancelled, state == record.Superseded:
		return string(state)
	case e.Figure.Rank == record.Deprecated:
		return "deprecated"
	}
	return string(e.Figure.Stage)
}
