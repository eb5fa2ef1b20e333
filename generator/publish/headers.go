package publish

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Survey collects what the headers of a site depend on: the names of its files,
// and the inline scripts and styles of its pages. Several goroutines may add to
// it at once.
type Survey struct {
	mu     sync.Mutex
	named  map[string]bool // by path: whether the name changes with the content
	inline inline
}

// Add adds a file. Only pages are searched for inline scripts and styles.
func (s *Survey) Add(name string, data []byte) {
	var found inline
	if isPage(name) {
		found = inlineIn(data)
	}
	s.add(name, false)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.inline.scripts = append(s.inline.scripts, found.scripts...)
	s.inline.styles = append(s.inline.styles, found.styles...)
}

// AddNamed adds a file whose name changes with its content, so that browsers may
// cache it for ever.
func (s *Survey) AddNamed(name string) { s.add(name, true) }

func (s *Survey) add(name string, named bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.named == nil {
		s.named = map[string]bool{}
	}
	s.named[name] = named
}

// MaxPolicy is how long the policy may be, in characters. Cloudflare Pages drops a
// line of _headers of more than 2,000, and the pages go out without a policy.
const MaxPolicy = 2000 - len("  Content-Security-Policy: ")

// Policy returns the Content-Security-Policy of the site.
func (s *Survey) Policy() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.inline.policy()
}

// Headers returns the text of _headers, which Netlify and Cloudflare Pages read:
// a policy by which pages load and run only what the site itself has, and how
// long browsers may cache each file. The path of the site, base, has no slash at
// its end.
//
// No file matches two rules that name one header, since the hosts join such
// values instead of choosing. Only what may be cached for ever has a rule; for
// the rest both hosts send “public, max-age=0, must-revalidate” themselves.
func (s *Survey) Headers(base string) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	var b strings.Builder
	b.WriteString(base + "/*\n")
	for _, h := range securityHeaders(s.inline.policy()) {
		b.WriteString("  " + h + "\n")
	}
	for _, rule := range immutable(s.named) {
		b.WriteString(base + "/" + rule + "\n  Cache-Control: public, max-age=31536000, immutable\n")
	}
	return []byte(b.String())
}

func securityHeaders(policy string) []string {
	return []string{
		"Content-Security-Policy: " + policy,
		"Strict-Transport-Security: max-age=31536000; includeSubDomains",
		"X-Content-Type-Options: nosniff",
		"Referrer-Policy: strict-origin-when-cross-origin",
		"Permissions-Policy: browsing-topics=(), camera=(), geolocation=(), microphone=()",
		"Cross-Origin-Opener-Policy: same-origin",
	}
}

// plain matches the paths that cannot break out of a line or be read as a
// pattern.
var plain = regexp.MustCompile(`^[\w./-]+$`)

// immutable returns the patterns of the files whose name changes with their
// content: the uppermost folders that have no other files, and single files
// elsewhere. What cannot be written as a pattern has none.
func immutable(named map[string]bool) []string {
	mixed := map[string]bool{".": true, "/": true}
	for name, forever := range named {
		for dir := path.Dir(name); !forever && dir != "." && dir != "/"; dir = path.Dir(dir) {
			mixed[dir] = true
		}
	}
	var out []string
	for name, forever := range named {
		rule := name
		for dir := path.Dir(name); !mixed[dir]; dir = path.Dir(dir) {
			rule = dir + "/*"
		}
		if forever && plain.MatchString(strings.TrimSuffix(rule, "*")) {
			out = append(out, rule)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
