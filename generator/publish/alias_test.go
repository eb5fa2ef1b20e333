package publish_test

import (
	"strings"
	"testing"

	"explainer/generator/publish"
)

// The page at an old address is where servers look for it: under the decoded
// name, in a folder unless the address names a file.
func TestAliasFile(t *testing.T) {
	for alias, want := range map[string]string{
		"/":                   "index.html",
		"/old/":               "old/index.html",
		"/old":                "old/index.html",
		"/old.html":           "old.html",
		"/a/b.html":           "a/b.html",
		"/old%20name/":        "old name/index.html",
		"/caf%C3%A9/":         "café/index.html",
		"/café/":              "café/index.html",
		"/a–b/":               "a–b/index.html",
		"/a%E2%80%93b/":       "a–b/index.html",
		"/100%25/":            "100%/index.html",
		"/old%2Ehtml":         "old.html",
		"/index.php":          "index.php/index.html",
		"/%D0%BA%D1%96%D1%82": "кіт/index.html",
	} {
		if got := publish.AliasFile(alias); got != want {
			t.Errorf("%s is led on from %q, not %q", alias, got, want)
		}
	}
}

// An old address that a host or a server would take for something else than a
// page is refused by name, with the reason.
func TestCheckAlias(t *testing.T) {
	for alias, why := range map[string]string{
		"/a;b/":            "settings of servers",
		"/a%3Bb/":          "settings of servers",
		"/{id}/":           "settings of servers",
		"/$1/":             "settings of servers",
		"/_worker.js/":     "Cloudflare",
		"/_Worker.js":      "Cloudflare",
		"/_headers":        "Cloudflare",
		"/functions/a/":    "Cloudflare",
		"/.netlify/x/":     "belong to the host",
		"/cdn-cgi/trace":   "belong to the host",
		"/cards/old/":      "cached for ever",
		"/assets/old.html": "cached for ever",
		"/index.html.br":   "compressed file",
		"/feed.xml.gz/":    "compressed file",
		"/con/":            "device",
		"/why?/":           "Windows allows none",
		"/why%3F/":         "Windows allows none",
		"/10%3A30/":        "Windows allows none",
		"/.explainer/x/":   "not a path",
	} {
		if err := publish.CheckAlias(alias); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v, want an error with %q", alias, err, why)
		}
	}
	for _, alias := range []string{
		"/", "/old/", "/old%20name/", "/a–b/", "/.well-known/x/", "/asset/", "/cards.html", "/worker.js/", "/backup.gz/",
		"/2024/05/post.html", "/index.php", "/functions.html", "/a,b/", "/a(b)/",
	} {
		if err := publish.CheckAlias(alias); err != nil {
			t.Errorf("%s: %v", alias, err)
		}
	}
}
