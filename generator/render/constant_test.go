package render_test

import (
	"io"
	"strings"
	"testing"

	"explainer/generator/language"
)

// wording has one word that stands everywhere as it is, and one that nowhere does.
func wording() *language.Language {
	english, _ := language.For("en")
	copied := *english
	copied.Words.Skip, copied.Words.Menu = "Skip, s’il vous plaît", `"A" & <b>+'c'`
	return &copied
}

// Words are escaped for the place that they stand in, whether they are in the
// layout from the start or are asked for on each page.
func TestWordsAreEscapedWhereTheyStand(t *testing.T) {
	for layout, want := range map[string]string{
		`<p>{{words.Skip}}</p>`:                           `<p>Skip, s’il vous plaît</p>`,
		`<p>{{words.Menu}}</p>`:                           `<p>&#34;A&#34; &amp; &lt;b&gt;&#43;&#39;c&#39;</p>`,
		`<p title="{{words.Skip}}">`:                      `<p title="Skip, s’il vous plaît">`,
		`<p title="{{words.Menu}}">`:                      `<p title="&#34;A&#34; &amp; &lt;b&gt;&#43;&#39;c&#39;">`,
		`<p title={{words.Skip}}>`:                        `<p title=Skip,&#32;s’il&#32;vous&#32;plaît>`,
		`<title>{{words.Skip}}: {{words.Menu}}</title>`:   `<title>Skip, s’il vous plaît: &#34;A&#34; &amp; &lt;b&gt;&#43;&#39;c&#39;</title>`,
		`<a href="/{{words.Skip}}">`:                      `<a href="/Skip,%20s%e2%80%99il%20vous%20pla%c3%aet">`,
		`<script>let a = {{words.Skip}}</script>`:         `<script>let a = "Skip, s’il vous plaît"</script>`,
		`{{if .Text}}{{words.Skip}}{{else}}no{{end}}`:     `Skip, s’il vous plaît`,
		`{{range .Tags}}{{.}} {{words.Skip}}{{end}}`:      `x Skip, s’il vous plaît`,
		`{{with .Text}}{{.}}{{words.Skip}}{{end}}`:        `tSkip, s’il vous plaît`,
		`{{$w := words.Skip}}{{printf "%s!" words.Skip}}`: `Skip, s’il vous plaît!`,
	} {
		l := layoutsIn(t, wording(), layout, "")
		for _, pass := range []string{"first", "second"} {
			var out strings.Builder
			if f, ok := l.Page("/", &note{Text: "t", Tags: []string{"x"}}, &out); !ok || out.String() != want {
				t.Errorf("%s: on the %s page got %s %s\nwant %s", layout, pass, out.String(), f.Message, want)
			}
		}
	}
}

// A page costs for what it shows, not for the words around it.
func TestWordsCostAPageNothing(t *testing.T) {
	cost := func(layout string) float64 {
		l, n := layoutsIn(t, wording(), layout, ""), &note{Text: "t"}
		return testing.AllocsPerRun(100, func() { l.Page("/", n, io.Discard) })
	}
	bare := cost(`<p title=""></p>`)
	if with := cost(strings.Repeat(`<p title="{{words.Skip}}">{{words.Skip}}</p>`, 20)); with > bare {
		t.Errorf("40 words cost %.0f allocations, none %.0f", with, bare)
	}
}
