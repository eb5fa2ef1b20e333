package generator_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"explainer/generator/live"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// desk is a browser at a page of a preview.
type desk struct {
	t   *testing.T
	ctx context.Context
	*liveSite
}

// script evaluates an expression in the page.
func (d *desk) script(expression string) string {
	d.t.Helper()
	got, err := chromedp.Run(d.ctx, chromedp.Evaluate[string](expression))
	if err != nil {
		d.t.Fatalf("%s: %v", expression, err)
	}
	return got
}

// sees waits, in the page, until an expression is true. A page that is loaded
// anew meanwhile is asked again.
func (d *desk) sees(what, expression string) {
	d.t.Helper()
	deadline := time.Now().Add(30 * time.Second)
	wait := fmt.Sprintf(
		`new Promise(done => { const look = () => (%s) ? done("yes") : setTimeout(look, 10); look(); })`,
		expression,
	)
	for {
		ctx, stop := context.WithDeadline(d.ctx, deadline)
		got, err := chromedp.Run(ctx, chromedp.Evaluate[string](wait, chromedp.EvalAwaitPromise))
		stop()
		if err == nil && got == "yes" {
			return
		}
		if time.Now().After(deadline) {
			d.t.Fatalf(
				"%s was not seen: %v\nthe page: %s",
				what,
				err,
				d.script(`document.body.innerText.slice(0, 400) + `+overlay),
			)
		}
	}
}

// overlay is the text that stands over the page.
const overlay = `(document.querySelector("explainer-preview")?.shadowRoot.querySelector("#problems").textContent ?? "")`

// sound waits until the newest state has reached the page.
func (d *desk) sound() {
	d.t.Helper()
	d.sees("the preview's script", `document.documentElement.dataset.explainerGeneration > 0`)
}

// A page follows what is written: it is loaded anew and keeps its place; a
// mistake stands over it with its file and line until it is mended; a
// stylesheet is exchanged without loading; a change elsewhere leaves it alone;
// and it tells which line declares a number. Nothing of that breaks the policy
// that the page is published with.
func TestPreviewInBrowser(t *testing.T) {
	long := strings.Repeat("A paragraph of the text.\n\n", 200)
	dir := small(
		t,
		"-- content/about.md --\n"+about("First words.\n\n"+long)+"-- content/briefings/sum.md --\n"+figureBriefing,
	)
	d := &desk{t, browser(t), watchSite(t, dir, live.PreviewOptions{Editor: "vscode"})}
	d.settle()
	if err := chromedp.Do(d.ctx, chromedp.EmulateViewport(1280, 844), chromedp.Navigate(d.base+"/about/")); err != nil {
		t.Fatal(err)
	}
	d.sound()
	d.script(
		`window.loads = "first"; scrollTo({ top: 1500, behavior: "instant" }); addEventListener("securitypolicyviolation", e => { document.title = "CSP " + e.violatedDirective }); ""`,
	)
	save := func(name, text string) { put(t, filepath.Join(dir, name), text) }

	save("content/about.md", about("Second words.\n\n"+long))
	d.sees("the new text", `document.body.textContent.includes("Second words.") && !window.loads`)
	d.sees("the old place", `Math.abs(scrollY - 1500) < 3`)
	d.script(`window.loads = "second"; ""`)

	save("content/about.md", "---\ntitel: About\n---\nThird words.\n")
	d.sees(
		"the overlay",
		overlay+`.includes("content/about.md:2:1") && `+overlay+`.includes("did you mean \"title\"?")`,
	)
	d.sees("the last good page", `document.body.textContent.includes("Second words.") && window.loads === "second"`)
	d.sees(
		"the link to the editor",
		`document.querySelector("explainer-preview").shadowRoot.querySelector("a").href.startsWith("vscode://file/") && document.querySelector("explainer-preview").shadowRoot.querySelector("a").href.endsWith("/content/about.md:2:1")`,
	)
	d.sees(
		"the overlay's own look",
		`getComputedStyle(document.querySelector("explainer-preview").shadowRoot.querySelector("details")).position === "fixed"`,
	)
	d.picture("overlay")

	save("content/about.md", about("Fourth words.\n\n"+long))
	d.sees("the mended page", `document.body.textContent.includes("Fourth words.") && `+overlay+` === ""`)
	d.sound()
	d.script(`window.loads = "fourth"; ""`)

	save("static/assets/site.css", "body { padding-top: 37px; }")
	d.sees("the new style", `getComputedStyle(document.body).paddingTop === "37px" && window.loads === "fourth"`)
	save("content/glossary/term.md", "---\ntitle: A term\nsummary: What it means.\n---\n")
	d.settle()
	d.sees("the change elsewhere", `window.loads === "fourth"`)

	if err := chromedp.Do(d.ctx, chromedp.Navigate(d.base+"/briefings/sum/")); err != nil {
		t.Fatal(err)
	}
	d.sound()
	d.key("?")
	if got := d.script(`document.querySelector("main .prose a, .prose a").click(); location.pathname`); got != "/briefings/sum/" {
		t.Errorf("the click led to %s", got)
	}
	bar := `(document.querySelector("explainer-preview").shadowRoot.querySelector("#bar").textContent)`
	d.sees("what declares the number", bar+`.includes("content/briefings/sum.md:11:")`)
	d.picture("bar")
	d.key(kb.Escape)
	d.sees("the bar gone", `document.querySelector("explainer-preview").shadowRoot.querySelector("#bar").hidden`)
	if title := d.script(`document.title`); strings.HasPrefix(title, "CSP") {
		t.Errorf("the preview breaks the page's policy: %s", title)
	}
}

// figureBriefing mentions a number that it declares on its line 11.
const figureBriefing = `---
title: A sum
summary: S.
date: 2025-02-01
as_of: 2025-02-26
figures:
  - id: the-sum
    label: A sum
    measure: defence-spending
    subject: united-kingdom
    value: 3
    unit: GBP bn
    period: 2024
    stage: pledged
    sources: [report]
---
It comes to [[the-sum]].
`

// key presses a key.
func (d *desk) key(key string) {
	d.t.Helper()
	if err := chromedp.Do(d.ctx, chromedp.KeyEvent(key)); err != nil {
		d.t.Fatal(err)
	}
}

// picture keeps a picture for people to look at; see keepPicture.
func (d *desk) picture(name string) {
	if os.Getenv("EXPLAINER_SCREENSHOTS") != "" {
		keepPicture(d.t, d.ctx, "preview-"+name, "light", 1280)
	}
}

// With --follow, the open page goes to what was saved.
func TestFollowInBrowser(t *testing.T) {
	dir := small(t, "-- content/about.md --\n"+about("First words."))
	d := &desk{t, browser(t), watchSite(t, dir, live.PreviewOptions{Follow: true})}
	d.settle()
	if err := chromedp.Do(d.ctx, chromedp.Navigate(d.base+"/")); err != nil {
		t.Fatal(err)
	}
	d.sound()
	put(t, filepath.Join(dir, "content", "about.md"), about("Second words."))
	d.sees(
		"the page that was saved",
		`location.pathname === "/about/" && document.body.textContent.includes("Second words.")`,
	)
}
