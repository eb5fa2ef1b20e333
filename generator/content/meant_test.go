package content

import (
	"testing"

	"explainer/generator/record"
)

// What people write instead of the form that a key asks for, and what they are
// told they may have meant.
func TestMeant(t *testing.T) {
	for _, c := range []struct{ expected, text, want string }{
		{"a day, such as 2025-02-26", "26/02/2025", "2025-02-26"},
		{"a day, such as 2025-02-26", "03/02/2025", ""}, // March or February
		{"a day, such as 2025-02-26", "2025-2-6", "2025-02-06"},
		{"a day, such as 2025-02-26", "2025/02/26", "2025-02-26"},
		{"a date, such as 2025-02-26", "26 February 2025", "2025-02-26"},
		{"a date, such as 2025-02-26", "Feb 26, 2025", "2025-02-26"},
		{"a day, such as 2025-02-26", "26.02.2025", "2025-02-26"},
		{"a day, such as 2025-02-26", "soon", ""},
		{"a unit, such as GBP bn", "billion pounds", "GBP bn"},
		{"a unit, such as GBP bn", "£bn", "GBP bn"},
		{"a unit, such as GBP bn", "gbp bn", "GBP bn"},
		{"a unit, such as GBP bn", "US dollars", ""}, // US alone is no currency
		{"a unit, such as GBP bn", "percent of gdp", "% of GDP"},
		{"a unit, such as GBP bn", "per cent", "%"},
		{"a unit, such as GBP bn", "metres", ""},
		{"a period, such as 2027 or FY2027-28", "2024/25", "FY2024-25"},
		{"a unit, such as GBP bn", "PLN million", "PLN m"},
		{"a unit, such as GBP bn", "US$bn", "USD bn"},
		{"a unit, such as GBP bn", "million million pounds", ""},
		{"a period, such as 2027 or FY2027-28", "2024/26", ""},
		{"a period, such as 2027 or FY2027-28", "2024-25", "FY2024-25"},
		{"a period, such as 2027 or FY2027-28", "2024–25", "FY2024-25"},
		{"a period, such as 2027 or FY2027-28", "2024-2025", "FY2024-25"},
		{"a period, such as 2027 or FY2027-28", "1999-2000", "FY1999-00"},
		{"a period, such as 2027 or FY2027-28", "FY2024/25", "FY2024-25"},
		{"a period, such as 2027 or FY2027-28", "FY 2024-25", "FY2024-25"},
		{"a period, such as 2027 or FY2027-28", "2024-25/2026-27", "FY2024-25/FY2026-27"},
		{"a period, such as 2027 or FY2027-28", "2024/25-2026/27", "FY2024-25/FY2026-27"},
		{"a period, such as 2027 or FY2027-28", "2024-25 to 2026-27", "FY2024-25/FY2026-27"},
		{"a period, such as 2027 or FY2027-28", "FY2024-25–FY2026-27", "FY2024-25/FY2026-27"},
		{"a period, such as 2027 or FY2027-28", "2026-27 to 2024-25", ""},
		{"a period, such as 2027 or FY2027-28", "2022-2025", ""},
		{"a period, such as 2027 or FY2027-28", "FY2024", ""},
		{"a period, such as 2027 or FY2027-28", "2025/02", "2025-02"},
		{"a period, such as 2027 or FY2027-28", "02/2025", "2025-02"},
		{"a period, such as 2027 or FY2027-28", "2025-2", "2025-02"},
		{"an address", "26/02/2025", ""},
	} {
		if got := meant(c.expected, c.text); got != c.want {
			t.Errorf("%q for %s: %q, want %q", c.text, c.expected, got, c.want)
		}
	}
}

// A guess is always in a form that its key takes.
func FuzzMeant(f *testing.F) {
	for _, text := range []string{"26/02/2025", "£66.3bn", "billion pounds", "2024/25", "1,234,5"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if v := meant("a day", text); v != "" {
			if _, err := record.ParseDay(v); err != nil {
				t.Errorf("%q as a day: %q: %v", text, v, err)
			}
		}
		if v := meant("a unit", text); v != "" {
			if _, err := record.ParseUnit(v); err != nil {
				t.Errorf("%q as a unit: %q: %v", text, v, err)
			}
		}
		if v := meant("a period", text); v != "" {
			if _, err := record.ParsePeriod(v); err != nil {
				t.Errorf("%q as a period: %q: %v", text, v, err)
			}
		}
	})
}
