package generator_test

import (
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const changedMind = `
-- content/briefings/stances.md --
---
title: Stances
summary: Who stood where.
date: 2025-03-01
as_of: 2025-03-01
positions:
  - {id: first, actor: united-kingdom, question: rise, stance: oppose, date: 2025-01-10, summary: Against., basis: statement, sources: [report]}
  - {id: second, actor: united-kingdom, question: rise, stance: support, date: 2025-02, summary: For., basis: statement, sources: [report]}
  - {id: other, actor: france, question: rise, stance: neutral, date: 2025-02-20, summary: Neither., basis: statement, sources: [report]}
---
Text.
-- content/actors/france.md --
---
type: state
name: France
as_of: 2025-03-01
---
A state.
`

// Who stood where on another day is chosen with the keyboard, said politely,
// and made of what the page holds: without a script the latest stances show,
// and those before them.
func TestWhoStoodWhereOnAnotherDay(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	if report, err := open(t, small(t, changedMind), asOf(t, "2025-03-01")).Build(t.Context(), out); err != nil ||
		len(report.Findings) > 0 {
		t.Fatal(err, report.Findings)
	}
	server := httptest.NewServer(http.FileServer(http.Dir(out)))
	t.Cleanup(server.Close)
	ctx := browser(t)
	shown := func() []string {
		return evaluate[[]string](
			t, ctx, `[...document.querySelectorAll('td > div')].map(e => e.innerText.replace(/\s+/g, ' ').trim())`,
		)
	}
	expect := func(when string, want ...string) {
		t.Helper()
		if got := shown(); !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", when, got, want)
		}
	}
	const france, now = "Neutral 20 February 2025", "Agrees February 2025 Before: Disagrees 10 January 2025"
	const none = "Nothing on record by then"

	visit(t, ctx, withoutScripts(t, server.Config.Handler).URL+"/positions/", "light", 1280)
	expect("without a script", france, now)
	visit(t, ctx, server.URL+"/positions/", "light", 1280)
	expect("at first", france, now)
	earlier, later := `.days button[value="-1"]`, `.days button[value="1"]`
	do(t, ctx, chromedp.Focus(earlier), chromedp.KeyEvent(kb.Enter))
	expect("one change back", france, now)
	do(t, ctx, chromedp.KeyEvent(kb.Enter))
	expect("two changes back", none, now)
	do(t, ctx, chromedp.KeyEvent(kb.Enter))
	expect("three changes back", none, "Disagrees 10 January 2025")
	if said := evaluate[string](t, ctx, `document.querySelector('.days output').value`); said != "1 of 2 stances on record stood on that day." {
		t.Errorf("it says %q", said)
	}
	do(
		t,
		ctx,
		chromedp.Evaluate[chromedp.Void](
			`(() => { const day = document.querySelector('.days input'); day.value = '2020-01-01'; day.dispatchEvent(new Event('input')); })()`,
		),
	)
	expect("before the first", none, none)
	if said := evaluate[string](t, ctx, `document.querySelector('.days output').value`); said != "Nothing is on record by that day." {
		t.Errorf("before the first it says %q", said)
	}
	do(
		t,
		ctx,
		chromedp.Evaluate[chromedp.Void](
			`(() => { const day = document.querySelector('.days input'); day.value = '2025-01-10'; day.dispatchEvent(new Event('input')); })()`,
		),
	)
	do(t, ctx, chromedp.Focus(later), chromedp.KeyEvent(kb.Enter))
	expect("one change on", none, now)
	do(t, ctx, chromedp.Focus(`.days button[type="reset"]`), chromedp.KeyEvent(kb.Enter))
	do(t, ctx, chromedp.WaitVisible(`td:first-of-type .held`))
	expect("back at the latest", france, now)
}

// On a telephone a matrix is cards that name each actor, and is still a table
// to those who hear it.
func TestMatrixOnATelephone(t *testing.T) {
	server, ctx := published(t), browser(t)
	visit(t, ctx, server.URL+"/positions/", "light", 390)
	if wide := evaluate[int](t, ctx, `[...document.querySelectorAll('.matrix .scroll')].filter(e => e.scrollWidth > e.clientWidth).length`); wide > 0 {
		t.Errorf("%d matrices scroll sideways", wide)
	}
	do(t, ctx, chromedp.WaitVisible(`td .stance.oppose`))
	for _, name := range evaluate[[]string](t, ctx, `[...document.querySelectorAll('.matrix td')].filter(e => e.checkVisibility()).map(e => e.querySelector('.who').innerText)`) {
		if name == "" {
			t.Error("a stance does not say whose it is")
		}
	}
}
