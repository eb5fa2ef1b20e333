package preview

import (
	"slices"
	"strings"
)

// widen returns the site's Content-Security-Policy with what the preview needs:
// its script, its style and its events. The policy is sent so that an editor sees
// what it blocks. One that allows the site's own files is not changed.
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

// admit adds 'self' to a directive.
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
