package record_test

import (
	"testing"

	"explainer/generator/record"

	"pgregory.net/rapid"
)

func TestMonthsUntil(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     int
	}{
		{"2025-02-26", "2025-02-26", 0}, {"2025-02-26", "2025-03-25", 0}, {"2025-02-26", "2025-03-26", 1}, {"2025-02-26", "2026-01-06", 10},
		{"2025-01-31", "2025-02-28", 0}, {"2025-01-31", "2025-03-01", 1}, {"2024-02-29", "2025-02-28", 11}, {"2025-02", "2026-02-01", 12},
		{"2025-03-01", "2025-02-28", -1}, {"2025-03-15", "2025-03-14", -1},
	} {
		from, err := record.ParseDate(c.from)
		to, err2 := record.ParseDate(c.to)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if got := from.MonthsUntil(to); got != c.want {
			t.Errorf("from %s to %s: %d months, not %d", c.from, c.to, got, c.want)
		}
	}
}

// The age of something never shrinks as time passes, and is negative only
// before it was.
func TestMonthsUntilGrows(t *testing.T) {
	day := rapid.Custom(func(r *rapid.T) record.Date {
		return record.Date{
			Year:  rapid.IntRange(1990, 2040).Draw(r, "year"),
			Month: rapid.IntRange(1, 12).Draw(r, "month"),
			Day:   rapid.IntRange(1, 28).Draw(r, "day"),
		}
	})
	rapid.Check(t, func(r *rapid.T) {
		since, a, b := day.Draw(r, "since"), day.Draw(r, "a"), day.Draw(r, "b")
		if a.Compare(b) > 0 {
			a, b = b, a
		}
		if since.MonthsUntil(a) > since.MonthsUntil(b) {
			r.Errorf("since %s: %d months to %s, but %d to %s", since, since.MonthsUntil(a), a, since.MonthsUntil(b), b)
		}
		if (since.MonthsUntil(a) < 0) != since.After(a) {
			r.Errorf("from %s to %s: %d months", since, a, since.MonthsUntil(a))
		}
	})
}
