package generator_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"path"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

// What a briefing may weigh, in bytes as brotli sends them, and in requests.
const (
	maxBriefing = 14 << 10 // HTML and CSS together: what TCP sends before it waits for an answer
	maxScripts  = 12_000   // all scripts of the site
	maxRequests = 4        // of the first view, icon included
)

func compressed(t *testing.T, text string) int {
	t.Helper()
	var out bytes.Buffer
	w := brotli.NewWriterLevel(&out, brotli.BestCompression)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

// A briefing is light enough for a bad connection.
func TestBriefingsAreLight(t *testing.T) {
	s, files, _ := realPages(t)
	css, scripts := 0, 0
	first := files[strings.TrimPrefix(s.Briefings[0].URL, "/")+"index.html"]
	for name, text := range files {
		switch path.Ext(name) {
		case ".css":
			if strings.Contains(first, "/"+name) { // all briefings have the same ones
				css += compressed(t, text)
			}
		case ".js":
			scripts += compressed(t, text)
		}
	}
	if css == 0 || scripts == 0 || scripts > maxScripts {
		t.Errorf("the stylesheet is %d bytes, the scripts are %d", css, scripts)
	}
	for _, b := range s.Briefings {
		size := css + compressed(t, files[strings.TrimPrefix(b.URL, "/")+"index.html"])
		t.Logf("%s: %d bytes", b.URL, size)
		if size > maxBriefing {
			t.Errorf("%s is %d bytes with its stylesheet", b.URL, size)
		}
	}
}

// The first view of a briefing needs few requests, and none to another site.
// All that the browser sends count, its icon's, too, which it asks for last; a
// server of its own for each briefing is a site that it has never seen.
func TestBriefingsNeedFewRequests(t *testing.T) {
	pages, ctx := published(t).Config.Handler, browser(t)
	for _, b := range realSite(t).Site.Briefings {
		asked := make(chan string, 100)
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			asked <- r.URL.Path
			pages.ServeHTTP(w, r)
		}))
		t.Cleanup(server.Close)
		visit(t, ctx, server.URL+b.URL, "light", 390)
		var paths []string
		for isIcon := false; !isIcon; {
			select {
			case path := <-asked:
				paths = append(paths, path)
				isIcon = strings.HasPrefix(path, "/assets/icon.")
			case <-time.After(time.Minute):
				t.Fatalf("%s asks for no icon, but for %q", b.URL, paths)
			}
		}
		const elsewhere = `performance.getEntriesByType('resource').map(e => e.name).filter(name => !name.startsWith(location.origin + '/'))`
		if others := evaluate[[]string](t, ctx, elsewhere); len(others) > 0 || len(paths) > maxRequests {
			t.Errorf("%s asks for %q and elsewhere for %q", b.URL, paths, others)
		}
	}
}
