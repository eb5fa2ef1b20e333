package publish

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Survey gathers what the headers of a site depend on: the names of its files,
// and what stands inline in its pages. It may be added to by several goroutines
// at once.
type Survey struct {
	mu     sync.Mutex
	named  map[string]bool // by name: whether it changes with the content
	inline inline
}

// Add notes a file. Pages alone are looked into.
func (s *Survey) Add(name string, data []byte) {
	var found inline
	if isPage(name) {
		found = inlineIn(data)
	}
	s.note(name, false)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.inline.scripts = append(s.inline.scripts, found.scripts...)
	s.inline.styles = append(s.inline.styles, found.styles...)
}

// AddNamed notes a file whose name changes with its content, so that browsers
// may keep it for ever.
func (s *Survey) AddNamed(name string) { s.note(name, true) }

func (s *Survey) note(name string, named bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.named == nil {
		s.named = map[string]bool{}
	}
	s.named[name] = named
}

// Policy is the Content-Security-Policy of the site.
func (s *Survey) Policy() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.inline.policy()
}

// Headers is the text of _headers, which Netlify and Cloudflare Pages read: a
// policy that lets pages load and run what the site itself has and nothing
// else, and how long browsers may keep what. The path that the site lies under
// has no slash at its end.
//
// No file falls under two rules that name one header, since the hosts join
// such values instead of choosing. What may be kept for ever is said to be so;
// the rest is left to the hosts' own rule, which both state as “public,
// max-age=0, must-revalidate”.
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

// plain matches the names that cannot break out of a line or be read as a
// pattern.
var plain = regexp.MustCompile(`^[\w./-]+$`)

// immutable are the patterns of the files whose name changes with their
// content: folders that hold no others, and single files elsewhere.
func immutable(named map[string]bool) []string {
	mixed := map[string]bool{".": true, "/": true}
	for name, forever := range named {
		for dir := path.Dir(name); dir != "." && dir != "/" && !(forever && plain.MatchString(name)); dir = path.Dir(dir) {
			mixed[dir] = true
		}
	}
	var out []string
	for name, forever := range named {
		if !forever || !plain.MatchString(name) {
			continue
		}
		rule := name
		for dir := path.Dir(name); !mixed[dir]; dir = path.Dir(dir) {
			rule = dir + "/*"
		}
		out = append(out, rule)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
