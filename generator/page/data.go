package page

import (
	"fmt"
	"slices"
	"strings"

	"explainer/generator/language"
	"explainer/generator/opendata"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
)

// DataPage explains the open data to readers.
type DataPage struct {
	Base
	Package  Link        // datapackage.json
	Catalog  Link        // catalog.jsonld, for data portals
	Citation string      // how to cite the data
	Terms    Link        // the licence
	Tables   []TableView // the tables
}

// Layout implements View.
func (*DataPage) Layout() string { return "data" }

// TableView is a table of the open data.
type TableView struct {
	Name    string       // as files have it
	Text    string       // what a row is
	Rows    string       // how many
	CSV     Download     // the table as CSV
	JSON    Download     // zero where the table has no JSON
	Columns []ColumnView // its columns
}

// Download is a file: a link under the name of its format.
type Download struct {
	Link
	Name string // of the table
	Size string // "12 kB"
}

// ColumnView is a column of a table.
type ColumnView struct {
	Name, Text string // its name, and what it holds
	Values     string // the allowed ones, if they are limited
	Refers     Link   // the table that it refers to
}

// DataFile is the path below the output folder of a file of the open data.
func DataFile(name string) string { return "data/" + name }

func (b *builder) openData() View {
	s, w := b.site, &b.site.Language.Words
	v := &DataPage{Base: b.newBase("/data/", w.OpenData, w.OpenDataText)}
	v.Dates = b.horizon(s.HorizonOver(s.Factual()...))
	v.Package = Link{URL: b.href("/" + DataFile("datapackage.json")), Text: "datapackage.json"}
	v.Catalog = Link{URL: b.href("/" + DataFile("catalog.jsonld")), Text: "catalog.jsonld"}
	v.Citation = b.dataCitation(v.Base)
	v.Terms = Link{URL: record.LicenceURL(s.Publication.Licence), Text: s.Publication.Licence}
	for _, t := range b.data.Tables {
		v.Tables = append(v.Tables, b.tableView(t))
	}
	return v
}

// dataCitation returns how to cite the data as a whole.
func (b *builder) dataCitation(base Base) string {
	c := cited{
		title:   base.Title,
		site:    base.SiteTitle,
		url:     base.Canonical,
		authors: b.site.Publication.Editors,
		issued:  b.data.AsOf(),
		asOf:    b.site.Language.Words.AsOf + " " + b.data.AsOf().Text(b.site.Language),
	}
	if len(c.authors) == 0 {
		c.authors = []string{base.SiteTitle}
	}
	return c.plain(b.site.Language)
}

func (b *builder) tableView(t *opendata.Table) TableView {
	l := b.site.Language
	v := TableView{Name: t.Name, Text: b.data.Describe(t), Rows: l.Plural(t.Len(), l.Words.RowCount)}
	v.CSV = b.download(t.Name, "csv", t.CSV())
	if t.HasJSON() {
		v.JSON = b.download(t.Name, "json", t.JSON())
	}
	for _, f := range t.Fields {
		c := ColumnView{Name: f.Name, Text: b.data.DescribeField(t, f), Values: strings.Join(f.Allowed, ", ")}
		for _, k := range t.Foreign {
			if slices.Contains(k.Fields, f.Name) {
				c.Refers = Link{URL: "#" + k.Table, Text: k.Table}
			}
		}
		v.Columns = append(v.Columns, c)
	}
	return v
}

func (b *builder) download(table, format string, d opendata.Digest) Download {
	address := b.href("/" + DataFile(table+"."+format))
	return Download{
		Link: Link{URL: address, Text: strings.ToUpper(format)},
		Name: table,
		Size: size(b.site.Language, d.Size),
	}
}

// size writes the size of a file: 12.3 kB, and 0.1 kB of the smallest.
func size(l *language.Language, bytes int) string {
	kilobytes := decimal.New(int64(max(bytes, 100)), -3)
	places := int32(1)
	if bytes >= 100_000 {
		places = 0
	}
	return fmt.Sprintf(l.Words.Kilobytes, l.Number(kilobytes.Round(places)))
}
