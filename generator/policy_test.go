package generator_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	devtools "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// The content security policy that the site is published with stops nothing of
// it: the blocks of data in its pages are not scripts.
func TestPolicyStopsNothing(t *testing.T) {
	ctx := browser(t)
	_, files, _ := realPages(t)
	_, policy, ok := strings.Cut(files["_headers"], "Content-Security-Policy: ")
	policy, _, _ = strings.Cut(policy, "\n")
	if !ok || !strings.Contains(policy, "script-src 'self'") {
		t.Fatalf("the policy is %q", policy)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		w.Header().Set("Content-Security-Policy", policy)
		http.ServeContent(w, r, name, time.Time{}, strings.NewReader(files[name]))
	}))
	t.Cleanup(server.Close)
	listen := chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(
			ctx,
			target,
			devtools.AddScriptToEvaluateOnNewDocument,
			devtools.AddScriptToEvaluateOnNewDocumentParams{
				Source: `window.stopped = []; addEventListener("securitypolicyviolation", e => stopped.push(e.violatedDirective + " " + e.blockedURI));`,
			},
		)
		return err
	})
	if err := chromedp.Do(ctx, listen); err != nil {
		t.Fatal(err)
	}
	for _, path := range kinds {
		if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+path)); err != nil {
			t.Fatal(err)
		}
		seen, err := chromedp.Run(ctx, chromedp.Evaluate[struct {
			Stopped []string
			Blocks  int
		}](`({Stopped: window.stopped, Blocks: document.querySelectorAll("script[type='application/ld+json']").length})`))
		if err != nil {
			t.Fatal(err)
		}
		if len(seen.Stopped) > 0 || (seen.Blocks != 1 && path != "/404.html") {
			t.Errorf("%s has %d blocks of data; stopped: %v", path, seen.Blocks, seen.Stopped)
		}
	}
}
