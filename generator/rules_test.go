package generator_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/generator/build"
	"explainer/generator/check"
	"explainer/generator/diag"

	"github.com/rogpeppe/go-internal/txtar"
	"go.yaml.in/yaml/v4"
)

// The bad example of a rule breaks that rule and no other; the good example
// breaks none.
func TestRulesHoldTheirExamples(t *testing.T) {
	for _, rule := range check.Rules() {
		if rule.ID == "missing-layout" {
			continue // the binary brings every layout; see build_test.go
		}
		t.Run(rule.ID, func(t *testing.T) {
			if rule.Bad == "" || rule.Good == "" {
				t.Fatal("the rule has no examples")
			}
			options := asOf(t, "2025-03-01")
			if rule.Before != "" {
				options.Published = edition(t, rule.Before)
			}
			bad := open(t, example(t, rule.Before, rule.Bad), options).Findings
			if !slices.ContainsFunc(bad, func(f diag.Finding) bool { return f.Rule == rule.ID }) {
				t.Errorf("the bad example does not break the rule:\n%s\n%v", rule.Bad, bad)
			}
			for _, f := range bad {
				// Many findings are findings of many rules.
				if other := f.Rule != rule.ID && rule.ID != "many-findings"; other || f.Severity != rule.Severity || f.Help == "" || (f.Line > 0 && f.Excerpt == "") {
					t.Errorf("want the rule alone, its severity, a remedy and an excerpt; got %s %s [%s] help %q excerpt %q", f.Place, f.Message, f.Rule, f.Help, f.Excerpt)
				}
			}
			for _, f := range bad {
				remedyParses(t, f.Help)
			}
			for _, f := range open(t, example(t, rule.Before, rule.Good), options).Findings {
				t.Errorf("the good example has a finding: %s: %s [%s]", f.Place, f.Message, f.Rule)
			}
		})
	}
}

// remedyParses holds what a remedy says is to be written to being what the
// parser reads.
func remedyParses(t *testing.T, help string) {
	t.Helper()
	for _, m := range regexp.MustCompile("`([a-z_]+: [^`]+)`").FindAllStringSubmatch(help, -1) {
		var keys map[string]any
		if err := yaml.Unmarshal([]byte(m[1]), &keys); err != nil || len(keys) == 0 {
			t.Errorf("%s is no YAML: %v", m[1], err)
		}
	}
}

// example writes the small site with the files of an example over it, after
// doing what the lines before the files say.
func example(t *testing.T, archives ...string) string {
	t.Helper()
	dir := small(t, "")
	for _, text := range archives {
		archive := txtar.Parse([]byte(text))
		for line := range strings.Lines(string(archive.Comment)) {
			prepare(t, dir, strings.Fields(line))
		}
		for _, f := range archive.Files {
			put(t, filepath.Join(dir, f.Name), string(f.Data))
		}
	}
	return dir
}

// prepare does what a shell would.
func prepare(t *testing.T, dir string, words []string) {
	t.Helper()
	name := filepath.Join(dir, words[len(words)-1])
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	var err error
	switch words[0] {
	case "rm":
		err = os.Remove(name)
	case "ln":
		err = os.Symlink(words[2], name)
	case "truncate":
		var megabytes int64
		if _, err := fmt.Sscanf(words[2], "%dM", &megabytes); err != nil {
			t.Fatal(err)
		}
		err = errors.Join(os.WriteFile(name, nil, 0o644), os.Truncate(name, megabytes<<20))
	default:
		t.Fatalf("no such command: %v", words)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// edition publishes the small site with some files over it and reads its
// manifest.
func edition(t *testing.T, archive string) *check.Edition {
	t.Helper()
	published := built(t, open(t, example(t, archive), asOf(t, "2025-03-01")))
	before, err := build.ReadEdition([]byte(published["manifest.json"]))
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
