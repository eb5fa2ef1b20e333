package sheet

import (
	"fmt"

	"explainer/generator/diag"
)

// RuleRow is the rule that a cell can break; package check documents it.
const RuleRow = "dataset-row"

// slips are the cells that no declaration explains, by kind and, of words, by text.
type slips struct {
	of    map[string]*slip
	order []string
}

type slip struct {
	sighting
	kind   string
	column Column
}

func (s *slips) add(kind string, c Cell, column Column) {
	key := kind
	if kind == "word" {
		key += " " + c.Text
	}
	if s.of[key] == nil {
		s.of[key] = &slip{kind: kind, column: column}
		s.order = append(s.order, key)
	}
	s.of[key].add(c)
}

// maxWords is how many different texts in the place of numbers are reported.
const maxWords = 20

// report adds a problem for each kind of slip and each text.
func (s *slips) report(t *Table) {
	words := 0
	for _, key := range s.order {
		one := s.of[key]
		if one.kind == "word" {
			if words++; words > maxWords {
				continue
			}
		}
		p := Problem{Finding: one.finding(t)}
		if one.kind == "word" {
			p.Word = one.cell.Text
		}
		t.Problems = append(t.Problems, p)
	}
}

func (s *slip) finding(t *Table) diag.Finding {
	at := s.cell.Place(t.file)
	switch s.kind {
	case "percent":
		return diag.Errorf(at, RuleRow, "“%s”%s %s per cent, and the unit is %s", s.cell.Text, andMore(s.n, "number"), isAre(s.n), s.column.Unit).
			WithHelp("say in %s what they are per cent of, such as `unit: \"%% of GDP\"`, or `unit: \"%%\"`", t.doc)
	case "currency":
		return diag.Errorf(at, RuleRow, "“%s”%s %s another sign than the unit, which is %s", s.cell.Text, andMore(s.n, "number"), hasHave(s.n), s.column.Unit).
			WithHelp("put the unit right in %s", t.doc)
	}
	f := diag.Errorf(at, RuleRow, "“%s” is not a plain number", s.cell.Text)
	if s.n > 1 {
		f.Message += fmt.Sprintf(", in %s", counted(s.n, "cell"))
	}
	return f
}

func hasHave(n int) string {
	if n == 1 {
		return "has"
	}
	return "have"
}
