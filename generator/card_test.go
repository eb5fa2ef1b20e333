package generator_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"
)

// cards is a site that wants pictures, with a briefing that has a key number.
const cards = `
-- content/site.yaml --
title: A site
base_url: https://example.org
language: en
cards: true
measures:
  - {id: defence-spending, label: Defence spending, definition: What is spent.}
-- content/briefings/rise.md --
---
id: the-rise
title: The rise
summary: It rises.
date: 2025-02-26
as_of: 2025-02-26
figures:
  - {id: dropped, label: Dropped, measure: defence-spending, subject: united-kingdom, value: 9, unit: GBP bn, period: 2026, stage: pledged, state: cancelled, sources: [report]}
  - {id: extra, label: Money for it, measure: defence-spending, subject: united-kingdom, value: 13.4, unit: GBP bn, period: 2027, stage: pledged, sources: [report]}
positions:
  - {id: now, actor: united-kingdom, question: rise, stance: support, date: 2025-02-25, summary: Wants it., basis: statement, sources: [report]}
  - {id: before, actor: united-kingdom, question: rise, stance: oppose, date: 2025-01-25, summary: Does not., basis: statement, sources: [report]}
  - {id: french, actor: france, question: rise, stance: support, date: 2025-02-25, summary: Wants it., basis: statement, sources: [report]}
  - {id: norwegian, actor: norway, question: rise, stance: oppose, date: 2025-02-25, summary: Does not., basis: statement, sources: [report]}
---
Text.

~~~figures
figures: [dropped, extra]
mixes: One was cancelled.
~~~
-- content/actors/france.md --
---
type: state
name: France
as_of: 2025-02-26
---
A state.
-- content/actors/norway.md --
---
type: state
name: Norway
as_of: 2025-02-26
---
A state.
`

// picture is the address of a page's picture, and what stands for it in words.
func picture(t *testing.T, files map[string]string, name string) (address, alt string) {
	t.Helper()
	for _, m := range all(readPage(t, name, files[name]).root, atom.Meta) {
		switch attr(m, "property") {
		case "og:image":
			address = attr(m, "content")
		case "og:image:alt":
			alt = attr(m, "content")
		}
	}
	return address, alt
}

// Briefings and questions have a picture, where the publication wants them; its
// words are those of the page.
func TestCards(t *testing.T) {
	files := built(t, open(t, small(t, cards), asOf(t, "2025-03-01")))
	for name, want := range map[string]string{
		"briefings/the-rise/index.html": "The rise: Money for it, £13.4 billion", "questions/rise/index.html": "Should it rise? (Agrees: 2. Disagrees: 1)", "index.html": "", "actors/united-kingdom/index.html": "", "figures/extra/index.html": "",
	} {
		address, alt := picture(t, files, name)
		if alt != want || (want == "") != (address == "") {
			t.Errorf("%s has the picture %q, %q", name, address, alt)
		}
		if want == "" {
			continue
		}
		img, err := png.Decode(strings.NewReader(files[strings.TrimPrefix(address, "https://example.org/")]))
		if err != nil || img.Bounds().Dx() != 1200 || img.Bounds().Dy() != 630 {
			t.Errorf("%s has no picture of the right size at %s: %v", name, address, err)
		}
	}
	for name := range built(t, open(t, small(t, ""), asOf(t, "2025-03-01"))) {
		if strings.HasPrefix(name, "cards/") {
			t.Errorf("a site that wants no pictures has %s", name)
		}
	}
}

// The number of a picture is the one that the title says, else the first that
// the text mentions, else the first that is declared; never one that no longer
// holds.
func TestKeyNumber(t *testing.T) {
	for _, test := range []struct{ title, text, want string }{
		{"The rise", "Text.", "Money for it, £13.4 billion"},
		{"The rise", "From [[dropped]] to [[second]].", "Second, £2 billion"},
		{"What the £13.4 billion is", "From [[second]].", "Money for it, £13.4 billion"},
	} {
		site := strings.NewReplacer("title: The rise", "title: "+test.title, "Text.\n", test.text+"\n").
			Replace(cards) +
			`
-- content/briefings/other.md --
---
title: Other
summary: Other.
date: 2025-02-26
as_of: 2025-02-26
figures:
  - {id: second, label: Second, measure: defence-spending, subject: united-kingdom, value: 2, unit: GBP bn, period: 2029, stage: pledged, sources: [report]}
---
~~~figures
figures: [second]
~~~
`
		files := built(t, open(t, small(t, site), asOf(t, "2025-03-01")))
		if _, alt := picture(t, files, "briefings/the-rise/index.html"); alt != test.title+": "+test.want {
			t.Errorf("%q, %q: got %q", test.title, test.text, alt)
		}
	}
}

// A key number that others stand against is not shown without them; those that
// no longer hold do not count.
func TestDisputedKeyNumber(t *testing.T) {
	site := strings.NewReplacer("period: 2026", "period: 2027", "positions:\n", `  - {id: rival, label: Another count, measure: defence-spending, subject: united-kingdom, value: 6, bound: about, unit: GBP bn, period: 2027, stage: pledged, sources: [report]}
conflicts: [{id: clash, figures: [dropped, extra, rival], reason: baseline, note: Another baseline., sources: [report]}]
positions:
`).
		Replace(cards)
	files := built(t, open(t, small(t, site), asOf(t, "2025-03-01")))
	if _, alt := picture(t, files, "briefings/the-rise/index.html"); alt != "The rise: Money for it, £13.4 billion (Others differ: about £6 billion)" {
		t.Errorf("the picture says %q", alt)
	}
}

// A picture is drawn again only when its words change. What lies in its place
// is not trusted: it must be what the last build wrote.
func TestCardsAreKept(t *testing.T) {
	dir := small(t, cards)
	out := filepath.Join(dir, "public")
	publish := func() map[string]string {
		t.Helper()
		if report, err := open(t, dir, asOf(t, "2025-03-01")).Build(t.Context(), out); err != nil ||
			len(report.Findings) > 0 {
			t.Fatal(err, report.Findings)
		}
		return tree(t, out)
	}
	first := publish()
	address, _ := picture(t, first, "briefings/the-rise/index.html")
	name := strings.TrimPrefix(address, "https://example.org/")

	put(t, filepath.Join(out, name), first[name][:1000])
	if again := publish(); again[name] != first[name] {
		t.Error("a torn picture was kept")
	}
	put(t, filepath.Join(out, name), strings.Repeat("x", len(first[name])))
	if again := publish(); again[name] != first[name] {
		t.Error("a foreign picture was kept")
	}

	// Another picture that a build wrote, to tell keeping from drawing.
	other := strings.Repeat("y", len(first[name]))
	put(t, filepath.Join(out, name), other)
	manifest := strings.Replace(first["manifest.json"], digestOf(first[name]), digestOf(other), 1)
	put(t, filepath.Join(out, "manifest.json"), manifest)
	if again := publish(); again[name] != other {
		t.Error("a picture whose words are the same was drawn again")
	}

	path := filepath.Join(dir, "content", "briefings", "rise.md")
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	put(t, path, string(bytes.Replace(text, []byte("13.4"), []byte("13.5"), 1)))
	changed := publish()
	if address, alt := picture(t, changed, "briefings/the-rise/index.html"); address == "https://example.org/"+name ||
		!strings.Contains(alt, "13.5") {
		t.Errorf("new words have the old picture %s, %q", address, alt)
	}
	if _, ok := changed[name]; ok {
		t.Error("the old picture stays")
	}
}

func digestOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// Pictures are named in no other way than the pages name them.
func TestNoIdleCards(t *testing.T) {
	files := built(t, open(t, small(t, cards), asOf(t, "2025-03-01")))
	var named, there []string
	for name := range files {
		if strings.HasPrefix(name, "cards/") {
			there = append(there, "https://example.org/"+name)
		}
		if strings.HasSuffix(name, ".html") {
			if address, _ := picture(t, files, name); address != "" {
				named = append(named, address)
			}
		}
	}
	slices.Sort(named)
	slices.Sort(there)
	if !slices.Equal(named, there) || len(there) != 2 {
		t.Errorf("pages name %v, there are %v", named, there)
	}
}
