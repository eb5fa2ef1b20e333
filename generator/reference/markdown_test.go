package reference_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"explainer/generator/block"
	"explainer/generator/check"
	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/reference"
	"explainer/generator/scaffold"
	"explainer/generator/sitetest"
)

// The reference names every key of every kind and block, and every rule.
func TestReferenceNamesEverything(t *testing.T) {
	text := string(reference.Markdown())
	section := func(name string) string {
		_, rest, ok := strings.Cut(text, "\n### "+name+"\n")
		if !ok {
			t.Errorf("there is no section on %s", name)
		}
		part, _, _ := strings.Cut(rest, "\n### ")
		return part
	}
	holds := func(name string, keyed record.Keyed) {
		part := section(name)
		record.Walk(keyed, func(group string, k record.Key, _ record.Form) {
			if !strings.Contains(part, "| `"+group+k.Name+"` | `") || !strings.Contains(part, k.Means[1:]) {
				t.Errorf("the section on %s does not explain %s%s", name, group, k.Name)
			}
		})
	}
	for info := range record.Kinds() {
		holds(string(info.Kind), info.New())
		if info.Key != "" && !strings.Contains(text, "| `"+info.Key+"` |") {
			t.Errorf("the list %s is missing", info.Key)
		}
	}
	holds("site", new(record.Publication))
	holds("rule", new(record.RuleSetting))
	holds("waiver", new(record.Waiver))
	for _, info := range block.Kinds() {
		holds(info.Name, info.New())
	}
	for _, r := range check.Rules() {
		summary := strings.ReplaceAll(r.Summary, "|", `\|`)
		if !strings.Contains(text, "\n| `"+r.ID+"` | "+r.Severity.String()+" | "+summary+" |\n") {
			t.Errorf("the rule %s is missing", r.ID)
		}
	}
}

// Every block has an example, charts one of each form, that can be copied into the
// briefing that a new publication begins with.
func TestSamplesCanBeCopied(t *testing.T) {
	files, err := scaffold.Starter()
	if err != nil {
		t.Fatal(err)
	}
	for _, info := range block.Kinds() {
		samples := reference.Samples(info.Name)
		if len(samples) == 0 {
			t.Errorf("there is no example of a %s", info.Name)
		}
		for _, sample := range samples {
			dir := t.TempDir()
			for _, f := range files {
				text := string(f.Data)
				if strings.HasPrefix(f.Path, "content/briefings/") {
					text += "\n" + sample
				}
				sitetest.Put(t, filepath.Join(dir, f.Path), text)
			}
			options := load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}
			p, err := load.Open(t.Context(), dir, options, nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range p.Checked(nil).Findings {
				t.Errorf("%s in\n%s", f.Message, sample)
			}
		}
	}
	for _, form := range block.ChartTypes() {
		if !slices.ContainsFunc(reference.Samples("chart"), func(sample string) bool {
			return strings.Contains(sample, "type: "+string(form)+"\n")
		}) {
			t.Errorf("there is no example of a %s chart", form)
		}
	}
}
