package record

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"explainer/generator/language"
)

// Calendar is a declaration of site.yaml: when financial years begin and which
// calendar years name them, for some actors or for all that no other names.
type Calendar struct {
	Month, Day int // the first day of a year
	Named      Naming
	Called     YearName
	Actors     []string // ids; none where it is for all others
}

// Keys implements Keyed.
func (c *Calendar) Keys(v Visitor) {
	v.Value(Key{
		Name: "starts", Required: true, Means: "the month and the day with which a financial year begins",
		Like: "10-01",
	}, monthDay{&c.Month, &c.Day})
	v.Value(Key{
		Name: "named", Required: true,
		Means: "the calendar year that names a financial year: the one in which it starts (FY2025), the one in which it ends (FY2026), or both (FY2025-26)",
		Like:  "end",
	}, WordAt(&c.Named, Namings))
	v.Value(Key{
		Name: "called", Default: string(FinancialYear),
		Means: "what a year that one calendar year names is called", Like: "fiscal year",
	}, WordAt(&c.Called, YearNames))
	v.List(Key{
		Name: "actors", Refers: true, To: []Kind{KindActor},
		Means: "whose financial years these are; without it, those of all actors that no other calendar names",
		Like:  "[united-states]",
	}, TextsAt(&c.Actors))
}

// Naming is which calendar year names a financial year.
type Naming string

// What names a financial year.
const (
	NamedByStart Naming = "start"
	NamedByEnd   Naming = "end"
	NamedByBoth  Naming = "both"
)

// Namings lists the ways in which financial years are named.
func Namings() []Naming { return []Naming{NamedByStart, NamedByEnd, NamedByBoth} }

// YearName is what a financial year is called.
type YearName string

// What financial years are called.
const (
	FinancialYear YearName = "financial year"
	FiscalYear    YearName = "fiscal year"
)

// YearNames lists what financial years are called.
func YearNames() []YearName { return []YearName{FinancialYear, FiscalYear} }

// Agrees returns an error for a calendar whose years cannot have their names.
func (c *Calendar) Agrees() error {
	if c.Named == NamedByBoth && c.Month == 1 && c.Day == 1 {
		return SlipError{"a year that begins on 1 January lies in one calendar year", "`named: start`"}
	}
	return nil
}

// Text writes the calendar as an entry of the list in site.yaml.
func (c *Calendar) Text() string {
	text := fmt.Sprintf("starts: %s, named: %s", monthDay{&c.Month, &c.Day}, c.Named)
	if c.Called != FinancialYear {
		text += ", called: " + string(c.Called)
	}
	if len(c.Actors) > 0 {
		text += ", actors: [" + strings.Join(c.Actors, ", ") + "]"
	}
	return "{" + text + "}"
}

// Years returns how the years of the calendar run and are named.
func (c *Calendar) Years() Years {
	y := Years{Month: uint8(c.Month), Day: uint8(c.Day), Fiscal: c.Called == FiscalYear}
	switch c.Named {
	case NamedByStart:
		y.Naming = byStart
	case NamedByEnd:
		y.Naming = byEnd
	case NamedByBoth:
		y.Naming = byBoth
	}
	return y
}

// Years are how financial years run and how they are named. The zero Years are
// those of a date that is no financial year. They are comparable.
type Years struct {
	Month, Day uint8 // the first day; 0 as long as no calendar says which it is
	Naming     naming
	Fiscal     bool // called so
}

type naming uint8

const (
	byOne naming = 1 + iota // by which of the two no calendar has said
	byStart
	byEnd
	byBoth
)

// BritishYears run from April to March and are named by both calendar years. They
// are what FY2027-28 means in a publication that declares no calendar.
func BritishYears() Years { return Years{Month: 4, Day: 1, Naming: byBoth} }

// UsualYears returns the calendar of a state's public finances by its code of ISO
// 3166. It is here to notice that one is not declared, and to propose it; it is
// not known of most states.
func UsualYears(iso string) (c Calendar, known bool) {
	switch iso {
	case "GBR", "CAN", "IND", "JPN", "ZAF", "SGP", "HKG":
		return Calendar{Month: 4, Day: 1, Named: NamedByBoth, Called: FinancialYear}, true
	case "USA":
		return Calendar{Month: 10, Day: 1, Named: NamedByEnd, Called: FiscalYear}, true
	case "AUS":
		return Calendar{Month: 7, Day: 1, Named: NamedByBoth, Called: FinancialYear}, true
	}
	return Calendar{}, false
}

// ByOne reports whether one calendar year names each.
func (y Years) ByOne() bool { return y.Naming != byBoth }

// first returns the first day of the year that begins in a calendar year.
func (y Years) first(year int) Date {
	return Date{Year: year, Month: max(1, int(y.Month)), Day: max(1, int(y.Day))}
}

// named returns the calendar year that names the one that begins in another; of
// two, the first.
func (y Years) named(year int) int {
	if y.Naming == byEnd && (y.Month > 1 || y.Day > 1) {
		return year + 1
	}
	return year
}

// name writes a year without its prefix: 2027-28, 2026.
func (y Years) name(year int) string {
	if y.ByOne() {
		return fmt.Sprintf("%04d", y.named(year))
	}
	return fmt.Sprintf("%04d-%02d", year, (year+1)%100)
}

// text writes a year in a language: 2027-28, fiscal year 2026.
func (y Years) text(year int, l *language.Language, style language.Style) string {
	switch {
	case !y.ByOne() && style == language.InShort:
		return l.ShortFinancialYear(year)
	case !y.ByOne():
		return l.FinancialYear(year)
	case style == language.InShort:
		return fmt.Sprintf(l.Words.ShortNamedYear, y.named(year))
	case y.Fiscal:
		return fmt.Sprintf(l.Words.FiscalYear, y.named(year))
	}
	return fmt.Sprintf(l.Words.NamedYear, y.named(year))
}

// span writes several years in a language: fiscal years 2026 to 2035.
func (y Years) span(first, last int, l *language.Language) string {
	phrase := l.Words.NamedYears
	if y.Fiscal {
		phrase = l.Words.FiscalYears
	}
	return fmt.Sprintf(phrase, y.named(first), y.named(last))
}

// how says what names the years.
func (y Years) how() string {
	lead := "its calendar in site.yaml names each financial year by "
	switch y.Naming {
	case byStart:
		return lead + "the year in which it starts"
	case byEnd:
		return lead + "the year in which it ends"
	}
	return lead + "two years"
}

func (y Years) compare(z Years) int {
	fiscal := func(y Years) int {
		if y.Fiscal {
			return 1
		}
		return 0
	}
	return cmp.Or(
		cmp.Compare(y.Naming, z.Naming), cmp.Compare(y.Month, z.Month), cmp.Compare(y.Day, z.Day),
		cmp.Compare(fiscal(y), fiscal(z)),
	)
}

// IsFinancialYear reports whether the date is a financial year.
func (d Date) IsFinancialYear() bool { return d.Financial != Years{} }

// NamedYear returns the calendar year that names the date.
func (d Date) NamedYear() int { return d.Financial.named(d.Year) }

// HasFinancialYear reports whether the period, or an end of it, is a financial year.
func (p Period) HasFinancialYear() bool { return p.Start.IsFinancialYear() || p.End.IsFinancialYear() }

// IsBritish reports whether every financial year of the period is one of Britain's,
// as it is where no calendar is declared.
func (p Period) IsBritish() bool {
	british := func(d Date) bool { return !d.IsFinancialYear() || d.Financial == BritishYears() }
	return british(p.Start) && british(p.End)
}

// IsUndecided reports whether the period names a financial year by one calendar
// year and no calendar has said which days those are.
func (p Period) IsUndecided() bool {
	return p.Start.Financial.Naming == byOne || p.End.Financial.Naming == byOne
}

// In reads the financial years of a period as those of a calendar. The error says
// that the calendar names its years in another way, or that the period ends before
// it begins.
func (p Period) In(y Years) (Period, error) {
	var err error
	if p.Start, err = p.Start.in(y); err != nil {
		return p, err
	}
	if p.End, err = p.End.in(y); err != nil {
		return p, err
	}
	return p, p.order()
}

func (d Date) in(y Years) (Date, error) {
	written := d.Financial
	switch {
	case !d.IsFinancialYear():
		return d, nil
	case written.ByOne() && !y.ByOne():
		before, same := Date{Year: d.Year - 1, Financial: y}, Date{Year: d.Year, Financial: y}
		return d, SlipError{y.how(), fmt.Sprintf("%s or %s", before, same)}
	case !written.ByOne() && y.ByOne():
		meant := Date{Year: d.Year, Financial: y}
		return d, SlipError{y.how(), fmt.Sprintf("%s, which runs from %s to %s", meant, meant.First(), meant.Last())}
	case written.ByOne():
		d.Year -= y.named(d.Year) - written.named(d.Year)
	}
	if d.Financial = y; d.Year == 0 {
		return d, errYears
	}
	return d, nil
}

// parseFinancialYear reads a financial year without its prefix: 2027-28, or 2026
// where one calendar year names it.
func parseFinancialYear(text string) (Date, error) {
	if y, err := digits(text); err == nil && len(text) == 4 && y > 0 {
		return Date{Year: y, Financial: Years{Naming: byOne}}, nil
	}
	if len(text) != len("2027-28") || text[4] != '-' {
		return Date{}, ErrFinancialYear
	}
	y, err := digits(text[:4])
	z, err2 := digits(text[5:])
	if err != nil || err2 != nil || y == 0 || (y+1)%100 != z {
		return Date{}, ErrFinancialYear
	}
	return Date{Year: y, Financial: BritishYears()}, nil
}

// monthDay is a day of any year.
type monthDay struct{ month, day *int }

// Set implements Value. The 29th of February is none: most years lack it.
func (m monthDay) Set(text string) error {
	day, err := time.Parse("2006-01-02", "2025-"+text)
	if err != nil {
		return FormError("a month and a day that every year has, such as 04-06")
	}
	*m.month, *m.day = int(day.Month()), day.Day()
	return nil
}

// String implements Value.
func (m monthDay) String() string {
	if *m.month == 0 {
		return ""
	}
	return fmt.Sprintf("%02d-%02d", *m.month, *m.day)
}

// Form implements Value.
func (m monthDay) Form() Form {
	return Form{Name: FormCode, Expects: "a month and a day, such as 04-06", Pattern: `[0-9]{2}-[0-9]{2}`}
}
