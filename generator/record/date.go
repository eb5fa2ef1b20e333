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

// Date is a point in time as far as it is known: a year, a month of a year, a
// season or a day, perhaps uncertain or approximate (EDTF, ISO 8601-2, level 1
// without unspecified digits and years beyond four digits). In a Period it may
// also be a financial year. The zero Date means "not given".
type Date struct {
	Year      int
	Month     int  // 1–12; 21–24 for spring to winter; 0 where only the year is known
	Day       int  // 0 where only the month is known
	Mark      byte // '?' uncertain, '~' approximate, '%' both, 0 none
	Financial bool // the financial year that begins in Year; without Month, Day and Mark
}

// errDate is the remedy that every malformed date shares.
const errDate = FormError("a date such as 2025-02-26, 2025-02 or 2025")

// ParseDate reads an EDTF date.
func ParseDate(text string) (Date, error) {
	var d Date
	if n := len(text); n > 0 && strings.IndexByte("?~%", text[n-1]) >= 0 {
		d.Mark, text = text[n-1], text[:n-1]
	}
	parts := strings.Split(text, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return Date{}, errDate
	}
	numbers := [3]int{}
	for i, part := range parts {
		n, err := digits(part)
		if err != nil || (i > 0 && len(part) != 2) {
			return Date{}, errDate
		}
		numbers[i] = n
	}
	d.Year, d.Month, d.Day = numbers[0], numbers[1], numbers[2]
	return d, d.validate(len(parts))
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

func (d Date) validate(parts int) error {
	switch {
	case d.Year == 0:
		return errDate
	case parts >= 2 && !(d.Month >= 1 && d.Month <= 12) && !(parts == 2 && d.isSeason()):
		return fmt.Errorf("there is no month %02d", d.Month)
	case parts == 3 && (d.Day < 1 || d.Day > daysIn(d.Year, d.Month)):
		return fmt.Errorf("%s %d has no day %d", time.Month(d.Month), d.Year, d.Day)
	}
	return nil
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func (d Date) isSeason() bool { return d.Month >= 21 && d.Month <= 24 }

// IsZero reports whether no date is given.
func (d Date) IsZero() bool { return d.Year == 0 }

// IsDay reports whether the date names a calendar day.
func (d Date) IsDay() bool { return d.Day != 0 }

// String writes the date as EDTF; ParseDate reads it back. A financial year is
// written as ParsePeriod reads it.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Financial:
		return "FY" + d.years()
	}
	year := strconv.Itoa(d.Year)
	text := make([]byte, 0, len("2025-02-26?"))
	text = append(append(text, "0000"[min(len(year), 4):]...), year...)
	if d.Month != 0 {
		text = appendPair(append(text, '-'), d.Month)
	}
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

// years writes a financial year without its prefix: 2027-28.
func (d Date) years() string { return fmt.Sprintf("%04d-%02d", d.Year, (d.Year+1)%100) }

// ISO writes the date in ISO 8601-1, without what EDTF adds to it. Seasons and
// financial years are written as their first day.
func (d Date) ISO() string {
	if d.Mark = 0; d.isSeason() || d.Financial {
		d = d.First()
	}
	return d.String()
}

// First returns the first day that the date may mean.
func (d Date) First() Date {
	switch {
	case d.IsZero(), d.IsDay():
		return Date{Year: d.Year, Month: d.Month, Day: d.Day}
	case d.Financial:
		return Date{Year: d.Year, Month: 4, Day: 1}
	case d.isSeason():
		return Date{Year: d.Year, Month: 3 * (d.Month - 20), Day: 1}
	}
	return Date{Year: d.Year, Month: max(1, d.Month), Day: 1}
}

// Last returns the last day that the date may mean.
func (d Date) Last() Date {
	switch {
	case d.IsZero(), d.IsDay():
		return Date{Year: d.Year, Month: d.Month, Day: d.Day}
	case d.Financial:
		return Date{Year: d.Year + 1, Month: 3, Day: 31}
	case d.Month == 24: // winter runs into the next year
		return Date{Year: d.Year + 1, Month: 2, Day: daysIn(d.Year+1, 2)}
	case d.isSeason():
		return Date{Year: d.Year, Month: 3*(d.Month-20) + 2, Day: daysIn(d.Year, 3*(d.Month-20)+2)}
	case d.Month == 0:
		return Date{Year: d.Year, Month: 12, Day: 31}
	}
	return Date{Year: d.Year, Month: d.Month, Day: daysIn(d.Year, d.Month)}
}

// Compare orders dates by their first day, then by their last, then by mark.
// No date comes before all others.
func (d Date) Compare(e Date) int {
	if c := cmp.Compare(d.Year, e.Year); c != 0 {
		return c
	}
	if d.IsDay() && e.IsDay() {
		return cmp.Or(d.compareDays(e), cmp.Compare(d.Mark, e.Mark))
	}
	return cmp.Or(
		d.First().compareDays(e.First()),
		d.Last().compareDays(e.Last()),
		cmp.Compare(d.Mark, e.Mark),
		cmp.Compare(d.Month, e.Month),
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

// Text returns the date in a language: 26 February 2025, February 2025, 2025,
// 2027-28.
func (d Date) Text(l *language.Language) string {
	var text string
	switch {
	case d.IsZero():
		return ""
	case d.Financial:
		return l.FinancialYear(d.Year)
	case d.IsDay():
		text = l.Day(d.Year, d.Month, d.Day)
	case d.isSeason():
		text = l.Season(d.Year, d.Month-21)
	case d.Month != 0:
		text = l.Month(d.Year, d.Month)
	default:
		text = l.Year(d.Year)
	}
	if d.Mark == '~' || d.Mark == '%' {
		text = fmt.Sprintf(l.Words.Approximately, text)
	}
	if d.Mark == '?' || d.Mark == '%' {
		text = fmt.Sprintf(l.Words.Uncertain, text)
	}
	return text
}
