package record

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"time"
)

var (
	tabledYear = regexp.MustCompile(`^([0-9]{4})(?:\.0+| \[YR[0-9]{4}\])$`)              // 2024.0, 2024 [YR2024]
	tabledPart = regexp.MustCompile(`^([0-9]{4})[ -]?([QHSWM])([0-9]{1,2})$`)            // 2024Q1, 2024-S2, 2024M01
	partTabled = regexp.MustCompile(`^([QHSW])([0-9]{1,2})[ /-]?([0-9]{4})$`)            // Q1 2024
	tabledSpan = regexp.MustCompile(`^(?:FY ?)?([0-9]{4}) ?[-/–] ?([0-9]{4}|[0-9]{2})$`) // 2024-25, 2024/2025
	slashedDay = regexp.MustCompile(`^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})$`)
)

// ParseTabled reads a period as tables are published with: as ParsePeriod does, or in
// a form that can be read in one way only, such as Jan 2024 or 2024Q1. What could be
// read in several ways is read as the form says; without one, it is no period.
func ParseTabled(text string, form PeriodForm) (Period, error) {
	if form == AsFinancialYear {
		if years := splitYears(text); years != "" {
			return ParsePeriod(years)
		}
	}
	p, err := ParsePeriod(text)
	if err == nil {
		return p, nil
	}
	written := cmp.Or(tabledDate(strings.ToUpper(text)), slashed(text, form))
	if written == "" {
		return Period{}, err
	}
	return ParsePeriod(written)
}

// SplitYears reports whether a text names two years that follow each other, as
// financial years are written: 2024-25, 2024/25, 2024/2025.
func SplitYears(text string) bool { return splitYears(text) != "" }

// splitYears returns 2024-25 and the like as a financial year, "" for any other text.
func splitYears(text string) string {
	m := tabledSpan.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	years := "FY" + m[1] + "-" + m[2][len(m[2])-2:]
	if p, err := ParsePeriod(years); err != nil || len(m[2]) == 4 && m[2] != fmt.Sprintf("%04d", p.Start.Year+1) {
		return ""
	}
	return years
}

// IsSlashedDay reports whether a text is a day between slashes, whose first number
// may be the day or the month.
func IsSlashedDay(text string) bool { return slashedDay.MatchString(text) }

func slashed(text string, form PeriodForm) string {
	m := slashedDay.FindStringSubmatch(text)
	switch {
	case m == nil:
		return ""
	case form == DayMonthYear:
		return m[3] + "-" + pair(m[2]) + "-" + pair(m[1])
	case form == MonthDayYear:
		return m[3] + "-" + pair(m[1]) + "-" + pair(m[2])
	}
	return ""
}

func pair(digits string) string { return ("0" + digits)[len(digits)-1:] }

// tabledDate writes a date in capitals as ParseDate reads it; "" where it is none or
// may be another.
func tabledDate(text string) string {
	if m := tabledYear.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	if m := tabledPart.FindStringSubmatch(text); m != nil {
		return m[1] + "-" + partOfYear(m[2], m[3])
	}
	if m := partTabled.FindStringSubmatch(text); m != nil {
		return m[3] + "-" + partOfYear(m[1], m[2])
	}
	for layout, as := range map[string]string{
		"January 2006": "2006-01", "Jan 2006": "2006-01", "2006 Jan": "2006-01", "Jan-2006": "2006-01", "2006-Jan": "2006-01",
		"2.1.2006": time.DateOnly, "2006/01/02": time.DateOnly, "20060102": time.DateOnly,
		"2 January 2006": time.DateOnly, "2006-01-02T15:04:05": time.DateOnly, "2006-01-02 15:04:05": time.DateOnly,
		"2006-01-02T15:04:05Z": time.DateOnly, "2006-01": "2006-01",
	} {
		if t, err := time.Parse(layout, text); err == nil && t.Year() > 0 {
			return t.Format(as)
		}
	}
	return ""
}

// partOfYear writes a quarter, a half, a week or a month behind its year.
func partOfYear(letter, number string) string {
	switch letter {
	case "M":
		return pair(number)
	case "W":
		return "W" + pair(number)
	case "S":
		return "H" + number
	}
	return letter + number
}
