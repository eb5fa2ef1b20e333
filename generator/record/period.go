package record

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"explainer/generator/language"
)

// Period is the time that a figure is for: a date of any precision, an
// interval whose ends may be open, or a financial year (1 April to 31 March,
// as in the United Kingdom). It is written as EDTF, with FY2027-28 as the one
// addition. The zero Period means "not given".
type Period struct {
	Start, End Date // End equals Start unless IsInterval
	form       periodForm
}

type periodForm uint8

const (
	single    periodForm = iota
	interval             // Start/End; a zero end is open, written ".."
	financial            // FY: Start.Year and the next
)

const errPeriod = FormError("a period such as 2027, 2025-02, 2022-01/2026-04 or FY2027-28")

// Why a text in the form of a period is none.
var (
	ErrFinancialYear = errors.New("a financial year names two years that follow each other, such as FY2027-28")
	ErrInverted      = errors.New("the period ends before it begins")
)

// ParsePeriod reads an EDTF date or interval, or a financial year.
func ParsePeriod(text string) (Period, error) {
	if rest, ok := strings.CutPrefix(text, "FY"); ok {
		return parseFinancialYear(rest)
	}
	from, to, isInterval := strings.Cut(text, "/")
	if !isInterval {
		d, err := ParseDate(text)
		if err != nil {
			return Period{}, periodError(err)
		}
		return Period{Start: d, End: d}, nil
	}
	p := Period{form: interval}
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

// periodError keeps what is specific ("there is no month 13") and widens the
// general remedy from dates to periods.
func periodError(err error) error {
	if errors.Is(err, errDate) {
		return errPeriod
	}
	return err
}

func parseEnd(text string) (Date, error) {
	if text == ".." || text == "" {
		return Date{}, nil
	}
	d, err := ParseDate(text)
	return d, periodError(err)
}

func parseFinancialYear(text string) (Period, error) {
	first, second, ok := strings.Cut(text, "-")
	y, err := digits(first)
	z, err2 := digits(second)
	if !ok || err != nil || err2 != nil || len(first) != 4 || len(second) != 2 || y == 0 || (y+1)%100 != z {
		return Period{}, ErrFinancialYear
	}
	return Period{Start: Date{Year: y}, End: Date{Year: y}, form: financial}, nil
}

// IsZero reports whether no period is given.
func (p Period) IsZero() bool { return p.Start.IsZero() && p.End.IsZero() }

// IsFinancialYear reports whether the period is a financial year.
func (p Period) IsFinancialYear() bool { return p.form == financial }

// IsInterval reports whether the period was written with two ends.
func (p Period) IsInterval() bool { return p.form == interval }

// Overlaps reports whether some day may lie in both periods.
func (p Period) Overlaps(q Period) bool {
	apart := func(p, q Period) bool { return !p.Last().IsZero() && p.Last().compareDays(q.First()) < 0 }
	return !apart(p, q) && !apart(q, p)
}

// sameForm reports whether two periods are of one kind, such as both months.
func (p Period) sameForm(q Period) bool {
	a, b := p.Start, q.Start
	return p.form == q.form && (a.Month == 0) == (b.Month == 0) && (a.Day == 0) == (b.Day == 0)
}

// String writes the period as ParsePeriod reads it.
func (p Period) String() string {
	switch {
	case p.IsZero():
		return ""
	case p.form == financial:
		return "FY" + p.years()
	case p.form == interval:
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

func (p Period) years() string { return fmt.Sprintf("%04d-%02d", p.Start.Year, (p.Start.Year+1)%100) }

// First is the first day of the period, zero where it is open.
func (p Period) First() Date {
	if p.form == financial {
		return Date{Year: p.Start.Year, Month: 4, Day: 1}
	}
	return p.Start.First()
}

// Last is the last day of the period, zero where it is open.
func (p Period) Last() Date {
	if p.form == financial {
		return Date{Year: p.Start.Year + 1, Month: 3, Day: 31}
	}
	return p.End.Last()
}

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

// Text says the period in a language: 2027, 2027-28, January 2022 to April 2026.
func (p Period) Text(l *language.Language) string {
	switch {
	case p.IsZero():
		return ""
	case p.form == financial:
		return l.FinancialYear(p.Start.Year)
	case p.form == single:
		return p.Start.Text(l)
	case p.Start.IsZero():
		return fmt.Sprintf(l.Words.OnOrBefore, p.End.Text(l))
	case p.End.IsZero():
		return fmt.Sprintf(l.Words.OnOrAfter, p.Start.Text(l))
	}
	if a, b := p.Start, p.End; a.IsDay() && b.IsDay() && a.Mark == 0 && b.Mark == 0 && a.Year == b.Year && a.Month == b.Month {
		return l.Days(a.Year, a.Month, a.Day, b.Day)
	}
	return fmt.Sprintf(l.Words.ToPeriod, p.Start.Text(l), p.End.Text(l))
}
