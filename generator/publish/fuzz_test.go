package publish_test

import (
	"regexp"
	"strings"
	"testing"

	"explainer/generator/publish"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// FuzzRedirects writes any two addresses: they are refused, or make one line
// that leads within the site; and one page that leads on and does nothing else.
func FuzzRedirects(f *testing.F) {
	for _, address := range []string{"/old/", "/a b", "/a\n/b /c 301", "/\"><script>", "//evil.example", "/%0a", "/\u2028", ""} {
		f.Add(address, "/new/")
		f.Add("/old/", address)
	}
	line := regexp.MustCompile(`^/(?:[^\s/\\]\S*)? /(?:[^\s/\\]\S*)? 301\n$`)
	f.Fuzz(func(t *testing.T, from, to string) {
		text, err := publish.Redirects([]publish.Redirect{{From: from, To: to}})
		if err == nil && (!line.Match(text) || strings.Count(string(text), "\n") != 1) {
			t.Errorf("%q to %q makes %q", from, to, text)
		}
		root, err := html.Parse(strings.NewReader(string(publish.RedirectPage(to))))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			switch n.DataAtom {
			case 0, atom.Html, atom.Head, atom.Body, atom.Meta, atom.Title, atom.Link, atom.P, atom.A:
			default:
				t.Errorf("%q makes the element %s", to, n.Data)
			}
		}
	})
}

// FuzzHeaders surveys any page under any name: what comes out is lines of
// headers, and the policy allows nothing but by its hash.
func FuzzHeaders(f *testing.F) {
	f.Add("index.html", "<script>x</script>")
	f.Add("a.0123456789.css", "")
	f.Add("/a", "")
	f.Add("a\n/*\n  X: y.0123456789.css", "")
	f.Add("index.html", "<style><script>a</style><SCRIPT type=module>b")
	line := regexp.MustCompile(`^(/[\w./*-]+|  [A-Za-z-]+: [ -~]+)$`)
	f.Fuzz(func(t *testing.T, name, page string) {
		var survey publish.Survey
		survey.Add(name, []byte(page))
		survey.AddNamed("x" + name)
		text := string(survey.Headers(""))
		for l := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
			if !line.MatchString(l) {
				t.Errorf("the line %q", l)
			}
		}
		if strings.Contains(text, "unsafe") {
			t.Errorf("the policy allows too much: %s", text)
		}
	})
}
