// Package check holds a site to its evidence.
//
// A linked Site flows in, findings flow out. One rule is one file: what it
// asks, why it matters, a bad and a good example, both of which are run as
// tests, and the function that checks it. A rule sees the whole site and
// nothing else, so its findings depend on the content and on the day of the
// build alone. Records that are already reported as broken are left alone, so
// that one mistake is reported once.
//
// The rules that reading the files enforces (unknown keys, raw HTML and the
// like) are documented here too, without a function: see reading.go. Adding a
// rule is adding a file and its line in Rules.
package check

import (
	"explainer/generator/diag"
	"explainer/generator/site"
)

// Rule is one thing that a publication is held to.
type Rule struct {
	ID       string
	Severity diag.Severity
	Summary  string // one sentence
	Why      string
	Bad      string // files in txtar form, added to a small site, that break it
	Good     string // the same, mended

	run func(*site.Site, report) // nil where reading the files enforces it
}

// report takes the findings of a rule.
type report func(diag.Finding)

// Rules lists all rules, those of reading first.
func Rules() []Rule {
	return append(reading(),
		sameURL(), deadLink(), altText(),
		changeDelta(), derivation(), contradiction(), missingBaseline(),
		weakSources(), longQuote(), capacity(),
		unboundNumber(), labelNumber(), idleWaiver(),
	)
}

// Run checks a site against every rule.
func Run(s *site.Site) []diag.Finding {
	var findings []diag.Finding
	for _, rule := range Rules() {
		if rule.run == nil {
			continue
		}
		rule.run(s, func(f diag.Finding) {
			f.Rule, f.Severity = rule.ID, rule.Severity
			findings = append(findings, f)
		})
	}
	return findings
}
