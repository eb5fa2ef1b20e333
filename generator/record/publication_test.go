package record_test

import (
	"errors"
	"testing"

	"explainer/generator/record"
)

func day(t *testing.T, text string) record.Date {
	t.Helper()
	d, err := record.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// A document is published from its day on until it expires; a draft never is,
// unless drafts are asked for.
func TestWithheld(t *testing.T) {
	soon, past := day(t, "2025-03-02"), day(t, "2025-02-01")
	for _, test := range []struct {
		front        record.Front
		held, drafts record.Withholding
	}{
		{record.Front{Date: past}, "", ""},
		{record.Front{Draft: true}, record.HeldDraft, ""},
		{record.Front{Date: soon}, record.HeldFuture, ""},
		{record.Front{Date: past, Expires: day(t, "2025-03-01")}, record.HeldExpired, record.HeldExpired},
		{record.Front{Date: past, Expires: soon}, "", ""},
	} {
		on := day(t, "2025-03-01")
		if got := test.front.Withheld(on, false); got != test.held {
			t.Errorf("%+v is withheld as %q, not %q", test.front, got, test.held)
		}
		if got := test.front.Withheld(on, true); got != test.drafts {
			t.Errorf("with drafts %+v is withheld as %q, not %q", test.front, got, test.drafts)
		}
	}
}

// A membership covers the days from its start to its end; an open side covers all.
func TestHeld(t *testing.T) {
	a := record.Actor{Name: "A", Memberships: []record.Membership{
		{Role: "Minister", Start: day(t, "2024-07-05"), End: day(t, "2025-01")}, {Role: "Member", End: day(t, "2024")},
	}}
	for _, test := range []struct {
		role, on string
		held     bool
	}{
		{"Minister", "2024-07-04", false}, {"Minister", "2024-07-05", true}, {"Minister", "2025-01-31", true},
		{"Minister", "2025-02-01", false}, {"Member", "1990", true}, {"Member", "2025", false}, {"Speaker", "2024-08-01", false},
	} {
		if got := a.Held(test.role, day(t, test.on)); got != test.held {
			t.Errorf("%s on %s: %v", test.role, test.on, got)
		}
	}
	if a.Order() != "A" {
		t.Errorf("sorted as %s", a.Order())
	}
	if a.SortName = "B, A"; a.Order() != "B, A" {
		t.Errorf("sorted as %s", a.Order())
	}
}

// A contact is an address of mail, which becomes a link, or of a page.
func TestContact(t *testing.T) {
	for text, url := range map[string]string{
		"editors@example.org": "mailto:editors@example.org", "https://example.org/issues": "https://example.org/issues",
		"editors": "", "javascript:alert(1)": "", "a@b": "", "mailto:editors@example.org": "",
	} {
		contact, err := record.ParseContact(text)
		p := record.Publication{Contact: contact}
		if (err != nil) != (url == "") || p.ContactURL() != url {
			t.Errorf("%q leads to %q: %v", text, p.ContactURL(), err)
		}
	}
}

// A licence of Creative Commons has an address; no other is guessed at.
func TestLicenceURL(t *testing.T) {
	for id, want := range map[string]string{
		"CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/", "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
		"CC-BY-NC-SA-3.0": "https://creativecommons.org/licenses/by-nc-sa/3.0/", "OGL-UK-3.0": "", "": "",
	} {
		if got := record.LicenceURL(id); got != want {
			t.Errorf("%s is at %q, not %q", id, got, want)
		}
	}
}

// A number is digits with a point, with every digit that was written.
func TestParseDecimal(t *testing.T) {
	for text, want := range map[string]string{"13.40": "13.40", "-5": "-5", "+0.5": "0.5", "1,000": "", ".5": "", "5.": "", "1e3": "", "": "", "∞": ""} {
		d, err := record.ParseDecimal(text)
		if want == "" {
			if !errors.Is(err, record.ErrDecimal) {
				t.Errorf("%q is read as %s", text, d)
			}
		} else if got := d.StringFixed(max(0, -d.Exponent())); got != want || err != nil {
			t.Errorf("%q is read as %s: %v", text, got, err)
		}
	}
}

// Figures are of one thing if they differ in nothing but the number and its date;
// they are alike if they also differ in whose and of when they are.
func TestThing(t *testing.T) {
	base := record.Figure{
		Measure:  "m",
		Subject:  "s",
		Period:   period(t, "2024"),
		Quantity: value(t, "1", "GBP bn"),
		Stage:    record.Pledged,
	}
	for _, test := range []struct {
		name        string
		change      func(*record.Figure)
		same, alike bool
	}{
		{"nothing", func(*record.Figure) {}, true, true},
		{"its number and scale", func(f *record.Figure) { f.Quantity = value(t, "5", "GBP m") }, true, true},
		{"whose it is", func(f *record.Figure) { f.Subject = "other" }, false, true},
		{"its year", func(f *record.Figure) { f.Period = period(t, "2025") }, false, true},
		{"the form of its period", func(f *record.Figure) { f.Period = period(t, "2025-02") }, false, false},
		{"its currency", func(f *record.Figure) { f.Quantity = value(t, "1", "USD bn") }, false, false},
		{"its prices, said", func(f *record.Figure) { f.PriceBasis = record.Nominal }, true, true},
		{"its prices", func(f *record.Figure) { f.PriceBasis, f.PriceYear = record.Real, "2024" }, false, false},
		{"its baseline", func(f *record.Figure) { f.Baseline = &record.Baseline{Kind: record.Target} }, false, false},
	} {
		other := base
		test.change(&other)
		if same := base.Thing() == other.Thing(); same != test.same || base.Alike(&other) != test.alike {
			t.Errorf("figures that differ in %s: one thing %v, alike %v", test.name, same, base.Alike(&other))
		}
	}
}

// What was demanded or dropped is not added to anything; a demand still holds.
func TestIsLive(t *testing.T) {
	for _, test := range []struct {
		figure        record.Figure
		live, dropped bool
	}{
		{record.Figure{Stage: record.Pledged}, true, false},
		{record.Figure{Stage: record.Demanded}, false, false},
		{record.Figure{Stage: record.Pledged, State: record.Withdrawn}, false, true},
		{record.Figure{Stage: record.Pledged, Rank: record.Deprecated}, false, true},
		{record.Figure{Stage: record.Pledged, State: record.Disputed}, true, false},
	} {
		if f := test.figure; f.IsLive() != test.live || f.Dropped() != test.dropped {
			t.Errorf("%+v: live %v, dropped %v", f, f.IsLive(), f.Dropped())
		}
	}
}
