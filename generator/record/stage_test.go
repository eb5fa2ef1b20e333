package record_test

import (
	"testing"

	"explainer/generator/record"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

func staged(ladder *record.Ladder, stage record.Stage, value string, t *testing.T) *record.Figure {
	f := &record.Figure{Stage: stage, Ladder: ladder, Quantity: record.Quantity{Unit: record.Unit{Kind: record.Count}}}
	var err error
	if f.Quantity.Value, err = record.ParseDecimal(value); err != nil {
		t.Fatal(err)
	}
	return f
}

func observed() *record.Ladder { return record.BuiltInLadders()[1] }

// What is asked for, meant or expected is no rival of what was observed; an estimate
// is.
func TestRivalsByFirmness(t *testing.T) {
	for stage, want := range map[record.Stage]bool{"observed": true, "estimated": true, "forecast": false, "target": false} {
		f, g := staged(observed(), "observed", "8", t), staged(observed(), stage, "5", t)
		if f.Rivals(g) != want || g.Rivals(f) != want {
			t.Errorf("observed and %s are rivals: %v", stage, !want)
		}
	}
}

// The sides of public money are what they were; those of other ladders follow from
// how firm a stage is.
func TestStageSides(t *testing.T) {
	for stage, want := range map[record.Stage]string{
		"demanded": "promised", "proposed": "promised", "pledged": "promised", "committed": "promised",
		"allocated": "set aside", "budgeted": "set aside", "disbursed": "spent", "outturn": "spent", "estimate": "", "": "",
	} {
		if got := staged(nil, stage, "1", t).StageSide(); got != want {
			t.Errorf("%s is on the side %q, not %q", stage, got, want)
		}
	}
	for stage, want := range map[record.Stage]string{"observed": "fact", "estimated": "", "forecast": "", "target": "aim"} {
		if got := staged(observed(), stage, "1", t).StageSide(); got != want {
			t.Errorf("%s is on the side %q, not %q", stage, got, want)
		}
	}
}

// A demand of any ladder is never added up, and whether two figures are rivals does
// not depend on which is asked first.
func TestLawsOfLadders(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		firmness := rapid.SampledFrom(record.Firmnesses())
		ladder := &record.Ladder{ID: "own", Stages: []record.Step{
			{ID: "a", Label: "A", Firmness: firmness.Draw(t, "a")}, {ID: "b", Label: "B", Firmness: firmness.Draw(t, "b")},
		}}
		stage := rapid.SampledFrom(ladder.Words())
		f := &record.Figure{Ladder: ladder, Stage: stage.Draw(t, "f"), AnnouncedBy: rapid.SampledFrom([]string{"", "x"}).Draw(t, "by")}
		g := &record.Figure{Ladder: ladder, Stage: stage.Draw(t, "g")}
		f.Quantity.Value, g.Quantity.Value = decimal.NewFromInt(8), decimal.NewFromInt(5)
		if f.Rivals(g) != g.Rivals(f) {
			t.Fatalf("%s and %s are rivals one way only", f.Firmness(), g.Firmness())
		}
		if f.IsLive() == (f.Firmness() == record.Demand) {
			t.Fatalf("a %s is added up: %v", f.Firmness(), f.IsLive())
		}
	})
}
