package check

import (
	"iter"
	"slices"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/markdown"
	"explainer/generator/record"
	"explainer/generator/site"
)

func idleWaiver() Rule {
	return Rule{
		ID: "idle-waiver", Severity: diag.Warning,
		Summary: "A waiver excuses something that stands in the text, or a rule that its record breaks.",
		Why:     "An excuse left behind would cover a number that somebody types later.",
		Remedy:  "Take the waiver out.",
		Bad:     "-- content/about.md --\n---\ntitle: About\nwaivers: [{text: \"£1\", why: an idiom}]\n---\nNothing.\n",
		Good:    "-- content/about.md --\n---\ntitle: About\nwaivers: [{text: \"£1\", why: an idiom}]\n---\nEvery £1 counts.\n",
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				for i := range u.Doc.Waivers {
					w := &u.Doc.Waivers[i]
					if w.Broken || s.excused[&w.Record] {
						continue
					}
					if f, idle := s.idle(u, w); idle {
						report(f)
					}
				}
			}
		},
	}
}

// idle judges a waiver that has excused nothing.
func (s *subject) idle(u site.Unit, w *content.Declared[record.Waiver]) (diag.Finding, bool) {
	if w.Record.Rule == "" {
		return diag.Finding{
				Place:   w.At.Of("text"),
				Message: "the waiver excuses nothing",
			}.WithHelp(
				"take it out, or give the number as the text has it",
			), !s.excusesText(
				u, w.Record.Text,
			)
	}
	f, e := diag.Finding{Place: w.At.Of("rule")}, s.Entry(w.Record.Record)
	switch {
	case !s.asked[w.Record.Rule]:
		return f, false // the rule is none, fixed or off, or needs a release to compare with
	case e == nil:
		return f, false // reported as dangling
	case e.Unit.Doc.Path != u.Doc.Path:
		f.Place, f.Message = w.At.Of("record"), "the waiver excuses nothing: "+e.ID+" is declared elsewhere"
		return f.WithRelated(e.At.Of("id"), "here").
				WithHelp("move the waiver into the document that declares the record"),
			true
	case s.broken[brokenRule{w.Record.Rule, u.Doc.Path}]:
		f.Message = "the waiver excuses nothing: what breaks " + w.Record.Rule + " here stands in no key of " + e.ID
		return f.WithHelp("excuse a number by its text, `text: …`, or name the record that breaks the rule"), true
	}
	f.Message = "the waiver excuses nothing: " + e.ID + " keeps " + w.Record.Rule
	return f.WithHelp("take it out"), true
}

// excusesText reports whether a waiver's text covers a number of a unit or begins
// a passage, even one that another waiver covers, too.
func (s *subject) excusesText(u site.Unit, text string) bool {
	for _, numbers := range []iter.Seq[markdown.Number]{s.summaryNumbers(u), s.vagueSummaries(u)} {
		for n := range numbers {
			if covers(text, n) {
				return true
			}
		}
	}
	return u.Body != nil &&
		(slices.ContainsFunc(u.Body.Numbers, func(n markdown.Number) bool { return covers(text, n) }) ||
			slices.ContainsFunc(u.Body.Passages, func(p markdown.Passage) bool { return opens(text, p) }))
}
