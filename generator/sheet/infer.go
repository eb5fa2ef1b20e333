package sheet

import (
	"fmt"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
)

// evidence is what the numbers of a table show of how they are written: of each form,
// the first cell and how many there are.
type evidence struct{ commas, points, groups, pointGroups, spaces, quotes, oneComma, onePoint sighting }

// sighting is the first of some cells.
type sighting struct {
	cell Cell
	n    int
}

func (s *sighting) add(c Cell) {
	if s.n++; s.n == 1 {
		s.cell = c
	}
}

// look adds what a cell shows.
func (e *evidence) look(c Cell, f *record.Format) {
	if c.Text == "" || isPlain(c.Text) && (!strings.Contains(c.Text, ".") || !oneGroup.MatchString(c.Text)) {
		if e.points.n == 0 && strings.Contains(c.Text, ".") {
			e.points.add(c)
		}
		return
	}
	text, _ := unmarked(c.Text, f)
	w, ok := take(text)
	if !ok {
		return
	}
	switch digits := w.digits; {
	case oneGroup.MatchString(digits) && strings.Contains(digits, ","):
		e.oneComma.add(c)
	case oneGroup.MatchString(digits):
		e.onePoint.add(c)
	case withPoint.MatchString(digits):
		e.points.add(c)
	case withComma.MatchString(digits):
		e.commas.add(c)
	case commaGroups.MatchString(digits):
		e.groups.add(c)
		if strings.Contains(digits, ".") {
			e.points.add(c)
		}
	case pointGroups.MatchString(digits):
		e.pointGroups.add(c)
		if strings.Contains(digits, ",") {
			e.commas.add(c)
		}
	case spaceGroups.MatchString(digits):
		e.spaces.add(c)
		e.decimals(c, digits)
	case quoteGroups.MatchString(digits):
		e.quotes.add(c)
		e.decimals(c, digits)
	}
}

func (e *evidence) decimals(c Cell, digits string) {
	switch {
	case strings.Contains(digits, ","):
		e.commas.add(c)
	case strings.Contains(digits, "."):
		e.points.add(c)
	}
}

// infer reports how numbers are written that is not declared.
func (t *Table) infer(e *evidence, counts bool) {
	f := &t.Format
	if f.Decimal == "" && e.commas.n > 0 && e.points.n == 0 && e.groups.n == 0 {
		t.say(e.commas, "decimals behind a comma", Declaration{"decimal", string(record.DecimalComma)})
		f.Decimal = record.DecimalComma
	}
	if f.Thousands != "" {
		return
	}
	comma := f.Decimal == record.DecimalComma
	switch {
	case comma && e.pointGroups.n+e.onePoint.n > 0:
		t.grouped(first(e.pointGroups, e.onePoint), "a point", record.ThousandsPoint)
	case e.pointGroups.n > 0 && e.points.n == 0 && e.oneComma.n+e.commas.n == 0:
		t.say(first(e.pointGroups, e.onePoint), "a point between thousands",
			Declaration{"thousands", string(record.ThousandsPoint)}, Declaration{"decimal", string(record.DecimalComma)})
		f.Thousands, f.Decimal = record.ThousandsPoint, record.DecimalComma
	case !comma && (e.groups.n > 0 || e.oneComma.n > 0 && (counts || e.points.n > 0)):
		t.grouped(first(e.groups, e.oneComma), "a comma", record.ThousandsComma)
	case e.spaces.n > 0:
		t.grouped(e.spaces, "a space", record.ThousandsSpace)
	case e.quotes.n > 0:
		t.grouped(e.quotes, "an apostrophe", record.ThousandsApostrophe)
	case !comma && f.Decimal == "" && e.oneComma.n > 0:
		t.ambiguous(e.oneComma)
	}
}

func first(s, t sighting) sighting {
	if s.n == 0 {
		return t
	}
	s.n += t.n
	return s
}

func (t *Table) grouped(s sighting, sign string, as record.Thousands) {
	t.say(s, sign+" between thousands", Declaration{"thousands", string(as)})
	t.Format.Thousands = as
}

// ambiguous reports numbers such as 1,234, which are read in one of two ways until
// somebody says which.
func (t *Table) ambiguous(s sighting) {
	digits := strings.Trim(s.cell.Text, " \u00a0")
	joined, pointed := strings.Replace(digits, ",", "", 1), strings.Replace(digits, ",", ".", 1)
	finding := diag.Errorf(s.cell.Place(t.file), Rule, "“%s” may be %s or %s%s", digits, joined, pointed, andMore(s.n, "number"))
	p := t.problem(finding, "say so", Declaration{"thousands", string(record.ThousandsComma)})
	if t.doc != "" {
		p.Help = fmt.Sprintf("say which in %s: `thousands: comma` or `decimal: comma`", t.doc)
	}
	t.Problems = append(t.Problems, p)
	if t.Format.Thousands = record.ThousandsComma; t.separator() != record.Comma {
		t.Format.Thousands, t.Format.Decimal = "", record.DecimalComma
	}
}

// say reports how numbers are written.
func (t *Table) say(s sighting, what string, declare ...Declaration) {
	verb := "has"
	if s.n > 1 {
		verb = "have"
	}
	t.report(diag.Errorf(s.cell.Place(t.file), Rule, "“%s”%s %s %s", s.cell.Text, andMore(s.n, "number"), verb, what), "say so", declare...)
}

// andMore returns the words for the cells behind the first: " and 12 other numbers".
func andMore(n int, what string) string {
	if n < 2 {
		return ""
	}
	return " and " + counted(n-1, "other "+what)
}
