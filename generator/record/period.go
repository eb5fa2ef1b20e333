package record

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"explainer/generator/language"
)

// Period is the time that a figure is for: a date of any precision, a
// financial year (1 April to 31 March, as in the United Kingdom), or an
// interval between two of these, of which one end may be open. It is written as
// EDTF, with FY2027-28 as the one addition. The zero Period means "not given".
type Period struct {
	Start, End Date // End equals Start unless IsInterval; a zero end is open, written ".."
	interval   bool
}

const errPeriod = FormError("a period such as 2027, 2025-02, 2022-01/2026-04, FY2027-28 or FY2026-27/FY2035-36")

// Why a text in the form of a period is none.
var (
	ErrFinancialYear = errors.New("a financial year names two years that follow each other, such as FY2027-28")
	ErrInverted      = errors.New("the period ends before it begins")
)

// ParsePeriod reads an EDTF date, a financial year, or an interval between two
// of these.
func ParsePeriod(text string) (Period, error) {
	from, to, isInterval := strings.Cut(text, "/")
	if !isInterval {
		d, err := parseTime(text)
		if err != nil {
			return Period{}, err
		}
		return Period{Start: d, End: d}, nil
	}
	p := Period{interval: true}
	var err error
	if p.Start, err = parseEnd(from); err != nil {
		return Period{}, err
	}
	if p.End, err = parseEnd(to); err != nil {
		return Period{}, err
	}
	if p.Start.IsZero() && p.End.IsZero() {
		return Period{}, errPeriod
	}
	if !p.Start.IsZero() && !p.End.IsZero() && p.End.Last().compareDays(p.Start.First()) < 0 {
		return Period{}, ErrInverted
	}
	return p, nil
}

// parseTime reads a date or a financial year. It keeps what is specific ("there
// is no month 13") and widens the general remedy from dates to periods.
func parseTime(text string) (Date, error) {
	if years, ok := strings.CutPrefix(text, "FY"); ok {
		return parseFinancialYear(years)
	}
	d, err := ParseDate(text)
	if errors.Is(err, errDate) {
		return Date{}, errPeriod
	}
	return d, err
}

func parseEnd(text string) (Date, error) {
	if text == ".." || text == "" {
		return Date{}, nil
	}
	return parseTime(text)
}

func parseFinancialYear(text string) (Date, error) {
	first, second, ok := strings.Cut(text, "-")
	y, err := digits(first)
	z, err2 := digits(second)
	if !ok || err != nil || err2 != nil || len(first) != 4 || len(second) != 2 || y == 0 || (y+1)%100 != z {
		return Date{}, ErrFinancialYear
	}
	return Date{Year: y, Financial: true}, nil
}

// IsZero reports whether no period is given.
func (p Period) IsZero() bool { return p.Start.IsZero() && p.End.IsZero() }

// IsFinancialYear reports whether the period is one financial year.
func (p Period) IsFinancialYear() bool { return !p.interval && p.Start.Financial }

// IsInterval reports whether the period was written with two ends.
func (p Period) IsInterval() bool { return p.interval }

// FinancialYears returns the financial years that a period may have meant which
// reads as months, seasons or calendar years: 2010-11 is November 2010 in EDTF
// and a financial year in a British or Indian table; so is 2023-24 a winter, and
// 2024/2025 may be one financial year. The days that the author can mean instead
// are those of the period. It returns false for a period that is clear.
func (p Period) FinancialYears() (Period, bool) {
	start, startDoubtful := p.Start.asFinancial()
	end, endDoubtful := p.End.asFinancial()
	switch {
	case !p.interval:
		return Period{Start: start, End: start}, startDoubtful
	case startDoubtful && (endDoubtful || p.End.IsZero() || p.End.Financial),
		endDoubtful && (p.Start.IsZero() || p.Start.Financial):
		return Period{Start: cmp.Or(start, p.Start), End: cmp.Or(end, p.End), interval: true}, true
	case p.Start.isYear() && p.End == (Date{Year: p.Start.Year + 1}):
		start = Date{Year: p.Start.Year, Financial: true}
		return Period{Start: start, End: start}, true
	}
	return Period{}, false
}

// asFinancial reads a month or a season whose number follows that of its year as
// a financial year.
func (d Date) asFinancial() (Date, bool) {
	if d.Month == 0 || d.Day != 0 || d.Mark != 0 || d.Month != (d.Year+1)%100 {
		return Date{}, false
	}
	return Date{Year: d.Year, Financial: true}, true
}

// isYear reports whether a date is no more and no less than a calendar year.
func (d Date) isYear() bool { return d == Date{Year: d.Year} && d.Year != 0 }

// Days writes a period as its first and its last day, which can be read in one
// way only.
func (p Period) Days() string { return end(p.First()) + "/" + end(p.Last()) }

// Overlaps reports whether some day may lie in both periods.
func (p Period) Overlaps(q Period) bool {
	apart := func(p, q Period) bool { return !p.Last().IsZero() && p.Last().compareDays(q.First()) < 0 }
	return !apart(p, q) && !apart(q, p)
}

// isOneYear reports whether a period is twelve months from the first of one.
func (p Period) isOneYear() bool {
	first, last := p.First(), p.Last()
	if first.IsZero() || last.IsZero() || first.Day != 1 {
		return false
	}
	month := Date{Year: first.Year, Month: first.Month - 1}
	if month.Month == 0 {
		month.Month = 12
	} else {
		month.Year++
	}
	return last == month.Last()
}

// sameForm reports whether two periods are of one kind, such as both months.
func (p Period) sameForm(q Period) bool {
	a, b := p.Start, q.Start
	return p.interval == q.interval && a.Financial == b.Financial && (a.Month == 0) == (b.Month == 0) &&
		(a.Day == 0) == (b.Day == 0)
}

// String writes the period as ParsePeriod reads it.
func (p Period) String() string {
	if p.interval {
		return end(p.Start) + "/" + end(p.End)
	}
	return p.Start.String()
}

func end(d Date) string {
	if d.IsZero() {
		return ".."
	}
	return d.String()
}

// First returns the first day of the period, zero where it is open.
func (p Period) First() Date { return p.Start.First() }

// Last returns the last day of the period, zero where it is open.
func (p Period) Last() Date { return p.End.Last() }

// Compare orders periods by their first day, then by their last, an open end
// coming last, then by the way they are written.
func (p Period) Compare(q Period) int {
	if p == q {
		return 0
	}
	if c := p.First().compareDays(q.First()); c != 0 {
		return c
	}
	return cmp.Or(openLast(p.Last()).compareDays(openLast(q.Last())), cmp.Compare(p.String(), q.String()))
}

func openLast(d Date) Date {
	if d.IsZero() {
		return Date{Year: 10000}
	}
	return d
}

// Text returns the period in a language: 2027, 2027-28, January 2022 to April
// 2026.
func (p Period) Text(l *language.Language) string {
	switch {
	case p.IsZero():
		return ""
	case !p.interval:
		return p.Start.Text(l)
	case p.Start.IsZero():
		return fmt.Sprintf(l.Words.OnOrBefore, p.End.Text(l))
	case p.End.IsZero():
		return fmt.Sprintf(l.Words.OnOrAfter, p.Start.Text(l))
	}
	if a, b := p.Start, p.End; a.IsDay() && b.IsDay() && a.Mark == 0 && b.Mark == 0 && a.Year == b.Year &&
		a.Month == b.Month {
		return l.Days(a.Year, a.Month, a.Day, b.Day)
	}
	return fmt.Sprintf(l.Words.ToPeriod, p.Start.Text(l), p.End.Text(l))
}
