package export

import (
	"bytes"
	"encoding/csv"
	"strings"

	"explainer/generator/site"
)

// table is a dataset as CSV (RFC 4180), in the order of its rows.
func table(s *site.Site, e *site.Entry) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	rows := [][]string{{"subject", "subject_name", "period", "value", "unit", "stage"}}
	for _, row := range e.Rows {
		f := row.Figure
		rows = append(rows, []string{f.Subject, inert(s.Name(f.Subject)), f.Period.String(), digits(f.Quantity.Value), f.Quantity.Unit.String(), string(f.Stage)})
	}
	_ = w.WriteAll(rows) // into memory: cannot fail
	return b.Bytes()
}

// inert keeps a text from being run as a formula by a spreadsheet, as OWASP
// recommends: a quotation mark before what could begin one.
func inert(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}
