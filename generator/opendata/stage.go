package opendata

import (
	"slices"

	"explainer/generator/record"
	"explainer/generator/site"
)

// stageField describes the column of stages, which are those of some ladders. Figures
// of a ladder without stages, and rows of some datasets, lack one.
func stageField(ladders []*record.Ladder) Field {
	f := Field{Name: "stage", Type: Text, Means: sentence(ladders[0].Means)}
	if len(ladders) > 1 {
		f.Means = "How far it has come on the ladder of its measure, which measure_stages explains."
	}
	for _, ladder := range ladders {
		for _, stage := range ladder.Words() {
			if !slices.Contains(f.Allowed, string(stage)) {
				f.Allowed = append(f.Allowed, string(stage))
			}
		}
	}
	return f
}

// measures are what figures measure. Where one names a ladder, a column says which,
// and a table lists the stages.
func (p *Package) measures() []*Table {
	columns := append(declaredColumns[entryRow](&record.Measure{}, nil), text("url", ofEntry(p.address)))
	columns = withoutIdle(columns, p.site.Measures, "stages")
	if !slices.ContainsFunc(p.site.Measures, func(e *site.Entry) bool { return e.Measure.Stages != "" }) {
		return []*Table{newTable("measures", 1, p.site.Measures, entryRows, columns...)}
	}
	stages := newTable("measure_stages", 2, p.site.Measures, p.stagesOf,
		ref("measure", "measures", func(s stageRow) string { return s.measure }),
		text("stage", func(s stageRow) string { return string(s.ID) }),
		integer("number", func(s stageRow) int { return s.number }),
		text("label", func(s stageRow) string { return s.Label }).required(),
		text("means", func(s stageRow) string { return s.Means }),
		choice("firmness", record.Firmnesses(), func(s stageRow) record.Firmness { return s.Firmness }).required(),
	).inside("stage_list")
	stages.Means = "The stages of measures that are not of public money, in the order in which a number passes them."
	return []*Table{newTable("measures", 1, p.site.Measures, entryRows, columns...).has(stages), stages}
}

// stageRow is the n-th stage of a measure.
type stageRow struct {
	measure string
	number  int
	record.Step
}

func (p *Package) stagesOf(e *site.Entry) []stageRow {
	ladder := p.site.Ladder(e.ID)
	if ladder == nil {
		return nil
	}
	var out []stageRow
	for i, step := range ladder.Stages {
		if step.Label == "" {
			step.Label = p.site.Language.Words.Stages[string(step.ID)]
		}
		out = append(out, stageRow{e.ID, i + 1, step})
	}
	return out
}
