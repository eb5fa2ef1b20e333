package export

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"explainer/generator/opendata"
	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/site"
)

// chartData returns the data of a chart or a timeline as CSV (RFC 4180), in the
// order of its page.
func chartData(s *site.Site, file page.ChartFile) []byte {
	var rows [][]string
	if file.Events != nil {
		rows = eventRows(file.Events())
	} else {
		rows = figureRows(s, file.Figures())
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	_ = w.WriteAll(rows) // into memory: cannot fail
	return b.Bytes()
}

// figureRows returns a header and a row for each figure, with every number
// exactly as it was recorded.
func figureRows(s *site.Site, figures []*site.Entry) [][]string {
	rows := [][]string{{
		"figure", "label", "subject", "period", "bound", "value", "low", "high", "from", "to",
		"unit", "stage", "state", "sources",
	}}
	for _, e := range figures {
		f := e.Figure
		subject := opendata.Inert(s.Name(f.Subject))
		row := []string{f.ID, opendata.Inert(e.Name), subject, f.Period.String(), string(f.Quantity.Bound)}
		row = append(row, numbers(f.Quantity)...)
		row = append(row, f.Quantity.Unit.String(), string(f.Stage), string(e.State()), strings.Join(f.Sources, " "))
		rows = append(rows, row)
	}
	return rows
}

// eventRows returns a header and a row for each event, numbered as in the
// drawing.
func eventRows(events []*site.Entry) [][]string {
	rows := [][]string{{"number", "event", "date", "name", "status", "location", "summary", "sources"}}
	for i, e := range events {
		v := e.Event
		rows = append(rows, []string{
			strconv.Itoa(i + 1), v.ID, v.Date.String(), opendata.Inert(v.Name), string(v.Status),
			opendata.Inert(v.Location), opendata.Inert(v.Summary), strings.Join(v.Sources, " "),
		})
	}
	return rows
}

// numbers returns a quantity's value, low, high, from and to. Those that its form
// does not have are empty.
func numbers(q record.Quantity) []string {
	switch q.Form {
	case record.RangeForm:
		return []string{"", opendata.Digits(q.Low), opendata.Digits(q.High), "", ""}
	case record.ChangeForm:
		return []string{opendata.Digits(q.Point()), "", "", opendata.Digits(q.Low), opendata.Digits(q.High)}
	}
	return []string{opendata.Digits(q.Value), "", "", "", ""}
}
