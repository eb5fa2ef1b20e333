package record_test

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"testing"
	"time"

	"explainer/generator/language"
	"explainer/generator/record"

	"pgregory.net/rapid"
)

// dates writes dates of every form, as String writes them.
func dates() *rapid.Generator[string] {
	return rapid.Custom(func(r *rapid.T) string {
		year := rapid.IntRange(100, 9998).Draw(r, "year")
		n := func(name string, most int) int { return rapid.IntRange(1, most).Draw(r, name) }
		text := fmt.Sprintf("%04d", year)
		switch rapid.SampledFrom([]string{"year", "month", "day", "season", "quarter", "half", "week", "decade", "century", "unknown"}).
			Draw(r, "form") {
		case "month":
			text += fmt.Sprintf("-%02d", n("month", 12))
		case "day":
			text += fmt.Sprintf("-%02d-%02d", n("month", 12), n("day", 28))
		case "season":
			text += fmt.Sprintf("-%d", 20+n("season", 4))
		case "quarter":
			text += fmt.Sprintf("-Q%d", n("quarter", 4))
		case "half":
			text += fmt.Sprintf("-H%d", n("half", 2))
		case "week":
			text += fmt.Sprintf("-W%02d", n("week", 52))
		case "decade":
			text = text[:3] + "X"
		case "century":
			text = text[:2] + "XX"
		case "unknown":
			text += rapid.SampledFrom([]string{"-XX", "-XX-XX", "-05-XX"}).Draw(r, "part")
		}
		return text + rapid.SampledFrom([]string{"", "?", "~", "%"}).Draw(r, "mark")
	})
}

// periods writes periods of every form, as String writes them.
func periods() *rapid.Generator[string] {
	return rapid.Custom(func(r *rapid.T) string {
		from := rapid.IntRange(1, 5000).Draw(r, "from")
		to := rapid.IntRange(from, 9998).Draw(r, "to")
		switch rapid.IntRange(0, 8).Draw(r, "form") {
		case 0:
			return fmt.Sprintf("FY%04d-%02d", to, (to+1)%100)
		case 1:
			return fmt.Sprintf("FY%04d", to)
		case 2:
			return dates().Draw(r, "from") + rapid.SampledFrom([]string{"/..", "/"}).Draw(r, "end")
		case 3:
			return rapid.SampledFrom([]string{"../", "/"}).Draw(r, "end") + dates().Draw(r, "to")
		case 4:
			return fmt.Sprintf("FY%04d-%02d/FY%04d-%02d", from, (from+1)%100, to, (to+1)%100)
		case 5:
			return fmt.Sprintf("FY%04d/FY%04d", from, to)
		case 6:
			return fmt.Sprintf("%04d-Q2/%04d-Q3", from, to)
		case 7:
			return fmt.Sprintf("%04d/%04d", from, to)
		}
		return dates().Draw(r, "date")
	})
}

// drawn returns a period of any form; many share their year, so that order is tried.
func drawn(r *rapid.T, label string) record.Period {
	text := rapid.OneOf(periods(), rapid.SampledFrom([]string{
		"2025", "2025-01", "2025-Q1", "2025-01/2025-03", "2025-XX", "2025-XX-XX", "2025-H1", "2025-W01", "2024-12-30",
		"2025-01-XX", "FY2025", "FY2025-26", "202X", "2025/..", "2025/", "2025~", "2025-21", "../2025", "/2025",
	})).Draw(r, label)
	p, err := record.ParsePeriod(text)
	if err != nil {
		r.Fatalf("ParsePeriod(%q): %v", text, err)
	}
	if y := rapid.SampledFrom(calendars()).Draw(r, "calendar"); rapid.Bool().Draw(r, "declared") {
		if q, err := p.In(y.Years()); err == nil {
			return q
		}
	}
	return p
}

// calendars are financial years of several kinds.
func calendars() []record.Calendar {
	return []record.Calendar{
		{Month: 4, Day: 1, Named: record.NamedByBoth, Called: record.FinancialYear},
		{Month: 4, Day: 6, Named: record.NamedByBoth, Called: record.FinancialYear},
		{Month: 10, Day: 1, Named: record.NamedByEnd, Called: record.FiscalYear},
		{Month: 7, Day: 1, Named: record.NamedByEnd, Called: record.FinancialYear},
		{Month: 4, Day: 1, Named: record.NamedByStart, Called: record.FiscalYear},
		{Month: 1, Day: 1, Named: record.NamedByEnd, Called: record.FiscalYear},
	}
}

// lasts returns how many days a period has, 0 where an end of it is open.
func lasts(p record.Period) int {
	first, last := p.First(), p.Last()
	if first.IsZero() || last.IsZero() {
		return 0
	}
	day := func(d record.Date) time.Time {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	return int(day(last).Sub(day(first))/(24*time.Hour)) + 1
}

// within reports whether every day that p may mean is one that q may mean.
func within(p, q record.Period) bool {
	first, last := q.First(), q.Last()
	begins := first.IsZero() || !p.First().IsZero() && p.First().Compare(first) >= 0
	ends := last.IsZero() || !p.Last().IsZero() && p.Last().Compare(last) <= 0
	return begins && ends
}

// holds fails a test in which a period ends before it begins, or is not of as many
// days as lie between.
func holds(t interface{ Errorf(string, ...any) }, p record.Period) {
	if p.IsUndecided() {
		return // its days are not known
	}
	first, last := p.First(), p.Last()
	if open := first.IsZero() || last.IsZero(); open != (lasts(p) == 0) || !open && first.Compare(last) > 0 {
		t.Errorf("%s runs from %s to %s, %d days", p, first, last, lasts(p))
	}
	if !within(p, p) || !p.Overlaps(p) {
		t.Errorf("%s is not within itself", p)
	}
}

// The order of periods is total, and that of their first days.
func TestPeriodsHaveATotalOrder(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p, q, s := drawn(r, "p"), drawn(r, "q"), drawn(r, "s")
		holds(r, p)
		if (p.Compare(q) == 0) != (p == q) || p.Compare(q) != -q.Compare(p) {
			r.Fatalf("%s and %s compare as %d and %d", p, q, p.Compare(q), q.Compare(p))
		}
		sorted := []record.Period{p, q, s}
		slices.SortFunc(sorted, record.Period.Compare)
		if sorted[0].Compare(sorted[2]) > 0 {
			r.Fatalf("%v is in no order", sorted)
		}
		a, b := p.First(), q.First()
		if days := cmp.Compare(a.String(), b.String()); days != 0 && days != p.Compare(q) && a.Year < 10000 {
			r.Fatalf("%s begins on %s, %s on %s; they compare as %d", p, a, q, b, p.Compare(q))
		}
		if within(p, q) && !p.Overlaps(q) {
			r.Fatalf("%s is within %s and apart from it", p, q)
		}
		if within(p, q) && within(q, s) && !within(p, s) {
			r.Fatalf("%s is within %s, that within %s", p, q, s)
		}
	})
}

// The parts of a year fill it, each after the other.
func TestPartsFillTheYear(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		year := rapid.IntRange(1, 9989).Draw(r, "year")
		whole := period(t, fmt.Sprintf("%04d", year))
		for part, count := range map[string]int{"-%02d": 12, "-Q%d": 4, "-H%d": 2} {
			days := 0
			for i := range count {
				p := period(t, fmt.Sprintf("%04d"+part, year, i+1))
				if days += lasts(p); !within(p, whole) || within(whole, p) {
					r.Fatalf("%s is not within %s", p, whole)
				}
			}
			if days != lasts(whole) {
				r.Fatalf("the parts %s of %s are of %d days", part, whole, days)
			}
		}
		decade := period(t, fmt.Sprintf("%03dX", max(1, year/10)))
		if year > 9 && (!within(whole, decade) || lasts(decade) < 3652) {
			r.Fatalf("%s is not within %s", whole, decade)
		}
		week, next := period(t, fmt.Sprintf("%04d-W52", year)), period(t, fmt.Sprintf("%04d-W01", year+1))
		if lasts(week) != 7 || next.First().Compare(week.Last()) <= 0 {
			r.Fatalf("%s is followed by %s", week, next)
		}
	})
}

// A financial year keeps its name in every calendar that can have it, and lasts a
// year; the next begins where it ends.
func TestFinancialYearsByCalendar(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		c := rapid.SampledFrom(calendars()).Draw(r, "calendar")
		year := rapid.IntRange(2, 9990).Draw(r, "year")
		name := func(year int) string { return fmt.Sprintf("FY%04d", year) }
		if c.Named == record.NamedByBoth {
			name = func(year int) string { return fmt.Sprintf("FY%04d-%02d", year, (year+1)%100) }
		}
		p, err := period(t, name(year)).In(c.Years())
		next, err2 := period(t, name(year+1)).In(c.Years())
		if err != nil || err2 != nil || p.String() != name(year) || p.IsUndecided() {
			r.Fatalf("%s in %s is %s: %v, %v", name(year), c.Text(), p, err, err2)
		}
		if gap := period(t, p.Last().String()+"/"+next.First().String()); lasts(gap) != 2 || lasts(p) < 365 || lasts(p) > 366 {
			r.Fatalf("%s runs to %s, the next from %s", p, p.Last(), next.First())
		}
		if again, err := p.In(c.Years()); err != nil || again != p {
			r.Fatalf("%s in its own calendar is %s: %v", p, again, err)
		}
	})
}

// What the calendars of some countries mean by a year.
func TestCalendars(t *testing.T) {
	usual := func(iso string) record.Years {
		c, known := record.UsualYears(iso)
		if !known {
			t.Fatalf("no calendar of %s", iso)
		}
		return c.Years()
	}
	tax := record.Calendar{Month: 4, Day: 6, Named: record.NamedByBoth}
	for _, test := range []struct {
		text        string
		years       record.Years
		first, last string
		wording     string
	}{
		{"FY2026", usual("USA"), "2025-10-01", "2026-09-30", "fiscal year 2026, FY2026"},
		{"FY2026/FY2035", usual("USA"), "2025-10-01", "2035-09-30", "fiscal years 2026 to 2035, FY2026 to FY2035"},
		{"FY2025-26", usual("AUS"), "2025-07-01", "2026-06-30", "2025-26, 2025-26"},
		{"FY2025-26", usual("IND"), "2025-04-01", "2026-03-31", "2025-26, 2025-26"},
		{"FY2025-26", tax.Years(), "2025-04-06", "2026-04-05", "2025-26, 2025-26"},
		{"2025-W07", usual("USA"), "2025-02-10", "2025-02-16", "week 7 of 2025, W7 2025"},
	} {
		p, err := period(t, test.text).In(test.years)
		if err != nil || p.First().String() != test.first || p.Last().String() != test.last {
			t.Errorf("%s runs from %s to %s: %v", test.text, p.First(), p.Last(), err)
		}
		l, _ := language.For("en")
		if got := p.Text(l) + ", " + p.Short(l); got != test.wording {
			t.Errorf("%s is written %q, not %q", test.text, got, test.wording)
		}
	}
	for _, test := range []struct{ text, iso, write string }{
		{"FY2026-27", "USA", "FY2027, which runs from 2026-10-01 to 2027-09-30"},
		{"FY2026", "IND", "FY2025-26 or FY2026-27"},
	} {
		_, err := period(t, test.text).In(usual(test.iso))
		if slip, ok := errors.AsType[record.SlipError](err); !ok || slip.Write != test.write {
			t.Errorf("%s in %s: %v", test.text, test.iso, err)
		}
	}
	if _, err := period(t, "2026-11/FY2026").In(usual("USA")); !errors.Is(err, record.ErrInverted) {
		t.Errorf("an interval that the calendar inverts: %v", err)
	}
}

// Two spellings are one period.
func TestSpellings(t *testing.T) {
	for text, want := range map[string]string{
		"2025-33": "2025-Q1", "2025-34": "2025-Q2", "2025-36~": "2025-Q4~", "2025-40": "2025-H1", "2025-41": "2025-H2",
		"2020s": "202X", "2020s?": "202X?", "2025-33/2025-35": "2025-Q1/2025-Q3",
	} {
		if got := period(t, text).String(); got != want {
			t.Errorf("%s is written %s, not %s", text, got, want)
		}
	}
}

// What cannot be read has the remedy that means the same.
func TestPeriodRemedies(t *testing.T) {
	for text, write := range map[string]string{
		"2032-33":    "2032-Q1 or FY2032-33",
		"2039-40":    "2039-H1 or FY2039-40",
		"2025-W07-3": "2025-02-12",
		"2025-37":    "2025-01/2025-04",
		"2025-32":    "2025-06/2025-08, its months",
		"2025-28":    "2025-12/2026-02, its months",
	} {
		_, err := record.ParsePeriod(text)
		if slip, ok := errors.AsType[record.SlipError](err); !ok || slip.Write != write {
			t.Errorf("%s: %v", text, err)
		}
	}
	for _, text := range []string{
		"Y-17000", "Y170000002", "-0044", "-0044-03-15", "XXXX", "2XXX", "2025-X1", "2025-1X", "2025-XX-01", "XXXX-12",
		"00XX", "000X", "2025-W00", "2025-W54", "2025-W53", "2025-Q0", "2025-Q5", "2025-H3", "2025-Q1-01", "2025-QQ", "2025-W7",
		"2025s", "202Xs", "2025-Q1-XX", "2025-W07-XX", "2025-W07-8", "FY2026~", "FY2026-27/FY2035", "FY2026/FY2025", "FY2026-28", "/", "../",
	} {
		if p, err := record.ParsePeriod(text); err == nil {
			t.Errorf("%s reads as %s", text, p)
		}
	}
}

// The patterns that the schema and the open data state fit whatever is read.
func TestPatternsFit(t *testing.T) {
	pattern := regexp.MustCompile(`^(?:` + record.PeriodPattern + `)$`)
	date := regexp.MustCompile(`^(?:` + record.DatePattern + `)$`)
	rapid.Check(t, func(r *rapid.T) {
		if text := periods().Draw(r, "period"); !pattern.MatchString(text) {
			r.Errorf("the pattern of periods does not fit %s", text)
		}
		if text := dates().Draw(r, "date"); !date.MatchString(text) {
			r.Errorf("the pattern of dates does not fit %s", text)
		}
	})
	for _, text := range []string{"2020s", "2025-33", "2025/", "/2025"} {
		if !pattern.MatchString(text) {
			t.Errorf("the pattern does not fit %s", text)
		}
	}
}

// The words for a period: in full, in few letters, behind a preposition.
func TestPeriodWording(t *testing.T) {
	l, _ := language.For("en")
	for text, want := range map[string][3]string{
		"2025-Q1":               {"first quarter of 2025", "Q1 2025", "the first quarter of 2025"},
		"2025-Q3~":              {"about the third quarter of 2025", "about the third quarter of 2025", "about the third quarter of 2025"},
		"2025-Q3?":              {"third quarter of 2025 (uncertain)", "third quarter of 2025 (uncertain)", "the third quarter of 2025 (uncertain)"},
		"2025-H2":               {"second half of 2025", "H2 2025", "the second half of 2025"},
		"202X":                  {"2020s", "2020s", "the 2020s"},
		"20XX":                  {"2000 to 2099, year not known", "2000 to 2099, year not known", "2000 to 2099, year not known"},
		"2025-XX":               {"2025, month not known", "2025, month not known", "2025, month not known"},
		"2025-XX-XX":            {"2025, day not known", "2025, day not known", "2025, day not known"},
		"2025-01-XX":            {"January 2025, day not known", "Jan 2025, day not known", "January 2025, day not known"},
		"2025-Q1/2025-Q3":       {"first quarter of 2025 to third quarter of 2025", "Q1 2025 to Q3 2025", "the first quarter of 2025 to the third quarter of 2025"},
		"2025-Q1/":              {"from the first quarter of 2025, end not known", "from the first quarter of 2025, end not known", "from the first quarter of 2025, end not known"},
		"/2025":                 {"until 2025, beginning not known", "until 2025, beginning not known", "until 2025, beginning not known"},
		"2025/..":               {"from 2025", "from 2025", "from 2025"},
		"2025-02":               {"February 2025", "Feb 2025", "February 2025"},
		"2025-02-10/2025-02-16": {"10–16 February 2025", "10 Feb 2025 to 16 Feb 2025", "10–16 February 2025"},
	} {
		p := period(t, text)
		if got := [3]string{p.Text(l), p.Short(l), p.Phrase(l)}; got != want {
			t.Errorf("%s is written %q, not %q", text, got, want)
		}
	}
}

// ISO 8601-1 has a form for some dates and the first day for all others.
func TestISO(t *testing.T) {
	for text, want := range map[string]string{
		"2025-W07": "2025-W07", "2025-Q2": "2025-04-01", "202X": "2020-01-01", "2025-XX": "2025", "2025-01-XX~": "2025-01",
		"2025-24": "2025-12-01", "FY2027-28": "2027-04-01", "2025-02-26?": "2025-02-26",
	} {
		if got := period(t, text).Start.ISO(); got != want {
			t.Errorf("%s is %s in ISO 8601, not %s", text, got, want)
		}
	}
}
