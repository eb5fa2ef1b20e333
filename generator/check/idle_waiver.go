package check

import (
	"explainer/generator/diag"
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
					if w.Record.Rule != "" {
						if _, bad := misnamed(w.Record.Rule, diag.Place{}); bad {
							continue // reported by rule-setting
						}
						report(diag.Finding{Place: w.At.Of("rule"), Message: "the waiver excuses nothing: " + w.Record.Record + " keeps " + w.Record.Rule}.WithHelp("take it out"))
					} else if !excusesText(u, w.Record.Text) {
						report(diag.Finding{Place: w.At.Of("text"), Message: "the waiver excuses nothing"}.WithHelp("take it out"))
					}
				}
			}
		},
	}
}

// excusesText reports whether a waiver's text covers a number of a unit, even
// one that another waiver covers, too.
func excusesText(u site.Unit, text string) bool {
	if u.Body == nil {
		return false
	}
	for _, n := range u.Body.Numbers {
		if covers(text, n.Text) {
			return true
		}
	}
	return false
}
