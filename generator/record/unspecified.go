package record

import (
	"fmt"

	"explainer/generator/language"
)

// Unspecified is which of the last digits of a date are not known. They are written
// as X, as EDTF has it.
type Unspecified uint8

// What of a date is not known.
const (
	YearOfDecade  Unspecified = 1 + iota // 202X: the decade as such, or a year of it
	YearOfCentury                        // 20XX
	MonthOfYear                          // 2025-XX
	DayOfMonth                           // 2025-01-XX
	DayOfYear                            // 2025-XX-XX
)

// over writes an X over each digit of a date that is not known.
func (u Unspecified) over(text []byte) []byte {
	switch u {
	case YearOfDecade:
		return append(text[:3], 'X')
	case YearOfCentury:
		return append(text[:2], "XX"...)
	case MonthOfYear, DayOfMonth:
		return append(text, "-XX"...)
	case DayOfYear:
		return append(text, "-XX-XX"...)
	}
	return text
}

// years returns over how many years the date may lie.
func (u Unspecified) years() int {
	switch u {
	case YearOfDecade:
		return 10
	case YearOfCentury:
		return 100
	}
	return 1
}

// unspecifiedText writes a date of which something is not known. A decade is one
// whether or not a year of it is meant.
func (d Date) unspecifiedText(l *language.Language, style language.Style) string {
	w := &l.Words
	switch d.Unspecified {
	case YearOfDecade:
		return l.Decade(d.Year, style)
	case YearOfCentury:
		years := fmt.Sprintf(w.ToPeriod, l.Year(d.Year), l.Year(d.Year+99))
		return fmt.Sprintf(w.YearNotKnown, years)
	case MonthOfYear:
		return fmt.Sprintf(w.MonthNotKnown, l.Year(d.Year))
	case DayOfMonth:
		return fmt.Sprintf(w.DayNotKnown, d.dayText(l, style))
	}
	return fmt.Sprintf(w.DayNotKnown, l.Year(d.Year))
}
