package render_test

import (
	"testing"

	"explainer/generator/render"
)

// Addresses of the site become relative to the page, and those of folders name
// the file in them; everything else stays byte for byte as it is.
func TestRelative(t *testing.T) {
	for _, c := range []struct{ file, before, after string }{
		{"index.html", `<a href="/sub/">Home</a>`, `<a href="index.html">Home</a>`},
		{"a/b/index.html", `<a href="/sub/">Home</a>`, `<a href="../../index.html">Home</a>`},
		{"a/index.html", `<a href="/sub/actors/x/#y">x</a>`, `<a href="../actors/x/index.html#y">x</a>`},
		{"a/index.html", `<a href="/sub/search/?q=1">x</a>`, `<a href="../search/index.html?q=1">x</a>`},
		{"a/index.html", `<a href="/sub/about">x</a>`, `<a href="../about/index.html">x</a>`},
		{"a/index.html", `<img src="/sub/assets/a.png" srcset="/sub/a.png 1x, /sub/b.png 2x"/>`, `<img src="../assets/a.png" srcset="../a.png 1x, ../b.png 2x"/>`},
		{"a/index.html", `<meta http-equiv="refresh" content="0; url=/sub/b/">`, `<meta http-equiv="refresh" content="0; url=../b/index.html">`},
		{"a/index.html", `<meta name="description" content="url=/sub/b/">`, `<meta name="description" content="url=/sub/b/">`},
		{"a/index.html", `<a href="https://example.org/sub/">x</a>`, `<a href="https://example.org/sub/">x</a>`},
		{"a/index.html", `<a href="//cdn.example/sub/">x</a>`, `<a href="//cdn.example/sub/">x</a>`},
		{"a/index.html", `<a href="/subway/">x</a>`, `<a href="/subway/">x</a>`},
		{"a/index.html", `<a href="#here"  class=x>x</a><!-- /sub/ -->&amp;`, `<a href="#here"  class=x>x</a><!-- /sub/ -->&amp;`},
	} {
		if got := string(render.Relative([]byte(c.before), c.file, "/sub")); got != c.after {
			t.Errorf("%s: %s\nbecomes %s\nnot     %s", c.file, c.before, got, c.after)
		}
	}
}
