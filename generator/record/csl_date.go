package record

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// CSLDate is a date as CSL-JSON and CSL-YAML have it.
type CSLDate struct {
	Parts   [][]string // year, month and day, as far as they are known; of a range, those of both ends
	Season  string     // 1 to 4, or in words
	Circa   bool       // the date is approximate
	Literal string     // the date in words
	Raw     string     // the date in a form that its reader is to find out
}

// Period returns the date in EDTF. As is how it was written where that is to be shown
// instead: a literal date, or one that says more than EDTF can. Both are empty for a
// date that says nothing. The error is that of ParsePeriod.
func (d CSLDate) Period() (p Period, as string, err error) {
	d.Literal, d.Raw, d.Season = strings.TrimSpace(d.Literal), strings.TrimSpace(d.Raw), strings.TrimSpace(d.Season)
	var ends []string
	for _, parts := range d.Parts[:min(len(d.Parts), 2)] {
		end, words := d.end(parts)
		if words != "" {
			return Period{}, cmp.Or(d.Literal, words), nil
		}
		ends = append(ends, end)
	}
	if text := strings.Join(ends, "/"); strings.Trim(text, "/") != "" {
		if strings.HasSuffix(text, "/") {
			text += ".."
		}
		p, err = ParsePeriod(text)
		return p, d.words(ends[0]), err
	}
	p, as = inWords(cmp.Or(d.Raw, d.Literal), d.Circa)
	if d.Literal != "" && d.Raw != "" {
		as = d.Literal
	}
	return p, as, nil
}

// words returns how a date with parts is to be shown instead, empty where they say all.
func (d CSLDate) words(first string) string {
	_, err := strconv.Atoi(d.Season)
	if d.Literal != "" || d.Season == "" || first == "" || err == nil || seasonOf(d.Season) > 0 {
		return d.Literal
	}
	return d.Season + " " + strings.TrimSuffix(first, "~") // Hilary term 2019
}

// end returns one end of the date in EDTF; words is the date where EDTF that is shown
// to readers cannot have it.
func (d CSLDate) end(parts []string) (text, words string) {
	var numbers []int
	for _, part := range parts[:min(len(parts), 3)] {
		if part = strings.TrimSpace(part); strings.Trim(part, "0") == "" {
			break // what is left out stands as nothing or as 0
		}
		n, err := strconv.Atoi(part)
		if err != nil {
			return strings.Join(parts, "-"), "" // which ParsePeriod refuses, or reads: 2025~
		}
		numbers = append(numbers, n)
	}
	switch {
	case len(numbers) == 0:
		return "", ""
	case numbers[0] < 0:
		return "", fmt.Sprintf("%d BC", -numbers[0])
	}
	text = fmt.Sprintf("%04d", numbers[0])
	switch season := seasonOf(d.Season); {
	case len(numbers) == 1 && season > 0:
		text += fmt.Sprintf("-%02d", firstSeason-1+season)
	case len(numbers) > 1:
		text += fmt.Sprintf("-%02d", monthOf(numbers[1]))
	}
	if len(numbers) > 2 {
		text += fmt.Sprintf("-%02d", numbers[2])
	}
	if d.Circa {
		text += "~"
	}
	return text, ""
}

// monthOf returns the code of EDTF for a month of CSL, which counts seasons from 13, 17
// or 21 on.
func monthOf(month int) int {
	if month >= 13 && month < firstSeason {
		return firstSeason + (month-13)%4
	}
	return month
}

// seasonOf returns the number of a season, 0 where it is none of the four.
func seasonOf(text string) int {
	text = strings.ToLower(strings.TrimSpace(text))
	if n, err := strconv.Atoi(text); err == nil && n >= 1 && n <= 4 {
		return n
	}
	if text == "fall" {
		text = "autumn"
	}
	return 1 + slices.Index([]string{"spring", "summer", "autumn", "winter"}, text)
}

// isoTime matches a day with a time behind it.
var isoTime = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}`)

// withoutTime returns a date without the time behind it, at each end of a range.
func withoutTime(text string) string {
	ends := strings.Split(text, "/")
	for i, end := range ends {
		if m := isoTime.FindStringSubmatch(end); m != nil {
			ends[i] = m[1]
		}
	}
	return strings.Join(ends, "/")
}

// inWords reads a date that stands in words. What is no date that can be read is shown
// as it is written.
func inWords(text string, circa bool) (p Period, as string) {
	text = strings.TrimSpace(text)
	mark := ""
	if circa {
		mark = "~"
	}
	if p, err := ParsePeriod(withoutTime(text) + mark); err == nil && !strings.Contains(text, "FY") {
		return p, ""
	}
	for _, f := range wordForms() {
		if t, err := time.Parse(f.layout, text); err == nil {
			if p, err := ParsePeriod(t.Format(f.edtf) + mark); err == nil {
				return p, text
			}
		}
	}
	return Period{}, text
}

// wordForm is how a date is written in words, and in EDTF.
type wordForm struct{ layout, edtf string }

func wordForms() []wordForm {
	return []wordForm{
		{"2 January 2006", time.DateOnly}, {"January 2, 2006", time.DateOnly},
		{"2 Jan 2006", time.DateOnly}, {"Jan 2, 2006", time.DateOnly}, {"2006/1/2", time.DateOnly},
		{"January 2006", "2006-01"}, {"Jan 2006", "2006-01"},
	}
}

// CSLValue is a Value that may be given as a date of CSL.
type CSLValue interface {
	Value
	SetCSL(CSLDate) error
}

// published is a date or an interval, such as that of a source's publication, and how
// it was written where that is to be shown instead.
type published struct {
	at *Period
	as *string
}

// Set implements Value.
func (p published) Set(text string) error { return p.at.Set(withoutTime(text)) }

// SetCSL implements CSLValue.
func (p published) SetCSL(d CSLDate) (err error) { *p.at, *p.as, err = d.Period(); return err }

// String implements Value.
func (p published) String() string { return p.at.String() }

// Form implements Value.
func (p published) Form() Form {
	return Form{Name: FormCSLDate, Expects: "a date, such as 2025-02-26", Pattern: PeriodPattern}
}

// read is when a source was read, which is one date: of an interval, its end.
type read struct {
	at *Date
	as *string
}

// Set implements Value.
func (r read) Set(text string) (err error) { *r.at, err = ParseDate(withoutTime(text)); return err }

// SetCSL implements CSLValue.
func (r read) SetCSL(d CSLDate) error {
	p, as, err := d.Period()
	if *r.at, *r.as = p.End, as; p.End.IsZero() {
		*r.at = p.Start
	}
	return err
}

// String implements Value.
func (r read) String() string { return r.at.String() }

// Form implements Value.
func (r read) Form() Form {
	return Form{Name: FormCSLDate, Expects: "a date, such as 2025-02-26", Pattern: DatePattern}
}

// CSLDateOf returns the date of CSL for a period, and how it was written where that is to
// be shown instead. What date-parts cannot have, such as a decade or an open end, is raw,
// in EDTF. Period is its inverse.
func CSLDateOf(p Period, as string) CSLDate {
	d := CSLDate{Literal: as}
	if p.IsZero() {
		return d
	}
	start, season, ok := cslParts(p.Start)
	end, endSeason, endOK := cslParts(p.End)
	if !ok || !endOK || p.interval && (season+endSeason != "" || p.Start.Mark != p.End.Mark) {
		d.Raw = p.String()
		return d
	}
	d.Parts, d.Season, d.Circa = [][]string{start}, season, p.Start.Mark == '~'
	if p.interval {
		d.Parts = append(d.Parts, end)
	}
	return d
}

// PeriodOf returns a date as a period.
func PeriodOf(d Date) Period { return Period{Start: d, End: d} }

// cslParts returns the parts of a date, and its season; ok is false for a date that has
// no such parts.
func cslParts(d Date) (parts []string, season string, ok bool) {
	if d.IsZero() || d.Week != 0 || d.Unspecified != 0 || d.IsFinancialYear() || d.Mark != 0 && d.Mark != '~' ||
		d.isPart() && !d.isSeason() {
		return nil, "", false
	}
	parts = []string{strconv.Itoa(d.Year)}
	switch {
	case d.isSeason():
		return parts, strconv.Itoa(d.Month - firstSeason + 1), true
	case d.Month != 0:
		parts = append(parts, strconv.Itoa(d.Month))
	}
	if d.Day != 0 {
		parts = append(parts, strconv.Itoa(d.Day))
	}
	return parts, "", true
}
