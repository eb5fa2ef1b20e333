package generator_test

import (
	"bytes"
	"strings"
	"testing"

	"explainer/generator/check"
	"explainer/generator/diag"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// What every rule reports when it is broken makes a valid SARIF 2.1.0 log, by
// the schema that OASIS publishes.
func TestFindingsAreValidSARIF(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("diag/testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	findings := []diag.Finding{diag.Warnf(diag.Place{File: "content/a b/ї%.md"}, "odd-name", "a file as a whole")}
	var rules []diag.Rule
	for _, rule := range check.Rules() {
		rules = append(
			rules,
			diag.Rule{ID: rule.ID, Summary: rule.Summary, Why: rule.Why, Remedy: rule.Remedy, Severity: rule.Severity},
		)
		if rule.Bad != "" && rule.Before == "" {
			findings = append(findings, open(t, example(t, rule.Bad), asOf(t, "2025-03-01")).Findings...)
		}
	}
	if len(findings) < 50 {
		t.Fatalf("only %d findings to try", len(findings))
	}
	for name, list := range map[string][]diag.Finding{"all": findings, "none": nil} {
		var log bytes.Buffer
		if err := diag.SARIF(&log, list, diag.Tool{Version: "v1.0.0", Address: "https://example.org/explainer", Rules: rules}); err != nil {
			t.Fatal(err)
		}
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(log.String()))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
