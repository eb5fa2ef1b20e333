package generator_test

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// sizes returns the text sizes, in per cent, at which a page that is open scrolls
// sideways, and "spacing" where it does with the spacing of WCAG 2.2, 1.4.12. What
// scrolls within a labelled region of its own does not count.
const sizes = `(() => {
	const root = document.documentElement, wide = () => root.scrollWidth > root.clientWidth;
	const found = [];
	for (const size of [100, 125, 150, 175, 200]) {
		root.style.fontSize = size + '%';
		if (wide()) found.push(size + '% ' + root.scrollWidth);
	}
	root.style.fontSize = '';
	const style = document.createElement('style');
	style.textContent = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';
	document.head.append(style);
	if (wide()) found.push('spacing ' + root.scrollWidth);
	style.remove();
	return found;
})()`

// With text of up to twice its size, or set wide, a page is read without scrolling
// sideways on the narrowest telephones.
func TestLargeTextFitsTheScreen(t *testing.T) {
	server, ctx := published(t), browser(t)
	for _, width := range []int64{256, 320, 390} {
		for _, path := range kinds {
			visit(t, ctx, server.URL+path, "light", width)
			if found := evaluate[[]string](t, ctx, sizes); len(found) > 0 {
				t.Errorf("%s, %d px: scrolls sideways at %q", path, width, found)
			}
		}
	}
}

// The years of 2027-28 are never divided between two lines.
func TestYearRangesAreNotDivided(t *testing.T) {
	server, ctx := published(t), browser(t)
	const divided = `(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
		const words = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), range = new Range(), out = [];
		let all = 0;
		while (words.nextNode()) {
			const node = words.currentNode;
			if (node.parentElement.closest('pre, code, svg')) continue;
			for (const m of node.data.matchAll(/(?<![\d\/_-])\d{4}-\u2060?\d\d(?![\d\/_-])/g)) {
				range.setStart(node, m.index);
				range.setEnd(node, m.index + m[0].length);
				if (range.getClientRects().length) all++;
				if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) out.push(node.data.trim());
			}
		}
		return { All: all, Divided: out };
	})()`
	seen := 0
	for _, width := range []int64{256, 320, 390, 1280} {
		for _, path := range append(kinds, "/briefings/undated-three-per-cent/", "/actors/united-kingdom/") {
			visit(t, ctx, server.URL+path, "light", width)
			found := evaluate[struct {
				All     int
				Divided []string
			}](t, ctx, divided)
			if seen += found.All; len(found.Divided) > 0 {
				t.Errorf("%s, %d px: divides the years of %q", path, width, found.Divided)
			}
		}
	}
	if seen == 0 {
		t.Error("no page names a financial year")
	}
}

// The tables of files show the last column, too, on a telephone.
func TestDownloadsFitATelephone(t *testing.T) {
	server, ctx := published(t), browser(t)
	const beyond = `[...document.querySelectorAll('.downloads :is(th, td)')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(e => e.textContent)`
	for _, width := range []int64{320, 390} {
		visit(t, ctx, server.URL+"/data/", "light", width)
		if n := evaluate[int](t, ctx, `document.querySelectorAll('.downloads td').length`); n == 0 {
			t.Error("there is no table of files")
		}
		if cells := evaluate[[]string](t, ctx, beyond); len(cells) > 0 {
			t.Errorf("%d px: cut off: %q", width, cells)
		}
	}
}

// A link in a text is drawn as one, whatever it leads to: nothing that frames the
// record on its own page frames its name.
func TestMentionsAreDrawnAsLinks(t *testing.T) {
	server, ctx := published(t), browser(t)
	const framed = `[...document.querySelectorAll('a.mention')].filter(a => {
		const s = getComputedStyle(a);
		return parseFloat(s.borderTopWidth) + parseFloat(s.borderBottomWidth) + parseFloat(s.paddingTop) > 0 || s.display !== 'inline';
	}).map(a => a.className + ' ' + a.textContent)`
	for _, b := range realSite(t).Site.Briefings {
		visit(t, ctx, server.URL+b.URL, "light", 1280)
		if links := evaluate[[]string](t, ctx, framed); len(links) > 0 {
			t.Errorf("%s: framed: %q", b.URL, links)
		}
	}
	do(t, ctx, chromedp.Evaluate[chromedp.Void](
		`document.querySelector('.prose').insertAdjacentHTML('beforeend', '<a class="mention conflict" href="/">x</a>')`))
	if links := evaluate[[]string](t, ctx, framed); len(links) > 0 {
		t.Errorf("framed: %q", links)
	}
}

// The halo of a chart's words keeps lines off them, and no part of a bar.
func TestHalosLeaveBarsWhole(t *testing.T) {
	server, ctx := published(t), browser(t)
	const bitten = `[...document.querySelectorAll('.drawing')].filter(svg => svg.checkVisibility()).flatMap(svg => {
		const bars = [...svg.querySelectorAll('.bar')].map(bar => bar.getBBox());
		return [...svg.querySelectorAll('text')].filter(text => {
			const { stroke, strokeWidth } = getComputedStyle(text), reach = stroke === 'none' ? 0 : parseFloat(strokeWidth) / 2;
			const box = text.getBBox(), bottom = box.y + box.height, right = box.x + box.width;
			return reach && bars.some(bar => box.x - reach < bar.x + bar.width && right + reach > bar.x && box.y - reach < bar.y + bar.height && bottom + reach > bar.y);
		}).map(text => text.textContent);
	})`
	bars := 0
	for _, b := range realSite(t).Site.Briefings {
		for _, width := range []int64{390, 1280} {
			visit(t, ctx, server.URL+b.URL, "light", width)
			bars += evaluate[int](t, ctx, `document.querySelectorAll('.drawing .bar').length`)
			if texts := evaluate[[]string](t, ctx, bitten); len(texts) > 0 {
				t.Errorf("%s, %d px: the halo of %q covers a bar", b.URL, width, texts)
			}
		}
	}
	if bars == 0 {
		t.Error("no chart has bars")
	}
}

// On paper a table is a table, and the heading of a drawing does not stay behind
// at the foot of a page.
func TestPagesArePrintedWhole(t *testing.T) {
	server, ctx := published(t), browser(t)
	const parted = `[...document.querySelectorAll('figure:has(.drawing), .timeline:has(.drawing)')].flatMap(figure => {
		const parts = [...figure.children].filter(e => e.checkVisibility()), drawing = parts.findIndex(e => e.matches('svg, .drawings'));
		return parts.slice(0, drawing).filter(e => getComputedStyle(e).breakAfter !== 'avoid').map(e => e.outerHTML.slice(0, 80));
	})`
	drawings := 0
	for _, path := range []string{"/positions/", "/briefings/who-has-paid/", "/briefings/defence-rise/", "/briefings/security-guarantees/"} {
		visit(t, ctx, server.URL+path, "light", 700) // an A4 page is 718 pixels wide
		do(t, ctx, printed())
		if parts := evaluate[[]string](t, ctx, parted); len(parts) > 0 {
			t.Errorf("%s: a page may end between a drawing and %q", path, parts)
		}
		drawings += evaluate[int](t, ctx, `document.querySelectorAll('.drawing').length`)
		if cards := evaluate[int](t, ctx, `[...document.querySelectorAll('.matrix tr')].filter(tr => getComputedStyle(tr).display !== 'table-row').length`); cards > 0 {
			t.Errorf("%s: %d rows of a matrix are printed as cards", path, cards)
		}
	}
	if drawings == 0 {
		t.Error("there is no drawing")
	}
}

// printed shows pages as they are printed.
func printed() chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		return err
	})
}

// On a telephone the text of a briefing begins on the first screen, below its answer
// and its numbers; the contents and who is who are folded, and stand open beside the
// text where there is room, where they mark the section that is read.
func TestBriefingsBeginOnTheFirstScreen(t *testing.T) {
	server, ctx := published(t), browser(t)
	const open = `document.querySelectorAll('.aside details[open]').length`
	for _, b := range realSite(t).Site.Briefings {
		visit(t, ctx, server.URL+b.URL, "light", 390)
		if top := evaluate[float64](t, ctx, `document.querySelector('.prose').getBoundingClientRect().top`); top > 844 {
			t.Errorf("%s: the text begins %g pixels down", b.URL, top)
		}
		if n := evaluate[int](t, ctx, open); n > 0 {
			t.Errorf("%s: %d lists stand before the text", b.URL, n)
		}
		visit(t, ctx, server.URL+b.URL, "light", 1280)
		wait(t, ctx, open+` === document.querySelectorAll('.aside details').length`)
	}
	do(t, ctx, script(`document.querySelectorAll('.prose h2')[2].scrollIntoView({ behavior: 'instant' })`))
	wait(t, ctx, `document.querySelector('.aside [aria-current]')?.hash === '#' + document.querySelectorAll('.prose h2')[2].id`)
}

// The front page shows a picture and its numbers on the first screen of a desk, and
// the picture on that of a telephone.
func TestTheFrontPageShowsAPicture(t *testing.T) {
	server, ctx := published(t), browser(t)
	const bottom = `[...document.querySelectorAll('.picture .drawing')].find(e => e.checkVisibility()).getBoundingClientRect().bottom`
	for _, screen := range []struct {
		width  int64
		height float64
	}{{390, 844}, {1280, 800}} {
		visit(t, ctx, server.URL+"/", "light", screen.width)
		if got := evaluate[float64](t, ctx, bottom); got > screen.height {
			t.Errorf("%d px: the picture ends %g pixels down", screen.width, got)
		}
	}
	if got := evaluate[float64](t, ctx, `document.querySelector('.numbers dl > :last-child').getBoundingClientRect().bottom`); got > 800 {
		t.Errorf("the numbers end %g pixels down", got)
	}
}
