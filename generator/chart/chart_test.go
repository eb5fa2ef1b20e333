package chart_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"explainer/generator/chart"
	"explainer/generator/language"
	"explainer/generator/record"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"
)

var forms = []chart.Form{
	chart.BarForm, chart.ComparisonForm, chart.DotForm, chart.LineForm, chart.MultiplesForm, chart.SlopeForm,
}

func english() *language.Language {
	l, _ := language.For("en")
	return l
}

// figure is an outturn of a year, as tests write it: "13.4 GBP bn 2024".
func figure(t testing.TB, value, unit, period string) *record.Figure {
	t.Helper()
	u, err := record.ParseUnit(unit)
	if err != nil {
		t.Fatal(err)
	}
	p, err := record.ParsePeriod(period)
	if err != nil {
		t.Fatal(err)
	}
	return &record.Figure{
		Quantity: record.Quantity{Value: decimal.RequireFromString(value), Bound: record.Exact, Unit: u},
		Period:   p, Stage: record.Outturn, State: record.Active, Rank: record.Normal,
	}
}

// datum draws anything that an editor can write.
func datum(t *rapid.T) chart.Datum {
	number := rapid.StringMatching(`-?(0|[1-9][0-9]{0,2}|[1-9][0-9]{0,20})(\.[0-9]{1,12})?`)
	value := func(label string) decimal.Decimal { return decimal.RequireFromString(number.Draw(t, label)) }
	unit, _ := record.ParseUnit(
		rapid.SampledFrom([]string{"GBP bn", "GBP m", "USD bn", "% of GDP", "%", "percentage points", "count"}).
			Draw(t, "unit"),
	)
	period, err := record.ParsePeriod(rapid.SampledFrom([]string{
		"2014", "2015", "2016", "2019", "2024", "1900", "2100", "FY2024-25", "FY2027-28", "2024-02", "2024-03", "2025-02-26", "2022-01/2024-12", "2022-01/2025-12", "2029~/..", "../2020", "2024-22", "2024-Q1", "2024-Q3~", "2024-H2", "2020-W53", "2024-W01", "2010s", "20XX", "2024-XX", "2024-02-XX", "2024/", "/2020", "2024-Q1/2024-Q3", "FY2024", "FY2024/FY2026",
	}).Draw(t, "period"))
	if err != nil {
		t.Fatal(err)
	}
	q := record.Quantity{
		Form: record.QuantityForm(
			rapid.IntRange(0, 2).Draw(t, "form"),
		), Value: value("value"), Low: value("low"), High: value("high"), Unit: unit,
		Bound: rapid.SampledFrom(record.Bounds()).Draw(t, "bound"),
	}
	if q.Form == record.RangeForm && q.Low.GreaterThan(q.High) {
		q.Low, q.High = q.High, q.Low
	}
	name := rapid.OneOf(
		rapid.SampledFrom(
			[]string{
				"Ukraine",
				"United Kingdom",
				"Кабінет Міністрів України",
				"",
				strings.Repeat("довго", 30),
				strings.Repeat("a long name ", 12),
			},
		),
		rapid.String(),
	)
	return chart.Datum{
		Name: name.Draw(t, "name"), Series: name.Draw(t, "series"), Detail: name.Draw(t, "detail"),
		Figure: &record.Figure{
			Quantity: q, Period: period, Stage: rapid.SampledFrom(record.Stages()).Draw(t, "stage"),
			State: rapid.SampledFrom(record.States()).
				Draw(t, "state"),
			Rank: rapid.SampledFrom(record.Ranks()).Draw(t, "rank"),
		},
	}
}

// Whatever the data, a drawing lies in its box, its labels keep clear of each
// other, and the same data gives the same drawing.
func TestAnythingCanBeDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := rapid.SliceOfN(rapid.Custom(datum), 1, 12).Draw(t, "data")
		form := rapid.SampledFrom(forms).Draw(t, "form")
		for _, width := range []int{chart.Narrow, chart.Wide} {
			d := chart.Draw(form, data, width, english())
			checkDrawing(t, d)
			if diff := cmp.Diff(d, chart.Draw(form, data, width, english())); diff != "" {
				t.Fatalf("the same data gave another drawing: %s", diff)
			}
		}
		if chart.Describe(form, data, english()) == "" {
			t.Fatal("nothing describes the drawing")
		}
	})
}

// fataler is what both tests and properties can fail.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

func checkDrawing(t fataler, d chart.Drawing) {
	t.Helper()
	inside := func(what string, points ...chart.Point) {
		for _, p := range points {
			if !(p.X >= -0.1 && p.X <= d.Width+0.1 && p.Y >= -0.1 && p.Y <= d.Height+0.1) { // NaN fails, too
				t.Fatalf("%s lies at %v, outside of %v × %v", what, p, d.Width, d.Height)
			}
		}
	}
	for _, line := range slices.Concat(d.Grid, d.Lines) {
		inside(line.Class, line.Points...)
	}
	for _, b := range d.Bars {
		inside(b.Class, chart.Point{X: b.X, Y: b.Y}, chart.Point{X: b.X + b.Width, Y: b.Y + b.Height})
	}
	for _, s := range d.Symbols {
		inside(s.Class, chart.Point{X: s.At.X - 5, Y: s.At.Y - 5}, chart.Point{X: s.At.X + 5, Y: s.At.Y + 5})
	}
	for i, label := range d.Labels {
		from, to := label.Box()
		inside(label.Class+" "+label.Text, from, to)
		for _, other := range d.Labels[:i] {
			a, b := other.Box()
			if from.X < b.X-0.1 && a.X < to.X-0.1 && from.Y < b.Y-0.1 && a.Y < to.Y-0.1 {
				t.Fatalf("%q at %v lies over %q at %v", label.Text, label.At, other.Text, other.At)
			}
		}
	}
	if math.IsInf(float64(d.Height), 0) || d.Height <= 0 {
		t.Fatalf("the drawing is %v high", d.Height)
	}
}

// Every bar begins at the line of zero, and its length is in proportion to its
// value.
func TestBarsBeginAtZero(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.IntRange(-400, 400), 1, 20).Draw(t, "values")
		var data []chart.Datum
		for i, v := range values {
			q := record.Quantity{Value: decimal.New(int64(v), -1), Unit: record.Unit{Kind: record.Share, Whole: "GDP"}}
			data = append(
				data,
				chart.Datum{Name: fmt.Sprint("Row ", i), Figure: &record.Figure{Quantity: q, Stage: record.Outturn}},
			)
		}
		d := chart.Draw(chart.BarForm, data, chart.Wide, english())
		zero := slices.IndexFunc(d.Grid, func(l chart.Line) bool { return l.Class == "zero" })
		if zero < 0 || len(d.Bars) != len(values) {
			t.Fatalf("%d bars, zero at %d", len(d.Bars), zero)
		}
		x, unit := d.Grid[zero].Points[0].X, 0.0
		for i, b := range d.Bars {
			begin, length := b.X, float64(b.Width)
			if values[i] < 0 {
				begin, length = b.X+b.Width, -length
			}
			if math.Abs(float64(begin-x)) > 0.01 {
				t.Fatalf("the bar of %d begins at %v, zero is at %v", values[i], begin, x)
			}
			if math.Abs(length) <= 1.01 {
				continue // drawn a little longer so that it is seen
			}
			if ratio := length / float64(values[i]); unit == 0 {
				unit = ratio
			} else if math.Abs(ratio-unit) > 1e-6*unit {
				t.Fatalf("%d is drawn at %g a unit, others at %g", values[i], ratio, unit)
			}
		}
	})
}

// Stages and states are drawn after IBCS, and what never held is struck.
func TestStagesAreDrawn(t *testing.T) {
	for _, c := range []struct {
		change func(*chart.Datum)
		class  string
		text   string
	}{
		{func(*chart.Datum) {}, "bar solid", "Outturn"},
		{func(d *chart.Datum) { d.Figure.Stage = record.Disbursed }, "bar solid", "Disbursed"},
		{func(d *chart.Datum) { d.Figure.Stage = record.Allocated }, "bar solid", "Allocated"},
		{func(d *chart.Datum) { d.Figure.Stage = record.Pledged }, "bar outlined", "Pledged"},
		{func(d *chart.Datum) { d.Figure.Stage = record.Budgeted }, "bar outlined", "Budgeted"},
		{func(d *chart.Datum) { d.Figure.Stage = record.Proposed }, "bar outlined", "Proposed"},
		{func(d *chart.Datum) { d.Figure.Stage = record.Committed }, "bar outlined", "Committed"},
		{func(d *chart.Datum) { d.Figure.Stage = record.Estimate }, "bar hatched", "Estimate"},
		{func(d *chart.Datum) { d.Figure.Stage = record.Demanded }, "bar struck", "Demanded"},
		{func(d *chart.Datum) { d.Gone, d.Figure.State = true, record.Withdrawn }, "bar struck", "Withdrawn"},
		{func(d *chart.Datum) { d.Gone, d.Figure.Rank = true, record.Deprecated }, "bar struck", "Deprecated"},
		{func(d *chart.Datum) { d.Gone = true }, "bar struck", "Superseded"},
	} {
		datum := chart.Datum{Name: "A sum", Figure: figure(t, "13.4", "GBP bn", "2024")}
		c.change(&datum)
		data := []chart.Datum{datum}
		d := chart.Draw(chart.BarForm, data, chart.Wide, english())
		if d.Bars[0].Class != c.class || d.Bars[0].Hatched != (c.class == "bar hatched") {
			t.Errorf("%s is drawn as %q, hatched %v", c.text, d.Bars[0].Class, d.Bars[0].Hatched)
		}
		if struck := c.class == "bar struck"; struck != (count(d.Lines, "strike") == 1) ||
			datum.Gone != hasLabel(d, "gone", "13.4") {
			t.Errorf("%s: what never held is struck, and the value of what no longer stands: %+v", c.text, d)
		}
		key := chart.Key(chart.BarForm, data, english())
		if c.class == "bar solid" {
			if key != nil {
				t.Errorf("a chart of %s alone has the key %v", c.text, key)
			}
		} else if len(key) != 1 || key[0].Text != c.text || "bar "+string(key[0].Style) != c.class {
			t.Errorf("%s: the key says %v", c.text, key)
		}
	}
}

func count(lines []chart.Line, class string) int {
	n := 0
	for _, l := range lines {
		if l.Class == class {
			n++
		}
	}
	return n
}

func hasLabel(d chart.Drawing, class, text string) bool {
	return slices.ContainsFunc(d.Labels, func(l chart.Label) bool { return l.Class == class && l.Text == text })
}

// A line breaks where a year is missing, and is dashed towards an estimate.
func TestLinesBreakAndAreDashed(t *testing.T) {
	var data []chart.Datum
	for _, year := range []string{"2014", "2015", "2018", "2019", "2020"} {
		f := figure(t, "2.1", "% of GDP", year)
		if year == "2020" {
			f.Stage = record.Estimate
		}
		data = append(data, chart.Datum{Name: "Ukraine", Series: "Ukraine", Figure: f})
	}
	d := chart.Draw(chart.LineForm, data, chart.Wide, english())
	if solid, dashed := count(d.Lines, "series s1"), count(d.Lines, "series s1 dashed"); solid != 2 || dashed != 1 ||
		len(d.Symbols) != 5 {
		t.Errorf("%d solid lines, %d dashed, %d symbols", solid, dashed, len(d.Symbols))
	}
	text := chart.Describe(chart.LineForm, data, english())
	for _, want := range []string{english().Words.ChartGaps, english().Words.ChartDashed, english().Words.ChartCropped, "2.1% of GDP (2014)"} {
		if !strings.Contains(text, want) {
			t.Errorf("the description lacks %q: %s", want, text)
		}
	}
}

// A description says what the drawing shows: of lines which way each goes, how
// far it goes in between and in which order they end, of bars their order.
func TestDescriptionsSayWhatIsDrawn(t *testing.T) {
	row := func(name, value, period string) chart.Datum {
		return chart.Datum{Name: name, Series: name, Figure: figure(t, value, "% of GDP", period)}
	}
	change := row("Aid", "0", "2025/2027")
	change.Figure.Quantity.Form, change.Figure.Quantity.Low, change.Figure.Quantity.High = record.ChangeForm, decimal.RequireFromString(
		"0.5",
	), decimal.RequireFromString(
		"0.3",
	)
	for _, c := range []struct {
		form chart.Form
		data []chart.Datum
		want []string
	}{
		{chart.LineForm, []chart.Datum{row("Poland", "2.2", "2022"), row("Poland", "4.5", "2023"), row("Poland", "3.9", "2024"), row("Spain", "1.4", "2022"), row("Spain", "1.2", "2023"), row("Spain", "1.3", "2024")}, []string{
			"Poland: up from 2.2% of GDP (2022) to 3.9% of GDP (2024). In between, the highest is 4.5% of GDP (2023).",
			"Spain: down from 1.4% of GDP (2022) to 1.3% of GDP (2024). In between, the lowest is 1.2% of GDP (2023).",
			"At the end, from the highest to the lowest: Poland; Spain."}},
		{chart.LineForm, []chart.Datum{row("Poland", "2.2", "2022"), row("Poland", "2.2", "2024")}, []string{"Poland: 2.2% of GDP (2022) at the beginning, 2.2% of GDP (2024) at the end."}},
		{chart.SlopeForm, []chart.Datum{change}, []string{"Aid: down from 0.5% of GDP (2025) to 0.3% of GDP (2027)."}},
		{chart.BarForm, []chart.Datum{row("A", "1", "2024"), row("B", "4", "2024"), row("C", "2", "2024"), row("D", "3", "2024")}, []string{
			"From the highest to the lowest: B, 4% of GDP; D, 3% of GDP; C, 2% of GDP; A, 1% of GDP."}},
		{chart.DotForm, []chart.Datum{row("A", "1", "2024"), row("B", "4", "2024")}, []string{"A: 1% of GDP. B: 4% of GDP."}},
	} {
		text := chart.Describe(c.form, c.data, english())
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %s\nlacks: %s", c.form, text, want)
			}
		}
	}
}

// Of many lines the description names a few and claims no order.
func TestDescriptionsOfManyLinesClaimNoOrder(t *testing.T) {
	var data []chart.Datum
	for i := range 7 {
		for _, year := range []string{"2023", "2024"} {
			name := fmt.Sprint("Member state ", i+1)
			data = append(
				data, chart.Datum{Name: name, Series: name, Figure: figure(t, fmt.Sprint(i+1), "% of GDP", year)},
			)
		}
	}
	for _, form := range []chart.Form{chart.LineForm, chart.SlopeForm} {
		if text := chart.Describe(form, data, english()); !strings.Contains(text, "Member state 1: 1% of GDP (2023) at the beginning, 1% of GDP (2024) at the end.") || strings.Contains(text, "from the highest") {
			t.Errorf("%s: %s", form, text)
		}
	}
}

// The lines of a scale leave out the names between bars, and the first value of
// a comparison is carried across the bars of the others alone.
func TestScalesLeaveOutWords(t *testing.T) {
	var data []chart.Datum
	for _, value := range []string{"13.4", "6", "16"} {
		data = append(
			data,
			chart.Datum{
				Name:   "Extra defence money, reckoned as " + value,
				Detail: "a year, cash",
				Figure: figure(t, value, "GBP bn", "2027"),
			},
		)
	}
	d := chart.Draw(chart.ComparisonForm, data, chart.Narrow, english())
	for _, line := range slices.Concat(d.Grid, d.Lines) {
		for _, label := range d.Labels {
			from, to := label.Box()
			if label.Class != "value" && line.Points[0].X > from.X && line.Points[0].X < to.X &&
				line.Points[0].Y < to.Y &&
				line.Points[1].Y > from.Y {
				t.Errorf("a %s line runs through %q", line.Class, label.Text)
			}
		}
	}
	if n := count(d.Lines, "guide"); n != 2 {
		t.Errorf("the first value is carried across %d bars", n)
	}
}

// What no longer stands is no extreme, and is named as what it is.
func TestDescriptionsTellWhatStands(t *testing.T) {
	var data []chart.Datum
	for _, value := range []string{"3", "5", "9", "1"} {
		data = append(data, chart.Datum{Name: "The sum of " + value, Figure: figure(t, value, "GBP bn", "2024")})
	}
	data[2].Figure.Stage, data[3].Gone = record.Demanded, true
	if text := chart.Describe(chart.BarForm, data, english()); !strings.Contains(text, "£5 billion") ||
		strings.Contains(text, "£9 billion") ||
		strings.Contains(text, "£1 billion") {
		t.Error(text)
	}
	if text := chart.Describe(chart.BarForm, data[2:], english()); !strings.Contains(text, "£9 billion, demanded") ||
		!strings.Contains(text, "£1 billion, superseded") {
		t.Error(text)
	}
}

// What no longer holds is a cross that no line runs through.
func TestLinesLeaveOutWhatNoLongerHolds(t *testing.T) {
	var data []chart.Datum
	for _, year := range []string{"2022", "2023", "2024"} {
		data = append(data, chart.Datum{Series: "Ukraine", Figure: figure(t, "5", "GBP bn", year)})
	}
	data[2].Figure.State = record.Withdrawn
	d := chart.Draw(chart.LineForm, data, chart.Wide, english())
	if len(d.Lines) != 1 || len(d.Lines[0].Points) != 2 || !strings.Contains(d.Symbols[2].Class, "struck") {
		t.Errorf("lines %v, symbols %v", d.Lines, d.Symbols)
	}
}

// What cannot be compared shares no scale.
func TestUnitsHavePanels(t *testing.T) {
	data := []chart.Datum{
		{Name: "In pounds", Figure: figure(t, "13.4", "GBP bn", "2024")},
		{Name: "In dollars", Figure: figure(t, "16.4", "USD bn", "2024")},
		{Name: "In pounds again", Figure: figure(t, "900", "GBP m", "2024")},
	}
	d := chart.Draw(chart.BarForm, data, chart.Wide, english())
	var captions []string
	for _, l := range d.Labels {
		if l.Class == "caption" {
			captions = append(captions, l.Text)
		}
	}
	if !slices.Equal(captions, []string{"£ billion", "$ billion"}) {
		t.Errorf("the panels are %q", captions)
	}
	if ratio := d.Bars[0].Width / d.Bars[1].Width; math.Abs(float64(ratio)-13.4/0.9) > 0.01 {
		t.Errorf("£13.4 billion is %.2f times as long as £900 million", ratio)
	}
	if !strings.Contains(chart.Describe(chart.BarForm, data, english()), english().Words.ChartUnits) {
		t.Error("the description does not say so")
	}
}

// A range is a whisker with two ends, an open number an arrow.
func TestUncertaintyIsDrawn(t *testing.T) {
	for bound, whiskers := range map[record.Bound]int{record.Exact: 0, record.About: 0, record.AtLeast: 2, record.MoreThan: 2, record.AtMost: 2, record.LessThan: 2} {
		for _, form := range []chart.Form{chart.BarForm, chart.ComparisonForm, chart.DotForm, chart.LineForm, chart.SlopeForm} {
			f := figure(t, "6", "GBP bn", "2024")
			f.Quantity.Bound = bound
			d := chart.Draw(form, []chart.Datum{{Name: "A sum", Series: "A sum", Figure: f}}, chart.Wide, english())
			if n := count(d.Lines, "whisker"); n != whiskers {
				t.Errorf("%s, %s: %d lines", form, bound, n)
			}
		}
	}
	f := figure(t, "0", "GBP bn", "2024")
	f.Quantity.Form, f.Quantity.Low, f.Quantity.High = record.RangeForm, decimal.NewFromInt(4), decimal.NewFromInt(14)
	d := chart.Draw(chart.DotForm, []chart.Datum{{Name: "A sum", Figure: f}}, chart.Wide, english())
	if n := count(d.Lines, "whisker"); n != 3 || !hasLabel(d, "value", "4–14") {
		t.Errorf("a range has %d lines and the labels %v", n, d.Labels)
	}
}

// Sorting keeps the values of one name together.
func TestSort(t *testing.T) {
	row := func(name, value string) chart.Datum {
		return chart.Datum{Name: name, Figure: figure(t, value, "GBP bn", "2024")}
	}
	data := []chart.Datum{row("b", "5"), row("a", "9"), row("b", "1"), row("c", "3")}
	for order, want := range map[chart.Order]string{"": "b5 a9 b1 c3", chart.Descending: "a9 c3 b5 b1", chart.Ascending: "b5 b1 c3 a9"} {
		var got []string
		for _, d := range chart.Sort(data, order) {
			got = append(got, d.Name+d.Figure.Quantity.Value.String())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", order, got, want)
		}
	}
}

// Long words are shortened in the drawing alone; the table has the whole.
func TestTheTableHasTheWhole(t *testing.T) {
	name := strings.Repeat("Надзвичайнодовгеслово", 5)
	data := []chart.Datum{{Name: name, Figure: figure(t, "-1234567.80", "GBP m", "FY2024-25")}}
	d := chart.Draw(chart.BarForm, data, chart.Narrow, english())
	if !slices.ContainsFunc(d.Labels, func(l chart.Label) bool { return strings.HasSuffix(l.Text, "…") }) {
		t.Errorf("the name is not shortened: %v", d.Labels)
	}
	table := chart.Tabulate(data, english())
	want := chart.Table{
		Unit: "£ million",
		Rows: []chart.Row{{Name: name, Period: "2024-25", Value: "−1,234,567.80", Stage: "Outturn"}},
	}
	if diff := cmp.Diff(want, table); diff != "" {
		t.Error(diff)
	}
}

// Any events can be drawn.
func TestAnyTimelineCanBeDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		date := rapid.SampledFrom(
			[]string{
				"2025-02-25", "2025-02-26", "2025-03", "2025", "2025-02-26/2025-03-02", "2024/..", "../2026",
				"1991-12-26", "2025-23", "2026~", "2025-Q1", "2025-H2", "2025-W07", "2020s", "2025-XX", "2025-01-XX", "/2025", "2025/", "FY2025-26", "2025-Q1/2025-Q3",
			},
		)
		events := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) *record.Event {
			p, err := record.ParsePeriod(date.Draw(t, "date"))
			if err != nil {
				t.Fatal(err)
			}
			return &record.Event{Date: p, Status: rapid.SampledFrom(record.EventStatuses()).Draw(t, "status")}
		}), 1, 60).Draw(t, "events")
		slices.SortStableFunc(events, record.CompareEvents)
		for _, width := range []int{chart.Narrow, chart.Wide} {
			checkDrawing(t, chart.Timeline(events, width, english()))
		}
		if chart.DescribeTimeline(events, english()) == "" {
			t.Fatal("nothing describes the drawing")
		}
	})
}

// Coordinates are written in whole units and never in another way.
func TestLengths(t *testing.T) {
	for v, want := range map[chart.Length]string{0: "0", -0.01: "0", 12.34: "12", 12.96: "13", 1e7: "10000000", -3.25: "-3"} {
		if v.String() != want {
			t.Errorf("%g is written %s", float64(v), v)
		}
	}
}
