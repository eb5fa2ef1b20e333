package record_test

import (
	"os"
	"strings"
	"testing"

	"explainer/generator/record"
)

// The rule low-contrast holds colours to the ground that pages have.
func TestGroundsAreThoseOfTheStylesheet(t *testing.T) {
	css, err := os.ReadFile("../../static/assets/site.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, colours := range []string{
		"--paper: " + record.LightPaper + "; --panel: " + record.LightPanel + ";",
		"--paper: " + record.DarkPaper + "; --panel: " + record.DarkPanel + ";",
	} {
		if strings.Count(string(css), colours) != 1 {
			t.Errorf("site.css does not set %s once", colours)
		}
	}
}

// A browser frames a page in the colours that are stated, or in those of the page.
func TestThemeColours(t *testing.T) {
	var a record.Appearance
	if got := a.ThemeColours(); got != (record.Colours{Light: record.LightPaper, Dark: record.DarkPaper}) {
		t.Errorf("without a theme: %v", got)
	}
	a.Theme = record.Colours{Light: "#eeeeee", Dark: "#111111"}
	if got := a.ThemeColours(); got != a.Theme {
		t.Errorf("with a theme: %v", got)
	}
}
