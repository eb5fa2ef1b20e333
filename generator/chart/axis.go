package chart

import (
	"math"

	"explainer/generator/language"

	"github.com/shopspring/decimal"
)

// fewTicks is about how many steps a scale has. Rounding outwards adds at the
// most two, so that a grid never has more than ten lines.
const fewTicks = 5

// axis maps values to coordinates. From may be greater than to, as on an axis that
// grows upwards.
type axis struct {
	lo, hi   float64
	from, to float64
	ticks    []tick
}

// tick is a value with its text.
type tick struct {
	value float64
	text  string
}

// coordinate returns the coordinate of a value. A value outside the scale is on its
// edge.
func (a axis) coordinate(v float64) float64 {
	share := (v - a.lo) / (a.hi - a.lo)
	return a.from + min(1, max(0, share))*(a.to-a.from)
}

// float returns a decimal as a finite number, limited to what can be divided
// without overflow. Editors' numbers are far below the limit.
func float(d decimal.Decimal) float64 {
	const limit = 1e150
	return min(limit, max(-limit, d.InexactFloat64()))
}

// cropBelow is the share of the highest value from which on a scale that may
// leave out zero does so: nearer to zero, the whole scale costs little room.
const cropBelow = 0.4

// scale returns an axis over values, with ticks at round numbers and at its ends.
// With zero it includes zero; without, it leaves zero out where all values are far
// from it.
func scale(lo, hi float64, zero bool, l *language.Language) axis {
	if zero || (lo > 0 && lo < cropBelow*hi) {
		lo = min(lo, 0)
	}
	if zero || (hi < 0 && hi > cropBelow*lo) {
		hi = max(hi, 0)
	}
	if lo == hi {
		lo, hi = lo-math.Abs(lo)/10, hi+math.Abs(hi)/10
	}
	if lo == hi { // nothing but zero
		hi = 1
	}
	step := roundStep((hi - lo) / fewTicks)
	width := float(step)
	first := math.Floor(lo/width + slack)
	count := int(math.Ceil(hi/width-slack) - first)
	a := axis{lo: first * width, hi: (first + float64(count)) * width}
	for i := range count + 1 {
		n := decimal.NewFromInt(int64(first) + int64(i))
		a.ticks = append(a.ticks, tick{value: (first + float64(i)) * width, text: l.Number(n.Mul(step))})
	}
	return a
}

// slack allows for the error of floating-point division.
const slack = 1e-9

// roundStep returns the least of 1, 2, 5, 10 and so on that is no smaller.
func roundStep(raw float64) decimal.Decimal {
	exponent := int32(math.Floor(math.Log10(raw)))
	for _, m := range []int64{1, 2, 5} {
		if step := decimal.New(m, exponent); float(step) >= raw*(1-slack) {
			return step
		}
	}
	return decimal.New(1, exponent+1)
}

// isCropped reports whether the axis leaves out zero.
func (a axis) isCropped() bool { return a.lo > 0 || a.hi < 0 }

// isClear reports whether the texts of every so many ticks, that of one among
// them, keep clear of each other along a horizontal scale.
func (a axis) isClear(one, every int, width float64) bool {
	free := math.Inf(-1)
	for i := one % every; i < len(a.ticks); i += every {
		half := textWidth(a.ticks[i].text) / 2
		middle := centre(a.coordinate(a.ticks[i].value), half, width)
		if middle-half < free {
			return false
		}
		free = middle + half + beside
	}
	return true
}

// centre returns the middle of something that has to stay within a width.
func centre(wanted, half, width float64) float64 {
	return max(half, min(wanted, width-half))
}
