package generator_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/generator/build"
	"explainer/generator/check"
	"explainer/generator/diag"
	"explainer/generator/sitetest"
)

// example writes the small site with the files of an example over it.
func example(t *testing.T, archives ...string) string {
	t.Helper()
	return sitetest.Example(t, archives...)
}

// release publishes the small site with some files over it and reads its
// manifest.
func release(t *testing.T, archive string) *check.Release {
	t.Helper()
	published := built(t, open(t, example(t, archive), asOf(t, "2025-03-01")))
	before, err := build.ReadRelease([]byte(published["manifest.json"]))
	if err != nil {
		t.Fatal(err)
	}
	return before
}

// Every rule explains itself, and every finding in the scripts is of a rule that
// is documented.
func TestRulesAndScriptsAgree(t *testing.T) {
	shown := shownRules(t)
	var ids []string
	for _, rule := range check.Rules() {
		if slices.Contains(ids, rule.ID) {
			t.Errorf("%s is listed twice", rule.ID)
		}
		ids = append(ids, rule.ID)
		for _, text := range []string{rule.Summary, rule.Why, rule.Remedy} {
			if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, ".)") {
				t.Errorf("%s is not explained: %q is no sentence", rule.ID, text)
			}
		}
	}
	for id := range shown {
		if !slices.Contains(ids, id) {
			t.Errorf("%s is reported but not documented; did you mean %q?", id, diag.Nearest(id, ids))
		}
	}
}

// shownRules are the rules whose findings the scripts show.
func shownRules(t *testing.T) map[string]bool {
	scripts, err := filepath.Glob("cli/testdata/script/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts", err)
	}
	shown := map[string]bool{}
	ruleInText := regexp.MustCompile(`(?m)(?:error|warning): .*\\?\[([a-z-]+[0-9]*)\\?\]'?$`)
	for _, script := range scripts {
		data, err := os.ReadFile(script)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range ruleInText.FindAllStringSubmatch(string(data), -1) {
			shown[m[1]] = true
		}
	}
	return shown
}
