package page

import (
	"encoding/json"
	"strings"
	"testing"

	"explainer/generator/language"
	"explainer/generator/record"
)

// Every character that TeX would read as a command is written so that it is set
// as it stands; all else, and all that is not ASCII, is left alone.
func TestEscapeTeX(t *testing.T) {
	for text, want := range map[string]string{
		"2.5% of GDP":       `2.5\% of GDP`,
		"$500 billion":      `\$500 billion`,
		"R&D_1 #2":          `R\&D\_1 \#2`,
		`a\b {c} ~d ^e`:     `a\textbackslash{}b \{c\} \textasciitilde{}d \textasciicircum{}e`,
		"£13.4 Київ ‘a’ ₴":  "£13.4 Київ ‘a’ ₴",
		"two\nlines  apart": "two lines apart",
		`\{}`:               `\textbackslash{}\{\}`,
	} {
		if got := TeX(text); got != want {
			t.Errorf("%q is written %s, not %s", text, got, want)
		}
	}
}

// A title or a name with braces, commas and “and” in it stays one value.
func TestBibTeX(t *testing.T) {
	english, _ := language.For("en")
	c := cited{
		id: "rise", title: "Rise, {in} 50% & cash", site: "A site", url: "https://example.org/a_b/{c}/",
		authors: []string{
			"Doe, Jane",
			"Salt and Pepper Ltd",
		}, issued: record.Date{Year: 2025, Month: 3, Day: 1}, asOf: "As of 1 March 2025", language: "en",
	}
	want := `@misc{rise,
  author       = {{Doe, Jane} and {Salt and Pepper Ltd}},
  title        = {{Rise, \{in\} 50\% \& cash}},
  howpublished = {A site},
  year         = {2025},
  month        = mar,
  note         = {As of 1 March 2025},
  url          = {https://example.org/a_b/%7Bc%7D/},
}
`
	if got := c.bibTeX(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, want := c.plain(english), "Doe, Jane; Salt and Pepper Ltd (2025). “Rise, {in} 50% & cash”. A site. As of 1 March 2025. https://example.org/a_b/{c}/"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// What is not known is left out.
func TestCitationWithoutDates(t *testing.T) {
	english, _ := language.For("en")
	c := cited{
		id:       "rise",
		title:    "Rise?",
		site:     "A site",
		url:      "https://example.org/",
		authors:  []string{"A site"},
		language: "en",
	}
	if got, want := c.plain(english), "A site. “Rise?”. A site. https://example.org/"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for _, absent := range []string{"year", "month", "note"} {
		if strings.Contains(c.bibTeX(), absent) {
			t.Errorf("%s is in\n%s", absent, c.bibTeX())
		}
	}
	var items []map[string]any
	if err := json.Unmarshal([]byte(c.csl()), &items); err != nil || len(items) != 1 || items[0]["title"] != "Rise?" ||
		items[0]["issued"] != nil {
		t.Errorf("%v: %s", err, c.csl())
	}
}
