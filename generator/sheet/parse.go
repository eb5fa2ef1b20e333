package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"explainer/generator/diag"
	"explainer/generator/record"
)

// maxCell is how long a cell may be, in bytes.
const maxCell = 16 << 10

// parse reads the cells of a text.
func (t *Table) parse(text []byte) {
	f := t.framed(text)
	t.separated(f)
	rows := t.cells(f)
	if t.Broken {
		return
	}
	rows = t.withoutTitle(rows)
	rows = t.withoutComments(rows)
	rows = t.withoutNotes(rows, f)
	t.header(rows)
}

// cells reads all lines as CSV (RFC 4180).
func (t *Table) cells(f frame) [][]Cell {
	r := csv.NewReader(bytes.NewReader(f.text))
	r.ReuseRecord, r.FieldsPerRecord, r.Comma = true, -1, t.Format.Separator.Rune()
	r.LazyQuotes = t.Format.Separator == record.Tab // which programs write without quoting
	if t.Format.Comment != "" {
		r.Comment = rune(t.Format.Comment[0])
	}
	columns := &columnCounter{text: f.text, starts: lineStarts(f.text)}
	var rows [][]Cell
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows
		}
		if err != nil {
			t.broken(t.badQuotes(err, f))
			return nil
		}
		row := make([]Cell, len(fields))
		for i, field := range fields {
			line, col := r.FieldPos(i)
			row[i] = Cell{strings.TrimSpace(field), int32(f.line + line), int32(columns.at(line, col))}
			if !t.soundCell(row[i], field, len(fields), rows) {
				return nil
			}
		}
		rows = append(rows, row)
	}
}

// soundCell reports a cell that is too long, and one that holds lines which look like
// rows of as many cells as the first one: a quotation mark that is not closed in its
// line took them in.
func (t *Table) soundCell(c Cell, field string, columns int, rows [][]Cell) bool {
	if len(rows) > 0 {
		columns = len(rows[0])
	}
	at := diag.Place{File: t.file, Line: int(c.Line), Col: int(c.Col)}
	if strings.Contains(field, "\n") && columns > 1 {
		lines := strings.Split(field, "\n")
		for _, line := range lines[1:] {
			if strings.Count(line, string(t.Format.Separator.Rune())) == columns-1 {
				const message = "the quotation mark opened on line %d takes in the rows down to line %d"
				t.broken(diag.Errorf(at, Rule, message, c.Line, int(c.Line)+len(lines)-1).
					WithHelp(`close it at the end of its cell, or write a quotation mark inside a cell twice: "so ""called"""`))
				return false
			}
		}
	}
	if len(field) > maxCell {
		t.broken(diag.Errorf(at, Rule, "the cell is longer than %d KB", maxCell>>10).
			WithHelp("write what is long in the text of the dataset"))
		return false
	}
	return true
}

func (t *Table) badQuotes(err error, f frame) diag.Finding {
	at := diag.Place{File: t.file}
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		return diag.Errorf(at, Rule, "the table cannot be read: %s", err).WithHelp("save it as CSV with commas")
	}
	if at.Line, at.Col = f.line+parse.Line, parse.Column; errors.Is(err, csv.ErrQuote) &&
		(parse.StartLine < parse.Line || neverClosed(f.text, parse.Line)) {
		at.Line, at.Col = f.line+parse.StartLine, 0
		return diag.Errorf(at, Rule, "the quotation mark opened on line %d is never closed", at.Line).
			WithHelp(`close it at the end of its cell, or write a quotation mark inside a cell twice: "so ""called"""`)
	}
	return diag.Errorf(at, Rule, "a quotation mark in the wrong place").
		WithHelp(`put the whole cell in quotes, and write a quotation mark inside it twice: "so ""called"""`)
}

// neverClosed reports whether a line has an odd number of quotation marks.
func neverClosed(text []byte, line int) bool {
	return bytes.Count(bytes.Split(text, []byte("\n"))[line-1], []byte(`"`))%2 == 1
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
