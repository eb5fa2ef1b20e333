package content

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"explainer/generator/diag"
)

// Table is a CSV file: a header and rows of as many cells.
type Table struct {
	Header []Cell
	Rows   [][]Cell
}

// Cell is one value of a table and where it stands.
type Cell struct {
	Text      string
	Line, Col int32
}

// Place is the cell's place in the table's file.
func (c Cell) Place(file string) diag.Place {
	return diag.Place{File: file, Line: int(c.Line), Col: int(c.Col), Width: utf8.RuneCountInString(c.Text)}
}

// Column returns the index of the column with a name, -1 where there is none.
func (t *Table) Column(name string) int {
	for i, h := range t.Header {
		if h.Text == name {
			return i
		}
	}
	return -1
}

// table reads CSV as RFC 4180 has it, and reports the first line that is not.
func (d *decoder) table(text []byte) *Table {
	r := csv.NewReader(bytes.NewReader(text))
	r.ReuseRecord = true
	columns := &columnCounter{text: text, starts: lineStarts(text)}
	t := &Table{}
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			d.report(d.badTable(err))
			return t
		}
		row := make([]Cell, len(record))
		for i, field := range record {
			line, col := r.FieldPos(i)
			row[i] = Cell{Text: strings.TrimSpace(strings.Clone(field)), Line: int32(line), Col: int32(columns.at(line, col))}
			if len(field) > maxValue {
				d.report(diag.Errorf(diag.Place{File: d.file, Line: line, Col: int(row[i].Col)}, RuleTable, "the cell is longer than %d KB", maxValue>>10).WithHelp("write what is long in the text of the dataset"))
				return t
			}
		}
		if t.Header == nil {
			t.Header = row
			continue
		}
		t.Rows = append(t.Rows, row)
	}
	if t.Header == nil {
		d.report(diag.Errorf(diag.Place{File: d.file}, RuleTable, "the table is empty").WithHelp("begin with a line that names the columns"))
	}
	return t
}

func lineStarts(text []byte) []int {
	starts := []int{0}
	for i, b := range text {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// columnCounter turns columns in bytes into columns in characters. It goes on
// from the last one of a line, which may be the whole file.
type columnCounter struct {
	text           []byte
	starts         []int
	line, col, now int // now is the character at the byte col of a line
}

func (c *columnCounter) at(line, col int) int {
	if line != c.line || col < c.col {
		c.line, c.col, c.now = line, 1, 1
	}
	start := c.starts[line-1]
	c.now += utf8.RuneCount(c.text[start+c.col-1 : min(len(c.text), start+col-1)])
	c.col = col
	return c.now
}

func (d *decoder) badTable(err error) diag.Finding {
	at := diag.Place{File: d.file}
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		at.Line, at.Col = parse.Line, parse.Column
	}
	switch {
	case errors.Is(err, csv.ErrFieldCount):
		at.Col = 0
		return diag.Errorf(at, RuleTable, "this line has another number of cells than the first").WithHelp("give it a cell for each column, empty ones between two commas")
	case errors.Is(err, csv.ErrQuote), errors.Is(err, csv.ErrBareQuote):
		return diag.Errorf(at, RuleTable, "a quotation mark in the wrong place").WithHelp(`put the whole cell in quotes, and write a quotation mark inside it twice: "so ""called"""`)
	}
	return diag.Errorf(at, RuleTable, "the table cannot be read: %s", err).WithHelp("save it as CSV with commas")
}
