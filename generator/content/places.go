package content

import (
	"cmp"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/sheet"
)

// PlacesFile is the table of actors that have a page only where something mentions
// them: the subjects of tables.
const PlacesFile = "content/places.csv"

// places reads the table of places. Its columns are the keys of record.Place.
func (d *decoder) places(doc *Document, text []byte) {
	t := sheet.Parse(d.file, text, record.Format{Separator: sheet.FindSeparator(text)}, "")
	for _, p := range t.Problems {
		d.report(p.Finding)
	}
	if len(d.findings) > 0 {
		return
	}
	columns, ok := d.placeColumns(t.Header)
	doc.At.add("id", t.Header[0].Place(d.file)) // it could be read
	if !ok {
		return
	}
	for _, row := range t.Rows {
		d.placeLine(doc, columns, row)
	}
}

// placeColumns returns the index of each column by its name, and reports what is no
// column of a table of places.
func (d *decoder) placeColumns(header []sheet.Cell) (columns map[string]int, ok bool) {
	var known []string
	record.Walk(new(record.Place), func(_ string, k record.Key, _ record.Form) { known = append(known, k.Name) })
	columns, ok = map[string]int{}, true
	for i, c := range header {
		columns[c.Text] = i
		if slices.Contains(known, c.Text) {
			continue
		}
		ok = false
		f := diag.Errorf(c.Place(d.file), RuleTable, "a table of places has no column %q", c.Text)
		if near := diag.Nearest(c.Text, known); near != "" {
			f = f.WithHelp("did you mean %q?", near)
		} else {
			f = f.WithHelp("its columns are %s", strings.Join(known, ", "))
		}
		d.report(f)
	}
	return columns, ok
}

// placeLine reads one line of the table.
func (d *decoder) placeLine(doc *Document, columns map[string]int, row []sheet.Cell) {
	before := len(d.findings)
	p, at := new(record.Place), &Keys{Whole: row[0].Place(d.file)}
	p.Keys(&line{decoder: d, columns: columns, row: row, at: at})
	if len(d.findings) == before {
		d.completePlace(p, at)
	}
	if id := at.Of("id"); p.ID == "" || !IsID(p.ID) {
		if len(d.findings) == before {
			d.report(badID(id, cmp.Or(p.ID, p.Name)))
		}
		return
	}
	r := Record{Kind: record.KindActor, Record: p, At: *at, Broken: len(d.findings) > before}
	doc.Records = append(doc.Records, r)
}

// completePlace fills in what the code of a country says, makes the id of the name,
// and reports what is then missing.
func (d *decoder) completePlace(p *record.Place, at *Keys) {
	country, coded := record.FindCountry(p.ISO3166)
	if coded && p.ISO3166 != "" {
		p.Name, p.Type = cmp.Or(p.Name, country.Name), cmp.Or(p.Type, record.CountryType)
	}
	p.ID = cmp.Or(p.ID, SuggestID(p.Name))
	switch {
	case p.Name == "" && p.ISO3166 != "":
		d.report(diag.Errorf(at.Of("iso_3166"), RuleBadValue, "no country of ISO 3166-1 has the code %q", p.ISO3166).
			WithHelp("put the code right, or give the place a name"))
	case p.Name == "":
		d.report(diag.Errorf(at.Whole, RuleMissingKey, "the place has no name").
			WithHelp("fill in its name or, of a country, its code under iso_3166"))
	case p.Type == "":
		d.report(diag.Errorf(at.Whole, RuleMissingKey, "the place %s has no type", p.ID).
			WithHelp("fill in its type, such as region, or the code of a country under iso_3166"))
	}
}

// line decodes a record from the cells of a line by visiting its keys.
type line struct {
	*decoder
	columns map[string]int
	row     []sheet.Cell
	at      *Keys
}

// cell returns what a line has under a key, "" where it has nothing.
func (c *line) cell(k record.Key) (sheet.Cell, bool) {
	i, ok := c.columns[k.Name]
	if !ok || c.row[i].Text == "" {
		return sheet.Cell{}, false
	}
	c.at.add(k.Name, c.row[i].Place(c.file))
	return c.row[i], true
}

// Value implements record.Visitor.
func (c *line) Value(k record.Key, v record.Value) {
	cell, ok := c.cell(k)
	if !ok {
		return
	}
	if err := v.Set(cell.Text); err != nil {
		c.report(badValue(cell.Place(c.file), k.Name, cell.Text, v.Form(), err))
	}
}

// List implements record.Visitor.
func (c *line) List(k record.Key, l record.List) {
	cell, _ := c.cell(k)
	for _, text := range record.SplitNames(cell.Text) {
		_ = l.Add(text) // a text, which any is
	}
}

// Group implements record.Visitor.
func (c *line) Group(_ record.Key, g record.Group) { g.Keys(c) }

// Groups implements record.Visitor: no cell holds a list of groups.
func (c *line) Groups(record.Key, record.Groups) {}
