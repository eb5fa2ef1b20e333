package page

import (
	"fmt"

	"explainer/generator/record"
	"explainer/generator/site"
)

// Matrix is who stands where: a row an actor, a column a question.
type Matrix struct {
	Title     string
	Questions []Link
	Rows      []MatrixRow
}

// MatrixRow is one actor's stances, in the order of the questions.
type MatrixRow struct {
	Actor Link
	Cells []MatrixCell
}

// MatrixCell is the latest stance, or why there is none.
type MatrixCell struct {
	Question  string
	URL       string
	Stance    string
	StanceKey string // empty where no position is recorded
	Date      Date
	Blank     string // "Nothing found, searched on …", "Not yet searched"
	Searched  bool   // of a blank: somebody looked
}

// PositionsPage is the matrix of all actors and questions.
type PositionsPage struct {
	Base
	Matrix Matrix
	Counts string
}

// Layout implements View.
func (*PositionsPage) Layout() string { return "positions" }

func (b *builder) positions() View {
	s := b.site
	v := &PositionsPage{Base: b.index("/positions/", s.Language.Words.WhoStandsWhere, s.Questions)}
	v.Matrix = *b.matrix("", s.Questions, nil)
	v.Counts = s.Language.Plural(len(s.Positions), s.Language.Words.PositionCount)
	return v
}

// matrix sets actors against questions. Without actors named, it has those
// that are concerned in one of the questions.
func (b *builder) matrix(title string, questions, actors []*site.Entry) *Matrix {
	m := &Matrix{Title: title, Questions: b.links(questions)}
	held := map[pair]*site.Entry{}
	for _, q := range questions {
		for _, group := range latest(q.From(record.KindPosition, "question")) {
			held[pair{group[0].Position.Actor, q.ID}] = group[0]
		}
	}
	if len(actors) == 0 {
		actors = b.concerned(questions)
	}
	for _, a := range actors {
		row := MatrixRow{Actor: b.to(a)}
		for _, q := range questions {
			row.Cells = append(row.Cells, b.cell(q, a, held[pair{a.ID, q.ID}]))
		}
		m.Rows = append(m.Rows, row)
	}
	return m
}

func (b *builder) cell(q, a, p *site.Entry) MatrixCell {
	w := b.site.Language.Words
	c := MatrixCell{Question: q.Name}
	if p != nil {
		c.URL, c.Stance, c.StanceKey, c.Date = b.href(p.URL), w.Stances[string(p.Position.Stance)], string(p.Position.Stance), b.date(p.Position.Date)
		return c
	}
	c.Blank = w.NotYetSearched
	if on := q.Question.SearchedFor(a.ID); !on.IsZero() {
		c.Blank, c.Searched = fmt.Sprintf(w.NothingFound, on.Text(b.site.Language)), true
	}
	return c
}
