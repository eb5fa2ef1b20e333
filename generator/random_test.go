package generator_test

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"explainer/generator/diag"
	"explainer/generator/live"
)

// editor edits a small site at random, with real system calls, now well and now
// badly. Equal seeds make equal edits.
type editor struct {
	t    testing.TB
	dir  string
	r    *rand.Rand
	made int
}

// siteWithSearch is the rest of a site.yaml, whose site can be searched: that
// depends on how every text is read.
const siteWithSearch = "base_url: https://example.org\nlanguage: en\nsearch: true\nmeasures:\n  - {id: defence-spending, label: Defence spending, definition: What is spent.}\n"

// Whatever is edited, however, the output folder and the preview end equal to a
// clean build, byte for byte. EXPLAINER_EDITS sets how many edits are made,
// EXPLAINER_SEED repeats a run.
func TestRandomEdits(t *testing.T) {
	e, edits := newEditor(t, 120)
	l := watchSite(t, e.dir, live.PreviewOptions{})
	before, wrong := l.matches()
	steps, sound := 0, 0
	for e.made < edits {
		if len(wrong) > 0 && e.r.IntN(3) > 0 {
			e.mend(wrong)
		} else {
			e.some()
		}
		now, next := l.matches()
		failed := now == nil
		for name := range before {
			if _, still := now[name]; !still && !failed {
				if _, status := l.page("/" + name); status != http.StatusNotFound {
					t.Fatalf("%s is gone, and the preview still has it: %d", name, status)
				}
			}
		}
		steps++
		if before, wrong = now, next; !failed {
			sound++
		}
	}
	t.Logf("%d edits, in %d steps, after %d of which the site could be built: no divergence", e.made, steps, sound)
	if sound < steps/8 {
		t.Error("that is too few for a test of what is built")
	}
}

// newEditor edits a new site that can be searched. It says how many edits are to
// be made: so many unless EXPLAINER_EDITS says something else.
func newEditor(t testing.TB, often int) (e *editor, edits int) {
	t.Helper()
	slow(t)
	seed := setting(t, "EXPLAINER_SEED", int(time.Now().UnixNano()%1e9))
	t.Logf("EXPLAINER_SEED=%d", seed)
	dir := small(t, "-- content/site.yaml --\ntitle: A site\n"+siteWithSearch)
	return &editor{t: t, dir: dir, r: rand.New(rand.NewPCG(uint64(seed), 0))}, setting(t, "EXPLAINER_EDITS", often)
}

func setting(t testing.TB, variable string, otherwise int) int {
	t.Helper()
	text := os.Getenv(variable)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s: %v", variable, err)
	}
	return n
}

// some makes one edit, or a few at once.
func (e *editor) some() {
	n := 1
	if e.r.IntN(4) == 0 {
		n = 2 + e.r.IntN(6)
	}
	if e.r.IntN(100) == 0 {
		n = 100
	}
	for range n {
		e.edit()
		e.made++
	}
}

// mend takes away the files that are wrong, as a person in a hurry would, but
// for those without which there is no site.
func (e *editor) mend(findings []diag.Finding) {
	for _, f := range findings {
		if f.File != "content/site.yaml" && f.File != "content/glossary/nato.md" {
			e.remove(f.File)
		}
	}
	e.made++
}

// edit makes one edit.
func (e *editor) edit() {
	switch e.r.IntN(22) {
	case 0, 1:
		e.remove(e.briefing())
	case 2, 3:
		e.rename(e.briefing(), e.briefing())
	case 4:
		e.rename(e.briefing(), "content/other-"+e.letter()+".md") // where it is something else
		e.rename("static/file-a.txt", "static/File-a.txt")        // another name to some systems, the same to others
		e.rename("static/File-b.txt", "static/file-b.txt")
	case 5:
		e.save("content/glossary/nato.md", "---\ntitle: NATO "+e.letter()+"\nsummary: What NATO counts.\n---\n")
	case 6:
		e.save("static/assets/extra-"+e.letter()+".css", "p { order: "+e.digit()+" }\n")
	case 7:
		e.save("static/"+e.pick("F", "f")+"ile-"+e.letter()+".txt", e.digit())
	case 8:
		e.remove("static/assets/extra-" + e.letter() + ".css")
	case 9:
		e.save("templates/glossary.html", e.pick(
			`{{define "main"}}<h1>{{.Title}} `+e.digit()+`</h1>{{end}}`,
			`{{define "main"}}<h1>{{.Title}</h1>{{end}}`,     // cannot be read
			`{{define "main"}}<h1>{{.Nothing}}</h1>{{end}}`)) // fails on the page
	case 10:
		e.remove("templates/glossary.html")
	case 11:
		e.save("content/site.yaml", "title: Site "+e.letter()+"\n"+siteWithSearch)
	case 12:
		e.save(
			"content/datasets/table.md",
			"---\ntitle: A table "+e.digit()+"\nsummary: S.\nas_of: 2025-02-26\nmeasure: defence-spending\nunit: GBP bn\ndefinition: nato\nsubject_column: who\nperiod_column: year\nvalue_column: sum\nsources: [report]\n---\nText.\n",
		)
		e.save(
			"content/datasets/table.csv",
			"who,year,sum\nunited-kingdom,2020,"+e.digit()+"\nunited-kingdom,2021,"+e.pick("5", "7", "x")+"\n",
		)
	case 13:
		e.remove("content/datasets/table.csv")
		e.remove("content/datasets/table.md")
	case 14:
		e.save("content/"+e.letter()+".swp", "not read")
		e.save("content/briefings/.hidden-"+e.letter(), "not read")
	case 15:
		e.moveFolder()
	case 16:
		e.save("content/about.md", "---\ntitle: About\naliases: [/old-"+e.letter()+"/]\n---\nText "+e.digit()+".\n")
	default:
		name := e.briefing()
		e.save(name, e.text(strings.TrimSuffix(path.Base(name), ".md")))
	}
}

func (e *editor) letter() string { return string(rune('a' + e.r.IntN(4))) }

func (e *editor) digit() string { return strconv.Itoa(1 + e.r.IntN(9)) }

func (e *editor) pick(from ...string) string { return from[e.r.IntN(len(from))] }

func (e *editor) briefing() string {
	return "content/briefings/" + e.pick("", "", "", "", "", "2025-02-01-") + e.letter() + ".md"
}

// text is a briefing, at times one with a mistake.
func (e *editor) text(id string) string {
	switch e.r.IntN(16) {
	case 0:
		return "---\ntitel: Title\n---\n"
	case 1:
		return ""
	case 2:
		return "---\ntitle: [\n---\n"
	}
	return fmt.Sprintf(
		"---\ntitle: Title %[1]s %[2]s\nsummary: S.\ndate: 202%[3]d-02-0%[2]s\nas_of: 2025-02-26\ndraft: %[4]t\n"+
			"figures:\n  - {id: sum-%[1]s, label: Sum %[1]s, measure: defence-spending, subject: united-kingdom, value: %[2]s, unit: GBP bn, period: 20%[2]s%[3]d, stage: pledged, sources: [report]}\n"+
			"---\nText [[sum-%[1]s]] %[5]s\n",
		id,
		e.digit(),
		4+e.r.IntN(3),
		e.r.IntN(3) == 0,
		e.pick("", "", "", "[[nato]]", "[[sum-a]]", "[[united-kingdom]]", "[@report]", "£3 billion"),
	)
}

// save writes a file in one of the ways in which editors do.
func (e *editor) save(name, text string) {
	path := filepath.Join(e.dir, name)
	e.must(os.MkdirAll(filepath.Dir(path), 0o755))
	switch e.r.IntN(4) {
	case 0: // a new file is moved over the old one
		e.must(os.WriteFile(path+".tmp", []byte(text), 0o644))
		e.must(os.Rename(path+".tmp", path))
	case 1: // the old one is kept as a backup
		e.may(os.Rename(path, path+"~"))
		e.must(os.WriteFile(path, []byte(text), 0o644))
	case 2: // in pieces
		f, err := os.Create(path)
		e.must(err)
		for _, half := range []string{text[:len(text)/2], text[len(text)/2:]} {
			_, err := f.WriteString(half)
			e.must(err)
		}
		e.must(f.Close())
	default:
		e.must(os.WriteFile(path, []byte(text), 0o644))
	}
}

func (e *editor) remove(name string) { e.may(os.Remove(filepath.Join(e.dir, name))) }

func (e *editor) rename(from, to string) {
	e.may(os.Rename(filepath.Join(e.dir, from), filepath.Join(e.dir, to)))
}

// moveFolder moves all briefings away and back, or lets another folder take
// their place.
func (e *editor) moveFolder() {
	folder, aside := filepath.Join(e.dir, "content", "briefings"), filepath.Join(e.dir, "aside")
	if e.r.IntN(2) == 0 {
		e.may(os.Rename(folder, aside))
		e.may(os.Rename(aside, folder))
		return
	}
	e.must(os.MkdirAll(aside, 0o755))
	e.must(os.WriteFile(filepath.Join(aside, "d.md"), []byte(e.text("d")), 0o644))
	e.must(os.RemoveAll(folder))
	e.must(os.Rename(aside, folder))
}

func (e *editor) must(err error) {
	e.t.Helper()
	if err != nil {
		e.t.Fatal(err)
	}
}

// may lets pass that there was nothing to edit.
func (e *editor) may(err error) {
	e.t.Helper()
	if !errors.Is(err, fs.ErrNotExist) {
		e.must(err)
	}
}
