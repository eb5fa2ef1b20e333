package generator_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// chromium finds the browser. Without one the test is skipped, unless
// EXPLAINER_BROWSER=required; with EXPLAINER_BROWSER=off it is skipped, too,
// for a second run under the race detector.
func chromium(t *testing.T) string {
	t.Helper()
	slow(t)
	if os.Getenv("EXPLAINER_BROWSER") == "off" {
		t.Skip("EXPLAINER_BROWSER=off")
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	if os.Getenv("EXPLAINER_BROWSER") == "required" {
		t.Fatal("there is no Chromium, and EXPLAINER_BROWSER=required")
	}
	t.Skip("there is no Chromium")
	return ""
}

// browser starts a headless Chromium.
func browser(t *testing.T) context.Context {
	t.Helper()
	path := chromium(t)
	options := append(
		chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag(
			"disable-quic", true,
		),
		chromedp.Flag("disable-component-update", true),
		chromedp.WSURLReadTimeout(time.Minute),
	)
	allocator, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(cancel)
	return ctx
}

// published serves the publication to a browser as a host would.
func published(t *testing.T) *httptest.Server {
	t.Helper()
	chromium(t)
	_, files, _ := realPages(t)
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	server := httptest.NewServer(http.FileServerFS(folder))
	t.Cleanup(server.Close)
	return server
}

// kinds is a page of each kind.
var kinds = []string{
	"/", "/briefings/", "/briefings/defence-rise/", "/briefings/minerals-agreement/", "/actors/", "/actors/keir-starmer/", "/questions/", "/questions/uk-aid-cut/", "/positions/", "/positions/starmer-aid-cut/",
	"/figures/", "/figures/uk-defence-extra-cash/", "/figures/minerals-revenue-demand/", "/disagreements/", "/changes/", "/datasets/", "/datasets/kiel-aid/", "/timeline/", "/sources/", "/glossary/", "/data/", "/methodology/", "/search/", "/404.html",
}

// On a telephone and on a desk, by day and by night, a page never scrolls
// sideways, its text can be read and what can be pressed can be hit.
func TestPagesFitTheScreen(t *testing.T) {
	server, ctx := published(t), browser(t)
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int64{320, 390, 768, 1280} {
			for _, path := range kinds {
				checkScreen(t, ctx, server.URL, path, scheme, width)
			}
		}
	}
}

// measurements is what a page tells of itself.
type measurements struct {
	Client, Scroll int
	Wide           []string // elements that stick out
	Font           float64  // of the text, in pixels
	Contrast       float64  // of text on its ground, by WCAG 2.2
	Errors         []string // resources that did not load
}

const measure = `(() => {
	const root = document.documentElement, wide = [];
	for (const e of document.querySelectorAll('main *')) {
		if (e.closest('.scroll') || e.closest('.hidden')) continue;
		const r = e.getBoundingClientRect();
		if (r.width > 0 && r.right > root.clientWidth + 1) wide.push(e.tagName + '.' + e.className + ' ' + Math.round(r.right));
	}
	const rgb = s => s.match(/[\d.]+/g).slice(0, 3).map(Number);
	const lum = c => { const [r, g, b] = c.map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
	const style = getComputedStyle(document.body);
	const ground = [document.body, root].map(e => getComputedStyle(e).backgroundColor).find(c => !/, 0\)$/.test(c));
	const [a, b] = [lum(rgb(style.color)), lum(rgb(ground))];
	return {
		Client: root.clientWidth, Scroll: root.scrollWidth, Wide: wide.slice(0, 5),
		Font: parseFloat(style.fontSize), Contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
		Errors: performance.getEntriesByType('resource').filter(e => e.responseStatus >= 400).map(e => e.name),
	};
})()`

func checkScreen(t *testing.T, ctx context.Context, base, path, scheme string, width int64) {
	t.Helper()
	var options []chromedp.EmulateViewportOption
	if width < 600 {
		options = append(options, chromedp.EmulateMobile, chromedp.EmulatePortrait)
	}
	err := chromedp.Do(
		ctx, chromedp.EmulateViewport(width, 844, options...), prefer(scheme), chromedp.Navigate(base+path),
	)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	m, err := chromedp.Run(ctx, chromedp.Evaluate[measurements](measure))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	keepPicture(t, ctx, path, scheme, width)
	where := fmt.Sprintf("%s, %d px, %s", path, width, scheme)
	if m.Scroll > m.Client || len(m.Wide) > 0 {
		t.Errorf("%s: %d pixels wide; too wide: %q", where, m.Scroll, m.Wide)
	}
	if m.Font < 16 || m.Contrast < 7 {
		t.Errorf("%s: text of %g px with a contrast of %.1f", where, m.Font, m.Contrast)
	}
	if len(m.Errors) > 0 {
		t.Errorf("%s: did not load: %q", where, m.Errors)
	}
}

// prefer emulates a reader who prefers light or dark pages.
func prefer(scheme string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		})
		return err
	})
}

// keepPicture keeps a picture of the page in $EXPLAINER_SCREENSHOTS, for people
// to look at.
func keepPicture(t *testing.T, ctx context.Context, path, scheme string, width int64) {
	t.Helper()
	dir := os.Getenv("EXPLAINER_SCREENSHOTS")
	if dir == "" {
		return
	}
	picture, err := chromedp.Run(ctx, chromedp.FullScreenshot(90))
	if err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("%s-%d-%s.jpg", strings.Trim(strings.ReplaceAll(path, "/", "_"), "_"), width, scheme)
	if err := os.WriteFile(filepath.Join(dir, name), picture, 0o644); err != nil {
		t.Fatal(err)
	}
}
