package check

import (
	"regexp"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func percentOrPoints() Rule {
	inPoints := strings.ReplaceAll(declaredFigure, "GBP bn", "percentage points")
	return Rule{
		ID: "percent-or-points", Severity: diag.Error,
		Summary: "A change in per cent is not called one in percentage points, nor the reverse.",
		Why:     "From 0.5% to 0.3% is a fall of 0.2 percentage points and of 40 per cent; the two words differ by a factor of two hundred.",
		Remedy:  "Give the levels of a change in the unit that they are in; give a difference of percentages in percentage points and a relative change in %.",
		Bad:     inPoints + "    value: 40\n    baseline: {kind: prior-level, note: The year before.}\n    as_written: 40 per cent\n---\nIt falls by [[first]].\n",
		Good:    inPoints + "    value: 0.2\n    baseline: {kind: prior-level, note: The year before.}\n    as_written: 0.2 percentage points\n---\nIt falls by [[first]].\n",
		run: func(s *subject, report report) {
			for _, e := range sound(s.Figures) {
				if message := confused(e); message != "" {
					report(diag.Finding{
						Place:   e.At.Of("unit"),
						Message: message,
					}.WithHelp("use “percentage points” for a difference of two percentages, “%%” for a relative change, and “%% of GDP” or the like for levels"))
				}
			}
		},
	}
}

var (
	points  = regexp.MustCompile(`(?i)percentage[\s-]points?|відсотков\pL+ пункт|[вп]\.\s?п\.`)
	percent = regexp.MustCompile(`(?i)%|per\s?cent|відсотк`)
)

// confused says how the unit of a figure contradicts its form or the words for
// it; empty where it does not. A text that speaks of both, such as “up one
// percentage point, to 5%”, contradicts neither.
func confused(e *site.Entry) string {
	f := e.Figure
	inPoints, inPercent := f.Quantity.Unit.Kind == record.PercentagePoints, f.Quantity.Unit.Kind == record.Percent
	isChange := f.Quantity.Form == record.ChangeForm // of which only the levels are in the unit
	switch {
	case inPoints && isChange:
		return "the two levels of a change are not in percentage points; only their difference is"
	case inPoints && saysPercentAlone(f.AsWritten):
		return "the source says per cent, the unit percentage points"
	case inPercent && !isChange && saysPointsAlone(f.AsWritten):
		return "the source says percentage points, the unit per cent"
	case inPercent && !isChange && saysPointsAlone(f.Label):
		return "the label says percentage points, the unit per cent"
	}
	return ""
}

func saysPercentAlone(text string) bool {
	return percent.MatchString(text) && !points.MatchString(text)
}

func saysPointsAlone(text string) bool {
	return points.MatchString(text) && !percent.MatchString(points.ReplaceAllString(text, ""))
}
