package opendata

import (
	"bytes"
	"cmp"
	"encoding/csv"

	"explainer/generator/record"
	"explainer/generator/site"
)

// datasetFields are the columns of a published table. One of several measures names them.
func (p *Package) datasetFields(d *record.Dataset) []field {
	out := []field{
		{Name: "subject", Type: Text}, {Name: "subject_name", Type: Text}, {Name: "period", Type: Text},
		{Name: "value", Type: Number}, {Name: "unit", Type: Text}, {Name: "stage", Type: Text},
	}
	if len(d.Values) > 0 {
		out = append(out, field{Name: "measure", Type: Text})
	}
	for i, f := range out {
		out[i].Description = p.site.Language.Words.DatasetColumns[f.Name]
	}
	return out
}

// DatasetCSV returns a published table as CSV (RFC 4180), in the order of its rows.
func (p *Package) DatasetCSV(e *site.Entry) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	var head []string
	for _, f := range p.datasetFields(e.Dataset) {
		head = append(head, f.Name)
	}
	_ = w.Write(head) // into memory, as all lines: cannot fail
	for _, row := range e.Rows {
		f := row.Figure
		line := []string{
			f.Subject, Inert(p.site.Name(f.Subject)), f.Period.String(), Digits(f.Quantity.Value),
			f.Quantity.Unit.String(), string(f.Stage),
		}
		if len(e.Dataset.Values) > 0 {
			line = append(line, f.Measure)
		}
		_ = w.Write(line)
	}
	w.Flush()
	return b.Bytes()
}

// DatasetDescriptor returns the datapackage.json that lies beside a published table: its
// licence, its sources and its columns.
func (p *Package) DatasetDescriptor(e *site.Entry) []byte {
	s, f := p.site, e.Front()
	page := s.BaseURL + e.URL
	d := descriptor{
		Schema: profiles + "datapackage.json", Name: e.ID, ID: page + "datapackage.json", Title: e.Name,
		Description: f.Summary, Homepage: page, Version: f.AsOf.String(),
		Licenses: licences(e.Dataset.Licence, page), Sources: p.origins(e.Dataset.Sources),
	}
	if d.Licenses == nil {
		d.Licenses = p.licences()
	}
	data := p.DatasetCSV(e)
	r := file(e.ID, e.ID+".csv", "text/csv", cmp.Or(f.Summary, e.Name), digestOf(data))
	r.Type, r.Dialect = "table", csvDialect()
	r.Schema = &schema{
		Schema: profiles + "tableschema.json", Fields: p.datasetFields(e.Dataset), PrimaryKey: []string{"subject", "period"},
		MissingValues: []string{""},
	}
	if len(e.Dataset.Values) > 0 {
		r.Schema.PrimaryKey = nil // two columns may be of one measure
	}
	d.Resources = []resource{r}
	return encoded(d)
}
