package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func undeclaredCalendar() Rule {
	america := func(period string) string {
		return "-- content/actors/united-states.md --\n---\ntype: state\nname: United States\nas_of: 2025-03-01\nidentifiers: {iso_3166: USA}\n---\nA state.\n" +
			strings.NewReplacer("united-kingdom", "united-states", "period: 2027", "period: "+period).
				Replace(declaredFigure) +
			"    value: 13.4\n---\nSee [[first]].\n"
	}
	settings := "-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\n" +
		"measures: [{id: defence-spending, label: Defence spending, definition: What is spent.}]\n" +
		"calendars: [{starts: 10-01, named: end, called: fiscal year, actors: [united-states]}]\n"
	return Rule{
		ID: "undeclared-calendar", Severity: diag.Error,
		Summary: "The financial years of a figure are those of a calendar that is declared for its subject.",
		Why:     "American years begin in October, Australian ones in July. Without a declaration FY2027-28 is the British year from April; once one is declared, no other is assumed.",
		Remedy:  "Declare the calendar in site.yaml under `calendars`, with the actors whose it is, or without for all others.",
		Bad:     america("FY2027-28"),
		Good:    settings + america("FY2028"),
		run: func(s *subject, report report) {
			asked := map[string]bool{} // once for each actor
			ask := func(e *site.Entry, p record.Period, actor, key string) {
				if p.HasFinancialYear() && !asked[actor] && s.AsksForCalendar(actor) {
					asked[actor] = true
					report(s.undeclared(e, p, actor, key))
				}
			}
			for _, e := range sound(s.Figures) {
				ask(e, e.Figure.Period, e.Figure.Subject, "period")
			}
			for _, e := range sound(s.Events) {
				ask(e, e.Event.Date, "", "date")
			}
			for _, e := range sound(s.Sources) {
				ask(e, e.Source.Issued, "", "issued")
			}
		},
	}
}

func (s *subject) undeclared(e *site.Entry, p record.Period, actor, key string) diag.Finding {
	whose := "these financial years"
	if actor != "" {
		whose = "the financial years of " + s.Name(actor)
	}
	return diag.Finding{
		Place: e.At.Of(key),
		Message: "no calendar says when " + whose + " begin; " + p.String() + " would be read as " +
			p.DaysText(s.Language),
	}.WithHelp("%s", s.CalendarFor(actor))
}
