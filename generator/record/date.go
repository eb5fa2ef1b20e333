package record

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"explainer/generator/language"
)

// Date is a point in time as far as it is known: a day, a month, a year, a part
// of a year, an ISO week or a decade, perhaps uncertain or approximate, perhaps
// with digits that are not known. It is written as EDTF (ISO 8601-2, level 1),
// with 2025-Q1, 2025-H2 and 2025-W07 beside it. In a Period it may also be a
// financial year. The zero Date means "not given".
type Date struct {
	Year        int  // of a financial year: the one in which it begins
	Month       int  // 1–12, or a part of the year by its code in EDTF: see isPart; 0 where neither is known
	Week        int  // 1–53: the ISO week of the Year; without Month and Day
	Day         int  // 0 where only the month is known
	Mark        byte // '?' uncertain, '~' approximate, '%' both, 0 none
	Unspecified Unspecified
	Financial   Years // of a financial year; without Month, Week, Day, Mark and Unspecified
}

// errDate is the remedy that every malformed date shares.
const errDate = FormError("a date such as 2025-02-26, 2025-02, 2025-Q1, 2025-W07 or 2025")

// ParseDate reads a date that is no financial year.
func ParseDate(text string) (Date, error) {
	var d Date
	whole := text
	if n := len(text); n > 0 && strings.IndexByte("?~%", text[n-1]) >= 0 {
		d.Mark, text = text[n-1], text[:n-1]
	}
	if err := inShownYears(whole); err != nil {
		return Date{}, err
	}
	parts := strings.Split(text, "-")
	if len(parts) > 3 || !d.year(parts[0], len(parts) == 1) {
		return Date{}, errDate
	}
	if len(parts) > 1 && !d.part(parts[1]) || len(parts) > 2 && !d.day(parts[2]) {
		return Date{}, errDate
	}
	return d, d.validate(len(parts), whole)
}

// year reads the first part of a date: 2025, or alone 202X, 20XX and 2020s.
func (d *Date) year(text string, alone bool) bool {
	if decade, ok := strings.CutSuffix(text, "0s"); ok {
		text = decade + "X"
	}
	known := strings.TrimRight(text, "X")
	switch n, err := digits(known); {
	case err != nil || len(text) != 4:
		return false
	case len(known) == 4:
		d.Year = n
	case !alone:
		return false
	case len(known) == 3:
		d.Year, d.Unspecified = n*10, YearOfDecade
	case len(known) == 2:
		d.Year, d.Unspecified = n*100, YearOfCentury
	}
	return d.Year != 0
}

// day reads the last part of a date. Behind a month that is not known, no day is.
func (d *Date) day(text string) bool {
	if text == "XX" && d.Week == 0 {
		d.Unspecified = map[Unspecified]Unspecified{0: DayOfMonth, MonthOfYear: DayOfYear}[d.Unspecified]
		return true
	}
	n, err := digits(text)
	d.Day = n
	return err == nil && (len(text) == 2 || d.Week != 0 && len(text) == 1) && d.Unspecified == 0
}

const errDay = FormError("a whole day, such as 2025-02-26")

// ParseDay reads a date that must name a calendar day.
func ParseDay(text string) (Date, error) {
	d, err := ParseDate(text)
	var form FormError
	if errors.As(err, &form) || err == nil && (!d.IsDay() || d.Mark != 0) {
		return Date{}, errDay
	}
	return d, err
}

// digits reads a number of decimal digits only: no sign, no spaces.
func digits(text string) (int, error) {
	if strings.Trim(text, "0123456789") != "" {
		return 0, errDate
	}
	return strconv.Atoi(text)
}

// inShownYears returns an error for a year that is EDTF and lies outside those that a
// page, a table or a scale of time can show.
func inShownYears(text string) error {
	year, _, _ := strings.Cut(strings.TrimLeft(text, "Y-"), "-")
	_, err := digits(year)
	if err == nil && (text[0] == '-' || text[0] == 'Y') || text == "0000" {
		return errYears
	}
	return nil
}

// errYears is the remedy of a year before the first or after the last that is shown.
const errYears = FormError("a year from 0001 to 9999, in four digits: no others are shown to readers")

// validate reports what a date of the right form names that there is not.
func (d Date) validate(parts int, text string) error {
	switch {
	case d.Week != 0:
		return d.validateWeek(parts)
	case d.Unspecified == MonthOfYear || d.Unspecified == DayOfYear:
		return nil
	case parts >= 2 && (d.Month < 1 || d.Month > 12) && (parts == 3 || !d.isPart()):
		return d.noMonth(parts)
	case d.isCodeOrYears(text):
		return d.codeOrYears()
	case parts == 3 && d.Unspecified == 0 && (d.Day < 1 || d.Day > daysIn(d.Year, d.Month)):
		return fmt.Errorf("%s %d has no day %d", time.Month(d.Month), d.Year, d.Day)
	}
	return nil
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// IsZero reports whether no date is given.
func (d Date) IsZero() bool { return d.Year == 0 }

// IsDay reports whether the date names a calendar day.
func (d Date) IsDay() bool { return d.Day != 0 }

// String writes the date as ParseDate reads it, and a financial year as ParsePeriod
// does.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.IsFinancialYear():
		return "FY" + d.Financial.name(d.Year)
	}
	year := strconv.Itoa(d.Year)
	text := make([]byte, 0, len("2025-02-26?"))
	text = append(append(text, "0000"[min(len(year), 4):]...), year...)
	text = d.Unspecified.over(d.appendPart(text))
	if d.Day != 0 {
		text = appendPair(append(text, '-'), d.Day)
	}
	if d.Mark != 0 {
		text = append(text, d.Mark)
	}
	return string(text)
}

// appendPair appends a number below 100 in two digits.
func appendPair(text []byte, n int) []byte { return append(text, byte('0'+n/10), byte('0'+n%10)) }

// ISO writes the date in ISO 8601-1, without what EDTF adds to it: what is not
// known is left out, and what ISO has no form for (a part of a year, a financial
// year, a decade) is written as its first day.
func (d Date) ISO() string {
	if d.isPart() || d.IsFinancialYear() || d.Unspecified == YearOfDecade || d.Unspecified == YearOfCentury {
		d = d.First()
	}
	d.Mark, d.Unspecified = 0, 0
	return d.String()
}

// IsISO reports whether ISO 8601-1 has a form for the date as a whole.
func (d Date) IsISO() bool {
	return !d.isPart() && !d.IsFinancialYear() && d.Unspecified != YearOfDecade && d.Unspecified != YearOfCentury
}

// First returns the first day that the date may mean.
func (d Date) First() Date {
	switch {
	case d.IsZero(), d.IsDay():
		return Date{Year: d.Year, Month: d.Month, Day: d.Day}
	case d.IsFinancialYear():
		return d.Financial.first(d.Year)
	case d.Week != 0:
		return monday(d.Year, d.Week)
	case d.isPart():
		month, _ := d.months()
		return Date{Year: d.Year, Month: month, Day: 1}
	}
	return Date{Year: d.Year, Month: max(1, d.Month), Day: 1}
}

// Last returns the last day that the date may mean.
func (d Date) Last() Date {
	switch {
	case d.IsZero(), d.IsDay():
		return Date{Year: d.Year, Month: d.Month, Day: d.Day}
	case d.IsFinancialYear():
		return d.Financial.first(d.Year + 1).Plus(-1)
	case d.Week != 0:
		return monday(d.Year, d.Week).Plus(6)
	case d.isPart():
		month, count := d.months()
		return Date{Year: d.Year, Month: month, Day: 1}.MonthAfter(count - 1).Last()
	case d.Month == 0:
		return Date{Year: d.Year + d.Unspecified.years() - 1, Month: 12, Day: 31}
	}
	return Date{Year: d.Year, Month: d.Month, Day: daysIn(d.Year, d.Month)}
}

// Plus returns the day that is some days after a day, or before it for a negative
// number.
func (d Date) Plus(days int) Date { return dayOf(d.time().AddDate(0, 0, days)) }

// DaysUntil returns how many days after a day another is, negative for one before it.
func (d Date) DaysUntil(e Date) int { return int(e.time().Sub(d.time()) / (24 * time.Hour)) }

func (d Date) time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func dayOf(t time.Time) Date { return Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()} }

// Compare orders dates by their first day, then by their last, then by the way
// they are written. No date comes before all others.
func (d Date) Compare(e Date) int {
	if d == e {
		return 0
	}
	if d.IsDay() && e.IsDay() {
		return cmp.Or(d.compareDays(e), cmp.Compare(d.Mark, e.Mark))
	}
	return cmp.Or(
		d.First().compareDays(e.First()),
		d.Last().compareDays(e.Last()),
		cmp.Compare(d.Mark, e.Mark),
		cmp.Compare(d.Month, e.Month),
		cmp.Compare(d.Unspecified, e.Unspecified),
		d.Financial.compare(e.Financial),
		cmp.Compare(d.Week, e.Week),
		cmp.Compare(d.Day, e.Day),
	)
}

func (d Date) compareDays(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Later returns the later of two dates, by Compare.
func (d Date) Later(e Date) Date {
	if e.Compare(d) > 0 {
		return e
	}
	return d
}

// After reports whether the whole of d lies after the whole of e.
func (d Date) After(e Date) bool { return d.First().compareDays(e.Last()) > 0 }

// Text returns the date in a language: 26 February 2025, February 2025, first
// quarter of 2025, 2025, 2027-28.
func (d Date) Text(l *language.Language) string { return d.written(l, language.InFull) }

// Short returns the date in few letters: 26 Feb 2025, Q1 2025, FY2026.
func (d Date) Short(l *language.Language) string { return d.written(l, language.InShort) }

// Phrase returns the date as it stands behind a preposition: the first quarter of
// 2025, the 2020s.
func (d Date) Phrase(l *language.Language) string { return d.written(l, language.InPhrase) }

// written writes the date with what its mark says. Behind "about", it is a phrase,
// and what is in doubt is written in full.
func (d Date) written(l *language.Language, style language.Style) string {
	switch d.Mark {
	case '~':
		return fmt.Sprintf(l.Words.Approximately, d.text(l, language.InPhrase))
	case '%':
		return fmt.Sprintf(l.Words.Uncertain, fmt.Sprintf(l.Words.Approximately, d.text(l, language.InPhrase)))
	case '?':
		if style == language.InShort {
			style = language.InFull
		}
		return fmt.Sprintf(l.Words.Uncertain, d.text(l, style))
	}
	return d.text(l, style)
}

// text writes the date without its mark.
func (d Date) text(l *language.Language, style language.Style) string {
	switch {
	case d.IsZero():
		return ""
	case d.IsFinancialYear():
		return d.Financial.text(d.Year, l, style)
	case d.Unspecified != 0:
		return d.unspecifiedText(l, style)
	case d.Week != 0 || d.isPart():
		return d.partText(l, style)
	case d.Month == 0:
		return l.Year(d.Year)
	}
	return d.dayText(l, style)
}

// dayText writes a day or a month.
func (d Date) dayText(l *language.Language, style language.Style) string {
	switch short := style == language.InShort; {
	case d.IsDay() && short:
		return l.ShortDay(d.Year, d.Month, d.Day)
	case d.IsDay():
		return l.Day(d.Year, d.Month, d.Day)
	case short:
		return l.ShortMonth(d.Year, d.Month)
	}
	return l.Month(d.Year, d.Month)
}
