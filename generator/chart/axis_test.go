package chart

import (
	"slices"
	"testing"

	"explainer/generator/language"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

// A scale takes in its values, has at most ten lines, and no two of them have
// the same text.
func TestScale(t *testing.T) {
	l, _ := language.For("en")
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.Custom(func(t *rapid.T) float64 {
			return float(
				decimal.New(
					rapid.Int64Range(-1_000_000, 1_000_000).Draw(t, "digits"),
					rapid.Int32Range(-9, 30).Draw(t, "exponent"),
				),
			)
		})
		lo, hi := value.Draw(t, "lo"), value.Draw(t, "hi")
		lo, hi = min(lo, hi), max(lo, hi)
		zero := rapid.Bool().Draw(t, "zero")
		a := scale(lo, hi, zero, l)
		room := (a.hi - a.lo) * 1e-6
		if a.lo > lo+room || a.hi < hi-room || a.lo >= a.hi {
			t.Fatalf("the scale from %g to %g leaves out some of %g to %g", a.lo, a.hi, lo, hi)
		}
		if zero && a.isCropped() {
			t.Fatalf("the scale from %g to %g leaves out zero", a.lo, a.hi)
		}
		if n := len(a.ticks); n < 2 || n > 10 {
			t.Fatalf("%d ticks from %g to %g", n, lo, hi)
		}
		texts := tickTexts(a.ticks)
		slices.Sort(texts)
		if len(slices.Compact(texts)) != len(a.ticks) {
			t.Fatalf("ticks with the same text: %v", a.ticks)
		}
	})
}

func TestScaleTexts(t *testing.T) {
	l, _ := language.For("en")
	for _, c := range []struct {
		lo, hi float64
		zero   bool
		want   []string
	}{
		{0, 13.4, true, []string{"0", "5", "10", "15"}},
		{2.02, 2.56, false, []string{"2.0", "2.2", "2.4", "2.6"}},
		{2.02, 2.56, true, []string{"0", "1", "2", "3"}},
		{-28.8, 5.3, true, []string{"−30", "−20", "−10", "0", "10"}},
		{0, 0, true, []string{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"}},
		{5, 5, false, []string{"4.4", "4.6", "4.8", "5.0", "5.2", "5.4", "5.6"}},
		{0, 1e12, true, []string{"0", "200,000,000,000", "400,000,000,000", "600,000,000,000", "800,000,000,000", "1,000,000,000,000"}},
	} {
		if got := tickTexts(scale(c.lo, c.hi, c.zero, l).ticks); !slices.Equal(got, c.want) {
			t.Errorf("from %g to %g: %v, want %v", c.lo, c.hi, got, c.want)
		}
	}
}
