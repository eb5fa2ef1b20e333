package check

import (
	"testing"

	"explainer/generator/site/sitetest"
)

// A source that others only repeat need not have been read; one that is cited must.
func TestOriginsNeedNoAccessDate(t *testing.T) {
	const sources = `
-- content/sources/web.yaml --
- {id: release, type: report, title: A release, URL: "https://example.org/release", custom: {tier: primary}}
- {id: agency, type: report, title: An agency on it, custom: {tier: established, origin: release}}
-- content/about.md --
---
title: About
---
`
	for text, want := range map[string]bool{"It rises [@agency].\n": true, "It rises [@agency; @release].\n": false} {
		if got := isOriginOnly(sitetest.New(t, "2025-03-01", sources+text).Entry("release")); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
