package markdown

import (
	"regexp"
	"strings"
	"testing"
)

// FuzzMentions reads any text between brackets: what is taken for a mention or
// a citation names an id of the form that ids have, lies where the text has it,
// and what is not is text or a finding.
func FuzzMentions(f *testing.F) {
	for _, text := range []string{"a", "a|b", "a|", "|", "a]b", "a|b]]c[[d", "@a", "@a, p. 3; @b", "@a; b", "a\\]]", "а", "a|<b>", "a|[x](javascript:y)", "a|`]]`"} {
		f.Add(text)
	}
	id := regexp.MustCompile(`^[^\s\[\]|;,]+$`)
	f.Fuzz(func(t *testing.T, inside string) {
		text := "One [[" + inside + "]] and [" + inside + "].\n"
		body := New(Options{Language: "en", Plain: true}).Parse(Source{File: "a.md", Line: 1, Text: []byte(text)})
		lines := strings.Count(text, "\n") + 1
		for _, m := range body.Mentions {
			if !id.MatchString(m.ID) || m.Place.Line < 1 || m.Place.Line > lines {
				t.Errorf("%q mentions %+v", text, m)
			}
		}
		for _, c := range body.Citations {
			if !id.MatchString(c.ID) || c.Place.Line < 1 || c.Place.Line > lines {
				t.Errorf("%q cites %+v", text, c)
			}
		}
		for _, finding := range body.Findings {
			if finding.Line < 1 || finding.Line > lines || finding.Help == "" {
				t.Errorf("%q: %s: %q, %q", text, finding.Place, finding.Message, finding.Help)
			}
		}
	})
}
