package content

import (
	"cmp"
	"net/url"
	"path"
	"regexp"
	"strings"
	"time"

	"explainer/generator/language"
	"explainer/generator/record"
)

// meant returns what an author probably meant by a text that is no value of a form,
// written in that form; empty where that is unclear. Numbers have meantNumber.
func meant(form record.FormName, text string) string {
	switch form {
	case record.FormDay, record.FormDate, record.FormCSLDate:
		return meantDay(text)
	case record.FormUnit:
		return meantUnit(text)
	case record.FormPeriod:
		return meantPeriod(text)
	case record.FormLanguage:
		return language.Meant(text)
	case record.FormPath:
		return meantPath(text)
	case record.FormURL:
		return meantURL(text)
	}
	return ""
}

// wrapped matches an address in the brackets of Markdown.
var wrapped = regexp.MustCompile(`^(?:<(\S+)>|\[[^\]]*\]\((\S+)\))$`)

// meantURL writes an address as a browser does: without the signs of Markdown around it,
// with its scheme, and with %20 for a space.
func meantURL(text string) string {
	text = wrapped.ReplaceAllString(strings.TrimSpace(text), "$1$2")
	if strings.HasPrefix(text, "www.") {
		text = "https://" + text
	}
	if strings.Contains(text, " http") {
		return "" // two
	}
	text = strings.ReplaceAll(text, " ", "%20")
	if strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://") {
		return text
	}
	return ""
}

// meantPath writes an address of this site as its path: without the host, a query or
// a place in the page, with a slash before it and what a browser encodes.
func meantPath(text string) string {
	if strings.ContainsAny(text, "*:") && !strings.Contains(text, "://") {
		return "" // a pattern of a host
	}
	if u, err := url.Parse(strings.ReplaceAll(strings.TrimSpace(text), `\`, "/")); err == nil && u.Path != "" {
		path := (&url.URL{Path: path.Clean("/" + u.Path)}).EscapedPath()
		if strings.HasSuffix(u.Path, "/") && path != "/" {
			path += "/"
		}
		if path != "/" && u.RawQuery == "" && record.IsPath(path) {
			return path
		}
	}
	return ""
}

// clock matches the time of a day behind it.
var clock = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}.*$`)

// meantDay reads a day as people write it. One of the form 3/2/2025 could be of
// two months, and is left alone.
func meantDay(text string) string {
	text = clock.ReplaceAllString(strings.NewReplacer("–", "-", "‑", "-", "−", "-", "—", "-").Replace(text), "$1")
	for _, layout := range []string{"2006-1-2", "20060102", "2006/1/2", "2006.1.2", "2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "2/1/2006", "2.1.2006"} {
		day, err := time.Parse(layout, text)
		if err != nil || day.Year() == 0 ||
			(layout[0] == '2' && layout[1] != '0' && !strings.Contains(layout, "Jan") && day.Day() <= 12) {
			continue
		}
		return day.Format(time.DateOnly)
	}
	return ""
}

// meantUnit reads a unit as people say it: "billion pounds", "£bn", "gbp bn".
func meantUnit(text string) string {
	switch strings.ToLower(text) {
	case "counts", "number", "numbers", "total":
		return "count"
	case "pp", "ppt", "p.p.", "points", "percentage point", "% points":
		return "percentage points"
	case "percentage", "pct", "pc":
		return "%"
	}
	words := strings.Fields(
		strings.ToLower(
			strings.NewReplacer("£", "gbp ", "US$", "usd ", "$", "usd ", "€", "eur ", "₴", "uah ").Replace(text),
		),
	)
	currency, scale := "", ""
	for _, w := range words {
		typed, ok := scaleOf(w)
		switch {
		case w == "pound" || w == "pounds" || w == "sterling":
			currency = "GBP"
		case w == "dollar" || w == "dollars":
			currency = "USD"
		case w == "euro" || w == "euros":
			currency = "EUR"
		case w == "hryvnia" || w == "hryvnias":
			currency = "UAH"
		case ok && scale == "":
			scale = " " + typed.unit
		case isCurrency(w) && currency == "":
			currency = strings.ToUpper(w)
		default:
			return meantShare(strings.Join(words, " "))
		}
	}
	if currency == "" {
		return ""
	}
	return currency + scale
}

// isCurrency reports whether a word is a currency's code, in lower case.
func isCurrency(word string) bool {
	u, err := record.ParseUnit(strings.ToUpper(word))
	return err == nil && u.Kind == record.Money
}

func meantShare(text string) string {
	text = strings.NewReplacer("per cent", "%", "percent", "%", "gdp", "GDP", "gni", "GNI").Replace(text)
	if _, err := record.ParseUnit(text); err != nil {
		return ""
	}
	return text
}

// meantPeriod reads 2024/25 as the financial year that it is, and days, months and
// parts of a year as people write them.
func meantPeriod(text string) string {
	if m := annotated.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	text = strings.TrimSuffix(text, ".0") // as a spreadsheet exports it
	if _, err := record.ParsePeriod(text); err == nil {
		return text
	}
	return cmp.Or(financialYears(text), meantDay(text), meantMonth(text), meantPart(text))
}

var (
	yearThenPart = regexp.MustCompile(`^([0-9]{4})[ -]?([QHW][0-9]{1,2})$`)
	partThenYear = regexp.MustCompile(`^([QHW][0-9]{1,2})[ /-]?([0-9]{4})$`)
)

// meantPart reads a quarter, a half or a week: Q1 2025, 2025Q1, week 7, 2025.
func meantPart(text string) string {
	text = strings.ToUpper(text)
	for _, name := range [...][2]string{{"WEEK ", "W"}, {"QUARTER ", "Q"}, {", ", " "}} {
		text = strings.Replace(text, name[0], name[1], 1)
	}
	year, part := "", ""
	if m := yearThenPart.FindStringSubmatch(text); m != nil {
		year, part = m[1], m[2]
	} else if m := partThenYear.FindStringSubmatch(text); m != nil {
		year, part = m[2], m[1]
	}
	if len(part) == 2 && part[0] == 'W' {
		part = "W0" + part[1:]
	}
	if date := year + "-" + part; part != "" {
		if _, err := record.ParseDate(date); err == nil {
			return date
		}
	}
	return ""
}

// meantMonth reads a month whose name or whose year of four digits tells it from
// a day. 2025/11 is November: two years that follow each other were read before.
func meantMonth(text string) string {
	for _, layout := range []string{"January 2006", "Jan 2006", "Jan-2006", "2006-1", "2006/1", "2006.1", "1/2006", "1.2006"} {
		if month, err := time.Parse(layout, text); err == nil && month.Year() > 0 {
			return month.Format("2006-01")
		}
	}
	return ""
}

var (
	yearAndNext = regexp.MustCompile(`^(?:FY ?)?([0-9]{4}) ?[-/–] ?(?:([0-9]{4})|([0-9]{2}))$`)
	namedYear   = regexp.MustCompile(`(?i)^(?:FY|fiscal year|financial year) ?([0-9]{4})$`)
	shortYears  = regexp.MustCompile(`^FY ?([0-9]{2}) ?[-/–] ?([0-9]{2})$`)
	yearsToNext = regexp.MustCompile(
		`^((?:FY ?)?[0-9]{4}[-/–][0-9]{2,4})(?: to | ?[-/–] ?)((?:FY ?)?[0-9]{4}[-/–][0-9]{2,4})$`,
	)
)

// financialYears writes 2024/25 and 2024-25, two of them with a dash between, and
// fiscal year 2026 as financial years, and nothing else.
func financialYears(text string) string {
	if year := financialYear(text); year != "" {
		return year
	}
	if m := namedYear.FindStringSubmatch(text); m != nil && m[1] != "0000" {
		return "FY" + m[1]
	}
	m := yearsToNext.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	years := financialYear(m[1]) + "/" + financialYear(m[2])
	if p, err := record.ParsePeriod(years); err != nil || !p.Start.IsFinancialYear() || !p.End.IsFinancialYear() {
		return ""
	}
	return years
}

func financialYear(text string) string {
	if m := shortYears.FindStringSubmatch(text); m != nil {
		text = "20" + m[1] + "-" + m[2]
	}
	m := yearAndNext.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	next := m[3]
	if m[2] != "" {
		if next = m[2][2:]; m[2][:2] != m[1][:2] && next != "00" {
			return ""
		}
	}
	year := "FY" + m[1] + "-" + next
	if _, err := record.ParsePeriod(year); err != nil {
		return ""
	}
	return year
}
