package site

import (
	"cmp"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
)

// ladders are the ladders of measures, by measure; nil is that of public money. A
// measure whose ladder could not be read has no entry.
type ladders map[string]*record.Ladder

// Ladder returns the ladder that a measure names, nil where it names none.
func (s *Site) Ladder(measure string) *record.Ladder { return s.ladders[measure] }

// NamedStages lists the stages of the ladders that measures name, each once; none
// where every measure has that of public money.
func (s *Site) NamedStages() []string {
	var out []string
	own := false
	for _, e := range s.Measures {
		ladder := cmp.Or(s.ladders[e.ID], record.BuiltInLadders()[0])
		own = own || ladder.ID != record.PublicMoney
		for _, word := range wordsOf(ladder) {
			if !slices.Contains(out, word) {
				out = append(out, word)
			}
		}
	}
	if !own {
		return nil
	}
	return out
}

// Ladders returns the ladders that figures stand on, each once: that of public money,
// which holds where a measure names none, and then those that measures name.
func (s *Site) Ladders() []*record.Ladder {
	out := []*record.Ladder{record.BuiltInLadders()[0]}
	seen := map[string]bool{}
	for _, e := range s.Figures {
		if l := e.Figure.Ladder; l != nil && !seen[l.ID] {
			seen[l.ID], out = true, append(out, l)
		}
	}
	return out
}

// stages holds the stage of every figure to the ladder of its measure.
func (l *linker) stages() {
	l.site.ladders = l.declaredLadders()
	for _, e := range l.site.Figures {
		ladder, ok := l.ladderOf(e.Figure.Measure)
		if !ok || e.Record == nil {
			continue
		}
		if ladder != nil { // the record is shared with publications that may have another site.yaml
			f := *e.Figure
			f.Ladder = ladder
			e.Figure, e.Record = &f, &f
		}
		l.stage(e, ladder)
	}
}

// declaredLadders reads from site.yaml which ladder each measure has.
func (l *linker) declaredLadders() ladders {
	known := map[string]*record.Ladder{}
	for _, ladder := range append(record.BuiltInLadders(), l.ownLadders()...) {
		if known[ladder.ID] == nil {
			known[ladder.ID], l.ladders = ladder, append(l.ladders, ladder)
		}
	}
	known[""], known[record.PublicMoney] = nil, nil
	out := ladders{}
	for _, m := range l.site.Measures {
		if ladder, ok := known[m.Measure.Stages]; ok {
			out[m.ID] = ladder
		}
	}
	return out
}

// ownLadders returns the ladders of site.yaml that could be read.
func (l *linker) ownLadders() (out []*record.Ladder) {
	for i := range l.site.units {
		for j := range l.site.units[i].Doc.Ladders {
			if ladder := &l.site.units[i].Doc.Ladders[j]; !ladder.Broken {
				out = append(out, &ladder.Record)
			}
		}
	}
	return out
}

// ladderOf returns the ladder of a measure, nil for that of public money, which holds
// for a figure without a measure, too. It is not ok where it is unknown.
func (l *linker) ladderOf(measure string) (ladder *record.Ladder, ok bool) {
	ladder, ok = l.site.ladders[measure]
	return ladder, ok || measure == ""
}

// stage reports a figure whose stage the ladder of its measure has not, and one that
// lacks a stage that the ladder asks for.
func (l *linker) stage(e *Entry, ladder *record.Ladder) {
	f := e.Figure
	steps := cmp.Or(ladder, record.BuiltInLadders()[0])
	_, known := steps.Step(f.Stage)
	if known || f.Stage == "" && len(steps.Stages) == 0 {
		return
	}
	e.Broken = true
	if f.Stage == "" {
		l.report(noStage(e, steps))
		return
	}
	l.report(l.badStage(e.At.Of("stage"), f.Stage, f.Measure, steps))
}

// noStage reports a figure without a stage.
func noStage(e *Entry, ladder *record.Ladder) diag.Finding {
	at, message, verb := e.At.Whole, strings.TrimSpace("figure "+e.ID)+" has no stage", "add"
	if e.At.Has("stage") {
		at, message, verb = e.At.Of(
			"stage",
		), "`stage` of "+strings.TrimSpace(
			"figure "+e.ID,
		)+" is empty", "fill it in, such as"
	}
	f := diag.Errorf(at, content.RuleMissingKey, "%s", message)
	words := wordsOf(ladder)
	if ladder.ID != record.PublicMoney {
		return f.WithHelp("%s `stage: %s` (allowed: %s)", verb, words[0], strings.Join(words, ", "))
	}
	if e.Figure.Quantity.Unit.Kind == record.Money || e.Figure.Measure == "" {
		return f.WithHelp("%s `stage: pledged`", verb)
	}
	return f.WithHelp(
		"%s `stage: outturn` (allowed: %s); where these do not fit, give the measure %s `stages: %s` or `stages: %s` in content/site.yaml",
		verb,
		strings.Join(words, ", "),
		e.Figure.Measure,
		record.Observed,
		record.NoStages,
	)
}

// badStage reports a stage that the ladder of a measure has not.
func (l *linker) badStage(at diag.Place, stage record.Stage, measure string, ladder *record.Ladder) diag.Finding {
	if len(ladder.Stages) == 0 {
		return diag.Errorf(at, content.RuleBadValue, "`stage` is given, and the measure %s has no stages", measure).
			WithHelp("take it out, or give the measure a ladder under stages in content/site.yaml")
	}
	f := content.BadWord(at, "stage", string(stage), wordsOf(ladder))
	if other := l.ladderWith(stage); other != "" && measure != "" {
		return f.WithHelp(
			"write one of %s; or give the measure %s `stages: %s` in content/site.yaml",
			strings.Join(wordsOf(ladder), ", "),
			measure,
			other,
		)
	}
	return f
}

// ladderWith returns the id of the first ladder that has a stage, "" where none has.
func (l *linker) ladderWith(stage record.Stage) string {
	for _, ladder := range l.ladders {
		if _, ok := ladder.Step(stage); ok {
			return ladder.ID
		}
	}
	return ""
}

func wordsOf(ladder *record.Ladder) []string {
	var out []string
	for _, stage := range ladder.Words() {
		out = append(out, string(stage))
	}
	return out
}
