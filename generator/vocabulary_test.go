package generator_test

import (
	"testing"

	"explainer/generator/block"
	"explainer/generator/language"
	"explainer/generator/markdown"
	"explainer/generator/record"
)

// Every value that an editor may write has a word in every language.
func TestEveryValueHasAWord(t *testing.T) {
	for _, code := range language.Codes() {
		l, _ := language.For(code)
		w := l.Words
		has(t, code, "stance", w.Stances, record.Stances())
		has(t, code, "basis", w.Bases, record.Bases())
		for _, ladder := range record.BuiltInLadders() {
			if ladder.ID != record.NoStages {
				has(t, code, "stage", w.Stages, ladder.Words())
			}
		}
		has(t, code, "state", w.States, record.States())
		has(t, code, "recurrence", w.Recurrences, record.Recurrences())
		has(t, code, "reason", w.Reasons, record.ConflictReasons())
		has(t, code, "type of actor", w.ActorTypes, record.ActorTypes())
		has(t, code, "group of actors", w.ActorGroups, record.ActorTypes())
		has(t, code, "tier", w.Tiers, record.Tiers())
		has(t, code, "status", w.EventStatuses, record.EventStatuses())
		has(t, code, "kind of change", w.ChangeKinds, record.ChangeKinds())
		has(t, code, "form of chart", w.ChartForms, block.ChartTypes())
		for info := range record.Kinds() {
			if info.Found > 0 && w.Kinds[string(info.Kind)].One == "" {
				t.Errorf("%s has no word for the kind %s", code, info.Kind)
			}
		}
		has(t, code, "callout", w.Callouts, markdown.Callouts())
		for _, bound := range record.Bounds() {
			if _, ok := w.Bounds[string(bound)]; !ok && bound != record.Exact {
				t.Errorf("%s has no word for the bound %q", code, bound)
			}
		}
	}
}

func has[T ~string](t *testing.T, code, what string, words map[string]string, values []T) {
	t.Helper()
	if len(values) == 0 {
		t.Errorf("there is no %s", what)
	}
	for _, v := range values {
		if words[string(v)] == "" {
			t.Errorf("%s has no word for the %s %q", code, what, v)
		}
	}
}
