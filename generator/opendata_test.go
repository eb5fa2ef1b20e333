package generator_test

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"explainer/generator/language"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/shopspring/decimal"
)

// dataPackage is what datapackage.json says (datapackage.org, version 2.0).
type dataPackage struct {
	Schema    string `json:"$schema"`
	Name      string
	Licenses  []struct{ Name, Path string }
	Sources   []struct{ Title, Path string }
	Resources []resource
}

type resource struct {
	Name, Type, Path, Description, Format, Encoding, Hash string

	Bytes   int
	Dialect struct{ Delimiter, LineTerminator string }
	Schema  struct {
		Fields        []field
		PrimaryKey    []string
		ForeignKeys   []foreignKey
		MissingValues []string
	}
}

type field struct {
	Name, Type, Delimiter, Description string
	Constraints                        struct {
		Required, Unique bool
		Enum             []string
		Pattern          string
	}
}

type foreignKey struct {
	Fields    []string
	Reference struct {
		Resource string
		Fields   []string
	}
}

// row is a line of a table, by column.
type row map[string]string

// readData reads the open data of a built site as a stranger would, who knows
// nothing but its description.
func readData(t *testing.T, files map[string]string) (dataPackage, map[string][]row) {
	t.Helper()
	var p dataPackage
	if err := json.Unmarshal([]byte(files["data/datapackage.json"]), &p); err != nil {
		t.Fatal(err)
	}
	tables := map[string][]row{}
	for _, r := range p.Resources {
		text, ok := files["data/"+r.Path]
		sum := sha256.Sum256([]byte(text))
		if !ok || r.Bytes != len(text) || r.Hash != "sha256:"+hex.EncodeToString(sum[:]) || r.Encoding != "utf-8" {
			t.Errorf("%s is not the file that is described", r.Path)
		}
		if r.Type == "table" {
			tables[r.Name] = readTable(t, r, text)
		} else if !json.Valid([]byte(text)) {
			t.Errorf("%s is no JSON", r.Path)
		}
	}
	return p, tables
}

func readTable(t *testing.T, r resource, text string) []row {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(lines) == 0 {
		t.Fatalf("%s cannot be read: %v", r.Path, err)
	}
	if r.Dialect.Delimiter != "," || r.Dialect.LineTerminator != "\r\n" ||
		!slices.Equal(r.Schema.MissingValues, []string{""}) {
		t.Errorf("%s: the dialect is %+v", r.Path, r.Dialect)
	}
	var rows []row
	for i, line := range lines {
		out := row{}
		for j, f := range r.Schema.Fields {
			if i == 0 && line[j] != f.Name {
				t.Errorf("%s: column %d is %q, described as %q", r.Path, j, line[j], f.Name)
			}
			out[f.Name] = line[j]
		}
		if i > 0 {
			rows = append(rows, out)
		}
	}
	return rows
}

// checkOpenData holds every cell to its type and constraints, and every table to
// its keys.
func checkOpenData(t *testing.T, p dataPackage, tables map[string][]row) {
	t.Helper()
	for _, r := range p.Resources {
		if r.Description == "" {
			t.Errorf("%s is not explained", r.Name)
		}
		for _, f := range r.Schema.Fields {
			if f.Description == "" {
				t.Errorf("%s.%s is not explained", r.Name, f.Name)
			}
			for i, line := range tables[r.Name] {
				if problem := cellProblem(f, line[f.Name]); problem != "" {
					t.Errorf("%s, row %d: %s is %q: %s", r.Name, i, f.Name, line[f.Name], problem)
				}
			}
		}
		if r.Type == "table" {
			checkKeys(t, r, tables)
		}
	}
}

func cellProblem(f field, cell string) string {
	switch {
	case cell == "" && f.Constraints.Required:
		return "it is required"
	case cell == "":
		return ""
	case f.Constraints.Enum != nil && !slices.Contains(f.Constraints.Enum, cell):
		return "it is none of its values"
	case f.Constraints.Pattern != "" && !regexp.MustCompile(`^(?:`+f.Constraints.Pattern+`)$`).MatchString(cell):
		return "it does not match " + f.Constraints.Pattern
	}
	var err error
	switch f.Type {
	case "number":
		_, err = decimal.NewFromString(cell)
	case "integer":
		_, err = strconv.Atoi(cell)
	case "date":
		_, err = time.Parse(time.DateOnly, cell)
	case "string", "list":
		if strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) {
			return "a spreadsheet could run it"
		}
	default:
		return "its type is " + f.Type
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

func key(line row, fields []string) string {
	var parts []string
	for _, f := range fields {
		parts = append(parts, line[f])
	}
	return strings.Join(parts, "\x00")
}

func checkKeys(t *testing.T, r resource, tables map[string][]row) {
	seen := map[string]bool{}
	for _, line := range tables[r.Name] {
		k := key(line, r.Schema.PrimaryKey)
		if seen[k] || len(r.Schema.PrimaryKey) == 0 {
			t.Errorf("%s has the key %q twice, or none", r.Name, k)
		}
		seen[k] = true
	}
	for _, foreign := range r.Schema.ForeignKeys {
		name := foreign.Reference.Resource
		if name == "" {
			name = r.Name // of its own
		}
		there := map[string]bool{}
		for _, line := range tables[name] {
			there[key(line, foreign.Reference.Fields)] = true
		}
		for _, line := range tables[r.Name] {
			if k := key(line, foreign.Fields); strings.Trim(k, "\x00") != "" && !there[k] {
				t.Errorf("%s: %v is %q, which %s does not have", r.Name, foreign.Fields, k, name)
			}
		}
	}
}

// point is the number that a line of figures.csv stands for, in the base of its
// unit, and how far rounding may have moved it, as the columns are explained.
func point(t *testing.T, line row) (value, slack decimal.Decimal) {
	t.Helper()
	read := func(column string) (d, half decimal.Decimal) {
		d = decimal.RequireFromString(line[column])
		return d, decimal.New(5, d.Exponent()-1)
	}
	switch line["form"] {
	case "value":
		value, slack = read("value")
	case "range":
		low, _ := read("low")
		high, _ := read("high")
		value, slack = low.Add(high).Div(decimal.NewFromInt(2)), high.Sub(low).Div(decimal.NewFromInt(2))
	case "change":
		low, lowHalf := read("low")
		high, highHalf := read("high")
		value, slack = high.Sub(low), lowHalf.Add(highHalf)
	default:
		t.Fatalf("%s is of the form %q", line["id"], line["form"])
	}
	power, err := strconv.Atoi(line["power_of_ten"])
	if err != nil {
		t.Fatal(err)
	}
	return value.Shift(int32(power)), slack.Shift(int32(power))
}

// recompute works out every derived figure from the tables alone, and counts
// them.
func recompute(t *testing.T, tables map[string][]row) (derived int) {
	t.Helper()
	figures, inputs := map[string]row{}, map[string][]string{}
	for _, line := range tables["figures"] {
		figures[line["id"]] = line
	}
	for _, line := range tables["derivation_inputs"] {
		if want := strconv.Itoa(len(inputs[line["figure"]]) + 1); line["number"] != want {
			t.Errorf("input %s of %s is not in its place", line["number"], line["figure"])
		}
		inputs[line["figure"]] = append(inputs[line["figure"]], line["input"])
	}
	for id, line := range figures {
		if (line["derivation"] != "") != (len(inputs[id]) > 0) {
			t.Errorf("%s is derived by %q from %v", id, line["derivation"], inputs[id])
		}
		if line["derivation"] == "" {
			continue
		}
		derived++
		result, room := derive(t, line, inputs[id], figures)
		written, slack := point(t, line)
		if result.Sub(written).Abs().GreaterThan(room.Add(slack)) {
			t.Errorf("%s is %s, the tables give %s", id, written, result)
		}
	}
	return derived
}

func derive(t *testing.T, line row, inputs []string, figures map[string]row) (result, room decimal.Decimal) {
	result, room = point(t, figures[inputs[0]])
	for _, id := range inputs[1:] {
		x, slack := point(t, figures[id])
		switch line["derivation"] {
		case "sum":
			result, room = result.Add(x), room.Add(slack)
		case "difference":
			result, room = result.Sub(x), room.Add(slack)
		case "product":
			result, room = result.Mul(x), room.Mul(x.Abs()).Add(slack.Mul(result.Abs()))
		case "ratio":
			quotient := result.Div(x)
			result, room = quotient, room.Add(slack.Mul(quotient.Abs())).Div(x.Abs())
		default:
			t.Fatalf("%s is derived by %q", line["id"], line["derivation"])
		}
	}
	if line["derivation"] == "ratio" && line["unit"] != "count" {
		result, room = result.Shift(2), room.Shift(2) // per cent
	}
	return result, room
}

// A stranger who downloads the open data can read every table, follow every
// key and work out every derived number again.
func TestOpenData(t *testing.T) {
	s, files, _ := realPages(t)
	p, tables := readData(t, files)
	checkOpenData(t, p, tables)
	if p.Schema != "https://datapackage.org/profiles/2.0/datapackage.json" || p.Name == "" || len(p.Licenses) != 1 ||
		len(p.Sources) != len(s.Sources) {
		t.Errorf("the package lacks something: %q %q %v", p.Schema, p.Name, p.Licenses)
	}
	for name, want := range map[string]int{
		"actors": len(s.Actors), "questions": len(s.Questions), "positions": len(s.Positions), "figures": len(s.Figures), "events": len(s.Events),
		"sources": len(s.Sources), "conflicts": len(s.Conflicts), "terms": len(s.Terms), "measures": len(s.Measures), "datasets": len(s.Datasets),
	} {
		if len(tables[name]) != want {
			t.Errorf("%s has %d rows of %d", name, len(tables[name]), want)
		}
	}
	if n := recompute(t, tables); n == 0 {
		t.Error("no figure of the publication is derived")
	}
	for name, lines := range tables {
		if len(lines) == 0 {
			t.Errorf("%s has no row to be tried with", name)
		}
	}
}

// No explanation is left of a table or column that no publication has any more.
func TestNoIdleExplanation(t *testing.T) {
	there := map[string]bool{}
	dirs := []string{"..", complete(t), "testdata/publications/forces", "testdata/publications/emissions"}
	for _, dir := range dirs {
		for _, table := range open(t, dir, asOf(t, "2026-11-28")).Data.Tables {
			there[table.Name] = true
			for _, f := range table.Fields {
				there[table.Name+"."+f.Name], there[f.Name] = true, true
			}
		}
	}
	english, _ := language.For("en")
	for _, words := range []map[string]string{english.Words.Tables, english.Words.Columns} {
		for name := range words {
			if !there[name] {
				t.Errorf("there is no %s to explain", name)
			}
		}
	}
}

// complete writes the site that has every key into a folder.
func complete(t *testing.T) string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/complete.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, f := range archive.Files {
		put(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	return dir
}

// numbers are figures of every form and derivation, a negative one, and texts
// that a spreadsheet would run.
const numbers = `
-- content/briefings/numbers.md --
---
title: "=HYPERLINK(0)"
summary: Numbers of every kind.
date: 2025-03-01
as_of: 2025-03-01
figures:
  - {id: first, label: "=1+1", measure: defence-spending, subject: united-kingdom, value: 6.0, unit: GBP bn, period: 2024, stage: outturn, sources: [report]}
  - {id: second, label: "-second", measure: defence-spending, subject: united-kingdom, value: 2500, unit: GBP m, period: 2025, stage: outturn, sources: [report, report]}
  - {id: fall, label: "@fall", measure: defence-spending, subject: united-kingdom, value: -3.5, unit: GBP bn, period: 2025, stage: estimate, derivation: {op: difference, inputs: [second, first]}, sources: [report]}
  - {id: twice, label: Twice, measure: defence-spending, subject: united-kingdom, value: 12.0, unit: GBP bn, period: 2024, stage: estimate, derivation: {op: sum, inputs: [first, first]}, sources: [report]}
  - {id: part, label: Part, measure: defence-spending, subject: united-kingdom, value: 42, unit: "%", period: 2027, stage: estimate, derivation: {op: ratio, inputs: [second, first]}, sources: [report]}
  - {id: between, label: Between, measure: defence-spending, subject: united-kingdom, range: [6, 7], unit: GBP bn, period: 2028/.., stage: estimate, sources: [report]}
  - {id: moved, label: Moved, measure: defence-spending, subject: united-kingdom, change: {from: 2.50, to: 2.3}, unit: "% of GDP", period: FY2027-28, stage: pledged, baseline: {kind: prior-level, note: The year before.}, sources: [report]}
conflicts:
  - {figures: [first, between], reason: definition, note: "One\nand two.", sources: [report]}
---
Text [[first]] [[second]] [[fall]] [[twice]] [[part]] [[between]] [[moved]].
`

// Numbers stay numbers, with every digit; texts cannot be run; what stands in
// the CSV stands in the JSON.
func TestOpenDataOfEveryForm(t *testing.T) {
	files := built(t, open(t, small(t, numbers), asOf(t, "2025-03-01")))
	p, tables := readData(t, files)
	checkOpenData(t, p, tables)
	if n := recompute(t, tables); n != 3 {
		t.Errorf("%d figures are derived", n)
	}
	var records []map[string]any
	decoder := json.NewDecoder(strings.NewReader(files["data/figures.json"]))
	decoder.UseNumber()
	if err := decoder.Decode(&records); err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{ // value, low, high, label in the CSV, label in the JSON
		"first": {
			"6.0",
			"",
			"",
			"'=1+1",
			"=1+1",
		}, "second": {"2500", "", "", "'-second", "-second"}, "fall": {"-3.5", "", "", "'@fall", "@fall"},
		"between": {"", "6", "7", "Between", "Between"}, "moved": {"", "2.50", "2.3", "Moved", "Moved"},
	}
	for i, line := range tables["figures"] {
		if w, ok := want[line["id"]]; ok &&
			!slices.Equal(w[:4], []string{line["value"], line["low"], line["high"], line["label"]}) {
			t.Errorf("%s: %v", line["id"], line)
		} else if ok && records[i]["label"] != w[4] {
			t.Errorf("%s in JSON: %v", line["id"], records[i])
		}
		for _, column := range []string{"value", "low", "high"} {
			if got, ok := records[i][column].(json.Number); ok != (line[column] != "") || string(got) != line[column] {
				t.Errorf(
					"%s: %s is %q in the CSV, %v in the JSON", line["id"], column, line[column], records[i][column],
				)
			}
		}
	}
	if got := records[slices.IndexFunc(tables["figures"], func(r row) bool { return r["id"] == "twice" })]["inputs"]; len(
		got.([]any),
	) != 2 {
		t.Errorf("what twice the first was worked out from: %v", got)
	}
}

// The page of the open data leads to every file and explains every column.
func TestOpenDataPage(t *testing.T) {
	_, files, pages := realPages(t)
	p, _ := readData(t, files)
	page := files["data/index.html"]
	for _, r := range p.Resources {
		if !strings.Contains(page, `href="/data/`+r.Path+`"`) {
			t.Errorf("/data/ does not lead to %s", r.Path)
		}
		for _, f := range r.Schema.Fields {
			if section := pages["data/index.html"].ids[r.Name]; section == nil ||
				!strings.Contains(textOf(section.Parent), f.Name) {
				t.Errorf("/data/ does not explain %s.%s", r.Name, f.Name)
			}
		}
	}
	for name, text := range files {
		if strings.HasSuffix(name, ".html") && !strings.Contains(text, `href="/data/"`) &&
			!strings.Contains(text, "http-equiv") {
			t.Errorf("%s does not lead to the open data", name)
		}
	}
}
