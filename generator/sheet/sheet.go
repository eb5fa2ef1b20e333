package sheet

import (
	"bytes"
	"slices"
	"sync"
	"unicode/utf8"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/source"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// Rule is the rule that the form of a table's file can break; package check
// documents it.
const Rule = "dataset-table"

// Sheet is the file of a table, which its dataset says how to read.
type Sheet struct {
	file string // its path
	data []byte

	reading sync.Mutex
	of      *record.Dataset // as which it was read last
	table   *Table
}

// New returns the sheet of a file with the given path and bytes, which must not be
// changed.
func New(file string, data []byte) *Sheet { return &Sheet{file: file, data: data} }

// Read returns the table as a dataset describes its form; doc is the path of the
// document that does. What it read is kept for the next call with the same dataset.
func (s *Sheet) Read(d *record.Dataset, doc string) *Table {
	s.reading.Lock()
	defer s.reading.Unlock()
	if s.of != d {
		s.of, s.table = d, Parse(s.file, s.data, d.Format, doc)
	}
	t := *s.table // to whose problems a reading of its numbers adds
	t.Problems, t.Format.Marks, t.Format.Missing = slices.Clip(t.Problems), slices.Clip(t.Format.Marks), slices.Clip(t.Format.Missing)
	return &t
}

// Table is a header and rows of as many cells.
type Table struct {
	Header   []Cell
	Rows     [][]Cell
	Notes    []string      // the lines below it
	Format   record.Format // as which it was read: what is declared, and what was found
	Problems []Problem     // in the order in which they were found
	Broken   bool          // a problem is such that no cell can be trusted

	file, doc string
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

// Problem is something in a file that nobody has declared, or that cannot be read.
type Problem struct {
	diag.Finding
	Declare []Declaration // what mends it; none where the file must be changed
	Word    string        // what stands in the place of a number and has no remedy yet
}

// Declaration is a key of a dataset with its value, as YAML.
type Declaration struct{ Key, Value string }

// String writes the declaration as a line.
func (d Declaration) String() string { return d.Key + ": " + d.Value }

// maxReadings is how often a table is read while readings find more to declare.
const maxReadings = 5

// Parse reads a table of a form. Where doc is empty, no document describes it, and
// nothing about it can be declared. What a reading finds is declared for the next, so
// that nothing is left to find.
func Parse(file string, data []byte, declared record.Format, doc string) *Table {
	var found []Problem
	for n := 1; ; n++ {
		t := &Table{Format: declared, file: file, doc: doc}
		t.parse(t.decode(data))
		if n == maxReadings || t.Format.Shape() == declared.Shape() {
			t.Problems = append(found, t.Problems...)
			return t
		}
		declared, found = t.Format, declarable(found, t.Problems)
	}
}

// declarable returns the problems of readings that declarations mend; of two with one
// key the later counts.
func declarable(before, after []Problem) (out []Problem) {
	for i, p := range slices.Concat(before, after) {
		again := func(q Problem) bool {
			return len(p.Declare) > 0 && len(q.Declare) > 0 && p.Declare[0].Key == q.Declare[0].Key
		}
		if len(p.Declare) > 0 && (i >= len(before) || !slices.ContainsFunc(after, again)) {
			out = append(out, p)
		}
	}
	return out
}

// decode returns the text in UTF-8, with lines that end in \n.
func (t *Table) decode(data []byte) []byte {
	text, ok := source.Text(data)
	if declared := legacy(t.Format.Encoding); !ok && declared != nil {
		text, _ = declared.NewDecoder().Bytes(data) // any byte stands for a character
	} else if !ok {
		t.unknownEncoding(text)
	}
	if bytes.IndexByte(text, '\r') >= 0 {
		text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	return text
}

// legacy returns an encoding of one byte a character; nil for any other.
func legacy(e record.Encoding) encoding.Encoding {
	switch e {
	case record.Windows1250:
		return charmap.Windows1250
	case record.Windows1251:
		return charmap.Windows1251
	case record.Windows1252:
		return charmap.Windows1252
	}
	return nil
}

// unknownEncoding reports a text that is not UTF-8, with the first word that shows
// whether it is Windows-1252.
func (t *Table) unknownEncoding(text []byte) {
	at := bytes.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
	line := 1 + bytes.Count(text[:at], []byte("\n"))
	from := bytes.LastIndexAny(text[:at], ",;\t\n\" ") + 1
	to := len(text)
	if end := bytes.IndexAny(text[at:], ",;\t\n\" "); end >= 0 {
		to = at + end
	}
	f := diag.Errorf(diag.Place{File: t.file, Line: line}, Rule, "the file is not in UTF-8; read as Windows-1252, line %d has “%s”", line, text[from:min(to, from+60)])
	t.report(f, "if that is right, say so", Declaration{"encoding", string(record.Windows1252)})
	t.Format.Encoding = record.Windows1252
}

// report adds a problem that declarations mend. Its remedy begins with words such as
// "say so", behind which the document is named.
func (t *Table) report(f diag.Finding, words string, declare ...Declaration) {
	t.Problems = append(t.Problems, t.problem(f, words, declare...))
}

func (t *Table) problem(f diag.Finding, words string, declare ...Declaration) Problem {
	if t.doc == "" {
		return Problem{Finding: f.WithHelp("save the table as CSV in UTF-8: commas between the cells, the names of the columns in the first line, numbers in digits with a point")}
	}
	lines := ""
	for i, d := range declare {
		if i > 0 {
			lines += " and "
		}
		lines += "`" + d.String() + "`"
	}
	return Problem{Finding: f.WithHelp("%s in %s: %s", words, t.doc, lines), Declare: declare}
}

// broken adds a problem behind which nothing can be read.
func (t *Table) broken(f diag.Finding) {
	t.Broken = true
	t.Problems = append(t.Problems, Problem{Finding: f})
}
