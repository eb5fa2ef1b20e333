package site

import (
	"fmt"

	"explainer/generator/record"
)

// Proposition is the sentence that stances on a question are about, or the
// question's id where it is unknown.
func (s *Site) Proposition(question string) string {
	if e := s.byID[question]; e != nil && e.Question != nil {
		return e.Question.Proposition
	}
	return question
}

// Stance says where a position stands and towards what: "Agrees. Proposition:
// Britain should …". A stance is never said without its proposition where the
// page does not show it already: what a bare yes means depends on how the
// question is put.
func (s *Site) Stance(p *record.Position) string {
	return fmt.Sprintf(s.Language.Words.StanceOn, s.Language.Words.Stances[string(p.Stance)], s.Proposition(p.Question))
}
