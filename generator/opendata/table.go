package opendata

import (
	"iter"
	"slices"
	"strconv"

	"explainer/generator/record"
	"explainer/generator/site"

	"github.com/shopspring/decimal"
)

// Table is a table of the package. Its cells are text as CSV holds it, before
// anything is done for spreadsheets; an empty cell means "not given".
type Table struct {
	Name    string // also that of its files
	Fields  []Field
	Key     []string // the fields that are the primary key
	Means   string   // a description in English, where the language has no other
	Foreign []ForeignKey

	// Inside names the field of a record's JSON that holds the rows which
	// belong to it, for tables that list what belongs to the rows of another:
	// the first fields of their key are the other's key.
	Inside string
	parts  []*Table // the tables that list what belongs to this one's rows

	entries []*site.Entry
	rows    func(*site.Entry) [][]string
	csv     *output
	json    *output
}

// Field is a column.
type Field struct {
	Name     string
	Type     Type
	Required bool
	Allowed  []string // the only values, if any
	Pattern  string   // of the whole value: an XML Schema regular expression
	Means    string   // a description in English, where the language has no other

	inJSON string // its name as JSON, with the colon behind it
}

// Type is the type of a field in a Table Schema.
type Type string

// The types of the fields.
const (
	Text    Type = "string"
	Number  Type = "number" // exact; its digits say how it was rounded
	Integer Type = "integer"
	Day     Type = "date" // a calendar day
	Boolean Type = "boolean"
	List    Type = "list" // texts, set apart by ListDelimiter
)

// ListDelimiter stands between the items of a cell of type List.
const ListDelimiter = "|"

// ForeignKey says that fields of a table name a row of another.
type ForeignKey struct {
	Fields []string
	Table  string
	To     []string
}

// Rows yields the rows one by one, in the order of the site.
func (t *Table) Rows() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for _, e := range t.entries {
			for _, row := range t.rows(e) {
				if !yield(row) {
					return
				}
			}
		}
	}
}

// Len returns the number of rows.
func (t *Table) Len() int {
	if t.Inside == "" { // each entry has one
		return len(t.entries)
	}
	n := 0
	for range t.Rows() {
		n++
	}
	return n
}

// column is a field and how its cells are made of a T.
type column[T any] struct {
	Field
	to   string // the table whose id it names
	cell func(T) string
}

// newTable makes a table of the rows that each entry gives. Its primary key is
// its first fields, keys of them.
func newTable[T any](
	name string, keys int, entries []*site.Entry, rows func(*site.Entry) []T, columns ...column[T],
) *Table {
	t := &Table{Name: name, entries: entries}
	for i, c := range columns {
		c.Required, c.inJSON = c.Required || i < keys, strconv.Quote(c.Name)+":"
		t.Fields = append(t.Fields, c.Field)
		if i < keys {
			t.Key = append(t.Key, c.Name)
		}
		if c.to != "" {
			t.Foreign = append(t.Foreign, ForeignKey{Fields: []string{c.Name}, Table: c.to, To: []string{"id"}})
		}
	}
	t.rows = func(e *site.Entry) [][]string {
		of := rows(e)
		out := make([][]string, 0, len(of))
		for _, v := range of {
			row := make([]string, len(columns))
			for i, c := range columns {
				row[i] = c.cell(v)
			}
			out = append(out, row)
		}
		return out
	}
	t.csv, t.json = &output{write: t.WriteCSV}, &output{write: t.WriteJSON}
	return t
}

// has adds the tables that list what belongs to a row.
func (t *Table) has(parts ...*Table) *Table {
	t.parts = append(t.parts, parts...)
	return t
}

// inside sets the name that a table's rows have within the record that they
// belong to.
func (t *Table) inside(name string) *Table {
	t.Inside = name
	return t
}

func text[T any](name string, cell func(T) string) column[T] {
	return column[T]{Field: Field{Name: name, Type: Text}, cell: cell}
}

func ref[T any](name, table string, cell func(T) string) column[T] {
	return column[T]{Field: Field{Name: name, Type: Text}, to: table, cell: cell}
}

func number[T any](name string, cell func(T) string) column[T] {
	return column[T]{Field: Field{Name: name, Type: Number}, cell: cell}
}

func integer[T any](name string, cell func(T) int) column[T] {
	return column[T]{Field: Field{Name: name, Type: Integer}, cell: func(v T) string { return strconv.Itoa(cell(v)) }}
}

func day[T any](name string, cell func(T) record.Date) column[T] {
	return column[T]{Field: Field{Name: name, Type: Day}, cell: func(v T) string { return cell(v).String() }}
}

// date is a date as far as it is known, in EDTF.
func date[T any](name string, cell func(T) record.Date) column[T] {
	return column[T]{
		Field: Field{Name: name, Type: Text, Pattern: record.DatePattern},
		cell:  func(v T) string { return cell(v).String() },
	}
}

// choice is one of some values.
func choice[T any, V ~string](name string, values []V, cell func(T) V) column[T] {
	allowed := make([]string, len(values))
	for i, v := range values {
		allowed[i] = string(v)
	}
	return column[T]{
		Field: Field{Name: name, Type: Text, Allowed: allowed},
		cell:  func(v T) string { return string(cell(v)) },
	}
}

func (c column[T]) required() column[T] {
	c.Required = true
	return c
}

// Digits writes a decimal with every digit that was written.
func Digits(d decimal.Decimal) string { return d.StringFixed(max(0, -d.Exponent())) }

// link is a row of a table that ties records to others: the n-th one of from.
type link struct {
	from   string
	number int
	to     string
	role   string
}

// links numbers the ids that one record names, from 1, each once.
func links(from, role string, ids []string) []link {
	var out []link
	for i, id := range ids {
		if !slices.Contains(ids[:i], id) {
			out = append(out, link{from: from, number: len(out) + 1, to: id, role: role})
		}
	}
	return out
}

func from(l link) string { return l.from }
func to(l link) string   { return l.to }
func nth(l link) int     { return l.number }

// identity is an entry's id; a conflict need not have one, but has an address.
func identity(e *site.Entry) string {
	if e.Conflict != nil {
		return site.ConflictAnchor(e)
	}
	return e.ID
}
