package generator_test

import (
	"bytes"
	"path"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// What a briefing may weigh, in bytes as brotli sends them, and in requests.
const (
	maxBriefing = 14 << 10 // HTML and CSS together: what TCP sends before it waits for an answer
	maxScripts  = 12_000   // all scripts of the site
	maxRequests = 4        // of the first view
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
func TestBriefingsNeedFewRequests(t *testing.T) {
	server, ctx := published(t), browser(t)
	s := realSite(t).Site
	// What a browser may ask for to mark a tab or a home screen is not seen.
	const seen = `performance.getEntriesByType('resource').map(e => e.name).filter(name => !/\.webmanifest$|icon[^/]*$/.test(name))`
	for _, b := range s.Briefings {
		visit(t, ctx, server.URL+b.URL, "light", 390)
		asked := evaluate[[]string](t, ctx, seen)
		if 1+len(asked) > maxRequests {
			t.Errorf("%s asks for %q", b.URL, asked)
		}
		for _, address := range asked {
			if !strings.HasPrefix(address, server.URL+"/") {
				t.Errorf("%s asks for %s", b.URL, address)
			}
		}
	}
}
