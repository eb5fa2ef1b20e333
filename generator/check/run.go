package check

import (
	"sync"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Publication is what is checked.
type Publication struct {
	Site   *site.Site
	Files  []string // paths below the output folder of what is published beside the pages
	Before *Release // the release published before, or nil: see ReleaseOf

	Layouts Layouts // of the publication's own
}

// subject is a publication as the rules see it.
type subject struct {
	*site.Site
	files   map[string]bool
	layouts Layouts
	index   func() fileIndex // made when it is first used
	before  *Release
	waivers map[string][]*record.Waiver // those that name a rule, by file
	excused map[*record.Waiver]bool     // those that excused something
	asked   map[string]bool             // the rules that are run and may be excused
	broken  map[brokenRule]bool
}

// brokenRule is a rule that something in a file breaks.
type brokenRule struct{ rule, file string }

// Run checks a publication against every rule that is not off, and returns what
// breaks one and is not excused, rule by rule.
func Run(p Publication) []diag.Finding {
	s := &subject{
		Site: p.Site, before: p.Before, files: make(map[string]bool, len(p.Files)), layouts: p.Layouts,
		waivers: recordWaivers(
			p.Site,
		), excused: map[*record.Waiver]bool{}, asked: map[string]bool{}, broken: map[brokenRule]bool{},
	}
	s.index = sync.OnceValue(s.indexFiles)
	for _, file := range p.Files {
		s.files[file] = true
	}
	settings := settingsOf(p.Site)
	var findings []diag.Finding
	for _, rule := range Rules() {
		severity, off := settings.severity(rule)
		if rule.run == nil || off {
			continue
		}
		s.asked[rule.ID] = !rule.Fixed && (rule.Before == "" || s.before != nil)
		rule.run(s, func(f diag.Finding) {
			if !s.excuses(rule.ID, f.Place) {
				s.broken[brokenRule{rule.ID, f.File}] = true
				f.Rule, f.Severity = rule.ID, severity
				findings = append(findings, f)
			}
		})
	}
	return findings
}

// settings are the severities that site.yaml changes.
type settings map[string]record.RuleSetting

func settingsOf(s *site.Site) settings {
	set := settings{}
	for _, u := range s.Units() {
		for _, r := range u.Doc.Rules {
			if _, twice := set[r.Record.Rule]; !twice && !r.Broken {
				set[r.Record.Rule] = r.Record
			}
		}
	}
	return set
}

// severity returns the severity of a rule in this publication; off means that the
// rule is not run.
func (set settings) severity(rule Rule) (severity diag.Severity, off bool) {
	setting, ok := set[rule.ID]
	switch {
	case !ok || rule.Fixed:
		return rule.Severity, false
	case setting.Severity == record.RuleError:
		return diag.Error, false
	}
	return diag.Warning, setting.Severity == record.RuleOff
}
