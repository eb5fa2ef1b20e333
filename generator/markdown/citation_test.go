package markdown

import (
	"fmt"
	"strings"
	"testing"
)

// Citations take all forms of pandoc and Quarto.
func TestCitations(t *testing.T) {
	for text, want := range map[string]string{
		"[@a]":                                    "[@a]",
		"[@a; @b, p. 3]":                          "[@a] [@b, p. 3]",
		"[@a; see @b, p. 3]":                      "[@a] [see @b, p. 3]",
		"[see @a, p. 3; also @b]":                 "[see @a, p. 3] [also @b]",
		"[-@a]":                                   "[@a]",
		"[see -@a, p. 3]":                         "[see @a, p. 3]",
		"[cf. @a-b-1]":                            "[cf. @a-b-1]",
		"[@a p. 3]":                               "[@a, p. 3]",
		"[@a and others]":                         "[@a, and others]",
		"[@{a}, chap. 2]":                         "[@a, chap. 2]",
		"[@a, {pp. iv, vi-xi}]":                   "[@a, pp. iv, vi-xi]",
		"[@a, §&nbsp;3 \\* R&amp;D]":              "[@a, §\u00a03 * R&D]",
		"[see @a,\np. 3; @b] and":                 "[see @a, p. 3] [@b]",
		"> [@a;\n> @b] and":                       "[@a] [@b]",
		"a [sic\nb] @c [d\n@e] f":                 "@c [d @e]",
		"As @a says":                              "@a",
		"As @a [p. 3] says":                       "@a [p. 3]=p. 3",
		"(@a) “@b” @{c}, *@d* @e.":                "@a @b @{c} @d @e",
		"@a: so it is":                            "@a",
		"@a's report":                             "@a",
		"> @a says\n\n- @b says\n\n| @c |\n|---|": "@a @b @c",
		"A claim.[^1]\n\n[^1]: See @a, and [@b, p. 3].": "@a [@b, p. 3]",
		"@harbour [the ministry](/a/)":                  "@harbour",

		// Keys as reference managers write them.
		"[@LabourParty2024; @doe:2020, p. 3]":           "[@labourparty2024] [@doe-2020, p. 3]",
		"[@doi:10.1371/journal.pcbi.1007128]":           "[@doi-10-1371-journal-pcbi-1007128]",
		"[@{https://example.com/bib?name=a&b=c}, p. 3]": "[@https-example-com-bib-name-a-b-c, p. 3]",
		"[@doe: p. 3] [@Müller_2020]":                   "[@doe, p. 3] [@muller-2020]",
		"As @LabourParty2024 [p. 3] says, @doe:2020.":   "@LabourParty2024 [p. 3]=p. 3 @doe:2020",

		// Names of accounts, as long as no source has them as its key.
		"@news.example.org, @a_b, @Ministry, @a/b": "@news.example.org @a_b @Ministry @a/b",

		"press@a.example, a@b.c, <a@b.cd>": "",
		"`@a`, `[@a]`, \\@a, \\[x]":        "",
		"@user@host.example":               "",
		"[mail press@a.example] and [sic]": "",
		"    @a":                           "",
		"[the post of @a](https://e.org)":  "@a",
	} {
		var got []string
		body := parsed(text)
		for _, c := range body.Citations {
			got = append(got, written(c))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q cites %q, want %q", text, strings.Join(got, " "), want)
		}
		for _, f := range body.Findings {
			t.Errorf("%q: %s [%s]", text, f.Message, f.Rule)
		}
	}
	for _, text := range []string{"[@a; b]", "[@a", "[see @a; b]", "[@]", "[@a; ]", "[@a..b]", "[-@a; and more]"} {
		if body := parsed(text); len(body.Findings) == 0 || body.Findings[0].Rule != RuleBadCitation {
			t.Errorf("%q is no citation, and has the findings %v", text, body.Findings)
		}
	}
}

func written(c *Citation) string {
	if c.Bare != "" && c.Locator != "" {
		return c.Bare + "=" + c.Locator
	}
	if c.Bare != "" {
		return c.Bare
	}
	out := "[@" + c.ID
	if c.Prefix != "" {
		out = "[" + c.Prefix + " @" + c.ID
	}
	if c.Locator != "" {
		out += ", " + c.Locator
	}
	return out + "]"
}

// A citation knows where it is written and where it stands in the plain text.
func TestCitationPlaces(t *testing.T) {
	body := parsed("é [see @one, p. 3; @two] and @three [p. 4].")
	var got []string
	for _, c := range body.Citations {
		got = append(got, fmt.Sprintf("%s@%d+%d", c.ID, c.Place.Col, c.Place.Width))
	}
	if want := "one@8+4 two@20+4 three@30+6"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}
	last := body.Citations[2]
	if !strings.HasPrefix(body.Plain[last.Offset:], last.Bare) {
		t.Errorf("%q does not stand at %d of %q", last.Bare, last.Offset, body.Plain)
	}
}
