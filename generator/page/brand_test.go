package page_test

import (
	"testing"

	"explainer/generator/page"
)

// The accent of site.yaml is that of the cards, and its logo that of the publisher.
func TestAccentAndLogoLeaveThePage(t *testing.T) {
	const looks = "\n-- content/site.yaml --\ntitle: Test\nbase_url: https://example.org/sub\nlanguage: en\ncards: true\n" +
		"measures: [{id: aid, label: Aid, definition: What is given.}]\n" +
		"accent: {light: \"#0b5c4a\", dark: \"#7fd1b9\"}\nlogo: {file: /logo.svg, alt: The desk}\n"
	s := load(t, looks+briefing("text", "", "Text."))
	c, ok := page.CardOf(s, s.Entry("text"))
	if !ok || c.Accent != "#0b5c4a" {
		t.Errorf("the card is in %q", c.Accent)
	}
	v := view[*page.BriefingPage](t, s, "/briefings/text/")
	publisher := described(t, v.Base)[0]["publisher"].(map[string]any)
	if publisher["logo"] != "https://example.org/sub/logo.svg" {
		t.Errorf("the publisher is %v", publisher)
	}
	plain := load(t, briefing("text", "", "Text."))
	v = view[*page.BriefingPage](t, plain, "/briefings/text/")
	if logo, has := described(t, v.Base)[0]["publisher"].(map[string]any)["logo"]; has {
		t.Errorf("a publication without a logo has %v", logo)
	}
}
