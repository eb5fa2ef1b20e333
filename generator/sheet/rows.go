package sheet

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
)

// Column is a column of numbers.
type Column struct {
	Index  int
	Series int // the index of its entry in Dataset.Series
	Unit   record.Unit
	Guess  bool // the unit is none that anybody has declared, so that any sign fits it
}

// Condition is what a row must have in a column.
type Condition struct {
	Index int
	Is    string
}

// Number is a number of a row.
type Number struct {
	Row    []Cell
	Cell   Cell // in which it stands
	Column Column
	Value  decimal.Decimal
	Marks  []*record.NoteMark // behind it
}

// Numbers calls each for every number in some columns of the rows that meet the
// conditions, row by row, and adds to Problems how they are written that nobody has
// declared. It returns how many rows meet the conditions.
func (t *Table) Numbers(columns []Column, where []Condition, each func(Number)) (rows int) {
	n := numbers{t, columns, where, slips{of: map[string]*slip{}}}
	for reading, known := 0, -1; known < len(t.Problems) && reading < maxReadings; reading++ {
		known = len(t.Problems) // a mark that is found lets another number be read
		rows = n.infer()
		n.learn()
	}
	for _, row := range n.rows() {
		for _, c := range columns {
			if value, marks, ok := n.read(row[c.Index], c); ok {
				each(Number{row, row[c.Index], c, value, marks})
			}
		}
	}
	n.slips.report(t)
	return rows
}

// infer finds how the numbers are written, and returns how many rows there are.
func (n *numbers) infer() (rows int) {
	e, counts := &evidence{}, false
	for _, row := range n.rows() {
		rows++
		for _, c := range n.columns {
			counts = counts || c.Unit.IsWhole() && !c.Guess
			e.look(row[c.Index], &n.Format)
		}
	}
	n.Table.infer(e, counts)
	return rows
}

// numbers is one reading of a table's numbers.
type numbers struct {
	*Table
	columns []Column
	where   []Condition
	slips   slips
}

// rows yields the rows that meet the conditions.
func (n *numbers) rows() [][]Cell {
	if len(n.where) == 0 {
		return n.Rows
	}
	var out [][]Cell
	for _, row := range n.Rows {
		if !slices.ContainsFunc(n.where, func(c Condition) bool { return row[c.Index].Text != c.Is }) {
			out = append(out, row)
		}
	}
	return out
}

// nothing matches what tables have where there is no number.
var nothing = regexp.MustCompile(`^(?i:n\.?/?a\.?|na[nt]|null|none|nil|x{1,3}|z|c|-+|[–—.:…]+|(?:\. ?){2,3}|\[[a-z]{1,2}\]|#[A-Z/0]+[!?]?|not available|no data|\?)$`)

// learn finds the marks behind numbers, what stands in the place of numbers, and
// parentheses around them, and reports what is not declared.
func (n *numbers) learn() {
	marks, missing := map[string]*sighting{}, map[string]*sighting{}
	var parentheses sighting
	for _, row := range n.rows() {
		for _, c := range n.columns {
			cell := row[c.Index]
			if cell.Text == "" || isPlain(cell.Text) || slices.Contains(n.Format.Missing, cell.Text) {
				continue
			}
			text, _ := unmarked(cell.Text, &n.Format)
			w, ok := take(text)
			switch {
			case text == "" || slices.Contains(n.Format.Missing, text):
			case ok && w.parentheses && n.Format.Negative == "" && w.before == "" && w.behind == "":
				parentheses.add(cell)
			case ok && isMark(w.behind):
				see(marks, w.behind, cell)
			case !ok && nothing.MatchString(text):
				see(missing, text, cell)
			case !ok:
				n.flagged(text, cell, marks, missing)
			}
		}
	}
	n.reportMissing(missing)
	n.reportMarks(marks, "number")
	if parentheses.n > 0 {
		n.say(parentheses, "parentheses in the place of a minus", Declaration{"negative", string(record.Parentheses)})
		n.Format.Negative = record.Parentheses
	}
}

// flagged notes what stands for a number with a mark behind it: ": c".
func (n *numbers) flagged(text string, cell Cell, marks, missing map[string]*sighting) {
	gap, mark, ok := strings.Cut(text, " ")
	if !ok || !isMark(mark) {
		return
	}
	if declared := slices.Contains(n.Format.Missing, gap); !declared && !nothing.MatchString(gap) {
		return
	} else if !declared {
		see(missing, gap, cell)
	}
	see(marks, mark, cell)
}

func see(seen map[string]*sighting, text string, c Cell) {
	if seen[text] == nil {
		seen[text] = &sighting{}
	}
	seen[text].add(c)
}

// all returns what was seen in one: the first cell, how many there are, and the texts.
func all(seen map[string]*sighting) (s sighting, texts []string) {
	texts = slices.Sorted(maps.Keys(seen))
	for _, text := range texts {
		other := seen[text]
		if s.n == 0 || other.cell.Line < s.cell.Line || other.cell.Line == s.cell.Line && other.cell.Col < s.cell.Col {
			s.cell = other.cell
		}
		s.n += other.n
	}
	return s, texts
}

func (n *numbers) reportMissing(seen map[string]*sighting) {
	s, texts := all(seen)
	if s.n == 0 {
		return
	}
	n.Format.Missing = append(slices.Clip(n.Format.Missing), texts...)
	verb := "stands"
	if len(texts) > 1 {
		verb = "stand"
	}
	n.report(diag.Errorf(s.cell.Place(n.file), Rule, "%s %s where there is no number, in %s", quotedWords(texts), verb, counted(s.n, "cell")),
		"say so", Declaration{"missing", ListYAML(n.Format.Missing)})
}

func (t *Table) reportMarks(seen map[string]*sighting, behind string) {
	s, texts := all(seen)
	if s.n == 0 {
		return
	}
	for _, text := range texts {
		t.Format.Marks = append(slices.Clip(t.Format.Marks), record.NoteMark{Mark: text, Means: t.noted(text)})
	}
	verb, words := "stands", "say what it means"
	if len(texts) > 1 {
		verb, words = "stand", "say what they mean"
	}
	t.report(diag.Errorf(s.cell.Place(t.file), Rule, "%s %s behind %s", quotedWords(texts), verb, counted(s.n, behind)),
		words, Declaration{"marks", MarksYAML(t.Format.Marks)})
}

// read reads the number of a cell; ok is false where there is none.
func (n *numbers) read(c Cell, column Column) (value decimal.Decimal, marks []*record.NoteMark, ok bool) {
	f := &n.Format
	if c.Text == "" || slices.Contains(f.Missing, c.Text) {
		return value, nil, false
	}
	text := c.Text
	if !isPlain(text) {
		text, marks = unmarked(c.Text, f)
	}
	if text == "" || slices.Contains(f.Missing, text) {
		return value, nil, false
	}
	w, ok := take(text)
	switch {
	case !ok || w.parentheses && f.Negative == "":
		n.slips.add("word", c, column)
		return value, nil, false
	case w.before != "" || w.behind != "":
		if kind := signs(w, column); kind != "" {
			n.slips.add(kind, c, column)
			return value, nil, false
		}
	}
	if value, ok = number(w, f); !ok {
		n.slips.add("word", c, column)
	}
	return value, marks, ok
}

var currencySigns = map[string]string{"£": "GBP", "$": "USD", "US$": "USD", "€": "EUR", "¥": "JPY", "₴": "UAH"}

// signs returns the kind of slip that the signs around a number are, "" where they say
// what the unit says.
func signs(w written, c Column) string {
	for _, sign := range []string{w.before, w.behind} {
		kind := c.Unit.Kind
		code, isCurrency := currencySigns[sign]
		switch {
		case sign == "":
		case sign == "%" && (c.Guess || kind == record.Share || kind == record.Percent || kind == record.PercentagePoints):
		case sign == "%":
			return "percent"
		case isCurrency && (c.Guess || kind == record.Money && c.Unit.Currency == code), kind == record.Money && c.Unit.Currency == sign:
		case isCurrency:
			return "currency"
		default:
			return "word"
		}
	}
	return ""
}

// quotedWords lists texts as a sentence does: “a”, “b” and “c”.
func quotedWords(texts []string) string {
	out := ""
	for i, text := range texts {
		switch {
		case i == 0:
		case i == len(texts)-1:
			out += " and "
		default:
			out += ", "
		}
		out += "“" + text + "”"
	}
	return out
}

// ListYAML writes texts as a list.
func ListYAML(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = strconv.Quote(text)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// MarksYAML writes marks as a dataset declares them. One whose meaning is not known
// has three dots for it.
func MarksYAML(marks []record.NoteMark) string {
	parts := make([]string, len(marks))
	for i, m := range marks {
		means := m.Means
		if means == "" {
			means = "…"
		}
		value := strconv.Quote(means)
		if m.Stage != "" {
			value = "{means: " + value + ", stage: " + string(m.Stage) + "}"
		}
		parts[i] = strconv.Quote(m.Mark) + ": " + value
	}
	return "{" + strings.Join(parts, ", ") + "}"
}
