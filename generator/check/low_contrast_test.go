package check

import (
	"fmt"
	"math"
	"testing"

	"explainer/generator/record"

	"pgregory.net/rapid"
)

// The ratios are those of WCAG: 21:1 between black and white, 4.48:1 of #777777 on
// white, the best known near miss.
func TestContrastIsThatOfWCAG(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{{"#000000", "#ffffff", 21}, {"#777777", "#ffffff", 4.48}, {"#ffffff", "#767676", 4.54}, {"#123456", "#123456", 1}} {
		if got := contrast(c.a, c.b); math.Abs(got-c.want) > 0.005 {
			t.Errorf("%s on %s: %.3f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}

// Whatever an editor writes, the colour that is proposed is one that the rule takes.
func TestProposedColoursCanBeRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		colour := fmt.Sprintf("#%06x", rapid.IntRange(0, 0xffffff).Draw(t, "colour"))
		for _, g := range grounds(record.Colours{Light: colour, Dark: colour}) {
			if _, low := g.low(); !low {
				continue
			}
			g.colour = g.readable()
			if f, low := g.low(); low {
				t.Fatalf("instead of %s: %s", colour, f.Message)
			}
		}
	})
}
