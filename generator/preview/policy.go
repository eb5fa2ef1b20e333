package preview

import (
	"slices"
	"strings"
)

// widen lets a site's own Content-Security-Policy, which is sent so that what
// it would block is seen while writing, take in the preview's script, its style
// and its events. A policy that lets in the site's own files already is left as
// it is.
func widen(policy string) string {
	if policy == "" {
		return ""
	}
	var directives []string
	for part := range strings.SplitSeq(policy, ";") {
		if part = strings.TrimSpace(part); part != "" {
			directives = append(directives, part)
		}
	}
	for _, name := range []string{"script-src", "style-src", "connect-src"} {
		directives = admit(directives, name)
	}
	return strings.Join(directives, "; ")
}

// admit lets a directive name the site itself.
func admit(directives []string, name string) []string {
	for i, d := range directives {
		words := strings.Fields(d)
		if !strings.EqualFold(words[0], name) {
			continue
		}
		if !slices.Contains(words, "'self'") {
			words = slices.DeleteFunc(words, func(w string) bool { return w == "'none'" })
			directives[i] = strings.Join(append(words, "'self'"), " ")
		}
		return directives
	}
	return append(directives, name+" 'self'")
}
