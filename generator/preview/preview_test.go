package preview_test

import (
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
	files  map[string]string
	broken string // the path of a page that cannot be made
}

func (f *fake) File(path string) ([]byte, bool, *diag.Finding) {
	if path == f.broken && path != "" {
		finding := diag.Errorf(diag.Place{File: "templates/page.html", Line: 4}, "layout-error", "no such thing")
		return nil, true, &finding
	}
	text, ok := f.files[path]
	return []byte(text), ok, nil
}

func (f *fake) Styles() []string {
	var styles []string
	for name := range f.files {
		if strings.HasSuffix(name, ".css") {
			styles = append(styles, name)
		}
	}
	return styles
}

func (f *fake) Policy() string { return "default-src 'none'; script-src 'none'; style-src 'self'" }

func (f *fake) Record(url string) (preview.Record, bool) {
	if url != "/figures/sum/" {
		return preview.Record{}, false
	}
	return preview.Record{
		Kind: "figure",
		ID:   "sum",
		Name: "A sum",
		At:   diag.Place{File: "content/briefings/a b.md", Line: 7, Col: 12},
	}, true
}

// start serves a site on a loopback address.
func start(t *testing.T, site preview.Site, findings ...diag.Finding) (*preview.Server, string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := preview.New(listener.Addr(), preview.Options{Dir: "/pub", Editor: "vscode"})
	server.Show(site, findings, "")
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

var small = &fake{
	files: map[string]string{
		"/":                "<p>Home</p>",
		"/a/":              "<p>A</p>",
		"/assets/site.css": "p{}",
		"/_headers":        "/*\n",
		"/404.html":        "<p>Lost</p>",
	},
}

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
		"/_headers":        {200, "text/plain; charset=utf-8", "/*", false},
		"/nothing/":        {404, "text/html; charset=utf-8", "<p>Lost</p>", true},
	} {
		response, body := get(t, base+path, "")
		if response.StatusCode != want.status || response.Header.Get("Content-Type") != want.kind ||
			!strings.HasPrefix(body, want.text) ||
			strings.Contains(body, "/.explainer/preview.js") != want.reloads {
			t.Errorf("%s: got %d, %s, %s", path, response.StatusCode, response.Header.Get("Content-Type"), body)
		}
		for name, want := range map[string]string{
			"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin",
			// The site's own, with what the preview's script needs.
			"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
		} {
			if got := response.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q", path, name, got)
			}
		}
	}
}

// A page is the site's bytes and one script after them.
func TestPageIsTheBuiltOne(t *testing.T) {
	_, base := start(t, small)
	_, body := get(t, base+"/a/", "")
	rest, ok := strings.CutPrefix(body, "<p>A</p>")
	if !ok || strings.Count(rest, "<script ") != 1 ||
		!strings.HasPrefix(rest, `<script src="/.explainer/preview.js"`) ||
		!strings.HasSuffix(rest, "defer></script>\n") {
		t.Errorf("got %s", body)
	}
}

// Over a page that can be shown stand findings, with their line, their remedy
// and a link to the editor; nothing of them is HTML. Without one, they stand in
// its place.
func TestProblems(t *testing.T) {
	f := diag.Errorf(diag.Place{File: "content/a b.md", Line: 3, Col: 3, Width: 4}, "unknown-key", "<b>bad</b>").
		WithHelp("mend it")
	f.Excerpt = "a <wrong> line"
	_, base := start(t, small, f, diag.Warnf(diag.Place{File: "content/b.md"}, "long-quote", "too long"))
	if response, body := get(t, base+"/a/", ""); response.StatusCode != 200 || !strings.HasPrefix(body, "<p>A</p>") {
		t.Errorf("the page is not shown: %d %s", response.StatusCode, body)
	}
	_, panel := get(t, base+"/.explainer/problems?page=/a/", "")
	for _, want := range []string{
		`<a href="vscode://file/pub/content/a%20b.md:3:3">content/a b.md:3:3</a>`, "unknown-key", "&lt;b&gt;bad&lt;/b&gt;", "mend it",
		"<pre>a <mark>&lt;wro</mark>ng&gt; line</pre>", "too long", "1 error",
	} {
		if !strings.Contains(panel, want) {
			t.Errorf("the panel does not hold %q:\n%s", want, panel)
		}
	}
	_, base = start(t, &fake{files: small.files, broken: "/a/"}, f)
	response, body := get(t, base+"/a/", "")
	if response.StatusCode != 500 || !strings.Contains(body, "templates/page.html:4") ||
		!strings.Contains(body, "/.explainer/preview.js") {
		t.Errorf("got %d, %s", response.StatusCode, body)
	}
}

// No more findings are shown than anybody reads.
func TestManyProblems(t *testing.T) {
	var findings []diag.Finding
	for i := range 5000 {
		findings = append(findings, diag.Errorf(diag.Place{File: "content/a.md", Line: i + 1}, "unknown-key", "wrong"))
	}
	_, base := start(t, small, findings...)
	if _, panel := get(t, base+"/.explainer/problems?page=/", ""); strings.Count(panel, "<article>") != 100 ||
		!strings.Contains(panel, "And 4900 more") {
		t.Errorf("%d findings are shown", strings.Count(panel, "<article>"))
	}
}

// Asked what declares something, the preview names the nearest thing that is
// declared, its file and its line.
func TestRecord(t *testing.T) {
	_, base := start(t, small)
	_, body := get(t, base+"/.explainer/record?url=/nothing/&url=/figures/sum/&url=/a/", "")
	want := `{"kind":"figure","id":"sum","name":"A sum","place":"content/briefings/a b.md:7:12","editor":"vscode://file/pub/content/briefings/a%20b.md:7:12"}`
	if strings.TrimSpace(body) != want {
		t.Errorf("got %s", body)
	}
	if response, _ := get(t, base+"/.explainer/record?url=/nothing/", ""); response.StatusCode != 404 {
		t.Errorf("nothing: got %d", response.StatusCode)
	}
}
