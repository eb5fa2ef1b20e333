package record_test

import (
	"testing"

	"explainer/generator/language"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
)

func english(t testing.TB) *language.Language {
	t.Helper()
	l, ok := language.For("en")
	if !ok {
		t.Fatal("there is no English")
	}
	return l
}

func unit(t testing.TB, text string) record.Unit {
	t.Helper()
	u, err := record.ParseUnit(text)
	if err != nil {
		t.Fatalf("ParseUnit(%q): %v", text, err)
	}
	return u
}

func period(t testing.TB, text string) record.Period {
	t.Helper()
	p, err := record.ParsePeriod(text)
	if err != nil {
		t.Fatalf("ParsePeriod(%q): %v", text, err)
	}
	return p
}

func number(text string) decimal.Decimal { return decimal.RequireFromString(text) }

func value(t testing.TB, n, u string) record.Quantity {
	return record.Quantity{Value: number(n), Unit: unit(t, u)}
}

func change(t testing.TB, from, to, delta, u string) record.Quantity {
	q := record.Quantity{Form: record.ChangeForm, Low: number(from), High: number(to), Unit: unit(t, u)}
	if delta != "" {
		q.Delta, q.Value = true, number(delta)
	}
	return q
}

func between(t testing.TB, low, high, u string) record.Quantity {
	return record.Quantity{Form: record.RangeForm, Low: number(low), High: number(high), Unit: unit(t, u)}
}

// bounded sets the bound of a quantity.
func bounded(q record.Quantity, b record.Bound) record.Quantity {
	q.Bound = b
	return q
}

func TestQuantityText(t *testing.T) {
	for _, test := range []struct {
		quantity record.Quantity
		want     string
	}{
		{value(t, "13.4", "GBP bn"), "£13.4 billion"},
		{value(t, "6.0", "GBP bn"), "£6.0 billion"},
		{value(t, "500", "USD bn"), "$500 billion"},
		{value(t, "1234567.89", "EUR"), "€1,234,567.89"},
		{value(t, "75", "USD m"), "$75 million"},
		{value(t, "12", "SEK bn"), "SEK\u00a012 billion"},
		{value(t, "-0.5", "GBP bn"), "−£0.5 billion"},
		{bounded(value(t, "6", "GBP bn"), "about"), "about £6 billion"},
		{bounded(change(t, "6", "7", "", "GBP bn"), "about"), "from about £6 billion to about £7 billion"},
		{bounded(value(t, "6", "GBP bn"), "more-than"), "more than £6 billion"},
		{bounded(value(t, "4.1", "% of GDP"), "at-least"), "at least 4.1% of GDP"},
		{value(t, "2.5", "% of GDP"), "2.5% of GDP"},
		{value(t, "67", "%"), "67%"},
		{value(t, "0.2", "percentage points"), "0.2 percentage points"},
		{value(t, "1", "percentage points"), "1 percentage point"},
		{value(t, "5000", "count"), "5,000"},
		{between(t, "6", "7", "GBP bn"), "£6–7 billion"},
		{change(t, "0.5", "0.3", "", "% of GNI"), "from 0.5% to 0.3% of GNI"},
		{change(t, "66.3", "79.7", "13.4", "GBP bn"), "from £66.3 billion to £79.7 billion"},
	} {
		if got := test.quantity.Text(english(t)); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

// A figure's wording says all that its number depends on.
func TestFigureWording(t *testing.T) {
	earlier := &record.Figure{ID: "earlier", Quantity: value(t, "66.3", "GBP bn"), Period: period(t, "FY2024-25")}
	known := func(id string) *record.Figure {
		if id == "earlier" {
			return earlier
		}
		return nil
	}
	for _, test := range []struct {
		name   string
		figure record.Figure
		want   string
	}{
		{"cash against a record", record.Figure{
			Quantity: value(t, "13.4", "GBP bn"), Recurrence: record.Annual, PriceBasis: record.Nominal,
			Baseline: &record.Baseline{Kind: "prior-level", Figure: "earlier"},
		}, "£13.4 billion a year, cash, against 2024-25"},
		{"real terms", record.Figure{Quantity: value(t, "6", "GBP bn"), PriceBasis: record.Real, PriceYear: "2024-25"}, "£6 billion, in 2024-25 prices"},
		{"real terms, unstated", record.Figure{Quantity: value(t, "6", "GBP bn"), PriceBasis: record.Real, PriceYear: record.UnstatedYear}, "£6 billion, after inflation"},
		{"against what would have been", record.Figure{
			Quantity: bounded(value(t, "6", "GBP bn"), "about"), Recurrence: record.Annual,
			Baseline: &record.Baseline{Kind: record.Counterfactual, Note: "What was planned in 2023."},
		}, "about £6 billion a year, against “What was planned in 2023”"},
		{"a counterfactual beside a record", record.Figure{
			Quantity: value(t, "6", "GBP bn"), Baseline: &record.Baseline{Kind: record.Counterfactual, Figure: "earlier", Note: "The plans of May"},
		}, "£6 billion, against “The plans of May”"},
		{"a counterfactual without a note", record.Figure{Quantity: value(t, "6", "GBP bn"), Baseline: &record.Baseline{Kind: record.Counterfactual}}, "£6 billion"},
		{"prices that nobody declared", record.Figure{Quantity: value(t, "6", "GBP bn"), Stage: record.Outturn}, "£6 billion"},
		{"a price year without a basis", record.Figure{Quantity: value(t, "6", "GBP bn"), PriceYear: "2024-25"}, "£6 billion"},
		{"a change of money", record.Figure{Quantity: change(t, "1", "2", "", "GBP bn")}, "from £1 billion to £2 billion"},
		{"a range of money", record.Figure{Quantity: between(t, "1", "2", "EUR m"), Recurrence: record.OneOff}, "€1–2 million"},
		{"a share has no prices", record.Figure{Quantity: value(t, "2.5", "% of GDP"), Recurrence: record.Annual}, "2.5% of GDP a year"},
		{"a sum over time", record.Figure{Quantity: value(t, "138", "EUR bn"), Recurrence: record.Cumulative}, "€138 billion in all"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.figure.Wording(english(t), known); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestPeriodText(t *testing.T) {
	for text, want := range map[string]string{
		"2027":                  "2027",
		"2025-02":               "February 2025",
		"2025-02-26":            "26 February 2025",
		"FY2027-28":             "2027-28",
		"FY1999-00":             "1999-00",
		"2022-01/2026-04":       "January 2022 to April 2026",
		"2024~":                 "about 2024",
		"2025-23":               "autumn 2025",
		"2025-05/..":            "from May 2025",
		"../2030":               "up to 2030",
		"2025-06-24/2025-06-25": "24–25 June 2025",
		"FY2026-27/FY2035-36":   "2026-27 to 2035-36",
		"FY2026-27/..":          "from 2026-27",
		"../FY2030-31":          "up to 2030-31",
		"FY1998-99/FY1999-00":   "1998-99 to 1999-00",
		"2024/FY2026-27":        "2024 to 2026-27",
		"FY2024-25/2026-06":     "2024-25 to June 2026",
	} {
		if got := period(t, text).Text(english(t)); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
