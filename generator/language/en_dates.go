package language

import "fmt"

func englishDate(v variety) DateWords {
	return DateWords{
		Approximately:      "about %s",
		Uncertain:          "%s (uncertain)",
		OnOrBefore:         "up to %s",
		OnOrAfter:          "from %s",
		ToPeriod:           "%s to %s",
		Year:               "%04d",
		FinancialYear:      "%04d-%02d",
		ShortFinancialYear: "%04d-%02d",
		FiscalYear:         "fiscal year %d",
		NamedYear:          "financial year %d",
		ShortNamedYear:     "FY%d",
		FiscalYears:        "fiscal years %d to %d",
		NamedYears:         "financial years %d to %d",
		Quarter: [4]string{
			"first quarter of %d", "second quarter of %d", "third quarter of %d", "fourth quarter of %d",
		},
		QuarterPhrase: [4]string{
			"the first quarter of %d", "the second quarter of %d", "the third quarter of %d", "the fourth quarter of %d",
		},
		HalfPhrase:    [2]string{"the first half of %d", "the second half of %d"},
		DecadePhrase:  "the %ds",
		ShortQuarter:  "Q%d %d",
		Half:          [2]string{"first half of %d", "second half of %d"},
		ShortHalf:     "H%d %d",
		Week:          "week %d of %d",
		ShortWeek:     "W%d %d",
		Decade:        "%ds",
		YearNotKnown:  "%s, year not known",
		MonthNotKnown: "%s, month not known",
		DayNotKnown:   "%s, day not known",
		FromUnknown:   "until %s, beginning not known",
		ToUnknown:     "from %s, end not known",
		Season:        [4]string{"spring %d", "summer %d", either(v, "autumn %d", "fall %d"), "winter %d"},
		Day:           either(v, dayFirst, monthFirst),
		DaysOfMonth:   either(v, daysFirst, monthBeforeDays),
		MonthOfYear:   func(_ int, name string, year int) string { return fmt.Sprintf("%s %d", name, year) },
		ShortMonths: [12]string{
			"Jan",
			"Feb",
			"Mar",
			"Apr",
			"May",
			"Jun",
			"Jul",
			"Aug",
			"Sep",
			"Oct",
			"Nov",
			"Dec",
		},
		ShortDay:         either(v, dayFirst, monthFirst),
		ShortMonthOfYear: func(month string, year int) string { return fmt.Sprintf("%s %d", month, year) },
	}
}

func dayFirst(day int, month string, year int) string {
	return fmt.Sprintf("%d %s %d", day, month, year)
}

func monthFirst(day int, month string, year int) string {
	return fmt.Sprintf("%s %d, %d", month, day, year)
}

func daysFirst(first, last int, month string, year int) string {
	return fmt.Sprintf("%d–%d %s %d", first, last, month, year)
}

func monthBeforeDays(first, last int, month string, year int) string {
	return fmt.Sprintf("%s %d–%d, %d", month, first, last, year)
}
