package content

import (
	"cmp"
	"regexp"
	"strings"
	"time"

	"explainer/generator/record"
)

// meant guesses what an author meant by a text that is no day, number, unit or
// period: how it would be written, and what else to know; empty where there is
// no telling. Expected is how the key describes its values.
func meant(expected, text string) (value, besides string) {
	what, _, _ := strings.Cut(expected, ",")
	switch what {
	case "a day", "a date":
		return meantDay(text), ""
	case "a number":
		return meantNumber(text)
	case "a unit":
		return meantUnit(text), ""
	case "a period":
		return meantPeriod(text), ""
	}
	return "", ""
}

// meantDay reads a day as people write it. One of the form 3/2/2025 could be of
// two months, and is left alone.
func meantDay(text string) string {
	for _, layout := range []string{"2006-1-2", "2006/1/2", "2006.1.2", "2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "2/1/2006", "2.1.2006"} {
		day, err := time.Parse(layout, text)
		if err != nil || day.Year() == 0 || (layout[0] == '2' && layout[1] != '0' && !strings.Contains(layout, "Jan") && day.Day() <= 12) {
			continue
		}
		return day.Format(time.DateOnly)
	}
	return ""
}

var (
	grouped   = regexp.MustCompile(`^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$`)
	withComma = regexp.MustCompile(`^[0-9]+,[0-9]{1,2}$`)
	dressed   = regexp.MustCompile(`^[^0-9-]{0,3}([0-9][0-9,.]*) ?(%|k|m|bn|tn|million|billion|trillion)?$`)
)

// meantNumber takes a number out of its separators, currency and scale.
func meantNumber(text string) (value, besides string) {
	if m := dressed.FindStringSubmatch(text); m != nil && m[1] != text {
		text, besides = m[1], " The rest belongs under unit."
	}
	switch {
	case grouped.MatchString(text):
		text = strings.ReplaceAll(text, ",", "")
	case withComma.MatchString(text):
		text = strings.Replace(text, ",", ".", 1)
	}
	if _, err := record.ParseDecimal(text); err != nil {
		return "", ""
	}
	return text, besides
}

// meantUnit reads a unit as people say it: "billion pounds", "£bn", "gbp bn".
func meantUnit(text string) string {
	words := strings.Fields(strings.ToLower(strings.NewReplacer("£", "gbp ", "$", "usd ", "€", "eur ").Replace(text)))
	currency, scale := "", ""
	for _, w := range words {
		switch w {
		case "gbp", "pound", "pounds", "sterling":
			currency = "GBP"
		case "usd", "dollar", "dollars":
			currency = "USD"
		case "eur", "euro", "euros":
			currency = "EUR"
		case "k", "thousand":
			scale = " k"
		case "m", "mn", "million", "millions":
			scale = " m"
		case "bn", "b", "billion", "billions":
			scale = " bn"
		case "tn", "trillion", "trillions":
			scale = " tn"
		default:
			return meantShare(strings.Join(words, " "))
		}
	}
	if currency == "" {
		return ""
	}
	return currency + scale
}

func meantShare(text string) string {
	text = strings.NewReplacer("per cent", "%", "percent", "%", "gdp", "GDP", "gni", "GNI").Replace(text)
	if _, err := record.ParseUnit(text); err != nil {
		return ""
	}
	return text
}

var yearAndNext = regexp.MustCompile(`^([0-9]{4})[-/–]([0-9]{2})$`)

// meantPeriod reads 2024/25 as the financial year that it is, and days and months
// as people write them.
func meantPeriod(text string) string {
	return cmp.Or(financialYear(text), meantDay(text), meantMonth(text))
}

func meantMonth(text string) string {
	for _, layout := range []string{"January 2006", "Jan 2006"} {
		if month, err := time.Parse(layout, text); err == nil {
			return month.Format("2006-01")
		}
	}
	return ""
}

// financialYear writes 2024/25 and 2024-25 as a financial year, and nothing
// else.
func financialYear(text string) string {
	m := yearAndNext.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	year := "FY" + m[1] + "-" + m[2]
	if _, err := record.ParsePeriod(year); err != nil {
		return ""
	}
	return year
}
