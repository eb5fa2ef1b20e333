package preview_test

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	"explainer/generator/diag"
	"explainer/generator/preview"
)

// fake is a site of a few files, or one with problems.
type fake struct {
	files    map[string]string
	problems []diag.Finding
}

func (f fake) File(path string) ([]byte, bool, *diag.Finding) {
	text, ok := f.files[path]
	return []byte(text), ok, nil
}

func (f fake) Problems() []diag.Finding { return f.problems }

// start serves a site on a loopback address.
func start(t *testing.T, site preview.Site) (*preview.Server, string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := preview.New(listener.Addr())
	server.Show(site)
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx, listener) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Errorf("the server ended with %v", err)
		}
	})
	return server, "http://" + listener.Addr().String()
}

func get(t *testing.T, url, host string) (*http.Response, string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	if host != "" {
		request.Host = host
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, string(body)
}

var small = fake{files: map[string]string{"/": "<p>Home</p>", "/a/": "<p>A</p>", "/assets/site.css": "p{}", "/404.html": "<p>Lost</p>"}}

func TestFiles(t *testing.T) {
	_, base := start(t, small)
	for path, want := range map[string]struct {
		status     int
		kind, text string
		reloads    bool
	}{
		"/":                {200, "text/html; charset=utf-8", "<p>Home</p>", true},
		"/a/":              {200, "text/html; charset=utf-8", "<p>A</p>", true},
		"/a":               {200, "text/html; charset=utf-8", "<p>A</p>", true}, // by way of a redirect
		"/assets/site.css": {200, "text/css; charset=utf-8", "p{}", false},
		"/nothing/":        {404, "text/html; charset=utf-8", "<p>Lost</p>", true},
	} {
		response, body := get(t, base+path, "")
		if response.StatusCode != want.status || response.Header.Get("Content-Type") != want.kind || !strings.HasPrefix(body, want.text) || strings.Contains(body, "EventSource") != want.reloads {
			t.Errorf("%s: got %d, %s, %s", path, response.StatusCode, response.Header.Get("Content-Type"), body)
		}
		if response.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s may be kept by the browser", path)
		}
	}
}

// A page of another site cannot read the preview by pointing its own name at it.
func TestHost(t *testing.T) {
	_, base := start(t, small)
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(base, "http://"))
	for host, want := range map[string]int{"": 200, "localhost:" + port: 200, "[::1]:" + port: 200, "evil.example": 421, "evil.example:" + port: 421, "localhost": 421} {
		if response, _ := get(t, base, host); response.StatusCode != want {
			t.Errorf("as %q: got %d, want %d", host, response.StatusCode, want)
		}
	}
	response, err := http.Post(base, "text/plain", strings.NewReader("x"))
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: got %d", response.StatusCode)
	}
}

// What is wrong stands in the place of every page, and nothing of it is HTML.
func TestProblems(t *testing.T) {
	f := diag.Errorf(diag.Place{File: "content/a.md", Line: 3, Col: 1}, "unknown-key", "<b>bad</b>").WithHelp("mend it")
	_, base := start(t, fake{problems: []diag.Finding{f}})
	response, body := get(t, base+"/a/", "")
	if response.StatusCode != http.StatusInternalServerError {
		t.Errorf("got %d", response.StatusCode)
	}
	for _, want := range []string{"content/a.md:3:1", "unknown-key", "&lt;b&gt;bad&lt;/b&gt;", "mend it", "EventSource"} {
		if !strings.Contains(body, want) {
			t.Errorf("the page does not hold %q", want)
		}
	}
}

// An open page hears of a change, and then finds the new site.
func TestReload(t *testing.T) {
	server, base := start(t, small)
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, base+"/.explainer/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	lines := bufio.NewScanner(response.Body)
	if !lines.Scan() || !strings.HasPrefix(lines.Text(), "retry:") {
		t.Fatalf("got %q", lines.Text())
	}
	server.Show(fake{files: map[string]string{"/": "<p>New</p>"}})
	heard := false
	for lines.Scan() {
		heard = heard || lines.Text() == "event: change"
	}
	if _, body := get(t, base, ""); !heard || !strings.HasPrefix(body, "<p>New</p>") {
		t.Errorf("heard: %t; then %s", heard, body)
	}
}
