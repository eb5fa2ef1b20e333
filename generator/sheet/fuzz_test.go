package sheet_test

import (
	"slices"
	"strings"
	"testing"

	"explainer/generator/record"
	"explainer/generator/sheet"
)

// FuzzTable reads any text as a table: each row has a cell for each column, each cell
// stands in the text, each problem has a place and a remedy, and a table that declares
// what its first reading found has nothing more to declare.
func FuzzTable(f *testing.F) {
	for _, text := range []string{
		"a,b\n1,2\n", "\"a\nb\",c\n\"x\n", "a,a\n", "a;2024;2025\nb;1,5;\"1.234,5\"\n", "sep=;\na;b\n1;2\n", "T\n\na,b\n1,2\n\nSource: us\n",
		"# x\na\tb\n1\t5 p\n2\t(5)\n", "a,b\nx,..\ny,\"1,234\"\n", "\xff\xfea\x00,\x00b\x00", "caf\xe9,b\n1,2\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		table := parse(text, record.Format{})
		numbers(table)
		lines := strings.Count(strings.ReplaceAll(text, "\r", "\n"), "\n") + 1
		for _, row := range table.Rows {
			if len(row) != len(table.Header) {
				t.Errorf("a row of %d cells under %d names", len(row), len(table.Header))
			}
			for _, cell := range row {
				if at := cell.Place(file); strings.Contains(text, "\x00") == false && (at.Line < 1 || at.Line > lines || at.Col < 1) {
					t.Errorf("the cell %q stands at %s", cell.Text, at)
				}
			}
		}
		for _, p := range table.Problems {
			if p.File != file || p.Message == "" || p.Help == "" && p.Word == "" {
				t.Errorf("%+v", p)
			}
		}
		if table.Broken || slices.ContainsFunc(table.Problems, func(p sheet.Problem) bool { return len(p.Declare) == 0 }) {
			return
		}
		again := parse(text, table.Format)
		numbers(again)
		for _, p := range again.Problems {
			t.Errorf("declared as %+v, it has %s", table.Format, p.Message)
		}
	})
}

// numbers reads every column but the first as numbers.
func numbers(table *sheet.Table) (out []string) {
	var columns []sheet.Column
	for i := 1; i < len(table.Header); i++ {
		columns = append(columns, sheet.Column{Index: i, Unit: record.Unit{Kind: record.Times}})
	}
	if !table.Broken {
		table.Numbers(columns, nil, func(n sheet.Number) { out = append(out, n.Value.String()) })
	}
	return out
}
