package content

import (
	"explainer/generator/diag"
	"explainer/generator/record"
)

// ladderAgrees reports a ladder that says nothing or says something twice.
func (o *object) ladderAgrees(l *record.Ladder) {
	if l.ID != "" && isBuiltIn(l.ID) {
		o.report(diag.Errorf(o.at.Of("id"), RuleBadID, "the ladder %s is built in", l.ID).
			WithHelp("give yours another id, or take it out"))
	}
	named := map[record.Stage]bool{}
	for _, s := range l.Stages {
		if named[s.ID] && s.ID != "" {
			o.report(diag.Errorf(o.at.Of("stages"), RuleBadID, "the ladder has the stage %s twice", s.ID).
				WithHelp("give one of the two another id"))
		}
		named[s.ID] = true
	}
	if len(l.Stages) == 0 && o.at.Has("stages") {
		o.report(diag.Errorf(o.at.Of("stages"), RuleMissingKey, "the ladder has no stage").
			WithHelp("name its stages, or give its measures `stages: %s`", record.NoStages))
	}
}

func isBuiltIn(id string) bool {
	for _, l := range record.BuiltInLadders() {
		if l.ID == id {
			return true
		}
	}
	return false
}

// laddersAgree reports two ladders of one id, and a measure that names none of those
// that there are.
func (o *object) laddersAgree(doc *Document) {
	words, known := []string{}, map[string]diag.Place{}
	for _, l := range record.BuiltInLadders() {
		words, known[l.ID] = append(words, l.ID), diag.Place{}
	}
	for _, l := range doc.Ladders {
		id := l.Record.ID
		first, twice := known[id]
		if twice && first.Line > 0 { // one that is built in was reported by itself
			o.report(diag.Errorf(l.At.Of("id"), RuleBadID, "the ladder %s is declared twice", id).
				WithRelated(first, "first declared here").WithHelp("give one of the two another id"))
		}
		if twice {
			continue
		}
		words, known[id] = append(words, id), l.At.Of("id")
	}
	for m, r := range Declares[*record.Measure](doc) {
		if _, ok := known[m.Stages]; m.Stages != "" && !ok {
			r.Broken = true
			o.report(BadWord(r.At.Of("stages"), "stages", m.Stages, words))
		}
	}
}
