package export

import (
	"bytes"
	"encoding/csv"
	"strings"

	"explainer/generator/record"
	"explainer/generator/site"

	"github.com/shopspring/decimal"
)

// chartTable is the data of a chart as CSV (RFC 4180), in the order of its
// rows: every number exactly as it was recorded, with its unit and sources.
func chartTable(s *site.Site, figures []*site.Entry) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	rows := [][]string{{"figure", "label", "subject", "period", "bound", "value", "low", "high", "from", "to", "unit", "stage", "state", "sources"}}
	for _, e := range figures {
		f := e.Figure
		row := []string{f.ID, inert(e.Name), inert(s.Name(f.Subject)), f.Period.String(), string(f.Quantity.Bound)}
		row = append(row, numbers(f.Quantity)...)
		rows = append(rows, append(row, f.Quantity.Unit.String(), string(f.Stage), string(f.State), strings.Join(f.Sources, " ")))
	}
	_ = w.WriteAll(rows) // into memory: cannot fail
	return b.Bytes()
}

// numbers are a quantity's value, lowest, highest, first and last number; those
// that its form has none of are empty.
func numbers(q record.Quantity) []string {
	switch q.Form {
	case record.RangeForm:
		return []string{"", digits(q.Low), digits(q.High), "", ""}
	case record.ChangeForm:
		return []string{digits(q.Point()), "", "", digits(q.Low), digits(q.High)}
	}
	return []string{digits(q.Value), "", "", "", ""}
}

// digits writes an exact decimal with every digit that was written.
func digits(d decimal.Decimal) string { return d.StringFixed(max(0, -d.Exponent())) }
