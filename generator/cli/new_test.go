package cli_test

import (
	"bytes"
	"context"
	"explainer/generator/sitetest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"explainer/generator/cli"
	"explainer/generator/record"
)

// filled are values for the blanks of each scaffold.
var filled = map[string]map[string]string{
	"briefing": {"title": "A title", "summary": "A sentence."},
	"actor":    {"type": "person", "name": "A name"},
	"question": {"title": "Should it?", "proposition": "It should."},
	"term":     {"title": "A term", "summary": "A definition."},
	"dataset":  {"title": "A table", "unit": "GBP bn"},
	"page":     {"title": "A title"},
	"figure":   {"label": "A label", "value": "13.4", "unit": "GBP bn", "period": "2024", "stage": "outturn"},
	"position": {"stance": "support", "date": "2025-02-25", "summary": "A sentence.", "basis": "statement"},
	"event":    {"name": "A name", "date": "2025-02-25"},
	"conflict": {"figures": "[one, another]", "reason": "definition", "note": "A sentence."},
	"source":   {"type": "report", "title": "A title", "tier": "primary"},
	"measure":  {"label": "A label", "definition": "A sentence."},
	"topic":    {"title": "A topic", "summary": "A sentence."},
	"author":   {"name": "A name"},
	"unit":     {"other": "tanks"},
}

const aBriefing = `---
title: First
summary: A sentence.
date: 2025-03-01
as_of: 2025-03-01
figures:
  - {id: one, label: One, measure: defence-spending, subject: united-kingdom, value: 1, unit: GBP bn, period: 2020, stage: outturn, sources: [report]}
  - {id: another, label: Another, measure: defence-spending, subject: united-kingdom, value: 2, unit: GBP bn, period: 2021, stage: estimate, sources: [report]}
---
From [[one]] to [[another]].
`

// publication writes the small sound site, with one briefing, into a folder. Its
// two figures disagree only where a conflict is to say why: they need one elsewhere.
func publication(t *testing.T, kind string) string {
	t.Helper()
	briefing := aBriefing
	if kind == "conflict" {
		briefing = strings.Replace(briefing, "period: 2021", "period: 2020", 1)
	}
	return sitetest.Write(t, "-- content/briefings/first.md --\n"+briefing)
}

// explainer runs a command and returns its status and all that it prints.
func explainer(args ...string) (int, string) {
	var out bytes.Buffer
	status := cli.Run(context.Background(), cli.Environment{
		Args: args, Stdout: &out, Stderr: &out, Getenv: func(string) string { return "" }, Now: time.Now, Builtin: builtin(),
	})
	return status, out.String()
}

// empty is a key of a scaffold with nothing behind it but its explanation.
var empty = regexp.MustCompile(`(?m)^( *(?:- )?([a-z_]+):) (#.*)$`)

// Every kind of scaffold passes a strict check once its blanks are filled in and
// something mentions it, and until then a check names exactly those.
func TestNewScaffolds(t *testing.T) {
	for info := range record.Kinds() {
		kind := string(info.Kind)
		t.Run(kind, func(t *testing.T) {
			values, listed := filled[kind]
			if !listed {
				t.Fatalf("no values are given for the blanks of a new %s", kind)
			}
			dir := publication(t, kind)
			status, printed := explainer("new", kind, "begun", "--source", dir, "--as-of", "2025-03-01")
			if status != 0 {
				t.Fatal(printed)
			}
			file, _, _ := strings.Cut(printed, ":")
			path := filepath.Join(dir, filepath.FromSlash(file))
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}

			_, printed = explainer("check", "--source", dir, "--as-of", "2025-03-01", "--quiet")
			for _, m := range empty.FindAllStringSubmatch(string(text), -1) {
				if key := m[2]; key != "custom" && key != "names" && !strings.Contains(printed, "`"+key+"` of ") {
					t.Errorf("nothing is said of the empty %s:\n%s", key, printed)
				}
			}
			if kind == "dataset" { // whose table has no rows yet, which is said, too
				table := strings.TrimSuffix(path, ".md") + ".csv"
				if !strings.Contains(printed, "begun.csv") {
					t.Errorf("nothing is said of the empty table:\n%s", printed)
				}
				if err := os.WriteFile(table, []byte("subject,period,value,stage\nunited-kingdom,2024,1,outturn\n"), 0o644); err != nil {
					t.Fatal(err)
				}
				_, printed = explainer("check", "--source", dir, "--as-of", "2025-03-01", "--quiet")
			}
			if findings, named := strings.Count(printed, ": error: "), strings.Count(printed, "[missing-key]"); findings != named ||
				named != len(values) {
				t.Errorf("%d findings, %d of blanks, want %d:\n%s", findings, named, len(values), printed)
			}

			full := empty.ReplaceAllStringFunc(string(text), func(line string) string {
				m := empty.FindStringSubmatch(line)
				return strings.TrimSuffix(m[1]+" "+values[m[2]]+" "+m[3], " ")
			})
			if err := os.WriteFile(path, []byte(full), 0o644); err != nil {
				t.Fatal(err)
			}
			mention := "---\ntitle: About\n---\nThis mentions [[begun]].\n"
			if kind == "source" {
				mention = strings.Replace(mention, "[[begun]]", "it [@begun]", 1)
			}
			if err := addFile(filepath.Join(dir, "content", "about.md"), []byte(mention)); err != nil {
				t.Fatal(err)
			}
			if status, printed := explainer("check", "--strict", "--source", dir, "--as-of", "2025-03-01"); status != 0 {
				t.Errorf("filled in, it does not pass:\n%s\n%s", full, printed)
			}
		})
	}
}
