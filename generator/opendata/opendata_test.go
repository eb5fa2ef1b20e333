package opendata_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"explainer/generator/opendata"
	"explainer/generator/record"
	"explainer/generator/site"
	"explainer/generator/site/sitetest"

	"github.com/google/go-cmp/cmp"
)

// records declares a record of every kind, figures of every form, and texts that
// a spreadsheet would run.
const records = `
-- content/actors/minister.md --
---
type: person
name: =The minister
other_names: [First, "Second | third"]
as_of: 2025-03-01
identifiers: {wikidata: Q145}
memberships:
  - {organization: united-kingdom, role: Minister, start: 2024-07-05, sources: [report, report]}
  - {organization: united-kingdom, role: Member, end: 2024-07-05, sources: [report]}
---
One of them.
-- content/questions/cut.md --
---
title: Should it be cut?
proposition: It should be cut.
as_of: 2025-02-20
searched: {minister: {date: 2025-02-20, where: its news pages, query: spending}}
---
At stake.
-- content/datasets/spending.md --
---
title: Spending
as_of: 2025-03-01
measure: defence-spending
unit: GBP bn
subject_column: who
period_column: year
value_column: value
licence: CC-BY-4.0
sources: [report]
---
A table.
-- content/datasets/spending.csv --
who,year,value
united-kingdom,2023,60.50
united-kingdom,2024,61
-- content/briefings/money.md --
---
title: Money
summary: What it costs.
date: 2025-02-10
as_of: 2025-02-20
figures:
  - {id: low, label: -Low, measure: defence-spending, subject: united-kingdom, value: -6.0, unit: GBP bn,
     period: 2024, stage: outturn, sources: [report]}
  - {id: high, label: High, measure: defence-spending, subject: united-kingdom, counterparty: minister,
     range: [6, 7.50], unit: GBP bn, period: 2025, stage: estimate, definition: nato, sources: [report]}
  - {id: up, label: Rise, measure: defence-spending, subject: united-kingdom, change: {from: 2.3, to: 2.5},
     unit: "% of GDP", period: FY2027-28, stage: pledged, baseline: {kind: prior-level, note: Now.}, sources: [report]}
  - {id: twice, label: Twice, measure: defence-spending, subject: united-kingdom, value: -12.0, unit: GBP bn, period: 2026,
     stage: estimate, derivation: {op: sum, inputs: [low, low]}, sources: [report]}
  - {id: gone, label: Gone, measure: defence-spending, subject: united-kingdom, value: 1, unit: GBP bn, period: 2030/..,
     stage: pledged, state: withdrawn, withdrawn: {date: 2025-02-23, note: Dropped., sources: [report]}, sources: [report]}
positions:
  - {id: for-it, actor: minister, question: rise, stance: support, date: 2025-02-15, summary: For it., basis: vote,
     sources: [report]}
events:
  - {id: meeting, name: Meeting, date: 2025-02-16, attendees: [minister], effects: [for-it, gone], sources: [report]}
conflicts:
  - {figures: [low, high], reason: definition, note: "One\nand two.", sources: [report]}
---
Text.
`

func pack(t *testing.T) *opendata.Package {
	t.Helper()
	return opendata.New(small(t))
}

func small(t *testing.T) *site.Site {
	t.Helper()
	s := sitetest.New(t, "2025-03-01", records)
	s.Publication.Licence = "CC-BY-4.0"
	return s
}

// table returns a table by its name, with its rows by column.
func table(t *testing.T, p *opendata.Package, name string) (*opendata.Table, []map[string]string) {
	t.Helper()
	i := slices.IndexFunc(p.Tables, func(t *opendata.Table) bool { return t.Name == name })
	if i < 0 {
		t.Fatalf("there is no table %s", name)
	}
	var rows []map[string]string
	for cells := range p.Tables[i].Rows() {
		row := map[string]string{}
		for j, f := range p.Tables[i].Fields {
			row[f.Name] = cells[j]
		}
		rows = append(rows, row)
	}
	return p.Tables[i], rows
}

// keyOf returns the cells of some fields of a row, joined.
func keyOf(row map[string]string, fields []string) string {
	cells := make([]string, len(fields))
	for i, f := range fields {
		cells[i] = row[f]
	}
	return strings.Join(cells, "\x00")
}

// Every table has rows, every row a primary key of its own, every required cell a
// value, and every foreign key a row that it names.
func TestTablesBelongTogether(t *testing.T) {
	p := pack(t)
	for _, declared := range p.Tables {
		t.Run(declared.Name, func(t *testing.T) {
			table, rows := table(t, p, declared.Name)
			if len(rows) == 0 || len(rows) != table.Len() || len(table.Key) == 0 {
				t.Fatalf("the table has %d rows, says %d, and has the key %v", len(rows), table.Len(), table.Key)
			}
			seen := map[string]bool{}
			for _, row := range rows {
				if key := keyOf(row, table.Key); seen[key] {
					t.Errorf("two rows have the key %q", key)
				} else {
					seen[key] = true
				}
				for _, f := range table.Fields {
					if row[f.Name] == "" && f.Required ||
						row[f.Name] != "" && f.Allowed != nil && !slices.Contains(f.Allowed, row[f.Name]) {
						t.Errorf("%s is %q", f.Name, row[f.Name])
					}
				}
			}
			for _, k := range table.Foreign {
				checkForeign(t, p, rows, k)
			}
		})
	}
}

func checkForeign(t *testing.T, p *opendata.Package, rows []map[string]string, k opendata.ForeignKey) {
	t.Helper()
	_, others := table(t, p, k.Table)
	for _, row := range rows {
		key := keyOf(row, k.Fields)
		named := slices.ContainsFunc(others, func(other map[string]string) bool { return keyOf(other, k.To) == key })
		if strings.Trim(key, "\x00") != "" && !named {
			t.Errorf("%v is %q, which %s does not have", k.Fields, key, k.Table)
		}
	}
}

// A figure's number stands under value, low or high, by its form, with every
// digit that was written.
func TestNumbersKeepTheirDigits(t *testing.T) {
	_, rows := table(t, pack(t), "figures")
	got := map[string]string{}
	for _, row := range rows {
		got[row["id"]] = strings.Join(
			[]string{row["form"], row["value"], row["low"], row["high"], row["power_of_ten"]}, " ",
		)
	}
	want := map[string]string{
		"low": "value -6.0   9", "high": "range  6 7.50 9", "up": "change  2.3 2.5 0", "twice": "value -12.0   9", "gone": "value 1   9",
		"spending/united-kingdom/2023": "value 60.50   9", "spending/united-kingdom/2024": "value 61   9",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// In CSV an apostrophe stands before a text that a spreadsheet would run; a
// negative number stays one.
func TestCSVHoldsNoFormula(t *testing.T) {
	for _, test := range []struct{ table, id, column, want string }{
		{"actors", "minister", "name", "'=The minister"},
		{"figures", "low", "label", "'-Low"},
		{"figures", "low", "value", "-6.0"},
		{"figures", "high", "label", "High"},
	} {
		declared, _ := table(t, pack(t), test.table)
		var text bytes.Buffer
		if err := declared.WriteCSV(&text); err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(text.String(), "\r\n") {
			t.Errorf("%s: the lines do not end as RFC 4180 asks", test.table)
		}
		lines, err := csv.NewReader(&text).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		column := slices.Index(lines[0], test.column)
		line := slices.IndexFunc(lines, func(line []string) bool { return line[0] == test.id })
		if got := lines[line][column]; got != test.want {
			t.Errorf("%s of %s is %q, not %q", test.column, test.id, got, test.want)
		}
	}
}

// In JSON a record holds the rows of other tables that belong to it: plain
// values in a list where that is all, objects otherwise.
func TestJSONHoldsWhatBelongsToARecord(t *testing.T) {
	p := pack(t)
	for _, test := range []struct{ table, id, field, want string }{
		{"actors", "minister", "memberships", `[` +
			`{"number":1,"organization":"united-kingdom","role":"Minister","start":"2024-07-05","end":null,"shared":null,"sources":["report"]},` +
			`{"number":2,"organization":"united-kingdom","role":"Member","start":null,"end":"2024-07-05","shared":null,"sources":["report"]}]`},
		{"actors", "minister", "name", `"=The minister"`},
		{"figures", "twice", "inputs", `["low","low"]`},
		{"figures", "gone", "sources", `[{"supports":"number","source":"report"},{"supports":"withdrawal","source":"report"}]`},
		{"figures", "low", "value", `-6.0`},
		{"figures", "low", "inputs", `[]`},
		{"questions", "cut", "searches", `[{"actor":"minister","date":"2025-02-20","where":"its news pages","query":"spending"}]`},
		{"events", "meeting", "effects", `[{"number":1,"figure":null,"position":"for-it"},{"number":2,"figure":"gone","position":null}]`},
	} {
		declared, _ := table(t, p, test.table)
		var text bytes.Buffer
		if err := declared.WriteJSON(&text); err != nil {
			t.Fatal(err)
		}
		var list []map[string]json.RawMessage
		if err := json.Unmarshal(text.Bytes(), &list); err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(
			list, func(r map[string]json.RawMessage) bool { return string(r["id"]) == `"`+test.id+`"` },
		)
		if got := string(list[i][test.field]); got != test.want {
			t.Errorf("%s of %s is %s, not %s", test.field, test.id, got, test.want)
		}
	}
}

// The description names every file but the catalogue with its size and digest, and explains every
// table and column.
func TestDescriptorDescribesTheFiles(t *testing.T) {
	p := pack(t)
	files := map[string][]byte{}
	for _, f := range p.Files() {
		files[f.Name] = f.Make()
	}
	var d struct {
		Version   string
		Resources []struct {
			Path, Description, Hash string
			Bytes                   int
			Schema                  struct {
				Fields []struct{ Name, Description string }
			}
		}
	}
	if err := json.Unmarshal(files["datapackage.json"], &d); err != nil {
		t.Fatal(err)
	}
	if d.Version != "2025-03-01" || len(d.Resources) != len(files)-2 {
		t.Errorf("the version is %q, of %d files %d are described", d.Version, len(files)-2, len(d.Resources))
	}
	for _, r := range d.Resources {
		sum := sha256.Sum256(files[r.Path])
		if r.Bytes != len(files[r.Path]) || r.Hash != "sha256:"+hex.EncodeToString(sum[:]) {
			t.Errorf("%s is not the file that is described", r.Path)
		}
		if r.Description == "" {
			t.Errorf("%s is not explained", r.Path)
		}
		for _, f := range r.Schema.Fields {
			if f.Description == "" {
				t.Errorf("%s: the column %s is not explained", r.Path, f.Name)
			}
		}
	}
}

// A licence is named by its SPDX identifier with the address of its text, or, if
// it is no licence of Creative Commons, in its own words.
func TestLicence(t *testing.T) {
	for licence, want := range map[string]string{
		"":             `null`,
		"CC-BY-4.0":    `[{"name":"CC-BY-4.0","path":"https://creativecommons.org/licenses/by/4.0/","title":"CC-BY-4.0"}]`,
		"All reserved": `[{"path":"https://example.org/data/","title":"All reserved"}]`,
	} {
		site := "-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\nlicence: " + licence + "\n"
		var d struct{ Licenses json.RawMessage }
		if err := json.Unmarshal(opendata.New(sitetest.New(t, "2025-03-01", site)).Descriptor(), &d); err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := json.Compact(&got, append(d.Licenses, bytes.Repeat([]byte("null"), 1-min(1, len(d.Licenses)))...)); err != nil ||
			got.String() != want {
			t.Errorf("%q is described as %s, not %s", licence, got.String(), want)
		}
	}
}

// A list of groups that has a column says each group in a text, which its type
// must define: the default form of a Go value is not for readers.
func TestGroupsInCellsHaveATextForm(t *testing.T) {
	for info := range record.Kinds() {
		v := groups{t: t, kind: info.Kind}
		info.New().Keys(v)
	}
}

// groups is a record.Visitor of lists of groups.
type groups struct {
	t    *testing.T
	kind record.Kind
}

func (groups) Value(record.Key, record.Value)       {}
func (groups) List(record.Key, record.List)         {}
func (v groups) Group(_ record.Key, g record.Group) { g.Keys(v) }
func (v groups) Groups(k record.Key, g record.Groups) {
	if _, ok := g.Blank().(fmt.Stringer); !ok && k.Column != record.NoColumn {
		v.t.Errorf("the entries of %s of %s have no text for the open data", k.Name, v.kind)
	}
}
