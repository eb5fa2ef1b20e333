package generator_test

import (
	"context"
	"encoding/csv"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// gallery is a site whose one briefing shows every case that a chart must
// bear. It is built for tests and published nowhere.
func gallery(t testing.TB) map[string]string {
	t.Helper()
	archive, err := os.ReadFile("testdata/gallery.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return built(t, open(t, small(t, string(archive)), asOf(t, "2025-03-01")))
}

const galleryPage = "briefings/gallery/index.html"

// Every chart of the gallery has a heading, two drawings with a title and a
// description, a table, and its numbers as a file; ids are unique, also where
// several texts share a page, and there is neither inline style nor script.
func TestChartsAreAccessible(t *testing.T) {
	files := gallery(t)
	for name, want := range map[string]int{galleryPage: 26, "glossary/index.html": 2} {
		p := readPage(t, name, files[name])
		for n := range p.root.Descendants() {
			if n.DataAtom == atom.Script && attr(n, "src") == "" && attr(n, "type") != "application/ld+json" ||
				attr(n, "style") != "" ||
				n.DataAtom == atom.Style {
				t.Errorf("<%s> holds script or style", n.Data)
			}
		}
		charts := 0
		for _, figure := range all(p.root, atom.Figure) {
			if attr(figure, "class") != "chart" {
				continue
			}
			charts++
			heading := all(figure, atom.H3)
			if len(heading) != 1 || attr(figure, "aria-labelledby") != attr(heading[0], "id") {
				t.Fatalf("a chart has no heading")
			}
			title := textOf(heading[0])
			checkDrawings(t, p, figure, title)
			checkData(t, files, figure, title)
		}
		if charts != want {
			t.Errorf("%s has %d charts", name, charts)
		}
	}
}

func checkDrawings(t *testing.T, p *page, figure *html.Node, title string) {
	t.Helper()
	said := func(svg *html.Node, key string) string {
		if n := p.ids[attr(svg, key)]; n != nil {
			return textOf(n)
		}
		return ""
	}
	drawings := 0
	for _, svg := range all(figure, atom.Svg) {
		if attr(svg, "role") != "img" {
			if attr(svg, "aria-hidden") != "true" {
				t.Errorf("%s: a drawing has no role", title)
			}
			continue
		}
		drawings++
		if p.ids[attr(svg, "aria-labelledby")].Data != "title" || said(svg, "aria-labelledby") != title ||
			len(said(svg, "aria-describedby")) < 10 ||
			attr(svg, "viewBox") == "" {
			t.Errorf(
				"%s: the drawing is named %q and described as %q",
				title,
				said(svg, "aria-labelledby"),
				said(svg, "aria-describedby"),
			)
		}
	}
	if drawings != 2 {
		t.Errorf("%s: %d drawings", title, drawings)
	}
}

// checkData holds the numbers of a chart's file to those of its table.
func checkData(t *testing.T, files map[string]string, figure *html.Node, title string) {
	t.Helper()
	tables, name := all(figure, atom.Table), ""
	for _, a := range all(figure, atom.A) {
		if attr(a, "class") == "download" {
			name = strings.TrimPrefix(attr(a, "href"), "/")
		}
	}
	rows, err := csv.NewReader(strings.NewReader(files[name])).ReadAll()
	if len(tables) != 1 || err != nil || len(rows) == 0 {
		t.Fatalf("%s: %d tables, %q: %v", title, len(tables), name, err)
	}
	lines := all(all(tables[0], atom.Tbody)[0], atom.Tr)
	if len(all(tables[0], atom.Caption)) != 1 || len(lines) != len(rows)-1 {
		t.Errorf("%s: the table has %d lines, the file %d", title, len(lines), len(rows)-1)
	}
	for i, line := range lines {
		cells := all(line, atom.Td)
		text := strings.NewReplacer(",", "", "−", "-").Replace(textOf(cells[1]))
		for _, number := range rows[i+1][5:10] {
			if isChange := rows[i+1][8] != ""; !isChange && !inAnotherScale(rows[1:], rows[i+1][10]) && !strings.Contains(text, strings.TrimPrefix(number, "-")) {
				t.Errorf("%s: the file has %s where the table has %s", title, number, text)
			}
		}
		for _, cell := range rows[i+1][:4] {
			if strings.ContainsAny(cell[:1], "=+-@") {
				t.Errorf("%s: a spreadsheet would run %q", title, cell)
			}
		}
	}
}

// inAnotherScale reports whether other rows are in the currency of a unit and in another
// scale: the table is then in one of the two, and the file as it was recorded.
func inAnotherScale(rows [][]string, unit string) bool {
	currency, _, _ := strings.Cut(unit, " ")
	return slices.ContainsFunc(rows, func(row []string) bool {
		other, _, _ := strings.Cut(row[10], " ")
		return other == currency && row[10] != unit
	})
}

// A timeline's file has the events of its list, in their order and with their
// numbers.
func TestTimelineData(t *testing.T) {
	files := gallery(t)
	p := readPage(t, galleryPage, files[galleryPage])
	lists := 0
	for _, list := range all(p.root, atom.Ol) {
		if attr(list, "class") != "events" {
			continue
		}
		lists++
		rows, err := csv.NewReader(strings.NewReader(files[fmt.Sprintf("briefings/gallery/timeline-%d.csv", lists)])).
			ReadAll()
		items := all(list, atom.Li)
		if err != nil || len(rows) != len(items)+1 {
			t.Fatalf("list %d has %d events, its file %d lines: %v", lists, len(items), len(rows), err)
		}
		for i, item := range items {
			if text := textOf(item); !strings.HasPrefix(text, rows[i+1][0]+" ") ||
				!strings.Contains(text, rows[i+1][3]) {
				t.Errorf("the file has %q where the list has %q", rows[i+1], text)
			}
		}
	}
	if lists != 2 {
		t.Errorf("%d timelines", lists)
	}
}

// painted is what a browser made of the drawings of a page.
type painted struct {
	Shown   int      // drawings
	Hidden  int      // the other width's
	Font    float64  // of the smallest text, in CSS pixels
	Outside []string // texts that stick out of their drawing
	Over    []string // pairs of texts that lie over each other
	Faint   []string // marks and texts with too little contrast
}

const paint = `(() => {
	const out = { Shown: 0, Hidden: 0, Font: 99, Outside: [], Over: [], Faint: [] };
	const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const rgb = colour => { probe.fillStyle = colour; probe.fillRect(0, 0, 1, 1); return probe.getImageData(0, 0, 1, 1).data; };
	const lum = c => { const [r, g, b] = [...rgb(c)].slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
	const ground = [document.body, document.documentElement].map(e => getComputedStyle(e).backgroundColor).find(c => !/, 0\)$/.test(c)) || 'Canvas';
	const contrast = c => { const [a, b] = [lum(c), lum(ground)]; return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); };
	const isColour = c => c && c !== 'none' && !c.startsWith('url');
	for (const svg of document.querySelectorAll('svg.drawing')) {
		const box = svg.getBoundingClientRect();
		if (!box.width) { out.Hidden++; continue; }
		out.Shown++;
		const scale = box.width / svg.viewBox.baseVal.width, seen = [];
		for (const text of svg.querySelectorAll('text')) {
			const r = text.getBoundingClientRect(), s = getComputedStyle(text);
			out.Font = Math.min(out.Font, parseFloat(s.fontSize) * scale);
			if (r.left < box.left - 1 || r.right > box.right + 1 || r.top < box.top - 3 || r.bottom > box.bottom + 3) out.Outside.push(text.textContent);
			for (const o of seen) if (r.left < o.r.right - 1 && o.r.left < r.right - 1 && r.top < o.r.bottom - 3 && o.r.top < r.bottom - 3) out.Over.push(text.textContent + ' / ' + o.t);
			seen.push({ r, t: text.textContent });
			if (contrast(s.fill) < 4.5) out.Faint.push(text.textContent + ' ' + s.fill);
		}
		for (const mark of svg.querySelectorAll('.bar, .symbol, .series, .whisker, .strike, .lasting, .zero, .hatching')) {
			const s = getComputedStyle(mark);
			if (!([s.fill, s.stroke].filter(isColour).some(c => contrast(c) >= 3))) out.Faint.push(mark.getAttribute('class') + ' ' + s.fill + ' ' + s.stroke);
		}
	}
	for (const k in out) if (Array.isArray(out[k])) out[k] = out[k].slice(0, 8);
	return out;
})()`

// In a browser, too, labels keep clear of each other and inside their drawing,
// text is large enough on a telephone, and marks stand out from the ground: by
// day and by night, in print and in forced colours.
func TestGalleryInABrowser(t *testing.T) {
	ctx, files, dir := browser(t), gallery(t), t.TempDir()
	for name, text := range files {
		put(t, filepath.Join(dir, name), text)
	}
	server := httptest.NewServer(http.FileServer(http.Dir(dir)))
	t.Cleanup(server.Close)
	for _, look := range looks {
		for _, width := range []int64{320, 390, 1280} {
			checkPainted(t, ctx, server.URL, "/briefings/gallery/", look, width, 28)
		}
	}
}

// No label of a published chart is cut.
func TestPublishedLabelsAreWhole(t *testing.T) {
	_, _, pages := realPages(t)
	for name, p := range pages {
		for n := range p.root.Descendants() {
			if n.Data == "text" && strings.HasSuffix(textOf(n), "…") {
				t.Errorf("%s: a label reads %q", name, textOf(n))
			}
		}
	}
}

// So it is with every chart of the publication.
func TestPublishedChartsInABrowser(t *testing.T) {
	_, files, _ := realPages(t)
	server, ctx := published(t), browser(t)
	charts := 0
	for _, name := range slices.Sorted(maps.Keys(files)) {
		drawings := strings.Count(files[name], `class="drawing narrow"`)
		if charts += drawings; drawings == 0 {
			continue
		}
		path := "/" + strings.TrimSuffix(name, "index.html")
		for _, look := range looks {
			checkPainted(t, ctx, server.URL, path, look, 390, drawings)
		}
		checkPainted(t, ctx, server.URL, path, looks[0], 1280, drawings)
	}
	if charts < 10 {
		t.Errorf("the publication has %d charts", charts)
	}
}

func checkPainted(t *testing.T, ctx context.Context, base, path string, look look, width int64, drawings int) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 844), look.emulate(), chromedp.Navigate(base+path)); err != nil {
		t.Fatal(err)
	}
	p, err := chromedp.Run(ctx, chromedp.Evaluate[painted](paint))
	if err != nil {
		t.Fatal(err)
	}
	keepPicture(t, ctx, path+"charts", look.name, width)
	where := fmt.Sprintf("%s, %s, %d px", path, look.name, width)
	if p.Shown != drawings || p.Hidden != drawings {
		t.Errorf("%s: %d drawings are shown and %d hidden", where, p.Shown, p.Hidden)
	}
	if p.Font < 12 {
		t.Errorf("%s: text of %g px", where, p.Font)
	}
	if len(p.Outside)+len(p.Over)+len(p.Faint) > 0 {
		t.Errorf("%s: outside %q, over each other %q, faint %q", where, p.Outside, p.Over, p.Faint)
	}
}

// looks are the ways in which charts must be legible.
var looks = []look{
	{name: "light", scheme: "light"}, {name: "dark", scheme: "dark"},
	{name: "print", scheme: "light", media: "print"}, {name: "forced", scheme: "dark", forced: "active"},
}

// look is how a page is shown.
type look struct{ name, scheme, media, forced string }

func (l look) emulate() chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Media: l.media,
			Features: []*emulation.MediaFeature{
				{Name: "prefers-color-scheme", Value: l.scheme}, {Name: "forced-colors", Value: l.forced},
			},
		})
		return err
	})
}
