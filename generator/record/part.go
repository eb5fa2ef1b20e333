package record

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"explainer/generator/language"
)

// The first of the codes that EDTF gives to the seasons, the quarters and the
// halves of a year. Quarters and halves are written as 2025-Q1 and 2025-H2: a
// reader takes 2025-33 for anything else.
const (
	firstSeason  = 21 // spring; winter, 24, runs into the next year
	firstQuarter = 33
	firstHalf    = 40
)

// isPart reports whether the Month is the code of a season, a quarter or a half.
func (d Date) isPart() bool { return d.isSeason() || d.isQuarter() || d.isHalf() }

func (d Date) isSeason() bool { return d.Month >= firstSeason && d.Month < firstSeason+4 }

// isQuarter reports whether the date is a quarter of a calendar year.
func (d Date) isQuarter() bool { return d.Month >= firstQuarter && d.Month < firstQuarter+4 }

// isHalf reports whether the date is a half of a calendar year.
func (d Date) isHalf() bool { return d.Month >= firstHalf && d.Month < firstHalf+2 }

// months returns the first month of a part of a year and how many it has.
func (d Date) months() (first, count int) {
	switch {
	case d.isSeason():
		return 3 * (d.Month - firstSeason + 1), 3
	case d.isQuarter():
		return 3*(d.Month-firstQuarter) + 1, 3
	}
	return 6*(d.Month-firstHalf) + 1, 6
}

// part reads what stands behind the year: a month, a code, Q1, H2, W07 or XX.
func (d *Date) part(text string) bool {
	if text == "XX" {
		d.Unspecified = MonthOfYear
		return true
	}
	if len(text) != 2 && (len(text) != 3 || text[0] != 'W') {
		return false
	}
	n, err := digits(strings.TrimLeft(text, "QHW"))
	switch {
	case err != nil:
		return false
	case len(text) == 3:
		d.Week = n
		return n > 0
	case text[0] == 'Q':
		d.Month = firstQuarter - 1 + n
		return d.isQuarter()
	case text[0] == 'H':
		d.Month = firstHalf - 1 + n
		return d.isHalf()
	}
	d.Month = n
	return len(strings.Trim(text, "0123456789")) == 0
}

// appendPart appends what stands behind the year.
func (d Date) appendPart(text []byte) []byte {
	switch {
	case d.Week != 0:
		return appendPair(append(text, '-', 'W'), d.Week)
	case d.isQuarter():
		return append(text, '-', 'Q', byte('1'+d.Month-firstQuarter))
	case d.isHalf():
		return append(text, '-', 'H', byte('1'+d.Month-firstHalf))
	case d.Month != 0:
		return appendPair(append(text, '-'), d.Month)
	}
	return text
}

// monday returns the first day of an ISO week; the first week of a year is the
// one with its fourth of January.
func monday(year, week int) Date {
	fourth := time.Date(year, time.January, 4, 0, 0, 0, 0, time.UTC)
	sinceMonday := (int(fourth.Weekday()) + 6) % 7
	return dayOf(fourth.AddDate(0, 0, 7*(week-1)-sinceMonday))
}

// weeksIn returns how many ISO weeks a year has: the last is the one with its
// 28th of December.
func weeksIn(year int) int {
	_, weeks := time.Date(year, time.December, 28, 0, 0, 0, 0, time.UTC).ISOWeek()
	return weeks
}

func (d Date) validateWeek(parts int) error {
	switch {
	case d.Week > weeksIn(d.Year):
		return fmt.Errorf("%d has %d weeks", d.Year, weeksIn(d.Year))
	case parts == 3 && d.Day >= 1 && d.Day <= 7:
		day := monday(d.Year, d.Week).Plus(d.Day - 1)
		return SlipError{"a day is written by its month", day.String()}
	case parts == 3:
		return fmt.Errorf("a week has no day %d", d.Day)
	}
	return nil
}

// noMonth is the error of a month that there is not. Codes of EDTF that are not
// read have the remedy that says the same.
func (d Date) noMonth(parts int) error {
	switch m := d.Month; {
	case parts == 3 && d.isPart():
		return errors.New("a part of a year has no days of its own")
	case parts == 3, m == (d.Year+1)%100: // 2025-26 is a financial year without its FY
	case m >= 25 && m < 33: // the seasons of the northern, then of the southern half of the earth
		months := Date{Year: d.Year, Month: [...]int{3, 6, 9, 12, 9, 12, 3, 6}[m-25]}
		return SlipError{
			fmt.Sprintf("%d is a season on one half of the earth", m),
			fmt.Sprintf("%s/%s, its months", months, months.MonthAfter(2)),
		}
	case m >= 37 && m < 40:
		first := Date{Year: d.Year, Month: 4*(m-37) + 1}
		return SlipError{fmt.Sprintf("%d is a third of a year", m), fmt.Sprintf("%s/%s", first, first.MonthAfter(3))}
	}
	return fmt.Errorf("there is no month %02d", d.Month)
}

// isCodeOrYears reports whether a text that was read as a quarter or a half by its
// code has the form of a financial year: 2032-33.
func (d Date) isCodeOrYears(text string) bool {
	return (d.isQuarter() || d.isHalf()) && d.Month == (d.Year+1)%100 && !strings.ContainsAny(text, "QH")
}

func (d Date) codeOrYears() error {
	years := Date{Year: d.Year, Financial: BritishYears()}
	return SlipError{
		"this may be a part of the year, or a financial year",
		fmt.Sprintf("%s or %s", d, years),
	}
}

// partText writes a week, a season, a quarter or a half.
func (d Date) partText(l *language.Language, style language.Style) string {
	switch {
	case d.Week != 0:
		return l.Week(d.Year, d.Week, style)
	case d.isQuarter():
		return l.Quarter(d.Year, d.Month-firstQuarter, style)
	case d.isHalf():
		return l.Half(d.Year, d.Month-firstHalf, style)
	}
	return l.Season(d.Year, d.Month-firstSeason)
}
