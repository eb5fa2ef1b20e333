package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"

	"github.com/shopspring/decimal"
)

func shareOver100() Rule {
	share := strings.ReplaceAll(declaredFigure, "GBP bn", "\"% of GDP\"")
	return Rule{
		ID: "share-over-100", Severity: diag.Error,
		Summary: "Nothing is more than the whole that it is a share of.",
		Why:     "25 where 2.5 was meant is a slip of one key.",
		Remedy:  "Put the point where it belongs. A debt, which can exceed a year’s economy, is excused by a waiver with its reason.",
		Bad:     share + "    value: 250\n---\nIt comes to [[first]].\n",
		Good:    share + "    value: 2.50\n---\nIt comes to [[first]].\n",
		run: func(s *subject, report report) {
			hundred := decimal.NewFromInt(100)
			for _, e := range sound(s.Figures) {
				q := e.Figure.Quantity
				if q.Unit.Kind == record.Share &&
					(q.Value.GreaterThan(hundred) || q.Low.GreaterThan(hundred) || q.High.GreaterThan(hundred)) {
					report(diag.Finding{
						Place:   valueAt(e),
						Message: "more than the whole " + strings.TrimPrefix(q.Unit.String(), "% of "),
					}.WithHelp("put the point where it belongs; or say why it can exceed the whole, as a debt can: `waivers: [{rule: share-over-100, record: %s, why: …}]`", e.ID))
				}
			}
		},
	}
}

// valueAt is where a figure says its number.
func valueAt(e *site.Entry) diag.Place { return e.At.Of(valueKey(e.Figure.Quantity)) }

// valueKey is the key under which a quantity was written.
func valueKey(q record.Quantity) string {
	switch q.Form {
	case record.RangeForm:
		return "range"
	case record.ChangeForm:
		return "change"
	}
	return "value"
}
