package importer

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"explainer/generator/record"
	"explainer/generator/scaffold"
	"explainer/generator/sheet"
)

// declare writes down what was guessed, and why.
func (g *guess) declare() {
	none := scaffold.Known{}
	g.column("subject_column", g.subject, "names whom the numbers are about")
	if _, given := g.known["subject"]; given || g.subject < 0 {
		g.known["subject_column"] = none
		g.set("subject", "# whose numbers all of them are: the id of an actor", "")
	}
	g.column("stage_column", g.stage, "")
	for _, key := range []string{"period_column", "value_column"} {
		g.known[key] = none
	}
	if len(g.wide) > 0 {
		g.set("periods", "columns", fmt.Sprintf("%d columns are named by periods, from %s to %s", len(g.wide), g.wide[0].Period, g.wide[len(g.wide)-1].Period))
	} else if _, given := g.known["period"]; given {
		g.month = -1
	} else if g.column("period_column", g.period, ""); g.period < 0 {
		g.set("period", "# the time that all rows are for, such as 2025", "")
	}
	g.column("month_column", g.month, "")
	if g.form != "" {
		g.set("period_form", string(g.form), cmp.Or(g.why("period_form"), "each names two years that follow each other"))
	}
	g.valueColumns()
	if len(g.where) > 0 {
		parts := make([]string, len(g.where))
		for i, c := range g.where {
			parts[i] = strconv.Quote(c.Column) + ": " + strconv.Quote(c.Is)
		}
		g.set("where", "{"+strings.Join(parts, ", ")+"}", "else a subject has several numbers for one period; choose which rows are meant")
	}
	g.format()
}

func (g *guess) set(key, value, why string) {
	if _, given := g.known[key]; !given || g.known[key].Value == "" {
		g.known[key] = scaffold.Known{Value: value, Why: why}
	}
}

// column declares a column, nothing where there is none.
func (g *guess) column(key string, i int, why string) {
	if i < 0 {
		g.known[key] = scaffold.Known{}
		return
	}
	g.known[key] = scaffold.Known{Value: plainYAML(g.columns[i].name), Why: why}
}

// plainYAML writes a text as YAML, in quotes where another value could be read.
func plainYAML(text string) string {
	if regexp.MustCompile(`^[A-Za-z][A-Za-z_ -]*[a-z_]$`).MatchString(text) && !regexp.MustCompile(`(?i)^(?:true|false|null|yes|no|on|off)$`).MatchString(text) {
		return text
	}
	return strconv.Quote(text)
}

// valueColumns declares the columns of numbers and their units.
func (g *guess) valueColumns() {
	if len(g.values) > 1 {
		value := ""
		for n, i := range g.values {
			value += "\n  " + plainYAML(g.columns[i].name) + ": {measure: " + g.measures[n] + ","
			if u := unitOf(g.columns[i].name); u != "" {
				value += " unit: " + strconv.Quote(u) + ","
			}
			value = strings.TrimSuffix(value, ",") + "} # what it measures"
		}
		g.set("values", value, "")
		g.known["measure"] = scaffold.Known{}
		return
	}
	name := ""
	if len(g.measures) == 1 && g.measures[0] != "" {
		g.set("measure", g.measures[0], "")
	}
	if len(g.values) == 1 {
		name = g.columns[g.values[0]].name
		g.set("value_column", plainYAML(name), "holds numbers")
	}
	if u := unitOf(name); u != "" {
		g.set("unit", strconv.Quote(u), "after the name of the column")
	} else if u := g.unitColumn(); u != "" {
		g.set("unit", strconv.Quote(u), "as a column of the table says")
	} else if u := unitOf(g.id); u != "" {
		g.set("unit", strconv.Quote(u), "after the name of the file")
	} else if g.signs != "" {
		g.set("unit", strconv.Quote(g.signs), "after the signs behind the numbers; say of what, such as % of GDP")
	}
}

// unitColumn returns the unit that a column says of all numbers, "" where there is none.
func (g *guess) unitColumn() string {
	for i, c := range g.columns {
		if c.distinct == 1 && regexp.MustCompile(`(?i)^units?(?:[ _]of[ _]measure)?$`).MatchString(c.name) {
			return unitOf(g.table.Rows[0][i].Text)
		}
	}
	return ""
}

var (
	ofWhole  = regexp.MustCompile(`(?i)(?:%|pct|per ?cent|percent|share)[ _a-z]*?(gdp|gni)`)
	ofScale  = regexp.MustCompile(`(?i)(?:^|[^a-z])(bn|billions?|mn|m|millions?|k|thousands?|tn|trillions?)(?:[^a-z]|$)`)
	currency = regexp.MustCompile(`(?i)(gbp|usd|eur|us\$|\$|£|€)`)
)

// unitOf returns the unit that the name of a column says, "" where it says none.
func unitOf(name string) string {
	if m := ofWhole.FindStringSubmatch(name); m != nil {
		return "% of " + strings.ToUpper(m[1])
	}
	if m := currency.FindStringSubmatch(name); m != nil {
		unit := map[string]string{"us$": "USD", "$": "USD", "£": "GBP", "€": "EUR"}[strings.ToLower(m[1])]
		if unit == "" {
			unit = strings.ToUpper(m[1])
		}
		if s := ofScale.FindStringSubmatch(strings.ReplaceAll(name, "_", " ")); s != nil {
			unit += " " + map[byte]string{'b': "bn", 'm': "m", 'k': "k", 't': "tn"}[strings.ToLower(s[1])[0]]
			if strings.HasPrefix(strings.ToLower(s[1]), "th") {
				unit = unit[:3] + " k"
			}
		}
		if _, err := record.ParseUnit(unit); err == nil {
			return unit
		}
	}
	if strings.Contains(name, "%") || regexp.MustCompile(`(?i)(?:^|[^a-z])(?:pct|per ?cent)(?:[^a-z]|$)`).MatchString(name) {
		return "%"
	}
	return ""
}

// format declares how the file is written, as reading it has found.
func (g *guess) format() {
	f := g.table.Format
	for _, key := range []struct{ name, value string }{
		{"separator", string(f.Separator)}, {"encoding", string(f.Encoding)}, {"decimal", string(f.Decimal)},
		{"thousands", string(f.Thousands)}, {"negative", string(f.Negative)}, {"skip", whole(f.Skip)}, {"skip_last", whole(f.SkipLast)},
		{"comment", quotedIf(f.Comment)},
	} {
		if key.value != "" {
			g.set(key.name, key.value, g.why(key.name))
		}
	}
	if len(f.Missing) > 0 {
		g.set("missing", sheet.ListYAML(f.Missing), g.why("missing"))
	}
	if len(f.Marks) > 0 {
		g.set("marks", sheet.MarksYAML(f.Marks), g.why("marks"))
	}
	if len(f.Columns) > 0 {
		g.set("columns", sheet.ListYAML(f.Columns), "the file has no names of columns")
	}
}

func whole(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func quotedIf(text string) string {
	if text == "" {
		return ""
	}
	return strconv.Quote(text)
}

// why returns what a reading said of something that it found.
func (g *guess) why(key string) string {
	for _, p := range g.table.Problems {
		for _, d := range p.Declare {
			if d.Key == key {
				return p.Message
			}
		}
	}
	return ""
}

// emptyKey matches a key that a person must fill in.
var emptyKey = regexp.MustCompile(`(?m)^((?:[a-uw-z]|v[b-z])[a-z_]*|value_column): *(?:#.*)?$`)

// steps says what was found and what is left to do in a document with a text.
func (g *guess) steps(doc, csv, text string) []string {
	var out []string
	for _, p := range g.table.Problems {
		at := fmt.Sprintf("line %d: %s", p.Line, p.Message)
		for _, d := range p.Declare {
			at += "; " + d.Key + " says so"
		}
		if len(p.Declare) == 0 {
			at += "; decide what it is"
		}
		out = append(out, at)
	}
	for _, c := range g.where {
		out = append(out, fmt.Sprintf("rows differ by %s: those with %q are taken, until `where` says others", c.Column, c.Is))
	}
	out = append(out, fmt.Sprintf("%d numbers in %d rows; %s", g.numbers, len(g.table.Rows), "the three steps that are left:"))
	var empty []string
	for _, m := range emptyKey.FindAllStringSubmatch(text, -1) {
		empty = append(empty, m[1])
	}
	if strings.Contains(text, "{measure: ,") || strings.Contains(text, "{measure: }") {
		empty = append(empty, "the measure of each of values")
	}
	if strings.Contains(text, `"…"`) {
		empty = append(empty, "what each of marks means")
	}
	first := "1. read " + doc + ", and put right what is not so"
	if len(empty) > 0 {
		first = "1. fill in what stands empty in " + doc + ": " + strings.Join(empty, ", ")
	}
	if len(g.others) > 0 {
		first += "; numbers stand also in " + strings.Join(g.others, ", ") + ": import again with --values and the names of those that you want"
	}
	second := "2. nothing: all that the table names is known"
	if g.strangers > 0 {
		second = fmt.Sprintf("2. explainer new places --from %s (names in it that are no actors yet: %d)", csv, g.strangers)
	}
	return append(out, first, second, "3. explainer check")
}
