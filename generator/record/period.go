package record

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"explainer/generator/language"
)

// Period is the time that a figure is for: a date of any precision, a financial
// year, or an interval between two of these. One end of an interval may be open,
// written "..", or not known, written as nothing. It is written as EDTF, with
// FY2027-28 and what Date adds. The zero Period means "not given".
type Period struct {
	Start, End Date // End equals Start unless IsInterval; a zero end is open or not known
	interval   bool
	unknown    bool // the zero end is one that is not known
}

const errPeriod = FormError(
	"a period such as 2027, 2025-02, 2025-Q1, 2025-H2, 2025-W07, 2020s, 2022-01/2026-04, FY2027-28 or FY2026-27/FY2035-36",
)

// Why a text in the form of a period is none.
var (
	ErrFinancialYear = errors.New(
		"a financial year names two years that follow each other, such as FY2027-28, or one, such as FY2026",
	)
	ErrInverted = errors.New("the period ends before it begins")
)

// ParsePeriod reads a date, a financial year, or an interval between two of these.
// FY2027-28 is read as a British year, FY2026 as one that no calendar has decided:
// see Period.In.
func ParsePeriod(text string) (Period, error) {
	from, to, isInterval := strings.Cut(text, "/")
	if !isInterval {
		d, err := parseTime(text)
		if err != nil {
			return Period{}, err
		}
		return Period{Start: d, End: d}, nil
	}
	p := Period{interval: true, unknown: from == "" || to == ""}
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
	return p, p.order()
}

// order returns an error for an interval that is none.
func (p Period) order() error {
	switch start, end := p.Start, p.End; {
	case start.IsZero() || end.IsZero():
		return nil
	case start.IsFinancialYear() && end.IsFinancialYear() && start.Financial.ByOne() != end.Financial.ByOne():
		return ErrFinancialYear
	case p.IsUndecided() && start.IsFinancialYear() != end.IsFinancialYear():
		return nil // In decides
	case end.Last().compareDays(start.First()) < 0:
		return ErrInverted
	}
	return nil
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

// IsZero reports whether no period is given.
func (p Period) IsZero() bool { return p.Start.IsZero() && p.End.IsZero() }

// IsFinancialYear reports whether the period is one financial year.
func (p Period) IsFinancialYear() bool { return !p.interval && p.Start.IsFinancialYear() }

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
	case startDoubtful && (endDoubtful || p.End.IsZero() || p.End.IsFinancialYear()),
		endDoubtful && (p.Start.IsZero() || p.Start.IsFinancialYear()):
		return Period{Start: cmp.Or(start, p.Start), End: cmp.Or(end, p.End), interval: true}, true
	case p.Start.isYear() && p.End == (Date{Year: p.Start.Year + 1}):
		start = Date{Year: p.Start.Year, Financial: BritishYears()}
		return Period{Start: start, End: start}, true
	}
	return Period{}, false
}

// asFinancial reads a month or a season whose number follows that of its year as
// a financial year.
func (d Date) asFinancial() (Date, bool) {
	isPlain := d.Month != 0 && d == Date{Year: d.Year, Month: d.Month}
	if !isPlain || d.Month >= firstQuarter || d.Month != (d.Year+1)%100 {
		return Date{}, false // a quarter or a half is written so that it is no year
	}
	return Date{Year: d.Year, Financial: BritishYears()}, true
}

// isYear reports whether a date is no more and no less than a calendar year.
func (d Date) isYear() bool { return d == Date{Year: d.Year} && d.Year != 0 }

// Days writes a period as its first and its last day, which can be read in one
// way only.
func (p Period) Days() string { return end(p.First()) + "/" + end(p.Last()) }

// Meets reports whether readers take two periods for one: they have the same days, or
// share more than half of the longer one and neither lies within the other, as 2024 and
// FY2024-25. A part of a period that is not known, such as some month of 2025, is
// another one than the whole; a decade is the whole.
func (p Period) Meets(q Period) bool {
	if p.SameDays(q) {
		return p.Start.partly() == q.Start.partly() && p.End.partly() == q.End.partly()
	}
	if !p.HasEnds() || !q.HasEnds() || p.Within(q) || q.Within(p) {
		return false
	}
	if q.First().compareDays(p.First()) < 0 {
		p, q = q, p
	}
	shared := Period{Start: q.Start, End: p.End, interval: true}
	return p.Overlaps(q) && 2*shared.days() > max(p.days(), q.days())
}

// days counts the days of a period that has ends.
func (p Period) days() int { return p.Last().dayNumber() - p.First().dayNumber() + 1 }

// dayNumber counts days from one that is the same for all.
func (d Date) dayNumber() int { return int(d.time().Unix() / (24 * 60 * 60)) }

// partly is what of the date is not known, if that is part of it alone.
func (d Date) partly() Unspecified {
	if d.Precision() == OfUnspecified {
		return d.Unspecified
	}
	return 0
}

// HasEnds reports whether the first and the last day of the period are known.
func (p Period) HasEnds() bool {
	return !p.First().IsZero() && !p.Last().IsZero() &&
		p.Start.Precision() != OfUnspecified && p.End.Precision() != OfUnspecified
}

// SameDays reports whether two periods begin and end on the same days.
func (p Period) SameDays(q Period) bool { return p.First() == q.First() && p.Last() == q.Last() }

// Follows reports whether the period begins on the day after another ends.
func (p Period) Follows(q Period) bool { return q.HasEnds() && q.Last().Plus(1) == p.First() }

// Within reports whether no day of the period lies outside another. Both have ends.
func (p Period) Within(q Period) bool {
	return p.First().compareDays(q.First()) >= 0 && p.Last().compareDays(q.Last()) <= 0
}

// With returns the shortest period that two lie in, as one of them is written where it
// is that one. Both have ends.
func (p Period) With(q Period) Period {
	switch {
	case q.Within(p):
		return p
	case p.Within(q):
		return q
	case q.First().compareDays(p.First()) < 0:
		p, q = q, p
	}
	return Period{Start: p.Start, End: q.End, interval: true}.named()
}

// named returns an interval as the half, the year or the financial year that has the
// same days, if there is one.
func (p Period) named() Period {
	first := p.First()
	names := []Date{{Year: first.Year}, {Year: first.Year, Month: firstHalf}, {Year: first.Year, Month: firstHalf + 1}}
	if years := p.Start.Financial; p.Start.IsFinancialYear() {
		names = append(names, Date{Year: p.Start.Year, Financial: years})
	}
	for _, d := range names {
		if q := (Period{Start: d, End: d}); q.SameDays(p) {
			return q
		}
	}
	return p
}

// Overlaps reports whether some day may lie in both periods.
func (p Period) Overlaps(q Period) bool {
	apart := func(p, q Period) bool { return !p.Last().IsZero() && p.Last().compareDays(q.First()) < 0 }
	return !apart(p, q) && !apart(q, p)
}

// isOneYear reports whether a period is a financial year, or twelve months from the
// first of one.
func (p Period) isOneYear() bool {
	first, last := p.First(), p.Last()
	if p.IsFinancialYear() {
		return true
	}
	if first.IsZero() || last.IsZero() || first.Day != 1 {
		return false
	}
	return last == first.MonthAfter(11).Last()
}

// sameForm reports whether two periods are of one kind, such as both months.
func (p Period) sameForm(q Period) bool {
	return p.interval == q.interval && p.Start.Precision() == q.Start.Precision() &&
		p.Start.Financial == q.Start.Financial
}

// String writes the period as ParsePeriod reads it.
func (p Period) String() string {
	if !p.interval {
		return p.Start.String()
	}
	if p.unknown {
		return p.Start.String() + "/" + p.End.String()
	}
	return end(p.Start) + "/" + end(p.End)
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
	return cmp.Or(
		openLast(p.Last()).compareDays(openLast(q.Last())), cmp.Compare(p.String(), q.String()),
		p.Start.Compare(q.Start), p.End.Compare(q.End),
	)
}

func openLast(d Date) Date {
	if d.IsZero() {
		return Date{Year: 10002} // after the last day of any period
	}
	return d
}

// Text returns the period in a language: 2027, 2027-28, January 2022 to April
// 2026.
func (p Period) Text(l *language.Language) string { return p.text(l, language.InFull) }

// Short returns the period in few letters: 2027-28, Q1 2025, Jan 2022 to Apr 2026.
func (p Period) Short(l *language.Language) string { return p.text(l, language.InShort) }

// Phrase returns the period as it stands behind a preposition: the first quarter of
// 2025.
func (p Period) Phrase(l *language.Language) string { return p.text(l, language.InPhrase) }

func (p Period) text(l *language.Language, style language.Style) string {
	w := &l.Words
	end := func(phrase string, d Date) string { return fmt.Sprintf(phrase, d.Phrase(l)) }
	switch {
	case p.IsZero():
		return ""
	case !p.interval:
		return p.Start.written(l, style)
	case p.Start.IsZero() && p.unknown:
		return end(w.FromUnknown, p.End)
	case p.Start.IsZero():
		return end(w.OnOrBefore, p.End)
	case p.End.IsZero() && p.unknown:
		return end(w.ToUnknown, p.Start)
	case p.End.IsZero():
		return end(w.OnOrAfter, p.Start)
	case p.isOfOneMonth() && style != language.InShort:
		return l.Days(p.Start.Year, p.Start.Month, p.Start.Day, p.End.Day)
	case p.isOfNamedYears() && style != language.InShort:
		return p.Start.Financial.span(p.Start.Year, p.End.Year, l)
	}
	return fmt.Sprintf(w.ToPeriod, p.Start.written(l, style), p.End.written(l, style))
}

// isOfOneMonth reports whether both ends are plain days of one month.
func (p Period) isOfOneMonth() bool {
	a, b := p.Start, p.End
	return a.IsDay() && b.IsDay() && a.Mark == 0 && b.Mark == 0 && a.Year == b.Year && a.Month == b.Month
}

// isOfNamedYears reports whether both ends are financial years of one calendar that
// one year names, and nothing else is said of them.
func (p Period) isOfNamedYears() bool {
	a, b := p.Start, p.End
	return a.Precision() == OfFinancialYear && b.Precision() == OfFinancialYear && a.Financial == b.Financial &&
		a.Financial.ByOne() && a.Mark == 0 && b.Mark == 0
}

// DaysText returns the days of a period in a language, empty where an end is open.
func (p Period) DaysText(l *language.Language) string {
	first, last := p.First(), p.Last()
	if first.IsZero() || last.IsZero() {
		return ""
	}
	return Period{Start: first, End: last, interval: true}.Text(l)
}
