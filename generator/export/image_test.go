package export_test

import (
	"strings"
	"testing"

	"explainer/generator/site/sitetest"
)

// A feed shows the image of a briefing, with its text.
func TestImageInFeeds(t *testing.T) {
	files := made(t, sitetest.New(t, "2025-03-01", `
-- content/briefings/pictured.md --
---
title: With a picture
summary: It shows one.
date: 2025-02-01
as_of: 2025-02-01
image: /line.jpg
image_alt: The <front> line
---
Text.
`))
	const img = `<img src="https://example.org/line.jpg" alt="The &lt;front&gt; line">`
	if atom := files["feed.xml"]; !strings.Contains(atom, "&lt;img src=&#34;https://example.org/line.jpg&#34;") {
		t.Errorf("Atom lacks it:\n%s", atom)
	}
	json := strings.ReplaceAll(files["feed.json"], `\"`, `"`)
	if !strings.Contains(json, `"image": "https://example.org/line.jpg"`) || !strings.Contains(json, img) {
		t.Errorf("JSON Feed lacks it:\n%s", json)
	}
}
