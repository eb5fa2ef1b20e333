package generator_test

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Each number and each term in a text has a note on its page, once, that says
// what stands behind it; it is there without a script.
func TestMentionsHaveNotes(t *testing.T) {
	s, _, pages := realPages(t)
	for _, b := range s.Briefings {
		p := pages[strings.TrimPrefix(b.URL, "/")+"index.html"]
		for _, m := range b.Unit.Body.Mentions {
			e := s.Entry(m.ID)
			if e.Figure == nil && e.Term == nil {
				continue
			}
			note := p.ids["n-"+m.ID]
			if note == nil {
				t.Errorf("%s has no note on %s", b.URL, m.ID)
				continue
			}
			said := textOf(note)
			if e.Term != nil && !strings.Contains(said, e.Term.Summary) {
				t.Errorf("%s does not define %s: %s", b.URL, m.ID, said)
			}
			if e.Figure != nil {
				value, period := e.Figure.Text(s.Language), e.Figure.Period.Text(s.Language)
				qualifier := strings.TrimLeft(strings.TrimPrefix(e.Figure.Wording(s.Language, s.Figure), value), ", ")
				if !strings.Contains(said, value) || !strings.Contains(said, qualifier) ||
					!strings.Contains(said, period) ||
					!strings.Contains(said, s.Language.Words.Stages[string(e.Figure.Stage)]) ||
					!citesSource(p, note) {
					t.Errorf("%s does not say what stands behind %s: %s", b.URL, m.ID, said)
				}
			}
		}
		for _, a := range all(p.root, atom.A) {
			checkNoted(t, p, a)
		}
	}
	set := pages["briefings/defence-rise/index.html"].ids["n-uk-defence-extra-cash"]
	if said := textOf(set); !strings.Contains(said, "Others differ") ||
		!strings.Contains(said, "about £6 billion, 2027, Institute for Fiscal Studies") {
		t.Errorf("the note on the £13.4 billion does not say what contradicts it, for when and by whom: %s", said)
	}
}

// checkNoted follows a mention to its note.
func checkNoted(t *testing.T, p *page, a *html.Node) {
	t.Helper()
	if id := attr(a, "aria-details"); id != "" && p.ids[id] == nil {
		t.Errorf("%s: %s points at a note that is not there", p.name, textOf(a))
	}
}

const (
	number = `.prose a[aria-details="n-uk-defence-extra-cash"]`
	card   = `.card`
)

// mouseTo moves the mouse to the middle of an element.
func mouseTo(t *testing.T, ctx context.Context, selector string) {
	t.Helper()
	at := evaluate[[]float64](
		t,
		ctx,
		`(() => { const r = document.querySelector('`+selector+`').getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()`,
	)
	do(t, ctx, chromedp.MouseEvent("mouseMoved", at[0], at[1]))
}

func briefingPage(t *testing.T, ctx context.Context, width int64) {
	t.Helper()
	visit(t, ctx, published(t).URL+"/briefings/defence-rise/", "light", width)
	do(
		t,
		ctx,
		chromedp.Evaluate[chromedp.Void](
			`document.querySelector('`+number+`').scrollIntoView({ block: 'center', behavior: 'instant' })`,
		),
	)
}

// A number shows its note under the mouse. The note stays while the mouse is
// on it, and Escape dismisses it (WCAG 2.2, 1.4.13).
func TestNoteUnderTheMouse(t *testing.T) {
	ctx := browser(t)
	briefingPage(t, ctx, 1280)
	mouseTo(t, ctx, number)
	do(t, ctx, chromedp.WaitVisible(card))
	if said := evaluate[string](t, ctx, `document.querySelector('.card').innerText`); !strings.Contains(said, "2027-\u206028") || !strings.Contains(said, "Pledged") || !strings.Contains(said, "Hansard") {
		t.Errorf("the note says only %s", said)
	}
	mouseTo(t, ctx, card)
	// A timer set now runs after those of the page that are as long or shorter.
	do(
		t,
		ctx,
		chromedp.Evaluate[chromedp.Void](`new Promise(done => setTimeout(done, 400))`, chromedp.EvalAwaitPromise),
		chromedp.WaitVisible(card),
	)
	do(t, ctx, chromedp.KeyEvent(kb.Escape), chromedp.WaitNotVisible(card))
	mouseTo(t, ctx, "h1")
	mouseTo(t, ctx, number)
	do(t, ctx, chromedp.WaitVisible(card))
	mouseTo(t, ctx, "h1")
	do(t, ctx, chromedp.WaitNotVisible(card))
}

// A number shows its note on keyboard focus; Enter or the arrow down goes into it,
// the arrows lead through its links, and Escape leads back to the number. Tab goes
// on to what follows the number, so that a reader is not led through its sources.
func TestNoteOnFocus(t *testing.T) {
	ctx := browser(t)
	briefingPage(t, ctx, 1280)
	const inside = `document.activeElement.closest('.card') !== null`
	const atNumber = `document.activeElement === document.querySelector('` + number + `')`
	is := func(what, condition string) {
		t.Helper()
		if !evaluate[bool](t, ctx, condition) {
			t.Error(what)
		}
	}
	do(t, ctx, chromedp.KeyEvent(kb.Tab), chromedp.Focus(number), chromedp.WaitVisible(card))
	do(t, ctx, chromedp.KeyEvent(kb.Tab), chromedp.WaitNotVisible(card))
	is("Tab goes into the note", `!(`+inside+` || `+atNumber+`)`)
	for _, key := range []string{kb.Enter, kb.ArrowDown} {
		do(t, ctx, chromedp.Focus(number), chromedp.WaitVisible(card), chromedp.KeyEvent(key))
		is("the key does not go into the note", inside)
		do(t, ctx, chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowUp))
		is("the arrows leave the note", inside)
		do(t, ctx, chromedp.KeyEvent(kb.ArrowUp), chromedp.WaitVisible(card))
		is("the arrow up does not lead back to the number", atNumber)
		do(t, ctx, chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.Escape), chromedp.WaitNotVisible(card))
		is("Escape does not lead back to the number", atNumber)
		do(t, ctx, script(`document.activeElement.blur()`))
	}
	do(t, ctx, chromedp.Focus(number), chromedp.WaitVisible(card), chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible("p.big"))
	is("Enter in the note does not follow its link", `location.pathname === "/figures/uk-defence-extra-cash/"`)
}

// No note adds a stop of Tab.
func TestNotesAddNoStops(t *testing.T) {
	ctx := browser(t)
	briefingPage(t, ctx, 1280)
	do(t, ctx, script(`window.stops = new Set(); document.addEventListener("focusin", (event) => stops.add(event.target))`))
	before := -1
	for n := 0; n != before; n = evaluate[int](t, ctx, `stops.size`) {
		before = n
		do(t, ctx, chromedp.KeyEvent(strings.Repeat(kb.Tab, pressesAtATime)))
	}
	if n := evaluate[int](t, ctx, `[...stops].filter((e) => e.closest(".card") || e.tabIndex < 0).length`); before < 50 || n > 0 {
		t.Errorf("of %d stops %d are in notes", before, n)
	}
}

// On a telephone the first tap on a number shows its note within the screen,
// the second leads to its page.
func TestNoteOnTap(t *testing.T) {
	ctx := browser(t)
	briefingPage(t, ctx, 390)
	do(
		t,
		ctx,
		chromedp.EmulateViewport(390, 844, chromedp.EmulateMobile, chromedp.EmulatePortrait, chromedp.EmulateTouch),
	)
	do(t, ctx, chromedp.Tap(number), chromedp.WaitVisible(card))
	if !evaluate[bool](
		t,
		ctx,
		`(() => { const r = document.querySelector('.card').getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth && r.top >= 0 && r.bottom <= innerHeight; })()`,
	) {
		t.Error("the note sticks out of the screen")
	}
	do(t, ctx, chromedp.Tap(number), chromedp.WaitVisible("p.big"))
	if path := evaluate[string](t, ctx, `location.pathname`); path != "/figures/uk-defence-extra-cash/" {
		t.Errorf("the second tap leads to %s", path)
	}
}
