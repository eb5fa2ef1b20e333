package site

import (
	"fmt"

	"explainer/generator/record"
)

// Proposition returns the sentence that stances on a question are about, or the
// question's id where it is unknown.
func (s *Site) Proposition(question string) string {
	if e := s.byID[question]; e != nil && e.Question != nil {
		return e.Question.Proposition
	}
	return question
}

// Stance returns a position's stance with its proposition: "Agrees. Proposition:
// Britain should …". A page that does not show the proposition must use it, since
// the meaning of a bare yes depends on the question.
func (s *Site) Stance(p *record.Position) string {
	return fmt.Sprintf(s.Language.Words.StanceOn, s.Language.Words.Stances[string(p.Stance)], s.Proposition(p.Question))
}
