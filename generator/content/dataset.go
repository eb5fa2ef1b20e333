package content

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strconv"
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

// Column returns the index of the column with a name, -1 where there is none. A
// column without a name cannot be asked for.
func (t *Table) Column(name string) int {
	for i, h := range t.Header {
		if h.Text == name && name != "" {
			return i
		}
	}
	return -1
}

// maxRagged is how many lines of a table are reported for their number of cells.
const maxRagged = 20

// table reads CSV as RFC 4180 has it. It reports every line of another number of
// cells than the header, and the first thing after which no cell can be trusted.
func (d *decoder) table(text []byte) *Table {
	t := &Table{}
	if d.separatedOtherwise(text) {
		return t
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.ReuseRecord, r.FieldsPerRecord = true, -1
	columns := &columnCounter{text: text, starts: lineStarts(text)}
	ragged := 0
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			d.report(d.badTable(err, text))
			return t
		}
		row := make([]Cell, len(record))
		for i, field := range record {
			line, col := r.FieldPos(i)
			row[i] = Cell{
				Text: strings.TrimSpace(strings.Clone(field)),
				Line: int32(line),
				Col:  int32(columns.at(line, col)),
			}
			if !d.soundCell(row[i], field, len(t.Header)) {
				return t
			}
		}
		switch {
		case t.Header == nil:
			t.Header = row
		case len(row) == len(t.Header):
			t.Rows = append(t.Rows, row)
		case len(t.Rows) == 0 && ragged == 0 && len(t.Header) < len(row) && blankBehind(t.Header):
			d.report(diag.Errorf(t.Header[0].Place(d.file), RuleTable, "the first line names no columns").
				WithHelp("take it out, and begin with the line that names them"))
			return t
		default:
			d.report(d.ragged(row, len(t.Header)))
			if ragged++; ragged == maxRagged {
				return t
			}
		}
	}
	d.shape(t)
	return t
}

// separatedOtherwise reports a table whose cells are apart by what spreadsheets
// write instead of commas: a Read would find one cell in every line.
func (d *decoder) separatedOtherwise(text []byte) bool {
	first, _, _ := bytes.Cut(text, []byte("\n"))
	at := diag.Place{File: d.file, Line: 1}
	if bytes.HasPrefix(first, []byte("sep=")) {
		d.report(
			diag.Errorf(at, RuleTable, "“%s” is a line that only Excel reads", first).
				WithHelp("take it out, and begin with the line that names the columns"),
		)
		return true
	}
	for _, separator := range [...]struct{ sign, name string }{{";", "semicolons"}, {"\t", "tabs"}, {"|", "bars"}} {
		if bytes.Count(first, []byte(separator.sign)) > bytes.Count(first, []byte(",")) {
			d.report(diag.Errorf(at, RuleTable, "the cells are separated by %s", separator.name).
				WithHelp("save the table as CSV with commas between the cells, and write numbers with a point: 13.4"))
			return true
		}
	}
	return false
}

// blankBehind reports whether a line has text in its first cell alone, as a table's
// title has.
func blankBehind(row []Cell) bool {
	for _, c := range row[1:] {
		if c.Text != "" {
			return false
		}
	}
	return true
}

// soundCell reports a cell that is too long, and one that holds lines which look
// like rows of as many cells as the header has: a quotation mark that is not
// closed in its line took them in.
func (d *decoder) soundCell(c Cell, field string, columns int) bool {
	at := diag.Place{File: d.file, Line: int(c.Line), Col: int(c.Col)}
	if columns > 1 {
		lines := strings.Split(field, "\n")
		for _, line := range lines[1:] {
			if strings.Count(line, ",") == columns-1 {
				d.report(
					diag.Errorf(at, RuleTable, "the quotation mark opened on line %d takes in the rows down to line %d", c.Line, int(c.Line)+len(lines)-1).
						WithHelp(`close it at the end of its cell, or write a quotation mark inside a cell twice: "so ""called"""`),
				)
				return false
			}
		}
	}
	if len(field) > maxValue {
		d.report(
			diag.Errorf(at, RuleTable, "the cell is longer than %d KB", maxValue>>10).
				WithHelp("write what is long in the text of the dataset"),
		)
		return false
	}
	return true
}

// ragged reports a line that has another number of cells than the header.
func (d *decoder) ragged(row []Cell, columns int) diag.Finding {
	f := diag.Errorf(
		diag.Place{File: d.file, Line: int(row[0].Line)},
		RuleTable,
		"line %d has %s, the header has %d",
		row[0].Line,
		cells(len(row)),
		columns,
	)
	if len(row) < columns {
		return f.WithHelp("give it a cell for each column; an empty one stands between two commas")
	}
	for _, c := range row[columns:] {
		if c.Text != "" {
			return f.WithHelp(`put a cell that holds a comma in quotation marks: "so, too"`)
		}
	}
	return f.WithHelp("take out the commas at its end")
}

func cells(n int) string {
	if n == 1 {
		return "1 cell"
	}
	return strconv.Itoa(n) + " cells"
}

// shape reports a table whose cells are sound and which still says nothing, or
// says it twice.
func (d *decoder) shape(t *Table) {
	if t.Header == nil {
		d.report(
			diag.Errorf(diag.Place{File: d.file}, RuleTable, "the table is empty").
				WithHelp("begin with a line that names the columns"),
		)
		return
	}
	named := make(map[string]Cell, len(t.Header))
	for _, c := range t.Header {
		if first, taken := named[c.Text]; taken && c.Text != "" {
			d.report(diag.Errorf(c.Place(d.file), RuleTable, "two columns are called %q", c.Text).
				WithHelp("give each column a name of its own").WithRelated(first.Place(d.file), "the other one"))
			return
		}
		named[c.Text] = c
	}
	if len(t.Rows) == 0 && len(d.findings) == 0 {
		d.report(
			diag.Errorf(t.Header[0].Place(d.file), RuleTable, "the table has columns, and no rows").
				WithHelp("add a row for each subject and period, or take the dataset out"),
		)
	}
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

func (d *decoder) badTable(err error, text []byte) diag.Finding {
	at := diag.Place{File: d.file}
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		return diag.Errorf(at, RuleTable, "the table cannot be read: %s", err).WithHelp("save it as CSV with commas")
	}
	if at.Line, at.Col = parse.Line, parse.Column; errors.Is(err, csv.ErrQuote) &&
		(parse.StartLine < parse.Line || neverClosed(text, parse.Line)) {
		at.Line, at.Col = parse.StartLine, 0
		return diag.Errorf(at, RuleTable, "the quotation mark opened on line %d is never closed", parse.StartLine).
			WithHelp(`close it at the end of its cell, or write a quotation mark inside a cell twice: "so ""called"""`)
	}
	return diag.Errorf(at, RuleTable, "a quotation mark in the wrong place").
		WithHelp(`put the whole cell in quotes, and write a quotation mark inside it twice: "so ""called"""`)
}

// neverClosed reports whether a line has an odd number of quotation marks.
func neverClosed(text []byte, line int) bool {
	return bytes.Count(bytes.Split(text, []byte("\n"))[line-1], []byte(`"`))%2 == 1
}
