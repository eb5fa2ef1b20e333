package chart

import (
	"explainer/generator/language"
	"explainer/generator/record"
)

// Row is one line of a chart's table.
type Row struct {
	Name   string // what the value is of
	Period string // the time that it is of
	Value  string // without its unit where the table's heading has it
	Stage  string // "Pledged"; empty where it has none
}

// Table is the data of a chart. Unit is empty where the rows have different
// ones and each value names its own.
type Table struct {
	Unit string
	Rows []Row
}

// Tabulate returns the table of a chart.
func Tabulate(data []Datum, l *language.Language) Table {
	t := Table{Unit: commonUnit(data, l)}
	for _, d := range data {
		f := d.Figure
		value := f.Text(l)
		if t.Unit != "" {
			value = l.Number(f.Quantity.Value)
		}
		t.Rows = append(t.Rows, Row{Name: d.Name, Period: f.Period.Text(l), Value: value, Stage: f.StageText(l)})
	}
	return t
}

// commonUnit returns the unit of all rows, "" unless they are exact values of one
// unit and scale.
func commonUnit(data []Datum, l *language.Language) string {
	for _, d := range data {
		q := d.Figure.Quantity
		if q.Form != record.ValueForm || q.Bound != record.Exact || !q.Unit.Same(data[0].Figure.Quantity.Unit) {
			return ""
		}
	}
	if len(data) == 0 {
		return ""
	}
	return data[0].Figure.Quantity.Unit.Text(l)
}
