package check_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/generator/check"
	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/sitetest"

	"github.com/rogpeppe/go-internal/txtar"
	"go.yaml.in/yaml/v4"
)

// open reads the small publication with examples over it.
func open(t *testing.T, archives ...string) *load.Publication {
	t.Helper()
	options := load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}
	p, err := load.Open(t.Context(), sitetest.Example(t, archives...), options, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// release returns what a publication would be compared with later.
func release(t *testing.T, archive string) *check.Release {
	t.Helper()
	p := open(t, archive).Checked(nil)
	if len(p.Findings) > 0 {
		t.Fatalf("the release before has findings: %v", p.Findings)
	}
	e := check.ReleaseOf(p.Site)
	for _, entry := range slices.Concat(p.Site.Entries()...) {
		if entry.Anchor() == "" {
			e.URLs = append(e.URLs, entry.URL)
		}
	}
	return &e
}

// The bad example of a rule breaks that rule and no other; the good example
// breaks none.
func TestRulesHoldTheirExamples(t *testing.T) {
	for _, rule := range check.Rules() {
		if rule.ID == "missing-layout" {
			continue // the binary brings every layout; package load tests it
		}
		t.Run(rule.ID, func(t *testing.T) {
			if rule.Bad == "" || rule.Good == "" {
				t.Fatal("the rule has no examples")
			}
			var before *check.Release
			if rule.Before != "" {
				before = release(t, rule.Before)
			}
			bad := open(t, rule.Before, rule.Bad).Checked(before).Findings
			if !slices.ContainsFunc(bad, func(f diag.Finding) bool { return f.Rule == rule.ID }) {
				t.Errorf("the bad example does not break the rule:\n%s\n%v", rule.Bad, bad)
			}
			for _, f := range bad {
				aloneWithRemedy(t, rule, f)
			}
			for _, f := range open(t, rule.Before, rule.Good).Checked(before).Findings {
				t.Errorf("the good example has a finding: %s: %s [%s]", f.Place, f.Message, f.Rule)
			}
		})
	}
}

// aloneWithRemedy reports a finding of a bad example that is of another rule or
// another severity, that shows no line, or whose remedy is missing or no YAML.
func aloneWithRemedy(t *testing.T, rule check.Rule, f diag.Finding) {
	t.Helper()
	// Many findings are findings of many rules.
	if other := f.Rule != rule.ID && rule.ID != "many-findings"; other || f.Severity != rule.Severity {
		t.Errorf("want the rule alone, with its severity; got %s: %s [%s] %s", f.Place, f.Message, f.Rule, f.Severity)
	}
	if f.Help == "" || f.Line > 0 && f.Excerpt == "" {
		t.Errorf("want a remedy and an excerpt; got help %q, excerpt %q", f.Help, f.Excerpt)
	}
	for _, m := range regexp.MustCompile("`([a-z_]+: [^`]+)`").FindAllStringSubmatch(f.Help, -1) {
		var keys map[string]any
		if err := yaml.Unmarshal([]byte(m[1]), &keys); err != nil || len(keys) == 0 {
			t.Errorf("%s is no YAML: %v", m[1], err)
		}
	}
}

// site.yaml sets the severity of every rule that is not fixed, or turns it off.
func TestSeveritiesAreSetInSiteYAML(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	for _, rule := range check.Rules() {
		if rule.Fixed || rule.Before != "" || strings.Contains(rule.Bad, "content/site.yaml") {
			continue
		}
		for setting, want := range map[string]int{"error": 1, "warning": 1, "off": 0} {
			site := "-- content/site.yaml --\n" + siteYAML(t) + "rules: [{rule: " + rule.ID + ", severity: " +
				setting + ", why: A test.}]\n"
			findings := open(t, rule.Bad, site).Checked(nil).Findings
			if ofRule := severities(findings, rule.ID); min(len(ofRule), 1) != want ||
				want == 1 && ofRule[0] != setting {
				t.Errorf("%s set to %s is reported as %v", rule.ID, setting, ofRule)
			}
		}
	}
}

// siteYAML returns site.yaml of the small publication.
func siteYAML(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../sitetest/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range txtar.Parse(text).Files {
		if f.Name == "content/site.yaml" {
			return string(f.Data)
		}
	}
	t.Fatal("the small publication has no site.yaml")
	return ""
}

func severities(findings []diag.Finding, rule string) (out []string) {
	for _, f := range findings {
		if f.Rule == rule {
			out = append(out, f.Severity.String())
		}
	}
	return out
}
