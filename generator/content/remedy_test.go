package content_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"explainer/generator/block"
	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"

	"go.yaml.in/yaml/v4"
)

// The example of each key, which remedies give, can be copied as it is: onto a
// line of its own or between braces, and it reads without a finding.
func TestExamplesRead(t *testing.T) {
	for info := range record.Kinds() {
		t.Run(string(info.Kind), func(t *testing.T) {
			var lines []string
			if info.IsDocument() {
				lines = append(lines, examples(t, func(v record.Visitor) { new(record.Front).Keys(v, info) })...)
			}
			lines = append(lines, examples(t, info.New().Keys)...)
			path, text := document(info, lines)
			doc, _ := decode(t, path, text)
			mustRead(t, doc.Findings, text)
		})
	}
	for _, info := range block.Kinds() {
		t.Run(info.Name, func(t *testing.T) {
			text := strings.Join(examples(t, info.New().Keys), "\n")
			mustRead(t, content.DecodeBlock(info.Name, []byte(text), diag.Place{File: "a.md", Line: 1}).Findings, text)
		})
	}
}

// mustRead fails for findings but those of keys that exclude each other, all of
// which the examples give.
func mustRead(t *testing.T, findings []diag.Finding, text string) {
	t.Helper()
	for _, f := range findings {
		if !strings.Contains(f.Message, "value, range and change") &&
			!strings.Contains(f.Message, "either figures or a dataset") &&
			!strings.Contains(f.Message, "say the same of the table") && !strings.Contains(f.Message, "leaves nothing for") {
			t.Errorf("%s: %s in\n%s", f.Rule, f.Message, text)
		}
	}
}

// document is a file with a record of a kind, which has some lines.
func document(info record.KindInfo, lines []string) (path, text string) {
	const front = "---\ntitle: A\nsummary: S.\ndate: 2025-02-26\nas_of: 2025-02-26\n"
	listed := "- " + strings.Join(lines, "\n  ") + "\n"
	switch {
	case info.In == record.InSources:
		return "content/sources/a.yaml", listed
	case info.In == record.InSite:
		return "content/site.yaml", "title: A\nbase_url: https://example.org\nlanguage: en\n" + info.Key + ":\n" + listed
	case info.In == record.InDocument:
		return "content/briefings/a.md", front + info.Key + ":\n" + listed + "---\n"
	case info.Folder == ".":
		return "content/a.md", "---\n" + strings.Join(lines, "\n") + "\n---\n"
	}
	return "content/" + info.Folder + "/a.md", "---\n" + strings.Join(lines, "\n") + "\n---\n"
}

// examples are the keys of a record with their examples.
func examples(t *testing.T, visit func(record.Visitor)) []string {
	t.Helper()
	var lines []string
	record.Walk(keyed(visit), func(group string, k record.Key, _ record.Form) {
		line := fmt.Sprintf("%s: %s", k.Name, k.Like)
		for _, text := range []string{line, "{" + line + ", another: 1}"} {
			var got map[string]any
			if err := yaml.Unmarshal([]byte(text), &got); err != nil || got[k.Name] == nil ||
				len(got) != strings.Count(text, "another: 1")+1 {
				t.Errorf("%s%s: %v, %v", group, text, got, err)
			}
		}
		if group == "" && !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	})
	return lines
}

// keyed makes a Keyed of its method.
type keyed func(record.Visitor)

func (k keyed) Keys(v record.Visitor) { k(v) }
