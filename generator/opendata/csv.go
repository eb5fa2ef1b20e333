package opendata

import (
	"encoding/csv"
	"io"
	"strings"
)

// WriteCSV writes the table as CSV (RFC 4180, UTF-8).
func (t *Table) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	line := make([]string, len(t.Fields))
	for i, f := range t.Fields {
		line[i] = f.Name
	}
	if err := out.Write(line); err != nil {
		return err
	}
	for row := range t.Rows() {
		for i, cell := range row {
			line[i] = cell
			if t.Fields[i].Type == Text || t.Fields[i].Type == List {
				line[i] = Inert(cell)
			}
		}
		if err := out.Write(line); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// Inert returns a text that no spreadsheet runs as a formula: with an apostrophe
// before a character that could begin one, as OWASP recommends. Cells of numbers
// must not be passed to it, since they may begin with a minus.
func Inert(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r\n", rune(text[0])) {
		return "'" + text
	}
	return text
}
