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

// Quarter writes a quarter of a year, numbered from 0: first quarter of 2025, or in
// few letters Q1 2025.
func (l *Language) Quarter(year, quarter int, short bool) string {
	if short {
		return fmt.Sprintf(l.Words.ShortQuarter, quarter+1, year)
	}
	return fmt.Sprintf(l.Words.Quarter[quarter], year)
}

// Half writes a half of a year, numbered from 0: second half of 2025, or in few
// letters H2 2025.
func (l *Language) Half(year, half int, short bool) string {
	if short {
		return fmt.Sprintf(l.Words.ShortHalf, half+1, year)
	}
	return fmt.Sprintf(l.Words.Half[half], year)
}

// Week writes an ISO week: week 7 of 2025, or in few letters W7 2025.
func (l *Language) Week(year, week int, short bool) string {
	if short {
		return fmt.Sprintf(l.Words.ShortWeek, week, year)
	}
	return fmt.Sprintf(l.Words.Week, week, year)
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
