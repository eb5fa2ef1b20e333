package record

// Dataset describes a published table whose every row, or every cell of some
// columns, is a figure.
type Dataset struct {
	ID      string
	Measure string // measure id; empty where each of Values says its own
	Unit    Unit

	Subject       string // actor id, where all rows are of one
	SubjectColumn string
	Period        Period // where all rows are for one
	PeriodColumn  string
	MonthColumn   string // empty where PeriodColumn holds the whole period
	PeriodForm    PeriodForm
	Periods       PeriodsIn
	ValueColumn   string
	Values        []ValueColumn // in the place of ValueColumn
	Where         []Condition   // that rows must meet
	Stage         Stage         // of every row whose stage no column and no mark says
	StageColumn   string        // empty where no column says it
	Format        Format        // how its file is written

	Definition string // term id
	Sources    []string
	Licence    string
	Notes      string
}

// Keys implements Keyed.
func (d *Dataset) Keys(v Visitor) {
	v.Value(Key{
		Name: "measure", Fill: FillEmpty, Refers: true, To: []Kind{KindMeasure}, Means: "what is measured",
		Like: "defence-spending",
	}, (*Text)(&d.Measure))
	v.Value(
		Key{Name: "unit", Fill: FillEmpty, Means: "the unit of its numbers", Like: "GBP bn"},
		unitValue{&d.Unit},
	)
	d.columns(v)
	d.Format.Keys(v)
	v.Value(Key{
		Name: "definition", Refers: true, To: []Kind{KindTerm}, Means: "the term that says what is counted",
		Like: "nato-definition",
	}, (*Text)(&d.Definition))
	v.List(Key{
		Name: "sources", Required: true, Refers: true, To: []Kind{KindSource}, Means: "where it comes from",
		Like: "[ifs-2025-02-25]", Column: NoColumn,
	}, TextsAt(&d.Sources))
	v.Value(Key{Name: "licence", Means: "its licence", Like: "CC-BY-4.0"}, (*Text)(&d.Licence))
	v.Value(Key{
		Name: "notes", Means: "what a reader of the table should know",
		Like: `"The last two years are estimates."`, Column: "note",
	}, (*Text)(&d.Notes))
}

// columns visits the keys that say what the columns of the table hold.
func (d *Dataset) columns(v Visitor) {
	v.Value(Key{
		Name: "subject", Refers: true, To: []Kind{KindActor}, Means: "whose numbers all of them are, where no column says it",
		Like: "united-kingdom", Column: NoColumn, Rare: true,
	}, (*Text)(&d.Subject))
	v.Value(Key{
		Name: "subject_column", Fill: FillExample,
		Means: "the column that names an actor, by id, name, other name or code of ISO 3166", Like: "subject",
		Column: NoColumn,
	}, (*Text)(&d.SubjectColumn))
	v.Value(Key{
		Name: "period", Means: "the time that all rows are for, where no column says it", Like: "2025",
		Column: NoColumn, Rare: true,
	}, &d.Period)
	v.Value(Key{
		Name: "period_column", Fill: FillExample,
		Means: "the column that holds a period: 2025, 2025-02, 2025-Q1, FY2024-25", Like: "period",
		Column: NoColumn,
	}, (*Text)(&d.PeriodColumn))
	v.Value(Key{
		Name: "month_column", Means: "the column that holds the month, where period_column holds its year",
		Like: "month", Column: NoColumn, Rare: true,
	}, (*Text)(&d.MonthColumn))
	v.Value(Key{
		Name: "period_form", Means: "what periods are that can be read in more than one way: 2024-25, 2/3/2025",
		Like: "financial-year", Column: NoColumn, Rare: true,
	}, WordAt(&d.PeriodForm, PeriodForms))
	v.Value(Key{
		Name: "periods", Means: "where the periods stand, if each has a column of its own", Like: "columns",
		Column: NoColumn, Rare: true,
	}, WordAt(&d.Periods, PeriodsIns))
	v.Value(Key{
		Name: "value_column", Fill: FillExample, Means: "the column that holds the number", Like: "value",
		Column: NoColumn,
	}, (*Text)(&d.ValueColumn))
	v.Groups(Key{
		Name: "values", By: "column", Means: "the columns that hold numbers, where there are several",
		Like: "{military: {measure: military-aid, unit: EUR bn}}", Column: NoColumn, Rare: true,
	}, groupsAt(&d.Values))
	v.Groups(Key{
		Name: "where", By: "column", Short: "is", Means: "what rows must have in a column; others are left out",
		Like: "{indicator: pct_gdp}", Column: NoColumn, Rare: true,
	}, groupsAt(&d.Where))
	v.Value(
		Key{
			Name: "stage", Means: "the stage of every row, where no column says it", Like: "outturn",
			Column: NoColumn, Rare: true,
		},
		stageValue{&d.Stage},
	)
	v.Value(Key{
		Name: "stage_column", Fill: FillExample,
		Means: "the column that holds the stage, a word of the ladder of its measure, where the rows are of any",
		Like:  "stage", Column: NoColumn,
	}, (*Text)(&d.StageColumn))
}

// Share implements Fronted.
func (d *Dataset) Share(id string, _ *Front) { d.ID = id }

func datasetKind() KindInfo {
	return KindInfo{
		Kind: KindDataset, Article: "a", Called: "dataset", New: func() Keyed { return new(Dataset) },
		Folder: "datasets", Section: "/datasets/", Found: 7, Order: Order{Named: true},
		Title:   titleKey("what the table shows", "UK defence spending as a share of GDP"),
		Summary: summaryKey(), Factual: true,
	}
}

// Series returns the columns of numbers, each with its measure and unit. Of a wide
// table it returns one without a column: its periods are the columns.
func (d *Dataset) Series() []ValueColumn {
	if len(d.Values) == 0 {
		return []ValueColumn{{Column: d.ValueColumn, Measure: d.Measure, Unit: &d.Unit, Definition: d.Definition}}
	}
	out := make([]ValueColumn, len(d.Values))
	for i, c := range d.Values {
		if out[i] = c; c.Measure == "" {
			out[i].Measure = d.Measure
		}
		if c.Unit == nil {
			out[i].Unit = &d.Unit
		}
		if c.Definition == "" {
			out[i].Definition = d.Definition
		}
	}
	return out
}

// HasStages reports whether rows of the table are of stages.
func (d *Dataset) HasStages() bool {
	for _, m := range d.Format.Marks {
		if m.Stage != "" {
			return true
		}
	}
	return d.StageColumn != "" || d.Stage != ""
}

// ValueColumn is one of several columns of numbers in a table. What it does not say
// is as the dataset says.
type ValueColumn struct {
	Column     string
	As         string // what stands for it in ids of figures; empty for what its name makes
	Measure    string // measure id
	Unit       *Unit
	Definition string // term id
}

// Keys implements Keyed.
func (c *ValueColumn) Keys(v Visitor) {
	v.Value(Key{Name: "column", Required: true, Means: "its name in the table", Like: "military"}, (*Text)(&c.Column))
	v.Value(Key{
		Name: "as", Means: "what stands for it in the ids of its figures, where its name does not", Like: "military",
	}, (*ID)(&c.As))
	v.Value(Key{
		Name: "measure", Refers: true, To: []Kind{KindMeasure},
		Means: "what it measures, where that is not what the dataset measures", Like: "military-aid",
	}, (*Text)(&c.Measure))
	v.Value(Key{
		Name: "unit", Means: "the unit of its numbers, where that is not the dataset’s", Like: "EUR bn",
	}, optionalUnit{&c.Unit})
	v.Value(Key{
		Name: "definition", Refers: true, To: []Kind{KindTerm},
		Means: "the term that says what it counts, where that is not the dataset’s", Like: "nato-definition",
	}, (*Text)(&c.Definition))
}

// Condition is what the rows of a dataset have in a column. Other rows of its table
// are none of its own.
type Condition struct{ Column, Is string }

// Keys implements Keyed.
func (c *Condition) Keys(v Visitor) {
	v.Value(Key{Name: "column", Required: true, Means: "its name in the table", Like: "indicator"}, (*Text)(&c.Column))
	v.Value(Key{Name: "is", Required: true, Means: "what a row must have there", Like: "pct_gdp"}, (*Text)(&c.Is))
}

// PeriodForm says what periods of a table are that can be read in more than one way.
type PeriodForm string

// The forms of periods.
const (
	AsFinancialYear PeriodForm = "financial-year" // 2024-25 is no month and no season
	DayMonthYear    PeriodForm = "day-month-year" // 2/3/2025 is in March
	MonthDayYear    PeriodForm = "month-day-year" // 2/3/2025 is in February
)

// PeriodForms lists the forms of periods.
func PeriodForms() []PeriodForm { return []PeriodForm{AsFinancialYear, DayMonthYear, MonthDayYear} }

// PeriodsIn says where a table has its periods, if that is no column of theirs.
type PeriodsIn string

// InColumns is said of a table each of whose columns is for one period.
const InColumns PeriodsIn = "columns"

// PeriodsIns lists where else a table may have its periods.
func PeriodsIns() []PeriodsIn { return []PeriodsIn{InColumns} }

// optionalUnit is the unit of a part that may do without.
type optionalUnit struct{ at **Unit }

func (o optionalUnit) Set(text string) error { return o.SetIn(nil, text) }
func (o optionalUnit) SetIn(units *Units, text string) error {
	u, err := units.Parse(text)
	if err == nil {
		*o.at = &u
	}
	return err
}
func (o optionalUnit) String() string {
	if *o.at == nil {
		return ""
	}
	return (*o.at).String()
}
func (o optionalUnit) Form() Form { return unitValue{}.Form() }
