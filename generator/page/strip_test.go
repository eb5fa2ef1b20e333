package page_test

import (
	"testing"

	"explainer/generator/page"

	"github.com/google/go-cmp/cmp"
)

// A question shows at a glance who takes which stance now, and who took another before.
func TestStripOfAQuestion(t *testing.T) {
	v := view[*page.QuestionPage](t, load(t, stances), "/questions/rise/")
	var got []string
	actors := 0
	for _, g := range v.Strip {
		line := g.Stance + ", " + g.Count + ":"
		for _, a := range g.Actors {
			line += " " + a.Text + " " + a.URL
			if a.Before != "" {
				line += " (before " + a.Before + ")"
			}
			actors++
		}
		got = append(got, line)
	}
	if len(got) == 0 || actors != len(v.Positions) {
		t.Errorf("%d actors take a stance, the strip has %q", len(v.Positions), got)
	}
	if diff := cmp.Diff("Agrees, 1 actor: Britain #second (before Disagrees)", got[0]); diff != "" {
		t.Error(diff)
	}
}
