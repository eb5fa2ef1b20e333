package publish_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/publish"
)

// headers are those of a site.
func headers(base string, s site) string {
	var survey publish.Survey
	for name, text := range s {
		if text == "named" {
			survey.AddNamed(name)
			continue
		}
		survey.Add(name, []byte(text))
	}
	return string(survey.Headers(base))
}

// The policy allows nothing inline but what stands in the pages, each by its
// hash; data that is not run needs none.
func TestPolicy(t *testing.T) {
	plain := headers(
		"", site{"index.html": `<script src="/a.js"></script><script type="application/ld+json">{}</script>`},
	)
	opens := strings.Contains(plain, "unsafe") || strings.Contains(plain, "sha256")
	if opens || !strings.Contains(plain, "script-src 'self';") {
		t.Errorf("without anything inline: %s", plain)
	}
	// The hashes are those that the specification's own procedure gives:
	// printf '%s' 'alert(1)' | openssl dgst -sha256 -binary | base64
	inline := headers("", site{"index.html": `<SCRIPT>alert(1)</SCRIPT>`, "about/index.html": "<style>p{}\r\n</style>"})
	for _, want := range []string{
		"script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';",
		"style-src 'self' 'sha256-", "default-src 'none'",
	} {
		if !strings.Contains(inline, want) {
			t.Errorf("%q is missing from %s", want, inline)
		}
	}
	unix := headers("", site{"index.html": `<script>alert(1)</script>`, "about/index.html": "<style>p{}\n</style>"})
	if unix != inline {
		t.Errorf("the hash depends on how lines end:\n%s\n%s", inline, unix)
	}
}

// Folders of files whose names change with their content are kept for ever, and
// such files elsewhere; no path has two rules for one header.
func TestImmutable(t *testing.T) {
	got := headers("/explainer", site{
		"assets/a.01.css": "named", "assets/fonts/b.02.woff2": "named",
		"search/index.html": "", "search/c-03.json": "named", "photo.04.png": "",
	})
	_, rules, _ := strings.Cut(got, "Cross-Origin-Opener-Policy: same-origin\n")
	const forever = "\n  Cache-Control: public, max-age=31536000, immutable\n"
	want := "/explainer/assets/*" + forever + "/explainer/search/c-03.json" + forever
	if rules != want {
		t.Errorf("got %s", rules)
	}
	if hostile := headers("", site{"a b\u2028.01.css": "named"}); strings.Contains(hostile, "a b") {
		t.Errorf("a name broke out of its line: %s", hostile)
	}
}

// A folder of files that are cached for ever has one rule, whatever their names
// are: Cloudflare Pages reads 100 rules and no more.
func TestFolderRuleHolds(t *testing.T) {
	files := site{
		"assets/a b.01.png": "named",
		"assets/ї.02.png":   "named",
		"assets/c*.03.png":  "named",
		"index.html":        "",
	}
	for i := range 200 {
		files[fmt.Sprintf("assets/%d.04.css", i)] = "named"
	}
	if got := headers("", files); strings.Count(got, "\n/") != 1 || !strings.Contains(got, "\n/assets/*\n") {
		t.Errorf("got %s", got)
	}
	odd := headers("", site{"a b/c.01.png": "named", "d.02.png": "named"}) // a folder that no pattern can name
	if strings.Contains(odd, "a b") || !strings.Contains(odd, "\n/d.02.png\n") {
		t.Errorf("got %s", odd)
	}
}
