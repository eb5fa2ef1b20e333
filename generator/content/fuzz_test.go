package content_test

import (
	"strings"
	"testing"
)

// FuzzFrontMatter reads any front matter before a sound text: it never panics,
// every finding lies in the file and has a remedy, and where there is none the
// text is all that follows.
func FuzzFrontMatter(f *testing.F) {
	for _, text := range []string{
		"title: A", "title: 'a\n---\nb'", "title: |\n  ---\n  x", "? a\n: b", "a: &x 1\nb: *x", "title: \"\\x1b\"", "\ttitle: a", "title: [[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]",
		"title: A\ntitle: B", "<<: {title: A}", "title: !!binary aGk=", "%YAML 1.2\n---\ntitle: a", "title: \u2028", "title: A # \u202e",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := "---\n" + text + "\n---\nThe text.\n"
		doc, body := decode(t, "content/about.md", file)
		lines := strings.Count(strings.ReplaceAll(strings.ReplaceAll(file, "\r\n", "\n"), "\r", "\n"), "\n") + 1
		for _, finding := range doc.Findings {
			if finding.Line < 0 || finding.Line > lines || finding.Message == "" || finding.Help == "" {
				t.Errorf(
					"a finding outside the %d lines, or without a remedy: %s: %q, %q",
					lines,
					finding.Place,
					finding.Message,
					finding.Help,
				)
			}
		}
		if len(doc.Findings) == 0 && (doc.Front.Title == "" || !strings.HasSuffix(string(body.Text), "The text.\n")) {
			t.Errorf("read as %q and %q", doc.Front.Title, body.Text)
		}
	})
}
