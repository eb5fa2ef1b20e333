package record_test

import (
	"testing"

	"explainer/generator/language"
	"explainer/generator/record"
)

// A reference begins with who is answerable, or with its title where nobody
// is named.
func TestSourceCitation(t *testing.T) {
	english, _ := language.For("en")
	issued, err := record.ParsePeriod("2025-02-26")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		source record.Source
		want   string
	}{
		{record.Source{Title: "News report", Issued: issued}, "News report (26 February 2025)."},
		{record.Source{Title: "News report"}, "News report."},
		{record.Source{Title: "News report", Issued: issued, URL: "https://example.org/a"}, "News report (26 February 2025). https://example.org/a"},
		{record.Source{Title: "Who pays?", Publisher: "A publisher", Issued: issued}, "A publisher (26 February 2025). Who pays?"},
		{record.Source{Title: "Who pays?", Publisher: "A publisher"}, "A publisher. Who pays?"},
	} {
		if got := test.source.Citation(english); got != test.want {
			t.Errorf("is cited as %q, want %q", got, test.want)
		}
	}
}
