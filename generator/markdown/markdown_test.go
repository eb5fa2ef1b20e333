package markdown

import (
	"fmt"
	"strings"
	"testing"
)

// show writes a body with its holes in angle quotes.
func show(b *Body) string {
	var out strings.Builder
	for _, p := range b.Pieces {
		switch {
		case p.Mention != nil:
			fmt.Fprintf(&out, "⟨%s|%s⟩", p.Mention.ID, p.Mention.Label)
		case p.Citations != nil:
			for _, c := range p.Citations {
				fmt.Fprintf(&out, "⟨@%s %s⟩", c.ID, c.Locator)
			}
		case p.Block != nil:
			fmt.Fprintf(&out, "⟨%s: %s⟩", p.Block.Kind, strings.TrimSpace(string(p.Block.YAML)))
		case p.Link != "":
			fmt.Fprintf(&out, "⟨%s⟩", p.Link)
		case p.Callout != "":
			fmt.Fprintf(&out, "⟨!%s⟩", p.Callout)
		default:
			out.WriteString(b.HTML()[p.Start:p.End])
		}
	}
	return strings.TrimSpace(out.String())
}

func TestBody(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"mention", "It is [[uk-share]] now.", "<p>It is ⟨uk-share|⟩ now.</p>"},
		{"mention with label", "[[nato|the alliance]]", "<p>⟨nato|the alliance⟩</p>"},
		{"row of a dataset", "[[kiel-aid/kiel-europe/2022-01/2025-02]]", "<p>⟨kiel-aid/kiel-europe/2022-01/2025-02|⟩</p>"},
		{"mention in a table", "| a |\n|---:|\n| [[nato\\|the alliance]] |", "<div class=\"scroll\" role=\"group\" tabindex=\"0\">\n<table>\n<thead>\n<tr>\n<th class=\"end\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class=\"end\">⟨nato|the alliance⟩</td>\n</tr>\n</tbody>\n</table>\n</div>"},
		{"citation", "So it is [@ifs-2025, p. 3; @kiel].", "<p>So it is ⟨@ifs-2025 p. 3⟩⟨@kiel ⟩.</p>"},
		{"callout", "> [!NOTE]\n> Seen *elsewhere*.", "<aside class=\"callout note\"><p class=\"callout-title\">⟨!note⟩</p>\n<p>Seen <em>elsewhere</em>.</p>\n</aside>"},
		{"ordinary quote", "> [a] said", "<blockquote>\n<p>[a] said</p>\n</blockquote>"},
		{"block", "```figures\nfigures: [a]\n```", "⟨figures: figures: [a]⟩"},
		{"code", "```sh\n[[a]] < b\n```", "<pre><code class=\"language-sh\">[[a]] &lt; b\n</code></pre>"},
		{"internal link", "[x](/briefings/ \"T\")", "<p><a href=\"⟨/briefings/⟩\" title=\"T\">x</a></p>"},
		{"external link", "[x](https://e.org/?a=1&b=2)", "<p><a href=\"https://e.org/?a=1&amp;b=2\">x</a></p>"},
		{"image", "![A map](/map.png)", "<p><img src=\"⟨/map.png⟩\" alt=\"A map\" loading=\"lazy\"></p>"},
		{"quotes", "\"a\" -- 'b' ... don't", "<p>“a” – ‘b’ … don’t</p>"},
		{"strikethrough", "~~a~~", "<p><del>a</del></p>"},
		{"definition list", "a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>"},
		{"heading ids", "## Гарантії безпеки\n\n## Гарантії безпеки\n\n## ???", "<h2 id=\"гарантії-безпеки\">Гарантії безпеки</h2>\n<h2 id=\"гарантії-безпеки-2\">Гарантії безпеки</h2>\n<h2 id=\"section\">???</h2>"},
	} {
		t.Run(test.name, func(t *testing.T) {
			body := New(
				Options{Language: "en", Plain: true},
			).Parse(Source{File: "a.md", Line: 1, Text: []byte(test.text)})
			if got := show(body); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			if len(body.Findings) > 0 {
				t.Errorf("findings: %v", body.Findings)
			}
		})
	}
}

func TestFindings(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"HTML block", "a\n\n<div>x</div>", "a.md:7:1 raw-html"},
		{"HTML inline", "ab <b>c</b>", "a.md:5:4 raw-html; a.md:5:8 raw-html"},
		{"comment", "<!-- a -->", "a.md:5:1 raw-html"},
		{"unknown block", "```chrat\nx\n```", "a.md:5:4 unknown-block"},
		{"unknown callout", "> [!NOET]\n> x", "a.md:5:3 unknown-callout"},
		{"heading one", "x\n\n# Title", "a.md:7:3 heading-one"},
		{"open mention", "é [[nato", "a.md:5:3 bad-mention"},
		{"upper case", "[[NATO]]", "a.md:5:1 mention-case"},
		{"empty mention", "[[]] and [[ |x]]", "a.md:5:1 bad-mention; a.md:5:10 bad-mention"},
		{"bad citation", "[@one; two]", "a.md:5:1 bad-citation"},
		{"script link", "[x](javascript:alert(1))", "a.md:5:2 unsafe-link"},
		{"protocol-relative link", "[x](//evil.org)", "a.md:5:2 unsafe-link"},
	} {
		t.Run(test.name, func(t *testing.T) {
			body := New(
				Options{Language: "en", Plain: true},
			).Parse(Source{File: "a.md", Line: 5, Text: []byte(test.text)})
			var got []string
			for _, f := range body.Findings {
				got = append(got, f.Place.String()+" "+f.Rule)
				if f.Help == "" {
					t.Errorf("%s has no remedy", f.Rule)
				}
			}
			if strings.Join(got, "; ") != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if html := show(body); strings.Contains(html, "<b>") || strings.Contains(html, "javascript") {
				t.Errorf("rendered all the same: %s", html)
			}
		})
	}
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"It is £13.4 billion a year.":             "£13.4 billion@7",
		"about $500bn, or 2.5% of GDP":            "$500bn@7 2.5%@18",
		"12 per cent and 0.2 percentage points":   "12 per cent@1 0.2 percentage points@17",
		"in 2027, 26 countries met":               "",
		"EUR 138 bn; 6.5 million pounds":          "EUR 138 bn@1 6.5 million pounds@13",
		"`£5` and [[uk-share]]":                   "",
		"the \"extra\" £6bn":                      "£6bn@13",
		"зросли на 12 відсотків":                  "12 відсотків@11",
		"a [£3bn plan](https://e.org/) in **4%**": "£3bn@4 4%@36",
	} {
		body := New(Options{Language: "en", Plain: true}).Parse(Source{File: "a.md", Line: 1, Text: []byte(text)})
		var got []string
		for _, n := range body.Numbers {
			got = append(got, fmt.Sprintf("%s@%d", n.Text, n.Place.Col))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// A link without words stands where the text before it ends, or its block
// begins, in however many emphases it lies.
func TestLinksWithoutWords(t *testing.T) {
	for text, want := range map[string]string{"*[](//b)*": "1:1", "a\n\n***[](//b)***": "3:1", "so *[](//b)*": "1:4", "- ~~[](//b)~~": "1:3", "**a *[](//b)***": "1:5"} {
		body := New(Options{Language: "en"}).Parse(Source{File: "a.md", Line: 1, Text: []byte(text)})
		if len(body.Links) != 1 || len(body.Findings) != 1 {
			t.Fatalf("%q: %d links, %v", text, len(body.Links), body.Findings)
		}
		if got := fmt.Sprintf("%d:%d", body.Findings[0].Line, body.Findings[0].Col); got != want {
			t.Errorf("%q: the link stands at %s, want %s", text, got, want)
		}
	}
}

// A body of any bytes is read without harm: what is shown holds no markup but
// ours, and what is found lies in the text.
func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"It is [[uk-share|a *b*]] now [@ifs, p. 3; @kiel].", "| a |\n|---|\n| [[x\\|y]] |", "> [!NOTE]\n> x", "```figures\na: [\n```", "```\n<b>\n```",
		"[x](javascript:alert(1)) <script>", "[^1]\n\n[^1]: x", "a\n: b", "![](/x.png)", "# A\n\n## A\n", "[[[[a]]]]", "&lt;&#60;&amp;", "<javascript:x>", "[a]: javascript:b\n[a]", "\\[[a]] \"x\" -- 'y'",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		const first = 5
		body := New(Options{Language: "en", Plain: true}).Parse(Source{File: "a.md", Line: first, Text: []byte(text)})
		for _, found := range body.Findings {
			if found.File != "a.md" || found.Line < first || found.Line > first+strings.Count(text, "\n") ||
				found.Rule == "" ||
				found.Help == "" {
				t.Errorf("a finding out of place: %+v", found)
			}
		}
		html := strings.ToLower(show(body))
		for _, wrong := range []string{"<script", "<iframe", "href=\"javascript", "src=\"javascript", " onerror=\"", "<style"} {
			if strings.Contains(html, wrong) {
				t.Errorf("%q is shown as %s", text, html)
			}
		}
	})
}
