package content

import (
	"testing"

	"explainer/generator/record"
)

// What people write instead of the form that a key asks for, and what they are
// told they may have meant.
func TestMeant(t *testing.T) {
	for _, c := range []struct {
		form       record.FormName
		text, want string
	}{
		{record.FormDay, "26/02/2025", "2025-02-26"},
		{record.FormDay, "03/02/2025", ""}, // March or February
		{record.FormDay, "2025-2-6", "2025-02-06"},
		{record.FormDay, "2025/02/26", "2025-02-26"},
		{record.FormDate, "26 February 2025", "2025-02-26"},
		{record.FormDate, "Feb 26, 2025", "2025-02-26"},
		{record.FormDay, "26.02.2025", "2025-02-26"},
		{record.FormDay, "soon", ""},
		{record.FormUnit, "billion pounds", "GBP bn"},
		{record.FormUnit, "£bn", "GBP bn"},
		{record.FormUnit, "gbp bn", "GBP bn"},
		{record.FormUnit, "US dollars", ""}, // US alone is no currency
		{record.FormUnit, "percent of gdp", "% of GDP"},
		{record.FormUnit, "per cent", "%"},
		{record.FormUnit, "metres", ""},
		{record.FormPeriod, "2024/25", "FY2024-25"},
		{record.FormUnit, "PLN million", "PLN m"},
		{record.FormUnit, "US$bn", "USD bn"},
		{record.FormUnit, "million million pounds", ""},
		{record.FormPeriod, "2024/26", ""},
		{record.FormPeriod, "2024-25", "FY2024-25"},
		{record.FormPeriod, "2024–25", "FY2024-25"},
		{record.FormPeriod, "2024-2025", "FY2024-25"},
		{record.FormPeriod, "1999-2000", "FY1999-00"},
		{record.FormPeriod, "FY2024/25", "FY2024-25"},
		{record.FormPeriod, "FY 2024-25", "FY2024-25"},
		{record.FormPeriod, "2024-25/2026-27", "FY2024-25/FY2026-27"},
		{record.FormPeriod, "2024/25-2026/27", "FY2024-25/FY2026-27"},
		{record.FormPeriod, "2024-25 to 2026-27", "FY2024-25/FY2026-27"},
		{record.FormPeriod, "FY2024-25–FY2026-27", "FY2024-25/FY2026-27"},
		{record.FormPeriod, "2026-27 to 2024-25", ""},
		{record.FormPeriod, "2022-2025", ""},
		{record.FormPeriod, "FY2024", "FY2024"},
		{record.FormPeriod, "2025/02", "2025-02"},
		{record.FormPeriod, "02/2025", "2025-02"},
		{record.FormPeriod, "2025-2", "2025-02"},
		{record.FormPeriod, "Q1 2025", "2025-Q1"},
		{record.FormPeriod, "2025Q3", "2025-Q3"},
		{record.FormPeriod, "2025-q3", "2025-Q3"},
		{record.FormPeriod, "Q5 2025", ""},
		{record.FormPeriod, "H2/2025", "2025-H2"},
		{record.FormPeriod, "Week 7, 2025", "2025-W07"},
		{record.FormPeriod, "2025-W7", "2025-W07"},
		{record.FormPeriod, "2025W53", ""},
		{record.FormPeriod, "FY 2026", "FY2026"},
		{record.FormPeriod, "fiscal year 2026", "FY2026"},
		{record.FormURL, "26/02/2025", ""},
		{record.FormDay, "2026-01-01T12:00:00Z", "2026-01-01"},
		{record.FormDay, "2026-01-01 12:00", "2026-01-01"},
		{record.FormDay, "20260101", "2026-01-01"},
		{record.FormDay, "2026–01–01", "2026-01-01"},
		{record.FormUnit, "counts", "count"},
		{record.FormUnit, "pp", "percentage points"},
		{record.FormUnit, "percentage", "%"},
		{record.FormPeriod, "FY24/25", "FY2024-25"},
		{record.FormPeriod, "FY24-26", ""},
		{record.FormPeriod, "2023.0", "2023"},
		{record.FormPeriod, "2023*", "2023"},
		{record.FormPeriod, "Nov-2010", "2010-11"},
		{record.FormURL, "www.example.org/a", "https://www.example.org/a"},
		{record.FormURL, "<https://example.org>", "https://example.org"},
		{record.FormURL, "[a](https://example.org)", "https://example.org"},
		{record.FormURL, "https://example.org/a b", "https://example.org/a%20b"},
		{record.FormURL, "https://a.org https://b.org", ""},
		{record.FormURL, "ftp://example.org", ""},
		{record.FormPath, "old", "/old"},
		{record.FormPath, "https://example.org/old/", "/old/"},
		{record.FormPath, "/a b/", "/a%20b/"},
		{record.FormPath, "//old/", ""},
		{record.FormPath, "/x/#y", "/x/"},
		{record.FormPath, "/?p=12", ""},
		{record.FormPath, "/old/*", ""},
	} {
		if got := meant(c.form, c.text); got != c.want {
			t.Errorf("%q for %s: %q, want %q", c.text, c.form, got, c.want)
		}
	}
}

// A guess is always in a form that its key takes.
func FuzzMeant(f *testing.F) {
	for _, text := range []string{"26/02/2025", "£66.3bn", "billion pounds", "2024/25", "1,234,5", "Q1 2025", "week 7, 2025", "FY 2026"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if v := meant(record.FormDay, text); v != "" {
			if _, err := record.ParseDay(v); err != nil {
				t.Errorf("%q as a day: %q: %v", text, v, err)
			}
		}
		if v := meant(record.FormUnit, text); v != "" {
			if _, err := record.ParseUnit(v); err != nil {
				t.Errorf("%q as a unit: %q: %v", text, v, err)
			}
		}
		if v := meant(record.FormPeriod, text); v != "" {
			if _, err := record.ParsePeriod(v); err != nil {
				t.Errorf("%q as a period: %q: %v", text, v, err)
			}
		}
	})
}
