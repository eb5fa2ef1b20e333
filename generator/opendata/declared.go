package opendata

import (
	"fmt"
	"slices"
	"strings"

	"explainer/generator/record"
	"explainer/generator/site"
)

// row is a row whose declared cells are written.
type row interface{ declared(i int) string }

// entryRow is the row of an entry in the table of its kind.
type entryRow struct {
	*site.Entry
	cells []string
	own   []string // under the keys that the publication declares; empty where it declares none
}

func (r entryRow) declared(i int) string { return r.cells[i] }

// entryRows returns the one row of an entry.
func entryRows(e *site.Entry) []entryRow { return []entryRow{{e, cellsOf(e.Record), cellsOf(e.Own)}} }

// declaredColumns returns a column for every key of a record that has one, in
// the order of the keys, with those in after behind the column that they name.
func declaredColumns[T row](of record.Keyed, after map[string][]column[T]) []column[T] {
	s := &schemaVisitor{}
	of.Keys(s)
	var columns []column[T]
	for i, c := range s.columns {
		columns = append(columns, column[T]{Field: c.Field, to: c.to, cell: func(r T) string { return r.declared(i) }})
		columns = append(columns, after[c.Name]...)
	}
	return columns
}

// declared returns the columns of a record and, behind them, those that every
// record has: as of when it holds and where it is shown.
func (p *Package) declared(kind record.Kind) []column[entryRow] {
	info, _ := kind.Info()
	columns := append(declaredColumns[entryRow](info.New(), nil), p.own(kind)...)
	return append(columns, date("as_of", ofEntry(asOf)), text("url", ofEntry(p.address)))
}

// own returns the columns of the keys that the publication declares for a kind. Their
// names begin with own_, which no other begins with. Rows of datasets have none.
func (p *Package) own(kind record.Kind) []column[entryRow] {
	s := &schemaVisitor{group: "own_"}
	record.NewOwn(p.site.Publication.Own, kind).Keys(s)
	columns := make([]column[entryRow], len(s.columns))
	for i, c := range s.columns {
		columns[i] = column[entryRow]{Field: c.Field, to: c.to, cell: func(r entryRow) string {
			if len(r.own) == 0 {
				return ""
			}
			return r.own[i]
		}}
	}
	return columns
}

// withoutIdle drops those of some columns that no entry has a value in: keys that few
// publications use widen the tables of the others by nothing.
func withoutIdle(columns []column[entryRow], entries []*site.Entry, names ...string) []column[entryRow] {
	return without(columns, entries, func(e *site.Entry) entryRow { return entryRows(e)[0] }, names)
}

// withoutIdleComputed does the same for columns that no key declares, whose cells need
// none of the declared ones.
func withoutIdleComputed(columns []column[entryRow], entries []*site.Entry, names ...string) []column[entryRow] {
	return without(columns, entries, func(e *site.Entry) entryRow { return entryRow{Entry: e} }, names)
}

func without(
	columns []column[entryRow], entries []*site.Entry, row func(*site.Entry) entryRow, names []string,
) []column[entryRow] {
	return slices.DeleteFunc(columns, func(c column[entryRow]) bool {
		given := func(e *site.Entry) bool { return c.cell(row(e)) != "" }
		return slices.Contains(names, c.Name) && !slices.ContainsFunc(entries, given)
	})
}

// asOf returns the date at which the facts of an entry's document held.
func asOf(e *site.Entry) record.Date { return e.Front().AsOf }

// ofEntry makes a cell of an entry one of its row.
func ofEntry[V any](cell func(*site.Entry) V) func(entryRow) V {
	return func(r entryRow) V { return cell(r.Entry) }
}

// schemaVisitor makes the columns that keys declare.
type schemaVisitor struct {
	columns []declaredColumn
	group   string
}

type declaredColumn struct {
	Field
	to string
}

// name is that of the column of a key.
func (s *schemaVisitor) name(k record.Key) string {
	if k.Column != "" {
		return k.Column
	}
	return s.group + strings.ReplaceAll(strings.ToLower(k.Name), "-", "_")
}

func (s *schemaVisitor) add(k record.Key, f Field) {
	if k.Column == record.NoColumn {
		return
	}
	c := declaredColumn{Field: f}
	c.Name, c.Means, c.Required = s.name(k), sentence(k.Means), c.Required || k.Default != ""
	if s.group != "" && s.group != "custom_" { // of a part that may be absent
		c.Required = false
	}
	if k.Refers && len(k.To) == 1 {
		info, _ := k.To[0].Info()
		c.to = info.Plural()
	}
	s.columns = append(s.columns, c)
}

// Value implements record.Visitor.
func (s *schemaVisitor) Value(k record.Key, v record.Value) {
	form := v.Form()
	f := Field{Type: Text, Required: k.Required, Allowed: form.Words}
	switch form.Name {
	case record.FormNumber:
		f.Type = Number
	case record.FormWhole:
		f.Type = Integer
	case record.FormFlag:
		f.Type = Boolean
	case record.FormDate, record.FormDay, record.FormPeriod, record.FormCSLDate:
		f.Pattern = form.Pattern
	}
	s.add(k, f)
}

// List implements record.Visitor.
func (s *schemaVisitor) List(k record.Key, _ record.List) { s.add(k, Field{Type: List}) }

// Group implements record.Visitor.
func (s *schemaVisitor) Group(k record.Key, g record.Group) {
	if k.Column == record.NoColumn {
		return
	}
	before := s.group
	s.group += k.Name + "_"
	g.Keys(s)
	s.group = before
}

// Groups implements record.Visitor: each part is written as one text.
func (s *schemaVisitor) Groups(k record.Key, _ record.Groups) { s.add(k, Field{Type: List}) }

// sentence writes a meaning as a sentence.
func sentence(means string) string {
	first, rest := means[:1], means[1:]
	return strings.ToUpper(first) + rest + "."
}

// cellVisitor writes the cells of the columns that schemaVisitor makes.
type cellVisitor struct{ cells []string }

// cellsOf returns the declared cells of a record.
func cellsOf(of record.Keyed) []string {
	c := &cellVisitor{cells: make([]string, 0, 32)}
	of.Keys(c)
	return c.cells
}

func (c *cellVisitor) add(k record.Key, cell string) {
	if k.Column != record.NoColumn {
		c.cells = append(c.cells, cell)
	}
}

// Value implements record.Visitor.
func (c *cellVisitor) Value(k record.Key, v record.Value) { c.add(k, v.String()) }

// List implements record.Visitor.
func (c *cellVisitor) List(k record.Key, l record.List) {
	c.add(k, strings.Join(l.Strings(), ListDelimiter))
}

// Group implements record.Visitor.
func (c *cellVisitor) Group(k record.Key, g record.Group) {
	if k.Column != record.NoColumn {
		g.Keys(c)
	}
}

// Groups implements record.Visitor.
func (c *cellVisitor) Groups(k record.Key, groups record.Groups) {
	if k.Column == record.NoColumn {
		return
	}
	var texts []string
	for i := range groups.Len() {
		texts = append(texts, fmt.Sprint(groups.At(i)))
	}
	c.add(k, strings.Join(texts, ListDelimiter))
}
