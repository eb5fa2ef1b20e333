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
			names := ruleNames()
			for _, u := range s.Units() {
				first := map[string]diag.Place{}
				for _, r := range u.Doc.Rules {
					name, at := r.Record.Rule, r.At.Of("rule")
					if r.Broken {
						continue
					}
					if before, twice := first[name]; twice {
						report(diag.Finding{
							Place:   at,
							Message: "the rule " + name + " is set twice",
						}.WithRelated(before, "first set here, which counts").WithHelp("keep one of the two"))
					} else if f, bad := names.misnamed(name, at); bad {
						report(f)
					} else {
						first[name] = at
					}
				}
				for _, w := range u.Doc.Waivers {
					if w.Record.Rule == "" || w.Broken {
						continue
					}
					if f, bad := names.misnamed(w.Record.Rule, w.At.Of("rule")); bad {
						report(f)
					}
				}
			}
		},
	}
}

// names are the ids of all rules, in order, and which of them are fixed.
type names struct {
	ids   []string
	fixed map[string]bool
}

func ruleNames() names {
	n := names{fixed: map[string]bool{}}
	for _, rule := range Rules() {
		n.ids, n.fixed[rule.ID] = append(n.ids, rule.ID), rule.Fixed
	}
	return n
}

// misnamed judges the name of a rule that is to be changed or excused.
func (n names) misnamed(name string, at diag.Place) (diag.Finding, bool) {
	switch fixed, known := n.fixed[name]; {
	case fixed:
		return diag.Finding{
			Place:   at,
			Message: "the rule " + name + " cannot be changed or excused",
		}.WithHelp(
			"mend what breaks it",
		), true
	case known:
		return diag.Finding{}, false
	}
	f := diag.Finding{Place: at, Message: "there is no rule “" + name + "”"}
	if near := diag.Nearest(name, n.ids); near != "" {
		return f.WithHelp("did you mean %q?", near), true
	}
	return f.WithHelp("“explainer rules” lists them"), true
}
