package cli_test

import (
	"bytes"
	"context"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"explainer/generator/cli"
	"explainer/generator/record"
	"explainer/generator/sitetest"
)

// filled are values for the blanks of scaffolds, where the example of the key does not
// suit the small site.
var filled = map[string]map[string]string{
	"figure":   {"value": "13.4", "unit": "GBP bn", "period": "2024", "stage": "outturn"},
	"position": {"date": "2025-02-25"},
	"event":    {"date": "2025-02-25"},
	"conflict": {"figures": "[one, another]", "reason": "definition"},
	"source":   {"tier": "primary"},
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

// examples returns a value for each key of a kind by its last name: what filled has, or
// the example that the key declares.
func examples(info record.KindInfo) map[string]string {
	values := map[string]string{"title": info.Title.Like, "summary": info.Summary.Like}
	record.Walk(info.New(), func(_ string, k record.Key, form record.Form) {
		if form.Name != "" {
			values[k.Name] = k.Like
		}
	})
	maps.Copy(values, filled[string(info.Kind)])
	return values
}

// Every kind of scaffold passes a strict check once its blanks are filled in and
// something mentions it, and until then a check names exactly those.
func TestNewScaffolds(t *testing.T) {
	for info := range record.Kinds() {
		kind := string(info.Kind)
		t.Run(kind, func(t *testing.T) {
			values := examples(info)
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
			blanks := 0
			for _, m := range empty.FindAllStringSubmatch(string(text), -1) {
				if values[m[2]] == "" {
					continue // of a group
				}
				if blanks++; !strings.Contains(printed, "`"+m[2]+"` of ") {
					t.Errorf("nothing is said of the empty %s:\n%s", m[2], printed)
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
				named != blanks {
				t.Errorf("%d findings, %d of blanks, want %d:\n%s", findings, named, blanks, printed)
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
