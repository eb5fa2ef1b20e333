package preview_test

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"explainer/generator/diag"
	"explainer/generator/preview"
)

// listen opens an event stream for a page and returns what reads its next
// event.
func listen(t *testing.T, base, page string) (next func() preview.Event) {
	t.Helper()
	request, err := http.NewRequestWithContext(
		t.Context(), http.MethodGet, base+"/.explainer/events?page="+url.QueryEscape(page), nil,
	)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	lines := bufio.NewScanner(response.Body)
	return func() (e preview.Event) {
		t.Helper()
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				if err := json.Unmarshal([]byte(data), &e); err != nil {
					t.Fatal(err)
				}
				return e
			}
		}
		t.Fatalf("the stream has ended: %v", lines.Err())
		return e
	}
}

// An open page hears at once where things stand, and then of every change: that
// of its own text, of a stylesheet, of what is wrong, and when that is mended.
func TestEvents(t *testing.T) {
	server, base := start(t, small)
	next := listen(t, base, "/a/")
	first := next()
	if first.Page == "" || len(first.Styles) != 1 || first.Errors != 0 || first.Problems != "" || first.Settled {
		t.Errorf("first: %+v", first)
	}
	server.Settle()
	if e := next(); !e.Settled || e.Generation != first.Generation || e.Page != first.Page {
		t.Errorf("settled: %+v", e)
	}
	server.Show(&fake{files: map[string]string{"/": "<p>New</p>", "/a/": "<p>A</p>"}}, nil, "")
	if e := next(); e.Generation <= first.Generation || e.Page != first.Page || e.Settled {
		t.Errorf("another page has changed: %+v", e)
	}
	server.Show(&fake{files: map[string]string{"/a/": "<p>B</p>"}}, nil, "/a/")
	changed := next()
	if changed.Page == first.Page || changed.Follow != "/a/" || changed.Followed != changed.Generation {
		t.Errorf("the page has changed: %+v", changed)
	}
	server.Show(
		&fake{files: map[string]string{"/a/": "<p>B</p>"}},
		[]diag.Finding{diag.Errorf(diag.Place{File: "a"}, "r", "m")},
		"",
	)
	if e := next(); e.Errors != 1 || e.Problems == "" || e.Page != changed.Page || e.Followed != changed.Followed {
		t.Errorf("something is wrong: %+v", e)
	}
	server.Show(&fake{files: map[string]string{"/a/": "<p>B</p>"}}, nil, "")
	if e := next(); e.Errors != 0 || e.Problems != "" {
		t.Errorf("it is mended: %+v", e)
	}
}

// The address of a stylesheet is no part of what a page says: a page whose
// stylesheet alone has changed need not be loaded anew.
func TestStyleAlone(t *testing.T) {
	with := func(style string) *fake {
		return &fake{files: map[string]string{"/": `<link href="` + style + `">text`, style: "p{}"}}
	}
	server, base := start(t, with("/assets/site.0011223344.css"))
	next := listen(t, base, "/")
	first := next()
	server.Show(with("/assets/site.5566778899.css"), nil, "")
	if e := next(); e.Page != first.Page || e.Styles[0] != "/assets/site.5566778899.css" {
		t.Errorf("got %+v after %+v", e, first)
	}
}

// A page that cannot be made says so in its own stream, and in no other.
func TestBrokenPage(t *testing.T) {
	_, base := start(t, &fake{files: small.files, broken: "/a/"})
	if e := listen(t, base, "/a/")(); e.Errors != 1 || e.Page != "" {
		t.Errorf("its own: %+v", e)
	}
	if e := listen(t, base, "/")(); e.Errors != 0 || e.Page == "" {
		t.Errorf("another: %+v", e)
	}
}
