package markdown

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func parsed(text string) *Body {
	return New(Options{Language: "en", Plain: true}).Parse(Source{File: "a.md", Line: 1, Text: []byte(text)})
}

// What readers see is what is read: references and escapes are resolved, what has
// no shape is dropped, what has one stays.
func TestVisible(t *testing.T) {
	for source, want := range map[string]string{
		"plain":                      "plain",
		"R&amp;D":                    "R&D",
		`\*stars\* \\ \a`:            `*stars* \ \a`,
		"&pound;99":                  "£99",
		"&#163;99 &#xA3;99":          "£99 £99",
		"£&#8203;99":                 "£99",
		"£\u200b99 £\u206099":        "£99 £99",
		"co&shy;operation":           "cooperation",
		"£\u200d5, 5\u200c%":         "£5, 5%",
		"5&nbsp;per&thinsp;cent":     "5\u00a0per\u2009cent",
		"&fjlig;":                    "fj",
		"&NotEqualTilde;":            "≂̸",
		"&amp;nbsp;":                 "&nbsp;",
		`\&amp;`:                     "&amp;",
		"AT&T; &unknown; &#x; &#9x;": "AT&T; &unknown; &#x; &#9x;",
		"&#0; &#xD800;":              "\ufffd \ufffd",
		"👩\u200d🚒 می\u200cخواهم":     "👩\u200d🚒 می\u200cخواهم",
		"\u200fעברית\u200e":          "עברית",
		"a & b \\":                   `a & b \`,
		"&":                          "&",
		"&;":                         "&;",
	} {
		if got := string(visible([]byte(source))); got != want {
			t.Errorf("visible(%q) = %q, want %q", source, got, want)
		}
	}
}

// Every offset of the visible text leads back into the part of the source that it
// came from.
func TestVisibleComesFromTheSource(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOf(rapid.SampledFrom([]string{"a", "é", "£", " ", "&amp;", "&shy;", "&#8203;", `\*`, `\`, "&", "\u200b", "\u00a0", "&hellip;"})).
			Draw(t, "parts")
		source := strings.Join(parts, "")
		var r run
		r.add([]byte(source), 0)
		last := 0
		for i := range string(r.text) {
			at := r.source(i)
			if at < last || at >= len(source) {
				t.Fatalf("%q: %d of %q leads to %d behind %d", source, i, r.text, at, last)
			}
			if rest := string(visible([]byte(source[at:]))); !strings.HasPrefix(rest, string([]rune(string(r.text[i:]))[:1])) {
				t.Fatalf("%q: %d of %q leads to %q", source, i, r.text, source[at:])
			}
			last = at
		}
	})
}

// One text is what readers, contents, ids, alternative texts, titles and the
// search have.
func TestSeenEverywhere(t *testing.T) {
	for _, test := range []struct{ source, text, id string }{
		{"R&amp;D and \\*stars\\* &copy;", "R&D and *stars* ©", "rd-and-stars"},
		{"The [ministry](https://example.org/x?y=z) says", "The ministry says", "the-ministry-says"},
		{"What [[nato|the alliance]] is", "What the alliance is", "what-the-alliance-is"},
		{"A note[^1]", "A note", "a-note"},
		{"Co&shy;operation *in* `code`", "Cooperation in code", "cooperation-in-code"},
		{"A [@one] claim", "A  claim", "a-claim"},
		{"See <https://example.org/>", "See https://example.org/", "see-https-exampleorg"},
		{"It's \"so\"", "It’s “so”", "its-so"},
	} {
		body := parsed(
			"## " + test.source + "\n\n![" +
				strings.ReplaceAll(strings.ReplaceAll(test.source, "[^1]", ""), " [@one]", " ") +
				"](/a.svg)\n\n[^1]: x[^1]\n",
		)
		heading := body.Headings[0]
		if heading.Text != test.text || heading.ID != test.id {
			t.Errorf(
				"%s: the heading is %q #%s, want %q #%s", test.source, heading.Text, heading.ID, test.text, test.id,
			)
		}
		if !strings.HasPrefix(body.Plain, test.text) {
			t.Errorf("%s: the search reads %q", test.source, body.Plain)
		}
	}
	for source, want := range map[string]string{
		"![R&amp;D \\*budget\\*](/a.svg \"AT&amp;T &lt; \\\"x\\\"\")": `<img src="⟨/a.svg⟩" alt="R&amp;D *budget*" title="AT&amp;T &lt; &quot;x&quot;" loading="lazy">`,
		"![A map with [[f]] ships](/a.svg)":                           `<img src="⟨/a.svg⟩" alt="A map with ⟨f|⟩ ships" loading="lazy">`,
		"![`code` and\nmore](/a.svg)":                                 `<img src="⟨/a.svg⟩" alt="code and more" loading="lazy">`,
		"[x](/a&amp;b/ \"&copy;\")":                                   `<a href="⟨/a&b/⟩" title="©">x</a>`,
		"[x](https://e.org/?a&amp;b\\_c)":                             `<a href="https://e.org/?a&amp;b_c">x</a>`,
		"[[f|R&amp;D \\* \"x\"]]":                                     `⟨f|R&D * “x”⟩`,
	} {
		if got := show(parsed(source)); got != "<p>"+want+"</p>" {
			t.Errorf("%s\n got %s\nwant %s", source, got, want)
		}
	}
}

// Numbers are found as they are read, in the place where they are written.
func TestNumbersAsRead(t *testing.T) {
	for text, want := range map[string]string{
		"costs &pound;99 billion":      "£99 billion@7+17",
		`98\% of it`:                   "98%@1+4",
		"5&nbsp;per cent of":           "5\u00a0per cent@1+15",
		"£&#8203;99 and":               "£99@1+10",
		"&#163;4bn, &#xA3;5bn":         "£4bn@1+9 £5bn@12+9",
		"&dollar;5 e\\. or 99&percnt;": "$5@1+9 99%@18+10",
		"**£4**bn":                     "£4bn@3+6",
		"![A £5bn map](/a.svg)":        "£5bn@5+4",
		"5\u200b% and 6\u00ad%":        "5%@1+3 6%@9+3",
		"é &pound;5":                   "£5@3+8",
	} {
		var got []string
		for _, n := range parsed(text).Numbers {
			got = append(got, fmt.Sprintf("%s@%d+%d", n.Text, n.Place.Col, n.Place.Width))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

// No heading has an id that a layout uses on a page with a body.
func TestReservedIDs(t *testing.T) {
	files, err := filepath.Glob("../../templates/*.html")
	partials, _ := filepath.Glob("../../templates/partials/*.html")
	if err != nil || len(files) == 0 || len(partials) == 0 {
		t.Fatal("no templates", err)
	}
	for _, file := range append(files, partials...) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(` id="([a-z-]+)"`).FindAllStringSubmatch(string(text), -1) {
			if !reservedIDs.MatchString(m[1]) {
				t.Errorf("%s has the id %q, which a heading could have", file, m[1])
			}
		}
	}
	for text, want := range map[string]string{"Main": "section-main", "Contents": "section-contents", "N nato": "section-n-nato", "Ref 1": "section-ref-1", "Notes": "notes"} {
		if got := parsed("## " + text).Headings[0].ID; got != want {
			t.Errorf("%s has the id %s, want %s", text, got, want)
		}
	}
	body, seen := parsed("## A\n\n## A 2\n\n## A\n\n## A\n\n## Main\n\n## Main 2\n\n## Main\n"), map[string]bool{}
	for _, h := range body.Headings {
		if seen[h.ID] {
			t.Errorf("#%s stands twice", h.ID)
		}
		seen[h.ID] = true
	}
}
