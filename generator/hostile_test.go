package generator_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/markdown"
	"explainer/generator/record"
	"explainer/generator/source"

	"github.com/rogpeppe/go-internal/txtar"
	"go.yaml.in/yaml/v4"
)

// hostile are texts that are harmless as text, and dangerous where one of the
// formats that a site is made of takes them for something else.
func hostile() map[string]string {
	return map[string]string{
		"script":            `<script>alert(1)</script>`,
		"end of script":     `</script><script>alert(1)</script><!--`,
		"end of title":      `</title></style></textarea><svg/onload=alert(1)>`,
		"image":             `"><img src=x onerror=alert(1)>`,
		"quotes":            `'"` + "`" + ` onmouseover=alert(1) x='"`,
		"javascript":        `javascript:alert(1)`,
		"JavaScript, split": "java\tscript:alert(1)",
		"data":              `data:text/html,<script>alert(1)</script>`,
		"template":          `{{.}}{{printf "%s" .}}${7*7}<%= 7*7 %>#{7}`,
		"entity":            `&lt;script&gt;&#106;avascript&colon;`,
		"CDATA":             `]]><x xmlns="http://www.w3.org/1999/xhtml"><script/></x><![CDATA[`,
		"lines":             "a\n/* 200\n  X-Injected: 1\nb",
		"returns":           "a\r\nX-Injected: 1\r\n\r\n<b>",
		"escape":            "\x1b]0;title\x07\x1b[31mred\x1b[2J",
		"C1":                "\u009b31m\u0085",
		"bidi":              "\u202egnp.exe\u2066\u2069",
		"separators":        "a\u2028b\u2029c",
		"NUL":               "a\x00b",
		"formula":           `=cmd|' /C calc'!A0`,
		"formula, plus":     `+1+1`,
		"formula, minus":    `-1+cmd`,
		"formula, at":       `@SUM(1)`,
		"formula, tab":      "\t=1+1",
		"path":              `/../../../../etc/passwd`,
		"protocol":          `//evil.example/x`,
		"backslash":         `/\evil.example\x`,
		"megabyte":          strings.Repeat("A", 1<<20),
	}
}

// written is a file of a publication whose parts can be changed: the groups and
// values of its YAML, the cells of its table, what is added to its text.
type written struct {
	name  string
	parts []any // string, *yaml.Node, [][]string, *[]string

	vocabulary *content.Vocabulary // of its publication
}

// take takes a file apart.
func take(t *testing.T, f txtar.File) *written {
	t.Helper()
	w, text := &written{name: f.Name}, string(f.Data)
	parse := func(text string) *yaml.Node {
		var root yaml.Node
		if err := yaml.Unmarshal([]byte(text), &root); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		return &root
	}
	switch path.Ext(f.Name) {
	case ".yaml":
		w.parts = []any{parse(text)}
	case ".csv":
		r := csv.NewReader(strings.NewReader(text))
		r.FieldsPerRecord = -1 // lines above and below a table have fewer
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		w.parts = []any{rows}
	default:
		front, body, _ := strings.Cut(strings.TrimPrefix(text, "---\n"), "\n---\n")
		w.parts = []any{"---\n", parse(front), "---\n"}
		for _, part := range regexp.MustCompile("(?s)(.*?)(```[a-z]+\n)(.*?)(```\n)|.+$").FindAllStringSubmatch(body, -1) {
			if part[2] == "" {
				w.parts = append(w.parts, part[0])
				continue
			}
			w.parts = append(w.parts, part[1]+part[2], parse(part[3]), part[4])
		}
		w.parts = append(w.parts, &[]string{})
	}
	return w
}

// text is the file as it stands.
func (w *written) text(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	for _, part := range w.parts {
		switch part := part.(type) {
		case string:
			b.WriteString(part)
		case *yaml.Node:
			data, err := yaml.Marshal(part)
			if err != nil {
				t.Fatal(err)
			}
			b.Write(data)
		case [][]string:
			if err := csv.NewWriter(&b).WriteAll(part); err != nil {
				t.Fatal(err)
			}
		case *[]string:
			b.WriteString("\n" + strings.Join(*part, "\n\n") + "\n")
		}
	}
	return b.String()
}

// groups calls a function with every group of keys.
func (w *written) groups(do func(*yaml.Node)) {
	var walk func(*yaml.Node)
	walk = func(n *yaml.Node) {
		if n.Kind == yaml.MappingNode {
			do(n)
		}
		for _, c := range n.Content {
			walk(c)
		}
	}
	for _, part := range w.parts {
		if root, ok := part.(*yaml.Node); ok {
			walk(root)
		}
	}
}

// slot is one place of a publication where an author writes a value.
type slot struct {
	in   *written
	name string
	set  func(value func(old string) string) (undo func())
}

// fields are all places of a file where a text stands.
func (w *written) fields() (out []slot) {
	for i, part := range w.parts {
		switch part := part.(type) {
		case *yaml.Node:
			out = append(out, w.values(part, fmt.Sprint(i))...)
		case [][]string:
			for r, row := range part {
				for c := range row {
					out = append(out, slot{w, fmt.Sprintf("cell %d,%d", r, c), setter(&row[c])})
				}
			}
		case *[]string:
			for _, form := range forms {
				out = append(out, slot{w, "text " + form, func(value func(string) string) func() {
					*part = append(*part, fmt.Sprintf(form, value("words")))
					return func() { *part = (*part)[:len(*part)-1] }
				}})
			}
		}
	}
	return out
}

func setter(at *string) func(func(string) string) func() {
	return func(value func(string) string) func() {
		before := *at
		*at = value(before)
		return func() { *at = before }
	}
}

// values are the values of a text of YAML.
func (w *written) values(n *yaml.Node, name string) (out []slot) {
	for i, c := range n.Content {
		switch {
		case n.Kind == yaml.MappingNode && i%2 == 1:
			out = append(out, w.values(c, name+"."+n.Content[i-1].Value)...)
		case n.Kind != yaml.MappingNode:
			out = append(out, w.values(c, name)...)
		}
	}
	if n.Kind != yaml.ScalarNode {
		return out
	}
	return append(out, slot{w, name, func(value func(string) string) func() {
		before := *n
		n.Value, n.Tag, n.Style = value(before.Value), "!!str", yaml.DoubleQuotedStyle
		return func() { *n = before }
	}})
}

// forms are the places of a text in Markdown.
var forms = []string{
	"%s", "## %s", "- %s", "> %s", "*%s*", "`%s`", "    %s", "[[after|%s]]", "[[%s]]", "[@report, %s]", "[@%s]", "[%s](https://example.org/)", "[text](%s)",
	"[text](<%s>)", "[text](https://example.org/%s)", "[text](/actors/ \"%s\")", "![%s](/icon.png)", "![text](%s)", "<%s>", "<https://example.org/%s>", "https://example.org/%s",
	"[text]\n\n[text]: %s", "| a |\n|---|\n| %s |", "Term\n: %s", "Text[^1].\n\n[^1]: %s", "```text\n%s\n```", "```%s\nx\n```", "> [!%s]\n> x", "> [!NOTE]\n> %s", "~~%s~~",
}

// ways are how a hostile text comes to stand in a field: behind what was there,
// and alone.
func ways(payload string) map[string]func(string) string {
	alone := func(string) string { return payload }
	if len(payload) > 1<<16 {
		return map[string]func(string) string{"alone": alone} // nothing more is learnt from a little more
	}
	return map[string]func(string) string{"alone": alone, "behind": func(old string) string { return old + payload }}
}

// completeSite reads the site in which every key is given.
func completeSite(t *testing.T) (files []*written) {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/complete.txtar")
	if err != nil {
		t.Fatal(err)
	}
	vocabulary := content.NewVocabulary(&content.Document{})
	for _, f := range archive.Files {
		if f.Name == "content/site.yaml" {
			settings, _ := content.Decode(source.NewFile(f.Name, f.Data), nil)
			vocabulary = content.NewVocabulary(settings)
		}
	}
	for _, f := range archive.Files {
		w := take(t, f)
		w.vocabulary = vocabulary
		files = append(files, w)
	}
	return files
}

// findings are those of a file by itself.
func (w *written) findings(t *testing.T) (out []diag.Finding, refers func(string) bool) {
	t.Helper()
	doc, body := content.Decode(source.NewFile(w.name, []byte(w.text(t))), w.vocabulary)
	out = slices.Clone(doc.Findings)
	var names []string
	for _, r := range doc.References {
		names = append(names, r.To)
	}
	if body.Text != nil {
		parsed := markdown.New(markdown.Options{Language: "en"}).
			Parse(markdown.Source{File: w.name, Line: body.Line, Text: body.Text})
		out = append(out, parsed.Findings...)
		for _, b := range parsed.Blocks {
			block := content.DecodeBlock(b.Kind, b.YAML, b.Place)
			out = append(out, block.Findings...)
			for _, r := range block.References {
				names = append(names, r.To)
			}
		}
		for _, m := range parsed.Mentions {
			names = append(names, m.ID)
		}
		for _, c := range parsed.Citations {
			names = append(names, c.ID)
		}
	}
	return out, func(text string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return strings.Contains(name, text) })
	}
}

// documents returns what findings call the kinds of record that are files of their own.
func documents() (out []string) {
	for info := range record.Kinds() {
		if info.IsDocument() {
			out = append(out, info.Article+" "+info.Called)
		}
	}
	return out
}

// Every key that can be written stands in the complete site, so that a new one
// is tried by the test that goes through it.
func TestCompleteSiteHasEveryKey(t *testing.T) {
	given, asked := map[string]map[string]bool{}, map[string][]string{}
	for _, w := range completeSite(t) {
		w.groups(func(group *yaml.Node) {
			before := group.Content
			group.Content = append(
				slices.Clone(before),
				&yaml.Node{Kind: yaml.ScalarNode, Value: "zzzzzzzz"},
				&yaml.Node{Kind: yaml.ScalarNode, Value: "1"},
			)
			defer func() { group.Content = before }()
			findings, _ := w.findings(t)
			for _, f := range findings {
				what, ok := strings.CutSuffix(f.Message, ` has no key "zzzzzzzz"`)
				if slices.Contains(documents(), what) {
					what = "a document" // their keys are one set, most of it common to all
				}
				keys, listed := strings.CutPrefix(f.Help, "the keys are ")
				if !ok || !listed {
					continue
				}
				asked[what] = append(asked[what], strings.Split(keys, ", ")...)
				if given[what] == nil {
					given[what] = map[string]bool{}
				}
				for i := 0; i < len(before); i += 2 {
					given[what][before[i].Value] = true
				}
			}
		})
	}
	if len(asked) < 15 {
		t.Errorf("only %d kinds of record were found: %v", len(asked), slices.Sorted(maps.Keys(asked)))
	}
	for what, keys := range asked {
		for _, key := range keys {
			if !given[what][key] {
				given[what][key] = true // said once
				t.Errorf(
					"testdata/complete.txtar has no %s with the key %q",
					strings.TrimPrefix(strings.TrimPrefix(what, "an "), "a "),
					key,
				)
			}
		}
	}
}

// Every text that an author can write comes out inert wherever it is shown, or
// is refused with a finding that is inert itself: every place of a publication,
// with every hostile text, in every file of the site. Some of the texts are
// tried each time, all of them with EXPLAINER_HOSTILE=all.
func TestHostileTextsComeOutInert(t *testing.T) {
	slow(t)
	m, texts, tried := newMatrix(t), 0, always
	for name, payload := range hostile() {
		for way, value := range ways(payload) {
			if !slices.Contains(tried, name+", "+way) && os.Getenv("EXPLAINER_HOSTILE") != "all" {
				continue
			}
			texts++
			m.try(name+", "+way, payload, value)
		}
	}
	kinds := map[string]bool{"terminal": true}
	for name := range m.harmless {
		kinds[kindOfOutput(name)] = true
	}
	t.Logf(
		"%d places × %d hostile texts × %d kinds of output (%s) = %d cells: %d texts published, %d refused, %d live",
		len(
			m.fields,
		),
		texts,
		len(kinds),
		strings.Join(slices.Sorted(maps.Keys(kinds)), " "),
		len(m.fields)*texts*len(kinds),
		m.published,
		m.refused,
		m.live,
	)
	if m.published < 50*texts {
		t.Errorf("only %d hostile texts were published at all", m.published)
	}
}

// always are the texts that are tried each time.
var always = []string{
	"image, behind", "script, alone", "javascript, alone", "formula, alone", "lines, behind",
	"protocol, behind", "escape, behind",
}

// matrix tries hostile texts in the fields of the complete site.
type matrix struct {
	t                  *testing.T
	dir                string
	files              []*written
	fields             []slot
	last               *snapshot
	harmless           map[string]string // the site without a hostile text
	refused, published int
	live               int // places in files where a text was not inert
}

func newMatrix(t *testing.T) *matrix {
	t.Helper()
	m := &matrix{t: t, dir: t.TempDir(), files: completeSite(t)}
	for _, w := range m.files {
		m.fields = append(m.fields, w.fields()...)
		put(t, filepath.Join(m.dir, w.name), w.text(t))
	}
	put(t, filepath.Join(m.dir, "static", "icon.png"), "not shown")
	m.last = open(t, m.dir, asOf(t, "2025-03-01"))
	if m.last.Failed(false) {
		m.faults(m.last)
	}
	m.harmless = m.build(m.last)
	return m
}

// faults ends the test with what is wrong with a site that should be sound.
func (m *matrix) faults(s *snapshot) {
	m.t.Helper()
	var b bytes.Buffer
	if err := diag.Text(&b, s.Findings, diag.Style{}); err != nil {
		m.t.Fatal(err)
	}
	m.t.Fatalf("the site has faults:\n%s", &b)
}

func (m *matrix) build(s *snapshot) map[string]string {
	m.t.Helper()
	out := filepath.Join(m.t.TempDir(), "public")
	report, err := s.Build(m.t.Context(), out)
	if err != nil || len(report.Findings) > 0 {
		m.t.Fatalf("the build failed: %v %v", err, report.Findings)
	}
	return tree(m.t, out)
}

// try puts one text into all fields that take it and looks at all that is
// printed and built.
func (m *matrix) try(name, payload string, value func(string) string) {
	m.t.Helper()
	var taken []slot
	for _, f := range m.fields {
		undo := f.set(value)
		findings, refers := f.in.findings(m.t)
		undo()
		m.terminal(name+", "+f.name, findings)
		if len(findings) == 0 && !refers(payload) {
			taken = append(taken, f)
		}
	}
	sound, s := m.sound(name, taken, value)
	m.published += len(sound)
	m.refused += len(m.fields) - len(sound)
	m.inspect(name, m.build(s))
}

// sound are those of the fields that can hold a text together, and the site
// with it.
func (m *matrix) sound(name string, fields []slot, value func(string) string) ([]slot, *snapshot) {
	m.t.Helper()
	s := m.with(fields, value)
	m.terminal(name, s.Findings)
	switch {
	case !s.Failed(false):
		return fields, s
	case len(fields) == 1:
		return nil, m.with(nil, value)
	}
	left, _ := m.sound(name, fields[:len(fields)/2], value)
	right, _ := m.sound(name, fields[len(fields)/2:], value)
	both := append(slices.Clone(left), right...)
	if s = m.with(both, value); s.Failed(false) {
		both, s = left, m.with(left, value) // sound by themselves, but not together
	}
	return both, s
}

// with is the site with a text in some fields.
func (m *matrix) with(fields []slot, value func(string) string) *snapshot {
	m.t.Helper()
	var undo []func()
	for _, f := range fields {
		undo = append(undo, f.set(value))
	}
	for _, w := range m.files {
		put(m.t, filepath.Join(m.dir, w.name), w.text(m.t))
	}
	for _, u := range slices.Backward(undo) {
		u()
	}
	m.last = m.last.again(m.t)
	return m.last
}

// terminal prints findings and looks for what a terminal would obey.
func (m *matrix) terminal(name string, findings []diag.Finding) {
	m.t.Helper()
	var b bytes.Buffer
	if err := diag.Text(&b, findings, diag.Style{}); err != nil {
		m.t.Fatal(err)
	}
	for _, r := range b.String() {
		if r != '\n' && unicode.IsControl(r) ||
			unicode.Is(unicode.Bidi_Control, r) && r != '\u200e' && r != '\u200f' && r != '\u061c' {
			m.t.Fatalf("%s: the terminal is sent %U", name, r)
		}
	}
}
