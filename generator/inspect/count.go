package inspect

import (
	"cmp"
	"slices"

	"explainer/generator/record"
	"explainer/generator/site"
)

// Statistics is a publication in numbers.
type Statistics struct {
	AsOf      string     `json:"as_of"`
	Kinds     []Tally    `json:"kinds"`
	Tiers     []Tally    `json:"tiers"` // of the sources
	Questions []Coverage `json:"questions"`
	Actors    []Coverage `json:"actors"`
	Due       []Dated    `json:"due"`    // for review, the longest first
	Oldest    []Dated    `json:"oldest"` // documents by the day on which their facts held
	OneSource []Link     `json:"one_source"`
}

// Tally is how many there are of something.
type Tally struct {
	Of    string `json:"of"`
	Count int    `json:"count"`
}

// Coverage is how far the positions on a question, or those of an actor, are
// recorded. The whole is every actor who is recorded anywhere, or every
// question: Stances + Searched + Blank.
type Coverage struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Stances  int    `json:"stances"`
	Searched int    `json:"searched"` // looked for, nothing found
	Blank    int    `json:"blank"`    // nobody looked
}

// Dated is a document and a day.
type Dated struct {
	Link
	File string `json:"file"`
	Day  string `json:"day"`
}

// Count puts a publication into numbers, as of the day of the site.
func Count(s *site.Site) Statistics {
	questions, actors := coverage(s)
	return Statistics{
		AsOf: s.AsOf.String(), Kinds: kinds(s), Tiers: tiers(s), Questions: questions, Actors: actors,
		Due: due(s), Oldest: oldest(s), OneSource: oneSource(s),
	}
}

func kinds(s *site.Site) []Tally {
	var out []Tally
	for info := range record.Kinds() {
		out = append(out, Tally{info.Plural(), len(s.Of(info.Kind))})
	}
	return out
}

func tiers(s *site.Site) []Tally {
	counts := map[record.Tier]int{}
	for _, e := range s.Sources {
		counts[e.Source.Tier]++
	}
	var out []Tally
	for _, t := range record.Tiers() {
		out = append(out, Tally{string(t), counts[t]})
	}
	return out
}

type pair struct{ actor, question string }

// coverage sets every actor who holds a position or was searched for against
// every question.
func coverage(s *site.Site) (questions, actors []Coverage) {
	held, searched, counted := looked(s)
	for _, q := range s.Questions {
		questions = append(questions, Coverage{ID: q.ID, Name: q.Name})
	}
	for _, a := range s.Actors {
		if counted[a.ID] {
			actors = append(actors, Coverage{ID: a.ID, Name: a.Name})
		}
	}
	for i := range questions {
		for j := range actors {
			p := pair{actors[j].ID, questions[i].ID}
			questions[i].add(held[p], searched[p])
			actors[j].add(held[p], searched[p])
		}
	}
	fewest := func(a, b Coverage) int { return cmp.Or(cmp.Compare(a.Stances, b.Stances), cmp.Compare(a.ID, b.ID)) }
	slices.SortFunc(questions, fewest)
	slices.SortFunc(actors, fewest)
	return questions, actors
}

// looked is where a position is held, where one was searched for in vain, and
// the actors of either.
func looked(s *site.Site) (held, searched map[pair]bool, counted map[string]bool) {
	held, searched, counted = map[pair]bool{}, map[pair]bool{}, map[string]bool{}
	for _, e := range s.Positions {
		held[pair{e.Position.Actor, e.Position.Question}] = true
		counted[e.Position.Actor] = true
	}
	for _, q := range s.Questions {
		for _, search := range q.Question.Searched {
			searched[pair{search.Actor, q.ID}] = true
			counted[search.Actor] = true
		}
	}
	return held, searched, counted
}

func (c *Coverage) add(held, searched bool) {
	switch {
	case held:
		c.Stances++
	case searched:
		c.Searched++
	default:
		c.Blank++
	}
}

func due(s *site.Site) []Dated {
	return dated(s, func(f *record.Front) record.Date {
		if f.ReviewBy.After(s.AsOf) || f.ReviewBy == s.AsOf {
			return record.Date{}
		}
		return f.ReviewBy
	})
}

func oldest(s *site.Site) []Dated {
	return dated(s, func(f *record.Front) record.Date { return f.AsOf })
}

// dated lists the documents that have a certain day, the earliest first.
func dated(s *site.Site, day func(*record.Front) record.Date) []Dated {
	var out []Dated
	for _, e := range s.Documents() {
		if d := day(e.Front()); !d.IsZero() {
			out = append(out, Dated{Link: link(s, e), File: e.Unit.Doc.Path, Day: d.String()})
		}
	}
	slices.SortFunc(out, func(a, b Dated) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID)) })
	return out
}

// oneSource lists the records that rest on one source; reports that only
// repeat another count as that one.
func oneSource(s *site.Site) []Link {
	var out []Link
	for _, e := range slices.Concat(s.Entries()...) {
		if e.IsRow() || e.ID == "" {
			continue // a row rests on what its dataset rests on; what has no id can't be shown
		}
		origins := map[*site.Entry]bool{}
		for _, id := range sourcesOf(e) {
			if source := s.Entry(id); source != nil && source.Source != nil {
				origin, _ := s.Origin(source)
				origins[origin] = true
			}
		}
		if len(origins) == 1 {
			out = append(out, link(s, e))
		}
	}
	return out
}
