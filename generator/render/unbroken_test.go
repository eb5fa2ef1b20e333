package render

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

// The years of a financial year stay on one line wherever a reader reads them, and
// only there.
func TestYearRangesStayTogether(t *testing.T) {
	for _, c := range []struct {
		what string
		page []string // as it is written, piece by piece; | is where the joiner comes
	}{
		{"text", []string{"<p>In ", "2027-|28", " it</p>"}},
		{"several", []string{"<p>FY2026-|27 to FY2027-|28</p>"}},
		{"an attribute", []string{`<a title="`, "2027-28", `" href="/2027-28/">2027-|28</a>`}},
		{"a date", []string{`<time datetime="2027-02-28">2027-02-28</time>`}},
		{"a month", []string{"<p>12027-28, 2027-285 and a/2027-28/b</p>"}},
		{"the title", []string{"<title>", "2027-28", "</title>"}},
		{"code", []string{"<code>2027-28</code><pre>", "2027-28", "</pre>2027-|28"}},
		{"a citation", []string{`<p class="citation">`, "2027-28", "</p>"}},
		{"data", []string{`<script type="application/ld+json">{"name":"2027-28"}</script>`}},
	} {
		var out bytes.Buffer
		u := &unbroken{out: &out}
		for _, piece := range c.page {
			piece = strings.ReplaceAll(piece, "|", "")
			if n, err := io.WriteString(u, piece); err != nil || n != len(piece) {
				t.Errorf("%s: wrote %d of %q: %v", c.what, n, piece, err)
			}
		}
		want := strings.ReplaceAll(strings.Join(c.page, ""), "|", wordJoiner)
		if out.String() != want {
			t.Errorf("%s: %q, want %q", c.what, &out, want)
		}
	}
}

// Whatever is written, only joiners are added, and Write reports what it was given.
func FuzzUnbroken(f *testing.F) {
	f.Add([]byte("<p>2027-28</p>"))
	f.Fuzz(func(t *testing.T, page []byte) {
		var out bytes.Buffer
		if n, err := (&unbroken{out: &out}).Write(page); n != len(page) || err != nil {
			t.Fatal(n, err)
		}
		plain := func(p []byte) []byte { return bytes.ReplaceAll(p, []byte(wordJoiner), nil) }
		if !bytes.Equal(plain(out.Bytes()), plain(page)) {
			t.Fatalf("%q became %q", page, &out)
		}
	})
}
