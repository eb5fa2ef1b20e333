package publish

import (
	"cmp"
	"fmt"
	"html"
	"slices"
	"strings"
	"unicode"
)

// Redirect sends readers of an old address to a new one.
type Redirect struct{ From, To string }

// Redirects returns the text of _redirects, which Netlify and Cloudflare Pages
// read. An address that could break out of its line or lead to another site is
// an error.
func Redirects(list []Redirect) ([]byte, error) {
	sorted := slices.Clone(list)
	slices.SortFunc(sorted, func(a, b Redirect) int { return cmp.Compare(a.From, b.From) })
	var b strings.Builder
	for _, r := range sorted {
		for _, address := range []string{r.From, r.To} {
			if !isOwn(address) {
				return nil, fmt.Errorf("%q is no address to redirect", address)
			}
		}
		fmt.Fprintf(&b, "%s %s 301\n", r.From, r.To)
	}
	return []byte(b.String()), nil
}

// isOwn reports whether an address is a path of this site: a browser must not
// take it for another host, nor a file of redirects for several words.
func isOwn(address string) bool {
	splits := func(c rune) bool { return unicode.IsSpace(c) || unicode.IsControl(c) }
	return strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "//") && !strings.HasPrefix(address, `/\`) &&
		!strings.ContainsFunc(address, splits)
}

// RedirectPage returns a page that sends the browser to an address, for hosts
// that read no _redirects.
func RedirectPage(to string) []byte {
	to = html.EscapeString(to)
	return []byte(`<!doctype html><meta charset="utf-8"><title>` + to + `</title>` +
		`<meta name="robots" content="noindex"><link rel="canonical" href="` + to + `">` +
		`<meta http-equiv="refresh" content="0; url=` + to + `"><p><a href="` + to + `">` + to + `</a></p>` + "\n")
}
