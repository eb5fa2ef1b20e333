package importer

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"explainer/generator/record"
	"explainer/generator/scaffold"
	"explainer/generator/sheet"
	"explainer/generator/site"
)

// guess is what the columns of a table most likely are.
type guess struct {
	table *sheet.Table
	site  *site.Site
	known map[string]scaffold.Known
	id    string // of the dataset

	names                         map[string]bool // of actors, in any form
	columns                       []column
	subject, period, month, stage int // -1 for none
	wide                          []sheet.PeriodColumn
	form                          record.PeriodForm
	values                        []int
	measures                      []string // of the values that were asked for; empty where nobody said it
	others                        []string // columns of numbers that were left out
	where                         []record.Condition
	signs                         string // a unit that the numbers say
	strangers                     int
	numbers                       int
}

// column is what the cells of a column are, as shares of those that hold something.
type column struct {
	name                               string
	filled                             int
	period, number, actor, stage, text float64
	month                              bool
	distinct                           int
}

// maxLooked is how many rows are looked at to see what a column is.
const maxLooked = 2000

// all guesses everything; wanted are the columns of numbers that were asked for.
func (g *guess) all(wanted []string) error {
	g.names = namesOf(g.site)
	for i := range g.table.Header {
		g.columns = append(g.columns, g.look(i))
	}
	g.periods()
	g.stage = g.best(func(c column) float64 { return c.stage })
	if g.stage >= 0 && g.columns[g.stage].stage < 1 {
		g.stage = -1
	}
	g.subject = g.best(func(c column) float64 { return c.actor })
	if g.subject < 0 || g.columns[g.subject].actor < 0.3 {
		g.subject = g.named()
	}
	if err := g.numeric(wanted); err != nil {
		return err
	}
	g.conditions()
	g.count()
	return nil
}

// namesOf returns everything that a table may call an actor by.
func namesOf(s *site.Site) map[string]bool {
	names := map[string]bool{}
	for _, e := range slices.Concat(s.Actors, s.Places) {
		for _, name := range append([]string{e.ID, e.Actor.Name, e.Actor.ISO3166}, e.Actor.OtherNames...) {
			names[name] = true
		}
	}
	delete(names, "")
	return names
}

func (g *guess) isActor(text string) bool {
	text, _ = g.table.Unmarked(text)
	_, country := record.FindCountry(text)
	return country || g.names[text]
}

// likeDay matches what begins with digits and is no number.
var likeDay = regexp.MustCompile(`^[0-9]{4}(?:-[0-9QHWM]|[QHWM]|/)`)

var plainNumber = regexp.MustCompile(`^[(+−–-]?[£$€]? ?[0-9][0-9., '’\x{a0}]*(?:[eE][+-]?[0-9]+)?`)

// look returns what the cells of a column are.
func (g *guess) look(i int) column {
	c := column{name: g.table.Names()[i], month: true}
	stages, seen := record.Stages(), map[string]bool{}
	for _, row := range g.table.Rows[:min(len(g.table.Rows), maxLooked)] {
		text := row[i].Text
		if text == "" {
			continue
		}
		c.filled++
		seen[text] = true
		if isPeriod(text) {
			c.period++
		}
		if n, err := strconv.Atoi(text); err != nil || n < 1 || n > 12 {
			c.month = false
		}
		switch {
		case plainNumber.MatchString(text) && !record.SplitYears(text) && !record.IsSlashedDay(text) && !likeDay.MatchString(text):
			c.number++
		case strings.Trim(text, ".…:–-?/ ") != "":
			c.text++
		}
		if g.isActor(text) {
			c.actor++
		}
		if slices.Contains(stages, record.Stage(text)) {
			c.stage++
		}
	}
	c.distinct = len(seen)
	c.number /= max(1, c.number+c.text) // dots and dashes say nothing of a column
	for _, share := range []*float64{&c.period, &c.actor, &c.stage, &c.text} {
		*share /= float64(max(1, c.filled))
	}
	c.month = c.month && c.filled > 0
	return c
}

// isPeriod reports whether a text is a period of our time.
func isPeriod(text string) bool {
	p, err := record.ParseTabled(text, record.AsFinancialYear)
	if err != nil {
		return record.IsSlashedDay(text)
	}
	year := cmp.Or(p.Start.Year, p.End.Year)
	return year >= 1500 && year <= 2200
}

// best returns the column of which something holds most, -1 where it holds of none.
func (g *guess) best(share func(column) float64) int {
	best, most := -1, 0.0
	for i, c := range g.columns {
		if s := share(c); s > most && i != g.period && i != g.month {
			best, most = i, s
		}
	}
	return best
}

// The names that columns often have.
var (
	likePeriod    = regexp.MustCompile(`(?i)^(?:years?|periods?|dates?|time|time_period|quarter|jahr|année|annee|ano|anno|año|rok|рік|fy|.*[ _]year|year.*|cutoff|as of)$`)
	likeSubject   = regexp.MustCompile(`(?i)^(?:country.*|region.*|area.*|geo.*|entity|places?|name|.*member.*|states?|donors?|wards?|districts?|land|pays|país|subject|who|where|ref_area|party|organi[sz]ation|company|sector)$`)
	likeMonth     = regexp.MustCompile(`(?i)^(?:months?|monat|mois|mes)$`)
	likeAttribute = regexp.MustCompile(`(?i)status|flag|note|unit|multipl|source|series|comment|label|edition|metric|measure|indicator|category|type|where|cutoff`)
	likeValue     = regexp.MustCompile(`(?i)^(?:values?|obs_value|amount|wert|valeur|valor|observation|total)$`)
	likeIndex     = regexp.MustCompile(`(?i)^(?:column \d+|id|.*code.*|index|rank|no\.?|#|nr|lat.*|lon.*|iso.*)$`)
)

// named returns the first column of words that is called as subjects are; else the
// first one that is not called as what describes numbers is; -1 where there is none.
func (g *guess) named() int {
	found := -1
	for i, c := range g.columns {
		if i == g.period || i == g.stage || c.filled == 0 || c.text < 0.7 || c.period > 0.5 {
			continue
		}
		if likeSubject.MatchString(c.name) {
			return i
		}
		if found < 0 && c.distinct > 2 && !likeAttribute.MatchString(c.name) {
			found = i
		}
	}
	return found
}

// periods finds the column of periods, or the columns that are named by periods.
func (g *guess) periods() {
	g.period, g.month = -1, -1
	looked := *g.table
	wide, form := looked.PeriodColumns("")
	for i, c := range g.columns {
		if c.period > 0.9 && likePeriod.MatchString(c.name) && len(wide) < 2 {
			g.period = i
			break
		}
	}
	if g.period < 0 && len(wide) >= 2 || len(wide) == 1 && g.best(func(c column) float64 { return c.period }) < 0 {
		*g.table, g.wide, g.form = looked, wide, form
		return
	}
	if g.period < 0 {
		g.period = g.best(func(c column) float64 {
			if c.period < 0.95 || likeIndex.MatchString(c.name) {
				return 0
			}
			return c.period
		})
	}
	if g.period < 0 {
		return
	}
	for i, c := range g.columns {
		if i != g.period && c.month && likeMonth.MatchString(c.name) {
			g.month = i
		}
	}
	cells := make([]sheet.Cell, len(g.table.Rows))
	for i, row := range g.table.Rows {
		cells[i] = row[g.period]
	}
	if !slices.ContainsFunc(cells, func(c sheet.Cell) bool { return c.Text != "" && !record.SplitYears(c.Text) }) {
		g.form = record.AsFinancialYear // a series of months has others among them
		return
	}
	g.form = g.table.FormOfPeriods(cells, "")
}

// numeric finds the columns of numbers.
func (g *guess) numeric(wanted []string) error {
	for _, text := range wanted {
		name, measure, _ := strings.Cut(text, "=")
		i := g.table.Column(name)
		if i < 0 {
			return RequestError(fmt.Sprintf("the table has no column %q; its columns are %s", name, strings.Join(g.table.Names(), ", ")))
		}
		g.values, g.measures = append(g.values, i), append(g.measures, measure)
	}
	if len(g.values) > 0 || len(g.wide) > 0 {
		return nil
	}
	var found []int
	for i, c := range g.columns {
		if i != g.period && i != g.month && i != g.subject && c.number > 0.5 && !likeIndex.MatchString(c.name) {
			found = append(found, i)
		}
	}
	if len(found) == 0 {
		return RequestError("nothing was written: no column of the table holds numbers; its columns are " + strings.Join(g.table.Names(), ", "))
	}
	at := slices.IndexFunc(found, func(i int) bool { return likeValue.MatchString(g.columns[i].name) })
	at = max(at, 0)
	g.values = []int{found[at]}
	for i, c := range found {
		if i != at {
			g.others = append(g.others, g.columns[c].name)
		}
	}
	return nil
}

// conditions finds in which columns the rows of one subject and period differ, and
// takes the first of what stands there.
func (g *guess) conditions() {
	for range 4 {
		i := g.differing()
		if i < 0 {
			return
		}
		for _, row := range g.kept() {
			if row[i].Text != "" {
				g.where = append(g.where, record.Condition{Column: g.columns[i].name, Is: row[i].Text})
				break
			}
		}
	}
}

// kept returns the rows that meet the conditions.
func (g *guess) kept() (out [][]sheet.Cell) {
	for _, row := range g.table.Rows {
		if !slices.ContainsFunc(g.where, func(c record.Condition) bool { return row[g.table.Column(c.Column)].Text != c.Is }) {
			out = append(out, row)
		}
	}
	return out
}

// differing returns the column of words that tells most rows of one subject and period
// apart, -1 where none do.
func (g *guess) differing() int {
	first, twice := map[string][]sheet.Cell{}, make([]int, len(g.columns))
	for _, row := range g.kept() {
		key := ""
		for _, i := range []int{g.subject, g.period, g.month} {
			if i >= 0 {
				key += row[i].Text + "\x00"
			}
		}
		other := first[key]
		if first[key] = row; other == nil {
			continue
		}
		for i, c := range g.columns {
			if row[i].Text != other[i].Text && c.text > 0.5 && i != g.subject && !g.isPeriodColumn(i) {
				twice[i]++
			}
		}
	}
	best := -1
	for i, n := range twice {
		if n > 0 && (best < 0 || n > twice[best]) {
			best = i
		}
	}
	return best
}

func (g *guess) isPeriodColumn(i int) bool {
	return slices.ContainsFunc(g.wide, func(p sheet.PeriodColumn) bool { return p.Index == i })
}

// count reads the numbers, which finds how they are written, and counts whom the table
// names that is no actor.
func (g *guess) count() {
	var columns []sheet.Column
	for _, i := range g.values {
		columns = append(columns, sheet.Column{Index: i, Guess: true})
	}
	for _, p := range g.wide {
		columns = append(columns, sheet.Column{Index: p.Index, Guess: true})
	}
	var where []sheet.Condition
	for _, c := range g.where {
		where = append(where, sheet.Condition{Index: g.table.Column(c.Column), Is: c.Is})
	}
	strangers := map[string]bool{}
	g.table.Numbers(columns, where, func(n sheet.Number) {
		g.numbers++
		if strings.HasSuffix(n.Cell.Text, "%") {
			g.signs = "%"
		}
		if g.subject >= 0 && !g.isActor(n.Row[g.subject].Text) {
			strangers[n.Row[g.subject].Text] = true
		}
	})
	g.strangers = len(strangers)
}
