package check

import (
	"explainer/generator/diag"
	"explainer/generator/site"
)

func idleWaiver() Rule {
	return Rule{
		ID: "idle-waiver", Severity: diag.Warning,
		Summary: "A waiver excuses something that stands in the text.",
		Why:     "An excuse left behind would cover a number that somebody types later.",
		Bad:     "-- content/about.md --\n---\ntitle: About\nwaivers: [{text: \"£1\", why: an idiom}]\n---\nNothing.\n",
		Good:    "-- content/about.md --\n---\ntitle: About\nwaivers: [{text: \"£1\", why: an idiom}]\n---\nEvery £1 counts.\n",
		run: func(s *site.Site, report report) {
			for _, u := range s.Units() {
				for _, w := range u.Doc.Waivers {
					if !w.Broken && !excuses(u, w.Record.Text) {
						report(diag.Finding{Place: w.At.Of("text"), Message: "the waiver excuses nothing"}.WithHelp("take it out"))
					}
				}
			}
		},
	}
}

func excuses(u site.Unit, text string) bool {
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
