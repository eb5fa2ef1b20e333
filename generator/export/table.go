package export

import (
	"bytes"
	"encoding/csv"

	"explainer/generator/opendata"
	"explainer/generator/site"
)

// table returns a dataset as CSV (RFC 4180), in the order of its rows.
func table(s *site.Site, e *site.Entry) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	rows := [][]string{{"subject", "subject_name", "period", "value", "unit", "stage"}}
	for _, row := range e.Rows {
		f := row.Figure
		rows = append(rows, []string{
			f.Subject, opendata.Inert(s.Name(f.Subject)), f.Period.String(),
			opendata.Digits(f.Quantity.Value), f.Quantity.Unit.String(), string(f.Stage),
		})
	}
	_ = w.WriteAll(rows) // into memory: cannot fail
	return b.Bytes()
}
