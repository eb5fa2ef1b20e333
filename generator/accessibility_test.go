package generator_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// checker is the path of a file that npm installs for the tests. Without it
// the test is skipped, unless EXPLAINER_BROWSER=required.
func checker(t *testing.T, name string) string {
	t.Helper()
	if os.Getenv("EXPLAINER_BROWSER") == "off" {
		t.Skip("EXPLAINER_BROWSER=off")
	}
	file := filepath.Join("testdata", "checkers", "node_modules", filepath.FromSlash(name))
	if _, err := os.Stat(file); err != nil {
		const remedy = "run npm ci --ignore-scripts in generator/testdata/checkers"
		if os.Getenv("EXPLAINER_BROWSER") == "required" {
			t.Fatalf("%v: %s", err, remedy)
		}
		t.Skip(remedy)
	}
	return file
}

// withoutScripts serves a site of which no script arrives.
func withoutScripts(t *testing.T, site http.Handler) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if path.Ext(r.URL.Path) == ".js" {
			http.NotFound(w, r)
			return
		}
		site.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server
}

// violation is a broken rule, as axe-core tells of it.
type violation struct {
	ID, Help string
	Nodes    []struct {
		HTML           string
		FailureSummary string
	}
}

const runAxe = `axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(r => r.violations)`

// axe-core finds nothing on any kind of page, by day and by night, on telephones and
// on a desk, with the site's scripts and without.
func TestPagesBreakNoAccessibilityRule(t *testing.T) {
	axe, err := os.ReadFile(checker(t, "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	ctx, whole := browser(t), published(t)
	servers := map[string]*httptest.Server{"with": whole, "without": withoutScripts(t, whole.Config.Handler)}
	for scripts, server := range servers {
		for _, scheme := range []string{"light", "dark"} {
			for _, width := range []int64{320, 390, 1280} {
				for _, name := range kinds {
					visit(t, ctx, server.URL+name, scheme, width)
					do(t, ctx, chromedp.Evaluate[chromedp.Void](string(axe)))
					reportViolations(
						t, fmt.Sprintf("%s, %d px, %s, %s scripts", name, width, scheme, scripts),
						evaluate[[]violation](t, ctx, runAxe),
					)
				}
			}
		}
	}
}

func reportViolations(t *testing.T, where string, violations []violation) {
	t.Helper()
	for _, v := range violations {
		for _, n := range v.Nodes {
			t.Errorf("%s: %s (%s): %s\n%s", where, v.Help, v.ID, n.HTML, n.FailureSummary)
		}
	}
}

// visit opens a page in a window of a width, with the reader's colours.
func visit(t *testing.T, ctx context.Context, url, scheme string, width int64) {
	t.Helper()
	var options []chromedp.EmulateViewportOption
	height := int64(800)
	if width < 600 {
		options, height = append(options, chromedp.EmulateMobile, chromedp.EmulatePortrait), 844
	}
	do(t, ctx, chromedp.EmulateViewport(width, height, options...), prefer(scheme), chromedp.Navigate(url))
}

func do(t *testing.T, ctx context.Context, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	for _, a := range actions {
		if err := chromedp.Do(ctx, a); err != nil {
			t.Fatal(err)
		}
	}
}

// evaluate is the value of a JavaScript expression, or of its promise.
func evaluate[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// controls are what a reader can press, type into or scroll, as far as it can
// be seen; watchFocus notes which of them focus has reached, and whether that
// could be seen.
const (
	watchFocus = `(() => {
		const label = e => e.tagName + ' ' + (e.textContent || e.name || '').trim().slice(0, 40) + ' ' + (e.getAttribute('href') || '');
		window.reached = new Set();
		window.unseen = new Set();
		document.addEventListener('focusin', ({ target }) => {
			reached.add(target);
			const { outlineStyle, outlineWidth } = getComputedStyle(target);
			if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) unseen.add(label(target));
		});
		window.missed = () => [...document.querySelectorAll('a[href]:not([tabindex="-1"]), button, input, select, summary, [tabindex="0"]')]
			.filter(e => e.checkVisibility({ visibilityProperty: true }) && !reached.has(e)).map(label);
	})()`
	pressesAtATime = 25
)

// With the keyboard alone a reader comes to everything that can be pressed, and
// sees where they are.
func TestKeyboardReachesEverything(t *testing.T) {
	server, ctx := published(t), browser(t)
	for _, width := range []int64{390, 1280} {
		for _, name := range kinds {
			visit(t, ctx, server.URL+name, "light", width)
			do(t, ctx, chromedp.Evaluate[chromedp.Void](watchFocus))
			if missed := tabThrough(t, ctx); len(missed) > 0 {
				t.Errorf("%s, %d px: the keyboard does not reach %q", name, width, missed)
			}
			if unseen := evaluate[[]string](t, ctx, `[...unseen]`); len(unseen) > 0 {
				t.Errorf("%s, %d px: focus cannot be seen on %q", name, width, unseen)
			}
		}
	}
}

// tabThrough presses Tab until that reaches nothing new, and returns what is
// left.
func tabThrough(t *testing.T, ctx context.Context) []string {
	t.Helper()
	for before := -1; ; {
		do(t, ctx, chromedp.KeyEvent(strings.Repeat(kb.Tab, pressesAtATime)))
		reached := evaluate[int](t, ctx, `reached.size`)
		missed := evaluate[[]string](t, ctx, `missed()`)
		if len(missed) == 0 || reached == before {
			return missed
		}
		before = reached
	}
}

// On a telephone a table of numbers shows every column: each name stands above
// its numbers, and nothing waits beyond the edge.
func TestTablesOfNumbersFitATelephone(t *testing.T) {
	server, ctx := published(t), browser(t)
	const cut = `[...document.querySelectorAll('table.rows')].flatMap(table => {
		for (const details of document.querySelectorAll('details')) details.open = true;
		const edge = document.documentElement.clientWidth, { caption } = table;
		const cells = [...table.querySelectorAll('td, th')].filter(e => !e.closest('thead') || e.cellIndex > 0);
		if (caption && !caption.matches('.hidden')) cells.push(caption);
		const end = e => {
			const words = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), range = new Range(), ends = [];
			while (words.nextNode()) {
				range.selectNode(words.currentNode);
				ends.push(...[...range.getClientRects()].map(box => box.right));
			}
			return Math.max(...ends);
		};
		return cells.filter(e => end(e) > Math.min(edge, e.getBoundingClientRect().right + 1)).map(e => e.textContent);
	})`
	for _, width := range []int64{320, 390} {
		for _, name := range []string{"/figures/", "/datasets/kiel-aid/", "/briefings/who-has-paid/", "/briefings/minerals-agreement/", "/actors/united-kingdom/"} {
			visit(t, ctx, server.URL+name, "light", width)
			if n := evaluate[int](t, ctx, `document.querySelectorAll('table.rows').length`); n == 0 {
				t.Errorf("%s has no table of numbers", name)
			}
			if cells := evaluate[[]string](t, ctx, cut); len(cells) > 0 {
				t.Errorf("%s, %d px: cut off: %q", name, width, cells)
			}
		}
	}
}

// On a desk the way to the search stands beside the name of the site, and the
// navigation in one line below.
func TestNavigationIsOneLine(t *testing.T) {
	server, ctx := published(t), browser(t)
	const rows = `[document.querySelectorAll('.site-title, .tools a'), document.querySelectorAll('#menu a')].map(line => {
		const boxes = [...line].map(e => e.getBoundingClientRect());
		return boxes.every(box => box.top < boxes[0].bottom && box.bottom > boxes[0].top);
	})`
	for _, width := range []int64{960, 1280} {
		for _, name := range []string{"/", "/figures/", "/briefings/defence-rise/"} {
			visit(t, ctx, server.URL+name, "light", width)
			if lines := evaluate[[]bool](t, ctx, rows); !slices.Equal(lines, []bool{true, true}) {
				t.Errorf(
					"%s, %d px: the name and the search are in one line: %t; the navigation: %t",
					name,
					width,
					lines[0],
					lines[1],
				)
			}
		}
	}
}

// On a telephone the navigation opens from a button, without a script, and
// Escape closes it.
func TestMenuNeedsNoScript(t *testing.T) {
	server, ctx := withoutScripts(t, published(t).Config.Handler), browser(t)
	visit(t, ctx, server.URL+"/figures/", "light", 390)
	do(
		t,
		ctx,
		chromedp.WaitNotVisible("#menu"),
		chromedp.Focus("button.menu"),
		chromedp.KeyEvent(kb.Enter),
		chromedp.WaitVisible("#menu a[aria-current]"),
	)
	do(t, ctx, chromedp.KeyEvent(kb.Escape), chromedp.WaitNotVisible("#menu"))
	visit(t, ctx, server.URL+"/figures/", "light", 1280)
	do(t, ctx, chromedp.WaitVisible("#menu a[aria-current]"), chromedp.WaitNotVisible("button.menu"))
}

// The home page answers in one screen of a desk what it is, as of when things
// stand, what is new, the story in a picture and the key numbers; on a telephone the
// first two screens come as far as where things stand.
func TestHomeAnswersInOneScreen(t *testing.T) {
	server, ctx := published(t), browser(t)
	for _, screen := range []struct {
		width   int64
		height  float64
		answers []string
	}{
		{1280, 800, []string{"h1", ".dates", ".newest", ".picture > :last-child", ".key-figures > :nth-child(3)"}},
		{390, 2 * 844, []string{"h1", ".dates", ".newest", ".picture > :last-child", ".key-figures > :nth-child(3)", "#stand"}},
	} {
		visit(t, ctx, server.URL+"/", "light", screen.width)
		for _, answer := range screen.answers {
			top := evaluate[float64](t, ctx, `document.querySelector("main `+answer+`").getBoundingClientRect().top`)
			if top <= 0 || top > screen.height {
				t.Errorf("at %d px, %s begins %.0f px down", screen.width, answer, top)
			}
		}
	}
}

// Nothing moves under the reader's eyes while a page loads.
func TestPagesDoNotShift(t *testing.T) {
	server, ctx := published(t), browser(t)
	const shifts = `new Promise(done => {
		let total = 0;
		new PerformanceObserver(list => { for (const e of list.getEntries()) total += e.value; }).observe({ type: 'layout-shift', buffered: true });
		requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(total))));
	})`
	for _, width := range []int64{390, 1280} {
		for _, name := range slices.Concat(kinds, []string{"/briefings/security-guarantees/"}) {
			visit(t, ctx, server.URL+name, "light", width)
			if total := evaluate[float64](t, ctx, shifts); total > 0 {
				t.Errorf("%s, %d px: the page shifts by %g", name, width, total)
			}
		}
	}
}
