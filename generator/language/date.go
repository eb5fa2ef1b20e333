package language

import (
	"fmt"
	"time"
)

// Day writes a calendar day in full: 26 February 2025.
func (l *Language) Day(year, month, day int) string {
	return l.Words.Day(day, l.month(month), year)
}

// Days writes the days from one to another of a month: 23–25 February 2025.
func (l *Language) Days(year, month, first, last int) string {
	return l.Words.DaysOfMonth(first, last, l.month(month), year)
}

// Month writes a month of a year: February 2025.
func (l *Language) Month(year, month int) string {
	return l.Words.MonthOfYear(month, l.month(month), year)
}

// month returns the name of a month in the form that stands beside a day, which in
// some languages is the genitive.
func (l *Language) month(month int) string { return l.locale.MonthWide(time.Month(month)) }

// ShortDay writes a calendar day in few letters: 26 Feb 2025.
func (l *Language) ShortDay(year, month, day int) string {
	return l.Words.ShortDay(day, l.Words.ShortMonths[month-1], year)
}

// ShortMonth writes a month of a year in few letters: Feb 2025.
func (l *Language) ShortMonth(year, month int) string {
	return l.Words.ShortMonthOfYear(l.Words.ShortMonths[month-1], year)
}

// Season writes a season of a year: spring 2025. The seasons are numbered from
// spring, which is 0.
func (l *Language) Season(year, season int) string {
	return fmt.Sprintf(l.Words.Season[season], year)
}

// Style is how a period is written: in full, in few letters, or in full as it stands
// behind a preposition.
type Style uint8

// The styles: first quarter of 2025, Q1 2025, the first quarter of 2025.
const (
	InFull Style = iota
	InShort
	InPhrase
)

// Quarter writes a quarter of a year, numbered from 0.
func (l *Language) Quarter(year, quarter int, style Style) string {
	switch style {
	case InShort:
		return fmt.Sprintf(l.Words.ShortQuarter, quarter+1, year)
	case InPhrase:
		return fmt.Sprintf(l.Words.QuarterPhrase[quarter], year)
	}
	return fmt.Sprintf(l.Words.Quarter[quarter], year)
}

// Half writes a half of a year, numbered from 0.
func (l *Language) Half(year, half int, style Style) string {
	switch style {
	case InShort:
		return fmt.Sprintf(l.Words.ShortHalf, half+1, year)
	case InPhrase:
		return fmt.Sprintf(l.Words.HalfPhrase[half], year)
	}
	return fmt.Sprintf(l.Words.Half[half], year)
}

// Week writes an ISO week: week 7 of 2025, or in few letters W7 2025.
func (l *Language) Week(year, week int, style Style) string {
	if style == InShort {
		return fmt.Sprintf(l.Words.ShortWeek, week, year)
	}
	return fmt.Sprintf(l.Words.Week, week, year)
}

// Decade writes a decade by its first year: 2020s, behind a preposition the 2020s.
func (l *Language) Decade(year int, style Style) string {
	if style == InPhrase {
		return fmt.Sprintf(l.Words.DecadePhrase, year)
	}
	return fmt.Sprintf(l.Words.Decade, year)
}

// Year writes a year by itself: 2025.
func (l *Language) Year(year int) string { return fmt.Sprintf(l.Words.Year, year) }

// FinancialYear writes the financial year that begins in a calendar year: 2027-28.
func (l *Language) FinancialYear(first int) string {
	return fmt.Sprintf(l.Words.FinancialYear, first, (first+1)%100)
}

// ShortFinancialYear writes a financial year in few letters.
func (l *Language) ShortFinancialYear(first int) string {
	return fmt.Sprintf(l.Words.ShortFinancialYear, first, (first+1)%100)
}
