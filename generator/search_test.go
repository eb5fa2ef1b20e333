package generator_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"explainer/generator/site"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"golang.org/x/net/html/atom"
)

// readIndex reads a search index back: what each term lists, over all tiers,
// and the addresses of the documents.
func readIndex(t testing.TB, files map[string]string) (terms map[string][]int, urls []string) {
	t.Helper()
	terms = map[string][]int{}
	for i := 0; files[fmt.Sprintf("search/terms/%d.json", i)] != ""; i++ {
		var values []json.RawMessage
		unmarshal(t, files[fmt.Sprintf("search/terms/%d.json", i)], &values)
		for j := 1; j < len(values); j += 2 {
			var name string
			var tiers [][]int
			unmarshal(t, string(values[j]), &name)
			unmarshal(t, string(values[j+1]), &tiers)
			for _, steps := range tiers {
				doc := 0
				for _, step := range steps {
					doc += step
					terms[name] = append(terms[name], doc)
				}
			}
		}
	}
	for i := 0; files[fmt.Sprintf("search/docs/%d.json", i)] != ""; i++ {
		var values []json.RawMessage
		unmarshal(t, files[fmt.Sprintf("search/docs/%d.json", i)], &values)
		for _, value := range values[1:] {
			var doc [5]string
			unmarshal(t, string(value), &doc)
			if doc[1] == "" || doc[2] == "" {
				t.Errorf("a result without a title or a kind: %q", doc)
			}
			urls = append(urls, doc[0])
		}
	}
	return terms, urls
}

func unmarshal(t testing.TB, text string, v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), v); err != nil {
		t.Fatalf("%v: %.80s", err, text)
	}
}

// plainWord is one that is a term as it stands.
var plainWord = regexp.MustCompile(`^[a-z]{1,24}$`)

// Every document and record is found by every plain word of its name, and each
// result leads to a place that the site has.
func TestEveryNameIsFound(t *testing.T) {
	s, files, pages := realPages(t)
	terms, urls := readIndex(t, files)
	number := map[string]int{}
	for i, u := range urls {
		number[u] = i
		path, anchor, _ := strings.Cut(u, "#")
		p := pages[strings.TrimPrefix(path, "/")+"index.html"]
		if p == nil || anchor != "" && p.ids[anchor] == nil {
			t.Errorf("a result leads to %s", u)
		}
	}
	checked := 0
	for _, entries := range [][]*site.Entry{s.Briefings, s.Actors, s.Questions, s.Pages, s.Terms, s.Datasets, s.Figures, s.Events, s.Sources} {
		for _, e := range entries {
			doc, ok := number[e.URL]
			if !ok {
				t.Errorf("%s is not in the index", e.URL)
				continue
			}
			for _, word := range strings.Fields(strings.ToLower(e.Name)) {
				if !plainWord.MatchString(word) {
					continue
				}
				if !slices.Contains(terms[word], doc) {
					t.Errorf("%q does not find %s", word, e.URL)
				}
				checked++
			}
		}
	}
	if checked < 500 {
		t.Errorf("only %d words were checked", checked)
	}
}

// The text that is indexed is the one that readers see: a mention is found by
// the number it shows, not by its id.
func TestMentionsAreIndexedAsShown(t *testing.T) {
	files := built(t, open(t, small(t, searchable), asOf(t, "2025-03-01")))
	terms, urls := readIndex(t, files)
	if docs := terms["£13.4"]; !slices.ContainsFunc(docs, func(doc int) bool { return urls[doc] == "/briefings/rise-plan/" }) {
		t.Errorf("£13.4 finds %v", docs)
	}
	for _, id := range []string{"zzqfigure", "zzq"} {
		if len(terms[id]) > 0 {
			t.Errorf("the id %q is found in %v", id, terms[id])
		}
	}
}

// Without search: true there is no page, no link and no file of an index.
func TestSearchCanBeLeftOut(t *testing.T) {
	for name, text := range built(t, open(t, small(t, ""), asOf(t, "2025-03-01"))) {
		if strings.HasPrefix(name, "search/") {
			t.Errorf("there is %s", name)
		}
		if strings.HasSuffix(name, ".html") && strings.Contains(text, `rel="search"`) {
			t.Errorf("%s leads to the search", name)
		}
	}
}

// The page lists every kind without a script, and stays light however much
// there is of one.
func TestSearchPageWithoutAScript(t *testing.T) {
	_, files, pages := realPages(t)
	p := pages["search/index.html"]
	links := map[string]bool{}
	for _, a := range all(p.root, atom.A) {
		links[attr(a, "href")] = true
	}
	for _, want := range []string{"/briefings/defence-rise/", "/actors/keir-starmer/", "/questions/uk-aid-cut/", "/figures/uk-defence-extra-cash/", "/glossary/#nato-definition"} {
		if !links[want] && !strings.Contains(files["search/index.html"], want) {
			t.Errorf("the page does not list %s", want)
		}
	}
	text := built(t, open(t, small(t, searchable+bodies(300)), asOf(t, "2025-03-01")))["search/index.html"]
	if n := strings.Count(text, "/briefings/body-"); n > 100 || n < 99 ||
		!strings.Contains(text, `<p><a href="/explainer/briefings/">`) {
		t.Errorf(
			"it lists %d of 300 briefings, and leads to the rest: %v",
			n,
			strings.Contains(text, `<p><a href="/explainer/briefings/">`),
		)
	}
}

// searchable is a small site below a path, with names that are hard to find.
const searchable = `
-- content/site.yaml --
title: A site
base_url: https://example.org/explainer/
language: en
search: true
measures:
  - {id: defence-spending, label: Defence spending, definition: What is spent.}
-- content/actors/zelensky.md --
---
type: person
name: Володимир Зеленський
other_names: [Volodymyr Zelenskyy]
as_of: 2025-03-01
---
Президент.
-- content/actors/walesa.md --
---
type: person
name: Lech Wałęsa-Nowak’s ‘İKÉ’ Straße
as_of: 2025-03-01
---
A name.
-- content/actors/pyat.md --
---
type: institution
name: П’ять Їжаків і Ґанок
as_of: 2025-03-01
---
A name.
-- content/briefings/rise-plan.md --
---
title: The plan
summary: A plan.
date: 2025-02-26
as_of: 2025-02-26
figures:
  - id: zzqfigure
    label: Whole money
    measure: defence-spending
    subject: united-kingdom
    value: 13.40
    unit: GBP bn
    period: FY2027-28
    recurrence: annual
    price_basis: nominal
    stage: pledged
    date: 2025-02-25
    sources: [report]
---
They put it at [[zzqfigure]] a year, [[zzqfigure|that much]], says [[zelensky]], not [[walesa]] or [[pyat]] [@report].
`

// bodies are briefings of one form, each with a number in its title.
func bodies(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(
			&b,
			"-- content/briefings/body-%d.md --\n---\ntitle: Body %d\nsummary: A body.\ndate: 2025-02-20\nas_of: 2025-02-20\n---\nOne of [[united-kingdom]]’s bodies.\n",
			i,
			i,
		)
	}
	return b.String()
}

// hosted builds a site and serves it below the path of its address, with the
// policy that its _headers asks for.
func hosted(t *testing.T, s *snapshot) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "public")
	if report, err := s.Build(t.Context(), out); err != nil || len(report.Findings) > 0 {
		t.Fatal(err, report.Findings)
	}
	headers, err := os.ReadFile(filepath.Join(out, "_headers"))
	if err != nil {
		t.Fatal(err)
	}
	_, policy, _ := strings.Cut(string(headers), "Content-Security-Policy: ")
	policy, _, _ = strings.Cut(policy, "\n")
	address, err := url.Parse(s.Site.BaseURL)
	if err != nil || !strings.Contains(policy, "connect-src 'self'") {
		t.Fatal(policy, err)
	}
	base := strings.TrimSuffix(address.Path, "/")
	files := http.StripPrefix(base, http.FileServer(http.Dir(out)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL + base
}

// wait waits until something holds in the page, or in the one that takes its
// place meanwhile.
func wait(t *testing.T, ctx context.Context, condition string) {
	t.Helper()
	const longest = 20 * time.Second
	err := errors.New("not asked")
	for start := time.Now(); err != nil && time.Since(start) < longest; {
		err = ask(ctx, condition)
	}
	if err != nil {
		now, _ := chromedp.Run(
			ctx,
			chromedp.Evaluate[string](
				`location.href + " " + (document.getElementById("search-status")?.textContent ?? "") + " " + [...document.querySelectorAll("#search-results a")].slice(0, 4).map(a => a.textContent).join(" | ")`,
			),
		)
		t.Fatalf("%s never came to hold: %v\n%s", condition, err, now)
	}
}

// ask asks for a short while only: a page that is left may give no answer. It
// asks once, from outside, since a page that Back has led to may draw no frames
// and let no timers run.
func ask(ctx context.Context, condition string) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	holds, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("Boolean("+condition+")"))
	if err == nil && !holds {
		return errors.New("it does not hold")
	}
	return err
}

// script runs a script in the page.
func script(text string) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Evaluate[any](text+"; null")(ctx, target)
		return chromedp.Void{}, err
	}
}

// first is the condition that a query's first result says and leads to
// something.
func first(query, title, path string) string {
	q, _ := json.Marshal(query)
	want, _ := json.Marshal(title)
	return fmt.Sprintf(`(() => { const a = document.querySelector("#search-results:not([hidden]) li a");
		return new URLSearchParams(location.search).get("q") === %s && a?.textContent.includes(%s) && a.getAttribute("href").startsWith(%q) && document.getElementById("search-browse").hidden; })()`, q, want, path)
}

// Readers find people, numbers, stances and misspelt names, with the keyboard
// alone; what they asked stands in the address, and Back leads to it.
func TestSearching(t *testing.T) {
	ctx, base := browser(t), hosted(t, realSite(t))
	do(t, ctx, chromedp.Navigate(base+"/search/"))
	for _, c := range []struct{ query, title, path string }{
		{"13.4", "£13.4 billion", "/figures/"},
		{"£13.4bn", "£13.4 billion", "/figures/"},
		{"2.5%", "2.5%", "/figures/"},
		{"starmr", "Starmer", "/actors/keir-starmer/"},
		{"satrmer", "Starmer", "/actors/keir-starmer/"},
		{"zelensk", "Zelensk", "/actors/"},
		{"starmer agrees", "Keir Starmer: Agrees", "/positions/"},
		{"Зеленський", "Volodymyr Zelensky", "/actors/volodymyr-zelensky/"},
		{"росія", "Russia", "/actors/russia/"},
		{"коаліція", "Coalition of the willing", "/actors/coalition-of-the-willing/"},
		{"minerals deal", "minerals agreement", "/"},
		{"who pays for ukraine", "Who has paid for Ukraine", "/briefings/who-has-paid/"},
		{"how much has the us given", "How much the United States has given Ukraine", "/disagreements/#"},
		{"defense spending", "efence", "/"},
		{"nato definition", "NATO", "/glossary/#"},
	} {
		do(t, ctx, chromedp.Navigate(base+"/search/"), chromedp.Focus("#search-field"), chromedp.KeyEvent(c.query))
		wait(t, ctx, first(c.query, c.title, c.path))
	}
	wait(
		t,
		ctx,
		`/\d/.test(document.getElementById("search-status").textContent) && [...document.querySelectorAll("#search-results li .meta")].every(e => /^[A-Z]/.test(e.textContent))`,
	)

	do(t, ctx, chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowUp))
	wait(t, ctx, `document.activeElement === document.querySelector("#search-results a")`)
	do(t, ctx, chromedp.KeyEvent(kb.Enter))
	wait(t, ctx, `location.pathname === "/glossary/"`)
	do(t, ctx, script("history.back()"))
	wait(t, ctx, first("nato definition", "NATO", "/glossary/#"))

	do(t, ctx, chromedp.Navigate(base+"/search/?q=xqzxqzxqz"))
	wait(
		t,
		ctx,
		`document.getElementById("search-status").textContent.includes("xqzxqzxqz") && !document.getElementById("search-browse").hidden && document.getElementById("search-results").hidden`,
	)
}

// A word of the language that the site does not have is not another one misspelt.
func TestARealWordIsNotMisspelt(t *testing.T) {
	ctx, base := browser(t), hosted(t, realSite(t))
	for _, word := range []string{"tank", "organize"} {
		do(t, ctx, chromedp.Navigate(base+"/search/?q="+word))
		wait(t, ctx, fmt.Sprintf(
			`document.getElementById("search-status").textContent.includes(%q) && document.getElementById("search-results").hidden`, word))
	}
}

// The script stems as the index does: every form finds what the others do.
func TestFormsOfAWordAreOneWord(t *testing.T) {
	ctx, base := browser(t), hosted(t, open(t, small(t, searchable+inflected), asOf(t, "2025-03-01")))
	for _, query := range []string{
		"license", "licences", "organise", "organized", "ally", "allies'", "ally's", "безпека", "безпеку", "україною", "paying", "pays",
	} {
		do(t, ctx, chromedp.Navigate(base+"/search/?q="+url.QueryEscape(query)))
		wait(t, ctx, first(query, "Forms", "/explainer/briefings/forms/"))
	}
}

const inflected = `
-- content/briefings/forms.md --
---
title: Forms
summary: S.
date: 2025-02-20
as_of: 2025-02-20
---
The licence was organised by allies who paid and were paying, as Україна said of its безпеці. [[united-kingdom]].
`

// Enter sends a query off as a step of its own.
func TestEnterIsAStepInTheHistory(t *testing.T) {
	ctx, base := browser(t), hosted(t, realSite(t))
	do(t, ctx, chromedp.Navigate(base+"/search/?q=starmer"))
	wait(t, ctx, first("starmer", "Starmer", "/actors/"))
	do(
		t,
		ctx,
		chromedp.Focus("#search-field"),
		script(`document.getElementById("search-field").select()`),
		chromedp.KeyEvent("13.4"+kb.Enter),
	)
	wait(t, ctx, first("13.4", "£13.4 billion", "/figures/"))
	do(t, ctx, script("history.back()"))
	wait(t, ctx, first("starmer", "Starmer", "/actors/"))
}

// Names are found in any script, with any apostrophe, with and without the
// marks of Latin letters, below the path that the site lies under.
func TestSearchingInOtherScripts(t *testing.T) {
	ctx, base := browser(t), hosted(t, open(t, small(t, searchable), asOf(t, "2025-03-01")))
	for _, c := range []struct{ query, title, path string }{
		{"Зеленський", "Зеленський", "/explainer/actors/zelensky/"},
		{"зелен", "Зеленський", "/explainer/actors/zelensky/"},
		{"зеленскьий", "Зеленський", "/explainer/actors/zelensky/"},
		{"volodymir", "Зеленський", "/explainer/actors/zelensky/"},
		{"walesa", "Wałęsa", "/explainer/actors/walesa/"},
		{"WAŁĘSA-NOWAK'S", "Wałęsa", "/explainer/actors/walesa/"},
		{"strasse ike", "Wałęsa", "/explainer/actors/walesa/"},
		{"пʼять", "П’ять", "/explainer/actors/pyat/"},
		{"п'ять їжаків", "П’ять", "/explainer/actors/pyat/"},
		{"ганок", "Ґанок", "/explainer/actors/pyat/"},
		{"13.4 billion", "Whole money: £13.40 billion", "/explainer/figures/zzqfigure/"},
	} {
		do(t, ctx, chromedp.Navigate(base+"/search/?q="+url.QueryEscape(c.query)))
		wait(t, ctx, first(c.query, c.title, c.path))
	}
}

// The list of a frequent word is capped. It must not hide what a rare word
// names.
func TestARareWordFindsBesideAFrequentOne(t *testing.T) {
	ctx, base := browser(t), hosted(t, open(t, small(t, searchable+bodies(700)), asOf(t, "2025-03-01")))
	do(t, ctx, chromedp.Navigate(base+"/search/?q=body+98"))
	wait(t, ctx, first("body 98", "Body 98", "/explainer/briefings/body-98/"))
	wait(t, ctx, `document.getElementById("search-status").textContent === "1 result"`)
	do(t, ctx, chromedp.Navigate(base+"/search/?q=bo"))
	wait(t, ctx, `document.getElementById("search-status").textContent === "Results: 512 or more"`)
	do(t, ctx, chromedp.Click("#search-more"))
	wait(
		t,
		ctx,
		`document.querySelectorAll("#search-results li").length === 40 && document.activeElement === document.querySelectorAll("#search-results a")[20]`,
	)
}

// The key / leads to the search from any page, but not while somebody types,
// not with a modifier, and not where it was turned off.
func TestTheKeyThatLeadsToTheSearch(t *testing.T) {
	ctx, base := browser(t), hosted(t, realSite(t))
	atField := `location.pathname === "/search/" && document.activeElement?.id === "search-field"`
	do(t, ctx, chromedp.Navigate(base+"/actors/keir-starmer/"), chromedp.KeyEvent("/"))
	wait(t, ctx, atField)

	do(t, ctx, chromedp.KeyEvent("1/2"))
	wait(
		t,
		ctx,
		`document.getElementById("search-field").value === "1/2" && document.getElementById("search-status").textContent`,
	)
	do(
		t,
		ctx,
		script(`document.getElementById("search-field").blur()`),
		chromedp.KeyEvent("/", chromedp.KeyModifiers(chromedp.ModifierCtrl)),
	)
	wait(t, ctx, `document.activeElement === document.body`)
	do(t, ctx, chromedp.KeyEvent("/"))
	wait(t, ctx, atField)

	do(t, ctx, chromedp.Click("#search-key"), chromedp.Navigate(base+"/actors/"))
	wait(
		t,
		ctx,
		`document.querySelector("a[rel=search]") && !document.querySelector("a[rel=search]").hasAttribute("aria-keyshortcuts")`,
	)
	do(t, ctx, chromedp.KeyEvent("/"))
	wait(t, ctx, `location.pathname === "/actors/"`)
	do(t, ctx, chromedp.Navigate(base+"/search/"))
	wait(t, ctx, `!document.getElementById("search-key").checked`)
	do(t, ctx, chromedp.Click("#search-key"), chromedp.Navigate(base+"/actors/"))
	wait(t, ctx, `document.querySelector("a[rel=search]").getAttribute("aria-keyshortcuts") === "/"`)
}

// Without scripts no control is shown that does nothing.
func TestSearchWithoutScripts(t *testing.T) {
	ctx, base := browser(t), hosted(t, realSite(t))
	off := chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(
			ctx,
			target,
			emulation.SetScriptExecutionDisabled,
			emulation.SetScriptExecutionDisabledParams{Value: true},
		)
		return err
	})
	do(
		t,
		ctx,
		off,
		chromedp.Navigate(base+"/search/"),
		chromedp.WaitNotVisible("#search"),
		chromedp.WaitVisible("#search-browse a"),
	)
}
