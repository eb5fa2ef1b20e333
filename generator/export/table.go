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
	several := len(e.Dataset.Values) > 0
	rows := [][]string{{"subject", "subject_name", "period", "value", "unit", "stage"}}
	if several {
		rows[0] = append(rows[0], "measure")
	}
	for _, row := range e.Rows {
		f := row.Figure
		cells := []string{
			f.Subject, opendata.Inert(s.Name(f.Subject)), f.Period.String(),
			opendata.Digits(f.Quantity.Value), f.Quantity.Unit.String(), string(f.Stage),
		}
		if several {
			cells = append(cells, f.Measure)
		}
		rows = append(rows, cells)
	}
	_ = w.WriteAll(rows) // into memory: cannot fail
	return b.Bytes()
}
