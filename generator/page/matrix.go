package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"explainer/generator/block"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Matrix shows who stands where: a row for each question, a column for each actor.
type Matrix struct {
	Title  string      // its heading
	Label  string      // its accessible name: the title or, without one, a general caption
	Actors []*Link     // the columns
	Rows   []MatrixRow // one for each question
	Note   string      // what a reader of it should know
	Days   *Days       // for the control that shows another day; nil where the page has one for all
}

// MatrixRow is the stances on one question, in the order of the actors.
type MatrixRow struct {
	Question Link         // which the row is about
	Cells    []MatrixCell // one for each actor
}

// MatrixCell is the stances of one actor on one question, or why there are none.
type MatrixCell struct {
	Actor    string // its name
	Held     []Held // from the newest to the oldest
	Blank    string // "Nothing found, searched on …", "Not yet searched"
	Searched string // where somebody searched in vain: the page that says where and for what
}

// Held is a stance that an actor holds from a day on, until the next one.
type Held struct {
	URL       string // of the position's page
	Stance    string // "Agrees"
	StanceKey string // for the layout's classes
	Date      Date   // since when
	From      string // the first day that the date may mean
}

// Days are the first day on which a stance is known and the day as of which the
// latest ones are shown.
type Days struct {
	First string // such as 2025-02-26
	Last  string // likewise
}

// PositionsPage shows who stands where, by topic.
type PositionsPage struct {
	Base
	Topics []MatrixTopic // the matrix of each
	Counts string        // how many positions there are
	Marks  []StanceGroup // the legend: every stance, without actors
	Days   *Days         // for the control that shows another day; nil where there is none
}

// Layout implements View.
func (*PositionsPage) Layout() string { return "positions" }

// MatrixTopic is the matrix of the questions of one topic.
type MatrixTopic struct {
	ID, Title string  // of its element, and its heading
	Matrix    *Matrix // of its questions
}

func (b *builder) positions() View {
	s, w := b.site, &b.site.Language.Words
	v := &PositionsPage{Base: b.kindBase(record.KindPosition, s.HorizonOver(s.Questions))}
	for _, questions := range byTopic(s.Questions) {
		t := MatrixTopic{
			ID:     "topic-" + strings.Join(strings.Fields(strings.ToLower(questions[0].Question.Topic)), "-"),
			Title:  topicTitle(questions[0]),
			Matrix: b.matrix("", questions, nil),
		}
		t.Matrix.Days, t.Matrix.Label = nil, cmp.Or(t.Title, t.Matrix.Label)
		v.Topics = append(v.Topics, t)
	}
	v.Days = b.days(s.Questions)
	v.Counts = s.Language.Plural(len(s.Positions), w.PositionCount)
	for _, stance := range record.Stances() {
		v.Marks = append(v.Marks, StanceGroup{Stance: w.Stances[string(stance)], StanceKey: string(stance)})
	}
	return v
}

// byTopic groups questions, which are sorted by topic.
func byTopic(questions []*site.Entry) [][]*site.Entry {
	var out [][]*site.Entry
	for _, q := range questions {
		if n := len(out); n == 0 || out[n-1][0].Question.Topic != q.Question.Topic {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], q)
	}
	return out
}

// Matrix implements block.Drawer.
func (d *drawer) Matrix(m *block.Matrix) {
	d.part.Matrix = d.matrix(
		m.Title, d.entries(record.KindQuestion, m.Questions), d.entries(record.KindActor, m.Actors),
	)
	d.part.Matrix.Note = m.Note
}

// matrix sets questions against actors: those named or, where none is, those that
// hold a position on one of the questions or were searched for.
func (b *builder) matrix(title string, questions, actors []*site.Entry) *Matrix {
	if len(actors) == 0 {
		actors = b.matrixActors(questions)
	}
	m := &Matrix{
		Title:  title,
		Label:  cmp.Or(title, b.site.Language.Words.MatrixCaption),
		Actors: b.links(actors),
		Days:   b.days(questions),
	}
	for _, q := range questions {
		row := MatrixRow{Question: b.proposed(q)}
		for _, a := range actors {
			row.Cells = append(row.Cells, b.cell(q, a))
		}
		m.Rows = append(m.Rows, row)
	}
	return m
}

// proposed returns a link to a question, under the proposition that the stances
// beside it are about.
func (b *builder) proposed(q *site.Entry) Link {
	return Link{URL: b.href(q.URL), Text: q.Question.Proposition}
}

func (b *builder) cell(q, a *site.Entry) MatrixCell {
	w := &b.site.Language.Words
	c := MatrixCell{Actor: a.Name}
	for _, p := range b.lookup.stances()[pair{a.ID, q.ID}] {
		stance := p.Position.Stance
		c.Held = append(c.Held, Held{
			URL: b.href(p.URL), Stance: w.Stances[string(stance)], StanceKey: string(stance),
			Date: b.date(p.Position.Date), From: p.Position.Date.First().String(),
		})
	}
	c.Blank = w.NotYetSearched
	if search, ok := q.Question.SearchedFor(a.ID); ok {
		c.Blank, c.Searched = fmt.Sprintf(w.NothingFound, search.Date.Text(b.site.Language)), b.href(q.URL)
	}
	return c
}

// days returns the days between which stances on some questions are known, nil
// where there are none.
func (b *builder) days(questions []*site.Entry) *Days {
	var first record.Date
	for _, q := range questions {
		for _, p := range q.From(record.KindPosition, "question") {
			if d := p.Position.Date.First(); first.IsZero() || d.Compare(first) < 0 {
				first = d
			}
		}
	}
	last := b.site.HorizonOver(questions).Events
	if first.IsZero() || last.IsZero() {
		return nil
	}
	return &Days{First: first.String(), Last: last.Last().String()}
}

// QuestionStances is a summary of who stands where on one question.
type QuestionStances struct {
	Question Link          // which it is about
	When     string        // from when to when the stances were taken
	Groups   []StanceGroup // one for each stance that somebody takes
}

// StanceGroup is the actors that take one stance.
type StanceGroup struct {
	Stance    string  // "Agrees"
	StanceKey string  // for the layout's classes
	Actors    []*Link // who takes it
	More      string  // how many actors are left out, if any
}

const (
	maxQuestions = 4 // questions on the home page
	maxNames     = 3 // actors of one stance there
)

// stances returns the latest stances on the questions that most actors take one
// on, for the front page.
func (b *builder) stances() []QuestionStances {
	questions := slices.Clone(b.site.Questions)
	held := map[*site.Entry][][]*site.Entry{}
	for _, q := range questions {
		held[q] = positionsByPair(q.From(record.KindPosition, "question"))
	}
	slices.SortStableFunc(questions, func(x, y *site.Entry) int { return cmp.Compare(len(held[y]), len(held[x])) })
	var out []QuestionStances
	for _, q := range questions[:min(len(questions), maxQuestions)] {
		if len(held[q]) > 0 {
			out = append(
				out,
				QuestionStances{Question: b.proposed(q), When: b.when(held[q]), Groups: b.stanceGroups(held[q])},
			)
		}
	}
	return out
}

// when says from when to when the latest stances of some pairs were taken.
func (b *builder) when(held [][]*site.Entry) string {
	l := b.site.Language
	dates := make([]record.Date, len(held))
	for i, group := range held {
		dates[i] = group[0].Position.Date
	}
	first, last := slices.MinFunc(dates, record.Date.Compare), slices.MaxFunc(dates, record.Date.Compare)
	if first == last {
		return first.Text(l)
	}
	return fmt.Sprintf(l.Words.ToPeriod, first.Text(l), last.Text(l))
}

func (b *builder) stanceGroups(held [][]*site.Entry) []StanceGroup {
	w := &b.site.Language.Words
	var out []StanceGroup
	for _, stance := range record.Stances() {
		g := StanceGroup{Stance: w.Stances[string(stance)], StanceKey: string(stance)}
		n := 0
		for _, group := range held {
			if p := group[0].Position; p.Stance == stance {
				if n++; n <= maxNames {
					g.Actors = append(g.Actors, b.idLinks([]string{p.Actor})...)
				}
			}
		}
		if n > maxNames {
			g.More = b.site.Language.Plural(n-maxNames, w.MoreCount)
		}
		if n > 0 {
			out = append(out, g)
		}
	}
	return out
}
