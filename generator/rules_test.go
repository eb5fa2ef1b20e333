package generator_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/generator/check"
	"explainer/generator/diag"
)

// The bad example of a rule breaks that rule and no other; the good example
// breaks none.
func TestRulesHoldTheirExamples(t *testing.T) {
	for _, rule := range check.Rules() {
		if rule.Bad == "" {
			continue
		}
		t.Run(rule.ID, func(t *testing.T) {
			bad := open(t, small(t, rule.Bad), asOf(t, "2025-03-01")).Findings
			if len(bad) == 0 {
				t.Errorf("the bad example breaks no rule:\n%s", rule.Bad)
			}
			for _, f := range bad {
				if f.Rule != rule.ID || f.Severity != rule.Severity || f.Help == "" || f.Excerpt == "" {
					t.Errorf("want the rule, its severity, a remedy and an excerpt; got %+v", f)
				}
			}
			if good := open(t, small(t, rule.Good), asOf(t, "2025-03-01")).Findings; len(good) > 0 {
				t.Errorf("the good example has findings: %v", good)
			}
		})
	}
}

// Every rule that reading enforces is shown by a script with the exact finding,
// and every finding in the scripts is of a rule that is documented.
func TestRulesAndScriptsAgree(t *testing.T) {
	scripts, err := filepath.Glob("cli/testdata/script/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts", err)
	}
	shown := map[string]bool{}
	ruleInText := regexp.MustCompile(`(?m)(?:error|warning): .*\\?\[([a-z-]+)\\?\]'?$`)
	for _, script := range scripts {
		data, err := os.ReadFile(script)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range ruleInText.FindAllStringSubmatch(string(data), -1) {
			shown[m[1]] = true
		}
	}
	var ids []string
	for _, rule := range check.Rules() {
		ids = append(ids, rule.ID)
		if rule.Bad == "" && !shown[rule.ID] && !slices.Contains(shownInGo, rule.ID) {
			t.Errorf("no script shows %s", rule.ID)
		}
		if rule.Summary == "" || rule.Why == "" || !strings.HasSuffix(rule.Summary, ".") {
			t.Errorf("%s is not explained", rule.ID)
		}
	}
	for id := range shown {
		if !slices.Contains(ids, id) {
			t.Errorf("%s is reported but not documented; did you mean %q?", id, diag.Nearest(id, ids))
		}
	}
}

// shownInGo are the rules that need more than files to be broken: see
// build_test.go.
var shownInGo = []string{"missing-layout"}
