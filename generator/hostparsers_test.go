package generator_test

import (
	"encoding/json"
	"net/url"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"explainer/generator"
	"explainer/generator/record"
)

// readAs is what a host makes of _redirects and _headers.
type readAs struct {
	Redirects []struct {
		From, To string
		Status   int
	}
	Headers []string // the patterns
	Errors  []string
}

// hostsRead returns how the hosts' own parsers read the files in a folder.
func hostsRead(t *testing.T, out string) map[string]readAs {
	t.Helper()
	script := filepath.Join("testdata", "checkers", "hosts.mjs")
	checker(t, "@netlify/redirect-parser/package.json")
	checker(t, "@cloudflare/pages-shared/package.json")
	said, err := exec.Command(available(t, "node", "EXPLAINER_BROWSER"), script, out, t.TempDir()).Output()
	if err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	read := map[string]readAs{}
	if err := json.Unmarshal(said, &read); err != nil || len(read) != 2 {
		t.Fatalf("%v: %s", err, said)
	}
	return read
}

// The parsers of Netlify and Cloudflare Pages read _redirects and _headers without
// an error: each alias is a 301 to its page, however it is spelt, and each rule of
// _headers is one of theirs.
func TestHostsReadTheirFiles(t *testing.T) {
	aliases := []string{
		"/a%20b/", "/кит/", "/%D0%BA%D1%96%D1%82/", "/50%25/", "/old.html", "/it's/", "/a+b,c=d&e@f/",
		"/~x/(y)!/",
	}
	dir := small(
		t,
		"-- content/moved.md --\n---\ntitle: Moved\naliases:\n  - "+strings.Join(
			aliases, "\n  - ",
		)+"\n---\nIt stands here now.\n",
	)
	for host, base := range map[record.Host]string{record.Netlify: "", record.Cloudflare: "/explainer"} {
		options := asOf(t, "2026-01-06")
		options.Host, options.BaseURL = host, "https://example.org"+base
		out := filepath.Join(t.TempDir(), "public")
		builtFor(t, dir, out, options)
		for reader, read := range hostsRead(t, out) {
			if len(read.Errors) > 0 {
				t.Errorf("%s reports %q", reader, read.Errors)
			}
			got := map[string]bool{}
			for _, r := range read.Redirects {
				if r.Status != 301 || r.To != base+"/moved/" {
					t.Errorf("%s reads %+v", reader, r)
				}
				got[unescaped(t, r.From)] = true
			}
			for _, alias := range aliases {
				if !got[unescaped(t, base+alias)] {
					t.Errorf("%s redirects %v, not %s", reader, read.Redirects, base+alias)
				}
			}
			for _, pattern := range []string{base + "/*", base + "/assets/*"} {
				if !slices.Contains(read.Headers, pattern) {
					t.Errorf("%s has the headers of %q, not of %s", reader, read.Headers, pattern)
				}
			}
		}
	}
}

// builtFor writes the site of a folder.
func builtFor(t *testing.T, dir, out string, options generator.Options) {
	t.Helper()
	s := open(t, dir, options)
	if report, err := s.Build(t.Context(), out); err != nil || len(s.Findings)+len(report.Findings) > 0 {
		t.Fatal(err, s.Findings, report.Findings)
	}
}

func unescaped(t *testing.T, address string) string {
	t.Helper()
	plain, err := url.PathUnescape(address)
	if err != nil {
		t.Fatal(err)
	}
	return plain
}
