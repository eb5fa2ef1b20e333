package check

import (
	"strings"

	"explainer/generator/diag"
)

func ruleSetting() Rule {
	site := "-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\nrules: [{rule: %, severity: warning, why: Our readers know the place.}]\n"
	return Rule{
		ID: "rule-setting", Severity: diag.Error, Fixed: true,
		Summary: "Settings and waivers name a rule that there is and that may be changed.",
		Why:     "A misspelt rule would leave the real one as it is, and those on which the build itself stands cannot be lowered.",
		Remedy:  "Take the name from “explainer rules”. What reading the files enforces cannot be excused, only mended.",
		Bad:     strings.ReplaceAll(site, "%", "alt-texts"),
		Good:    strings.ReplaceAll(site, "%", "alt-text"),
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				for _, r := range u.Doc.Rules {
					if f, bad := misnamed(r.Record.Rule, r.At.Of("rule")); bad && !r.Broken {
						report(f)
					}
				}
				for _, w := range u.Doc.Waivers {
					if f, bad := misnamed(w.Record.Rule, w.At.Of("rule")); bad && w.Record.Rule != "" && !w.Broken {
						report(f)
					}
				}
			}
		},
	}
}

// misnamed judges the name of a rule that is to be changed or excused.
func misnamed(name string, at diag.Place) (diag.Finding, bool) {
	var ids []string
	for _, rule := range Rules() {
		switch {
		case rule.ID == name && rule.Fixed:
			return diag.Finding{Place: at, Message: "the rule " + name + " cannot be changed or excused"}.WithHelp("mend what breaks it"), true
		case rule.ID == name:
			return diag.Finding{}, false
		}
		ids = append(ids, rule.ID)
	}
	f := diag.Finding{Place: at, Message: "there is no rule “" + name + "”"}
	if near := diag.Nearest(name, ids); near != "" {
		return f.WithHelp("did you mean %q?", near), true
	}
	return f.WithHelp("“explainer rules” lists them"), true
}
