package record

import (
	"slices"
	"strings"
	"unicode"

	"explainer/generator/language"
)

// Stage is how far a number has come on the ladder of its measure, from what is
// asked for to what is known.
type Stage string

// The stages of public money, after IATI transaction types, the Kiel Institute and
// PESA.
const (
	Demanded   Stage = "demanded"
	Proposed   Stage = "proposed"
	Pledged    Stage = "pledged"
	Committed  Stage = "committed"
	Allocated  Stage = "allocated"
	Budgeted   Stage = "budgeted"
	Forecasted Stage = "forecast" // by a budget office, such as the OBR
	Disbursed  Stage = "disbursed"
	Outturn    Stage = "outturn"
	Estimate   Stage = "estimate"
)

// Firmness is what a number of a stage is worth: how it is drawn, what it compares
// with and what it contradicts.
type Firmness string

// The firmnesses of a stage, the least first.
const (
	Demand   Firmness = "demand"   // somebody asks for it; it is never added up
	Aim      Firmness = "aim"      // somebody means or promises it; no fact contradicts it
	Plan     Firmness = "plan"     // it is decided, and has not happened
	Forecast Firmness = "forecast" // it is expected; another forecast or a fact may differ
	Guess    Firmness = "estimate" // it is a fact that nobody knows exactly
	Fact     Firmness = "fact"     // it happened, or was counted
)

// Firmnesses lists the firmnesses of a stage, the least first.
func Firmnesses() []Firmness { return []Firmness{Demand, Aim, Plan, Forecast, Guess, Fact} }

// Step is one stage of a ladder.
type Step struct {
	ID       Stage
	Label    string // what readers see; a built-in ladder has it from the language
	Means    string
	Firmness Firmness
	side     string // what it compares with, where that is not what its firmness says
}

// Keys implements Keyed.
func (s *Step) Keys(v Visitor) {
	v.Value(
		Key{Name: "id", Required: true, Means: "what figures and tables name it by", Like: "begun"},
		(*ID)((*string)(&s.ID)),
	)
	v.Value(Key{Name: "label", Required: true, Means: "what readers see", Like: "Begun"}, (*Text)(&s.Label))
	v.Value(
		Key{Name: "means", Required: true, Means: "what it means, in a sentence", Like: `"The first stone is laid."`},
		(*Text)(&s.Means),
	)
	v.Value(
		Key{
			Name:     "firmness",
			Required: true,
			Means: "what a number of it is worth, from what is only asked for to what is known: " +
				"how it is drawn, and what it compares with and contradicts",
			Like: "plan",
		},
		WordAt(&s.Firmness, Firmnesses),
	)
}

// Ladder is the stages that numbers of a measure pass.
type Ladder struct {
	ID     string
	Means  string // of a built-in one
	Stages []Step
}

// Keys implements Keyed.
func (l *Ladder) Keys(v Visitor) {
	v.Value(Key{Name: "id", Required: true, Means: "what measures name it by", Like: "building"}, (*ID)(&l.ID))
	v.Groups(Key{
		Name: "stages", Required: true, Means: "its stages, in the order in which a number passes them",
		Like: `[{id: begun, label: Begun, means: "The first stone is laid.", firmness: plan}]`,
	}, groupsAt(&l.Stages))
}

// The ladders that need no declaration.
const (
	PublicMoney = "public-money" // of measures that name none
	Observed    = "observed"
	NoStages    = "none"
)

// BuiltInLadders lists the ladders that need no declaration, the usual one first.
func BuiltInLadders() []*Ladder { return slices.Clone(builtInLadders) }

// builtInLadders is the table of ladders, which nothing changes.
var builtInLadders = []*Ladder{
	{
		ID:    PublicMoney,
		Means: "how far money has come, from a demand to an outturn (after IATI, the Kiel Institute and PESA)",
		Stages: []Step{
			{ID: Demanded, Firmness: Demand, side: promised},
			{ID: Proposed, Firmness: Aim, side: promised},
			{ID: Pledged, Firmness: Aim, side: promised},
			{ID: Committed, Firmness: Plan, side: promised},
			{ID: Allocated, Firmness: Fact, side: setAside},
			{ID: Budgeted, Firmness: Plan, side: setAside},
			{ID: Forecasted, Firmness: Forecast},
			{ID: Disbursed, Firmness: Fact, side: spent},
			{ID: Outturn, Firmness: Fact, side: spent},
			{ID: Estimate, Firmness: Guess},
		},
	},
	{
		ID:    Observed,
		Means: "whether it was observed, is estimated or expected, or is aimed at",
		Stages: []Step{
			{ID: "observed", Firmness: Fact},
			{ID: "estimated", Firmness: Guess},
			{ID: "forecast", Firmness: Forecast},
			{ID: "target", Firmness: Aim},
		},
	},
	{ID: NoStages, Means: "no stage is required, and none is shown"},
}

// The sides of public money: numbers of two sides do not compare.
const (
	promised = "promised"
	setAside = "set aside"
	spent    = "spent"
)

// Stages lists the stages of public money in the order in which money passes them;
// a forecast and an estimate stand beside any of them.
func Stages() []Stage { return builtInLadders[0].Words() }

// Words lists the ids of the ladder's stages.
func (l *Ladder) Words() []Stage {
	var out []Stage
	for _, s := range l.Stages {
		out = append(out, s.ID)
	}
	return out
}

// Step returns the stage with an id; ok is false where the ladder has none.
func (l *Ladder) Step(id Stage) (s Step, ok bool) {
	for _, s := range l.Stages {
		if s.ID == id {
			return s, true
		}
	}
	return Step{}, false
}

// step returns the stage of the figure on the ladder of its measure, the zero Step
// where it has none.
func (f *Figure) step() Step {
	ladder := f.Ladder
	if ladder == nil {
		ladder = builtInLadders[0]
	}
	s, _ := ladder.Step(f.Stage)
	return s
}

// Firmness returns what the figure is worth by its stage, "" where it has none.
func (f *Figure) Firmness() Firmness { return f.step().Firmness }

// Unstaged reports whether the figure has no stage because its measure has none.
func (f *Figure) Unstaged() bool { return f.Ladder != nil && len(f.Ladder.Stages) == 0 }

// StageMeaning returns what the stage means where the publication declares it.
func (f *Figure) StageMeaning() string { return f.step().Means }

// StageText returns the word for the stage, "" where the figure has none.
func (f *Figure) StageText(l *language.Language) string {
	if s := f.step(); s.Label != "" {
		return s.Label
	}
	return l.Words.Stages[string(f.Stage)]
}

// StageSide returns what the figure compares with by its stage: figures of two sides
// do not compare. A figure of none, such as an estimate, stands beside any.
func (f *Figure) StageSide() string {
	s := f.step()
	switch {
	case s.side != "" || s.Firmness == Guess || s.Firmness == Forecast:
		return s.side
	case s.Firmness == Demand:
		return string(Aim)
	}
	return string(s.Firmness)
}

// isPromise reports whether a number is only asked for, meant or expected.
func (f Firmness) isPromise() bool { return f == Demand || f == Aim || f == Forecast }

// stageValue is the stage of a figure. Which there are, its measure says, which the
// site knows.
type stageValue struct{ at *Stage }

func (s stageValue) Set(text string) error {
	if strings.ContainsFunc(text, unicode.IsControl) {
		return FormError(s.Form().Expects)
	}
	*s.at = Stage(text)
	return nil
}
func (s stageValue) String() string { return string(*s.at) }
func (s stageValue) Form() Form {
	return Form{
		Name: FormStage, Expects: "a stage, such as pledged", Pattern: `[a-z0-9]+(-[a-z0-9]+)*`, Usual: usualStages(),
		Beyond: "a stage of the ladder that its measure names",
	}
}

func usualStages() []string {
	var out []string
	for _, s := range Stages() {
		out = append(out, string(s))
	}
	return out
}
