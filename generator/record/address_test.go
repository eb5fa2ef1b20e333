package record_test

import (
	"testing"

	"explainer/generator/record"
)

// The path of a site's address comes before every link of the site, so it must
// be a path and nothing that a browser takes for another host.
func TestBaseURL(t *testing.T) {
	for text, want := range map[string]string{
		"https://example.org":             "https://example.org",
		"https://example.org/explainer/":  "https://example.org/explainer",
		"http://localhost:8080/a/b":       "http://localhost:8080/a/b",
		"https://example.org//evil.org/x": "",
		`https://example.org/\evil.org`:   "",
		"https://example.org/a/../b":      "",
		"https://user@example.org":        "",
		"https://example.org/?x":          "",
		"https://example.org/\u202eb":     "",
		"javascript:alert(1)":             "",
		"https://приклад.укр":             "https://xn--80aikifvh.xn--j1amh",
		"https://ПРИКЛАД.укр:8080/а/":     "https://xn--80aikifvh.xn--j1amh:8080/а",
		"https://EXAMPLE.org/A":           "https://example.org/A",
		"https://bücher.example/x":        "https://xn--bcher-kva.example/x",
		"https://%D0%BA%D1%96%D1%82.укр":  "https://xn--j1aq3d.xn--j1amh",
	} {
		if got, err := record.ParseBaseURL(text); got != want || (err != nil) != (want == "") {
			t.Errorf("%q gives %q, %v", text, got, err)
		}
	}
}
