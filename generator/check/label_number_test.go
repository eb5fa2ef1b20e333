package check

import (
	"testing"

	"explainer/generator/content"
	"explainer/generator/language"
	"explainer/generator/record"
	"explainer/generator/site"

	"github.com/shopspring/decimal"
)

// figureOf is a figure of one value.
func figureOf(t *testing.T, value, unit string) *record.Figure {
	t.Helper()
	u, err := record.ParseUnit(unit)
	if err != nil {
		t.Fatal(err)
	}
	period, err := record.ParsePeriod("FY2024-25")
	if err != nil {
		t.Fatal(err)
	}
	return &record.Figure{Quantity: record.Quantity{Value: decimal.RequireFromString(value), Unit: u}, Period: period}
}

// A label says what its record says: the number with its sign and its scale, in
// whichever words.
func TestLabelsAgree(t *testing.T) {
	l, ok := language.For("en")
	if !ok {
		t.Fatal("there is no English")
	}
	s := &subject{Site: &site.Site{Language: l, Vocabulary: content.NewVocabulary(&content.Document{})}}
	for _, c := range []struct {
		value, unit, label string
		agrees             bool
	}{
		{"0.3", "%", "−0.3%", false},
		{"0.3", "%", "-0.3 per cent", false},
		{"0.3", "%", "minus 0.3 per cent", false},
		{"0.3", "%", "(−0.3)", false},
		{"5", "GBP bn", "−£5bn", false},
		{"5", "GBP bn", "£-5bn", false},
		{"5", "count", "−5", false},
		{"-0.3", "%", "−0.3%", true},
		{"-0.3", "%", "fell by 0.3%", true},
		{"-0.3", "%", "0.3%", true}, // it fell by
		{"-0.3", "%", "a cut of 0.3 per cent", true},
		{"-0.3", "%", "+0.3%", false},
		{"-0.3", "%", "rose by 0.3%", false},
		{"-0.3", "%", "an increase of 0.3 per cent", false},
		{"-0.3", "%", "growth fell by 0.3%", true},
		{"-0.3", "%", "up to −0.3%", true},
		{"-5", "GBP bn", "£5bn more", false},
		{"0.3", "%", "fell by 0.3%", true}, // a fall of 0.3 is recorded as one
		{"0.3", "%", "more than 0.3%", true},
		{"-0.3", "%", "more than 0.3% less", true},

		{"5", "USD", "$5 bln", false},
		{"5", "EUR", "€5 mln", false},
		{"500", "INR", "₹500 crore", false},
		{"5", "USD", "$5MM", false},
		{"5", "USD", "$5tn", false},
		{"5", "GBP", "£5 lakh", false},
		{"5", "GBP", "£5x", false},
		{"5", "GBP bn", "£5m", false},
		{"5", "GBP bn", "5 million", false},
		{"5", "GBP bn", "five million", false},
		{"5", "GBP bn", "half a billion", false},
		{"5", "count", "5 bln", false},
		{"50", "GBP", "50p", false},
		{"5", "percentage points", "5 basis points", false},
		{"5", "percentage points", "5%", false},
		{"5", "%", "5pp", false},
		{"5", "USD bn", "$5 bln", true},
		{"5", "EUR m", "€5 mio", true},
		{"5", "EUR bn", "5 Mrd. €", true},
		{"5000", "INR m", "₹500 crore", true},
		{"5", "USD m", "$5MM", true},
		{"5", "GBP bn", "£5,000m", true},
		{"5", "GBP bn", "five billion", true},
		{"0.5", "GBP bn", "half a billion", true},
		{"0.5", "GBP", "50p", true},
		{"0.05", "percentage points", "5 basis points", true},
		{"0.25", "percentage points", "a quarter of a percentage point", true},
		{"2.5", "%", "2½%", true},
		{"2.5", "%", "two and a half per cent", true},
		{"2.5", "%", "2½", true},
		{"2.5", "%", "2⅓%", false},
		{"2", "%", "1/2 per cent", false},
		{"25", "%", "двадцять п'ять відсотків", true},
		{"5", "%", "двадцять п'ять відсотків", false},
		{"5", "GBP bn", "£5bn in 2024-25", true},
		{"5", "GBP bn", "£5bn in 2024/25", true},
		{"5", "GBP bn", "£5bn in 2023-24", false},
	} {
		if got := s.labelAgrees(c.label, figureOf(t, c.value, c.unit)); got != c.agrees {
			t.Errorf("%q of %s %s: %t", c.label, c.value, c.unit, got)
		}
	}
}
