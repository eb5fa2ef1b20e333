package scaffold_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"explainer/generator/content"
	"explainer/generator/record"
	"explainer/generator/scaffold"
	"explainer/generator/source"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var publication = scaffold.Publication{
	Day: record.Date{Year: 2026, Month: 1, Day: 6},
	IDs: map[record.Kind][]string{
		record.KindMeasure: {
			"spending",
		}, record.KindActor: {"nato", "ukraine"}, record.KindQuestion: {"rise"}, record.KindSource: {"report"},
	},
}

func figure() scaffold.Record {
	return scaffold.NewRecord(record.KindFigure, scaffold.Name{ID: "added"}, publication)
}

// appended adds a record to the front matter of a Markdown file.
func appended(r scaffold.Record, file string) (string, error) {
	first, end, ok := content.FrontMatter(source.NewFile("content/about.md", []byte(file)))
	if !ok {
		return "", scaffold.ErrUnreadable
	}
	out, err := r.AppendTo([]byte(file), first, end)
	return string(out), err
}

// ids are the ids of the figures that a file declares.
func ids(file string) []string {
	doc, _ := content.Decode(source.NewFile("content/about.md", []byte(file)), nil)
	var out []string
	for f := range content.Declares[*record.Figure](doc) {
		out = append(out, f.ID)
	}
	return out
}

// Each form in which a list can stand takes a figure where its editor would
// have put it; {new} marks the place, {-…-} what gives way.
func TestAppend(t *testing.T) {
	for name, marked := range map[string]string{
		"no list":                     "---\ntitle: A\n{new}---\nText.\n",
		"no list, last key with dots": "---\ntitle: A\nsummary: |+\n  Long.\n\n{new}---\n",
		"nothing behind the key":      "---\nfigures: # to come\n{new}title: A\n---\n",
		"a tilde":                     "---\nfigures:{- ~-} # none\n{new}title: A\n---\n",
		"empty brackets":              "---\nfigures:{- []-}\n{new}---\n",
		"lines":                       "---\nfigures:\n  - id: a\n    label: A # the first\n{new}title: A\n---\n",
		"lines at the margin":         "---\nfigures:\n- id: a\n{new}# What else.\ntitle: A\n---\n",
		"a comment on what follows":   "---\nfigures:\n  - {id: a}\n{new}\n# What else.\ntitle: A\n---\n",
		"a comment on the list":       "---\nfigures:\n  - {id: a}\n  # - {id: old}\n{new}title: A\n---\n",
		"a text with a sign":          "---\nfigures:\n  - id: a\n    note: |\n      # no comment\n{new}title: A\n---\n",
		"a text that keeps its lines": "---\nfigures:\n  - id: a\n    note: |+\n      Long.\n\n{new}title: A\n---\n",
		"brackets":                    "---\nfigures: [{id: a}{new}]\ntitle: A\n---\n",
		"brackets with a comma":       "---\nfigures: [{id: a}, {new}]\ntitle: A\n---\n",
		"brackets over lines":         "---\nfigures: [\n  {id: a, note: \"]\"}, # ]\n  {id: b}\n{new}] # ] ]\ntitle: A\n---\n",
		"the file ends with it":       "---\nfigures:\n  - {id: a}\n{new}---",
		"with carriage returns":       "---\r\nfigures:\r\n  - {id: a}\r\n{new}title: A\r\n---\r\nText.\r\n",
		"after a byte order mark":     "\ufeff---\nfigures:\n  - {id: a}\n{new}---\n",
	} {
		t.Run(name, func(t *testing.T) {
			file, kept := marked, marked
			if before, rest, ok := strings.Cut(marked, "{-"); ok {
				gone, after, _ := strings.Cut(rest, "-}")
				kept, file = before+after, before+gone+after
			}
			before, after, _ := strings.Cut(kept, "{new}")
			file = strings.Replace(file, "{new}", "", 1)
			got, err := appended(figure(), file)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(got, before) || !strings.HasSuffix(got, after) {
				t.Errorf("not only added to:\n%s\nbecame\n%s", file, got)
			}
			if diff := cmp.Diff(append(ids(file), "added"), ids(got)); diff != "" {
				t.Errorf("the figures differ:\n%s\n%s", diff, got)
			}
			if ending := strings.Contains(file, "\r\n"); ending &&
				strings.Count(got, "\n") != strings.Count(got, "\r\n") {
				t.Errorf("other line endings:\n%q", got)
			}
		})
	}
}

// What cannot be added to safely is refused, in words.
func TestAppendRefuses(t *testing.T) {
	for file, want := range map[string]error{
		"---\nfigures: many\n---\n":           scaffold.ErrNoList,
		"---\nfigures: {a: b}\n---\n":         scaffold.ErrNoList,
		"---\n{title: A, figures: []}\n---\n": scaffold.ErrUnusual,
		"---\ntitle: \"A\n---\n":              scaffold.ErrUnreadable,
		"no front matter":                     scaffold.ErrUnreadable,
	} {
		if got, err := appended(figure(), file); err != want {
			t.Errorf("%q: %v, want %v\n%s", file, err, want, got)
		}
	}
}

// A bibliography grows at its end, with a blank line where it has them.
func TestAppendSource(t *testing.T) {
	r := scaffold.NewRecord(record.KindSource, scaffold.Name{ID: "added", Title: `The "report"`}, publication)
	for _, file := range []string{
		"", "# Sources.\n", "- id: a\n\n- id: b\n", "- {id: a}", "references:\n- id: a\n  note: x\n", "[{id: a}]\n", "\ufeff- id: a\r\n",
	} {
		out, err := r.AppendTo([]byte(file), 1, 0)
		if err != nil {
			t.Errorf("%q: %v", file, err)
			continue
		}
		doc, _ := content.Decode(source.NewFile("content/sources/a.yaml", out), nil)
		last := len(doc.Records) - 1
		if id, title := doc.Records[last].Record.Identity(); last != strings.Count(file, "id:") || id != "added" ||
			title != `The "report"` {
			t.Errorf("%q became\n%s", file, out)
		}
		if strings.Contains(file, "\n\n") && !bytes.Contains(out, []byte("\n\n- id: added")) {
			t.Errorf("no blank line before the entry:\n%s", out)
		}
	}
}

// Whatever a document looks like, appending only ever inserts, and the
// document then declares what it declared and one figure more.
func TestAppendKeepsEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		file := document(t)
		got, err := appended(figure(), file)
		if err != nil {
			t.Fatalf("%v:\n%s", err, file)
		}
		if !insertion(file, got) {
			t.Fatalf("not only added to:\n%q\nbecame\n%q", file, got)
		}
		if diff := cmp.Diff(append(ids(file), "added"), ids(got)); diff != "" {
			t.Fatalf("the figures differ:\n%s\n%s", diff, got)
		}
	})
}

// insertion reports whether a text is another with one piece put in; the
// signs for an empty list may have gone.
func insertion(before, after string) bool {
	for _, sign := range []string{"", " []", " ~", " null"} {
		kept := strings.Replace(before, "figures:"+sign, "figures:", 1)
		head := 0
		for head < len(kept) && head < len(after) && kept[head] == after[head] {
			head++
		}
		if len(after) > len(kept) && strings.HasSuffix(after, kept[head:]) {
			return true
		}
	}
	return false
}

// document draws a Markdown file whose front matter holds keys, comments and a
// list of figures in any of the forms that editors write.
func document(t *rapid.T) string {
	text := rapid.SampledFrom(
		[]string{
			"plain", `"a: # b]"`, "'it''s'", "é № 𝒳", "|\n  # no comment\n\n  ] text\n", ">-\n  folded\n  more",
			"[a, 'b]', {c: d}]",
		},
	)
	noise := rapid.SampledFrom([]string{"", "", "\n", "# A comment.\n", "\n# figures: [\n\n"})
	var b strings.Builder
	b.WriteString(rapid.SampledFrom([]string{"", "\ufeff"}).Draw(t, "mark") + "---\n")
	keys := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"title", "summary", "other", "more"}), 1, 4, rapid.ID[string]).
		Draw(t, "keys")
	at := rapid.IntRange(-1, len(keys)).Draw(t, "place") // of the figures; -1 for none
	for i, key := range append(keys, "") {
		b.WriteString(noise.Draw(t, "noise"))
		if i == at {
			b.WriteString(figures(t))
			b.WriteString(noise.Draw(t, "noise"))
		}
		if key != "" {
			b.WriteString(strings.TrimSuffix(key+": "+text.Draw(t, "text"), "\n") + "\n")
		}
	}
	b.WriteString("---" + rapid.SampledFrom([]string{"", "\n", "\nText with --- and figures: [].\n"}).Draw(t, "body"))
	return strings.ReplaceAll(b.String(), "\n", rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "ending"))
}

func figures(t *rapid.T) string {
	n := rapid.IntRange(0, 3).Draw(t, "figures")
	if n == 0 {
		return "figures:" + rapid.SampledFrom([]string{"", " []", " ~", " null", " [] # none", " # none"}).
			Draw(t, "empty") +
			"\n"
	}
	indent := strings.Repeat(" ", rapid.IntRange(0, 4).Draw(t, "indent"))
	entry := rapid.SampledFrom([]string{
		"{id: %s}", "{id: %s, note: \"] # no\"} # yes", "id: %s\n_  label: it # it", "id: %s\n_  note: |\n_    # text\n\n_    ] more", "label: 'it''s'\n\n_  # inner\n_  id: %s",
	})
	if rapid.Bool().Draw(t, "brackets") {
		parts := make([]string, n)
		for i := range parts {
			parts[i] = fmt.Sprintf("{id: f%d, label: \"[]\"}", i)
		}
		join := rapid.SampledFrom([]string{", ", ",\n    ", ", # ]\n  "}).Draw(t, "join")
		return "figures: [" + strings.Join(parts, join) + rapid.SampledFrom([]string{"]\n", " ,]\n", "\n  ] # ]\n"}).
			Draw(t, "close")
	}
	out := "figures:\n"
	for i := range n {
		text := fmt.Sprintf(entry.Draw(t, "entry"), fmt.Sprintf("f%d", i))
		out += indent + "- " + strings.ReplaceAll(text, "_", indent) + "\n" +
			rapid.SampledFrom([]string{"", "", "\n", indent + "# between\n"}).
				Draw(t, "between")
	}
	return out
}

// Nothing that an editor could hand in makes it panic, and what it gives out
// can be added to again.
func FuzzAppend(f *testing.F) {
	f.Add("---\ntitle: A\nfigures: [{id: a}]\n---\nText.\n")
	f.Add("\ufeff---\r\nfigures:\r\n- id: a\r\n---")
	f.Add("---\nfigures:\n  - |+\n    # x\n\n---\n")
	f.Fuzz(func(t *testing.T, file string) {
		got, err := appended(figure(), file)
		if err != nil {
			return
		}
		if want := append(ids(file), "added"); !cmp.Equal(want, ids(got)) {
			t.Errorf("%q\nbecame\n%q\nwith the figures %q, not %q", file, got, ids(got), want)
		}
	})
}
