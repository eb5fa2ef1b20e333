package markdown

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark/util"
)

// Each example of the CommonMark specification comes out as the specification
// says, or is refused with a finding. Which are refused, by which rule, is listed
// in testdata/commonmark.txt, and which are the same but for links of addresses
// without brackets: none joins it unseen.
func TestCommonMark(t *testing.T) {
	name := filepath.Join("..", "testdata", "checkers", "node_modules", "commonmark-spec", "spec.txt")
	spec, err := os.ReadFile(name)
	if err != nil {
		const remedy = "run npm ci --ignore-scripts in generator/testdata/checkers"
		if os.Getenv("EXPLAINER_BROWSER") == "required" {
			t.Fatal(remedy, err)
		}
		t.Skip(remedy)
	}
	fence := strings.Repeat("`", 32)
	pattern := regexp.MustCompile(`(?sm)^` + fence + ` example$\n(.*?)^\.$\n(.*?)^` + fence + `$`)
	var examples []example
	for _, m := range pattern.FindAllStringSubmatch(strings.ReplaceAll(string(spec), "→", "\t"), -1) {
		examples = append(examples, example{m[1], m[2]})
	}
	if len(examples) != 652 {
		t.Fatalf("the specification has %d examples, not 652", len(examples))
	}
	holdExamples(t, examples, "commonmark.txt")
}

// So do those of GitHub's extensions, as goldmark tests them.
func TestGitHub(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip("go list:", err)
	}
	for _, name := range []string{"table", "strikethrough", "tasklist", "linkify"} {
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "extension", "_test", name+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			pattern := regexp.MustCompile(`(?sm)^//- - - - - - - - -//$\n(.*?)^//- - - - - - - - -//$\n(.*?)^//=`)
			var examples []example
			for _, m := range pattern.FindAllStringSubmatch(string(text), -1) {
				examples = append(examples, example{m[1], m[2]})
			}
			if len(examples) == 0 {
				t.Fatal("no examples")
			}
			holdExamples(t, examples, "github-"+name+".txt")
		})
	}
}

type example struct{ text, html string }

// holdExamples compares examples with what they become, and the refused ones with
// those that a file lists by rule. EXPLAINER_GOLDEN=1 writes the file.
func holdExamples(t *testing.T, examples []example, file string) {
	t.Helper()
	parser := New(Options{Language: "en"})
	refused := map[string][]string{}
	for i, e := range examples {
		body := parser.Parse(Source{File: "a.md", Line: 1, Text: []byte(e.text)})
		if rule := refusal(body); rule != "" {
			refused[rule] = append(refused[rule], fmt.Sprint(i+1))
			continue
		}
		got, want := canonical(published(body)), canonical(e.html)
		switch {
		case got == want:
		case anchors.ReplaceAllString(got, "") == anchors.ReplaceAllString(want, ""):
			refused["(addresses)"] = append(refused["(addresses)"], fmt.Sprint(i+1))
		default:
			t.Errorf("example %d: %q\n%s", i+1, e.text, cmp.Diff(want, got))
		}
	}
	var list strings.Builder
	for _, rule := range slices.Sorted(keysOf(refused)) {
		fmt.Fprintf(&list, "%s: %s\n", rule, strings.Join(refused[rule], " "))
	}
	name := filepath.Join("testdata", file)
	if os.Getenv("EXPLAINER_GOLDEN") == "1" {
		if err := os.WriteFile(name, []byte(list.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), list.String()); diff != "" {
		t.Errorf("other examples are refused (-listed +refused):\n%s", diff)
	}
}

func keysOf(m map[string][]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// refusal is the first rule that a body breaks, among them the one that package
// check asks of its links.
func refusal(b *Body) string {
	if len(b.Findings) > 0 {
		return b.Findings[0].Rule
	}
	if slices.ContainsFunc(b.Links, Link.Relative) {
		return "relative-link"
	}
	if len(b.Mentions) > 0 {
		return "dangling-reference"
	}
	return ""
}

// anchors are the tags of links: which addresses without brackets are linked
// differs between CommonMark, which links none, GitHub and goldmark, which link
// ftp, too.
var anchors = regexp.MustCompile(`</?a\b[^>]*>`)

// published writes a body as a page does, with addresses in their holes.
func published(b *Body) string {
	var out strings.Builder
	for _, p := range b.Pieces {
		switch {
		case p.Link != "":
			out.Write(util.EscapeHTML(util.URLEscape([]byte(p.Link), false)))
		case p.Citations != nil:
			out.WriteString(p.Citations[0].Bare)
		case p.End > p.Start:
			out.WriteString(b.HTML()[p.Start:p.End])
		default:
			fmt.Fprintf(&out, "⟨%+v⟩", p)
		}
	}
	return out.String()
}

// canonical writes HTML without what a page has by design: typographic signs,
// ids of headings, alignment by class, images loaded late, tables that scroll,
// boxes that nobody ticks; and without what means nothing, as XHTML's slashes.
func canonical(html string) string {
	html = canonicalSigns.Replace(html)
	for _, r := range canonicalParts {
		html = r.pattern.ReplaceAllString(html, r.by)
	}
	return strings.TrimSpace(html)
}

var canonicalSigns = strings.NewReplacer(
	"“", "&quot;", "”", "&quot;", "‘", "'", "’", "'", "–", "--", "—", "---", "…", "...", "«", "&lt;&lt;",
	"»", "&gt;&gt;", " />", ">", ` loading="lazy"`, "", "&#39;", "'",
	`<div class="scroll" role="group" tabindex="0">`+"\n",
	"", "</table>\n</div>", "</table>", ` class="end"`, ` align="right"`, ` class="centre"`, ` align="center"`,
	` align="left"`, "", ` style="text-align:right"`, ` align="right"`, ` style="text-align:center"`,
	` align="center"`, ` style="text-align:left"`, "",
	`<input checked="" disabled="" type="checkbox">`,
	"☑",
	`<input disabled="" type="checkbox">`,
	"☐",
	`<li class="task">`,
	"<li>",
)

var canonicalParts = []struct {
	pattern *regexp.Regexp
	by      string
}{
	{regexp.MustCompile(`<h([1-6]) id="[^"]*">`), "<h$1>"},
	{regexp.MustCompile(`>\n+<`), "><"},
	{regexp.MustCompile(`\n+`), "\n"},
}
