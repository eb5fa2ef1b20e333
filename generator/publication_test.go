package generator_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"explainer/generator"
	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/site"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// page is one built page, read back.
type page struct {
	name string
	root *html.Node
	ids  map[string]*html.Node
}

func readPage(t testing.TB, name, text string) *page {
	t.Helper()
	p, err := parsePage(name, text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func parsePage(name, text string) (*page, error) {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	p := &page{name: name, root: root, ids: map[string]*html.Node{}}
	for n := range root.Descendants() {
		if id := attr(n, "id"); id != "" {
			if p.ids[id] != nil {
				err = errors.Join(err, fmt.Errorf("%s has the id %q twice", name, id))
			}
			p.ids[id] = n
		}
	}
	return p, err
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// all are the elements of a kind below a node.
func all(n *html.Node, kind atom.Atom) []*html.Node {
	var out []*html.Node
	for d := range n.Descendants() {
		if d.DataAtom == kind {
			out = append(out, d)
		}
	}
	return out
}

// leadsOn reports whether a page only sends its readers from an old address to
// the new one, so that nothing of a page is to be found on it.
func leadsOn(p *page) bool {
	return slices.ContainsFunc(
		all(p.root, atom.Meta), func(m *html.Node) bool { return attr(m, "http-equiv") == "refresh" },
	)
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(b.String(), "\u2060", "")), " ")
}

// reading is the publication of this repository as it was built and read back.
type reading struct {
	site  *site.Site
	files map[string]string
	pages map[string]*page
}

// readOnce is the reading that all tests share which only look at it.
var readOnce = sync.OnceValues(readPublication)

// realPages are the publication of this repository, the files that it is built
// to and its pages. Nothing of them is to be changed.
func realPages(t testing.TB) (*site.Site, map[string]string, map[string]*page) {
	t.Helper()
	slow(t)
	r, err := readOnce()
	if err != nil {
		t.Fatal(err)
	}
	return r.site, r.files, r.pages
}

func readPublication() (r reading, err error) {
	out, err := os.MkdirTemp("", "public")
	if err != nil {
		return r, err
	}
	defer os.RemoveAll(out)
	options := generator.Options{
		Options: load.Options{AsOf: record.Date{Year: 2026, Month: 11, Day: 28}, Builtin: builtin()},
		Strict:  true,
	}
	s, report, err := generator.Build(context.Background(), "..", out, options)
	if s == nil {
		return r, err
	}
	if faults := slices.Concat(s.Findings, report.Findings); err != nil || len(faults) > 0 {
		return r, fmt.Errorf("the build failed: %w %v", err, faults)
	}
	if r.files, err = readTree(out); err != nil {
		return r, err
	}
	r.site, r.pages = s.Site, map[string]*page{}
	for name, text := range r.files {
		if path.Ext(name) == ".html" {
			p, fault := parsePage(name, text)
			if err = errors.Join(err, fault); !leadsOn(p) {
				r.pages[name] = p
			}
		}
	}
	return r, err
}

// The publication builds without a finding, and each page is one that a reader,
// a search engine and a screen reader can make something of.
func TestPublicationIsSound(t *testing.T) {
	s, files, pages := realPages(t)
	for name, p := range pages {
		if len(all(p.root, atom.H1)) != 1 || len(all(p.root, atom.Main)) != 1 {
			t.Errorf("%s does not have one main part with one heading", name)
		}
		if lang := attr(all(p.root, atom.Html)[0], "lang"); lang != "en" {
			t.Errorf("%s is in the language %q", name, lang)
		}
		if title := all(p.root, atom.Title); len(title) == 0 || textOf(title[0]) == "" {
			t.Errorf("%s has no title", name)
		}
		for _, img := range all(p.root, atom.Img) {
			if attr(img, "alt") == "" {
				t.Errorf("%s has an image without a text", name)
			}
		}
		for _, table := range all(p.root, atom.Table) {
			if len(all(table, atom.Th)) == 0 {
				t.Errorf("%s has a table without headings", name)
			}
		}
		checkHead(t, s.BaseURL, p)
		checkLevels(t, p)
		checkLinks(t, p, files, pages)
	}
}

// checkHead looks for the description and the one address of a page.
func checkHead(t *testing.T, base string, p *page) {
	if p.name == "404.html" {
		return
	}
	var description, canonical string
	for _, meta := range all(p.root, atom.Meta) {
		if attr(meta, "name") == "description" {
			description = attr(meta, "content")
		}
	}
	for _, link := range all(p.root, atom.Link) {
		if attr(link, "rel") == "canonical" {
			canonical = attr(link, "href")
		}
	}
	if description == "" {
		t.Errorf("%s has no description", p.name)
	}
	if want := base + "/" + strings.TrimSuffix(p.name, "index.html"); canonical != want {
		t.Errorf("%s says that its address is %q, not %q", p.name, canonical, want)
	}
}

// checkLevels reports headings that skip a level.
func checkLevels(t *testing.T, p *page) {
	last := 0
	for n := range p.root.Descendants() {
		if n.Type != html.ElementNode || len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
			continue
		}
		level := int(n.Data[1] - '0')
		if level > last+1 {
			t.Errorf("%s: the heading %q is of level %d after one of level %d", p.name, textOf(n), level, last)
		}
		last = level
	}
}

// checkLinks follows every address within the site.
func checkLinks(t *testing.T, p *page, files map[string]string, pages map[string]*page) {
	for n := range p.root.Descendants() {
		for _, key := range []string{"href", "src"} {
			target := attr(n, key)
			if target == "" || strings.Contains(target, ":") {
				continue
			}
			if problem := follow(p, target, files, pages); problem != "" {
				t.Errorf("%s links to %s: %s", p.name, target, problem)
			}
		}
	}
}

func follow(p *page, target string, files map[string]string, pages map[string]*page) string {
	u, err := url.Parse(target)
	if err != nil {
		return err.Error()
	}
	name := p.name
	if u.Path != "" {
		name = strings.TrimPrefix(u.Path, "/")
		if name == "" || strings.HasSuffix(name, "/") {
			name = path.Join(name, "index.html")
		}
	}
	if _, ok := files[name]; !ok {
		return "there is no " + name
	}
	if u.Fragment != "" && pages[name].ids[u.Fragment] == nil {
		return "there is no " + u.Fragment + " on the page"
	}
	return ""
}

// partA is what the report of 26 February 2025 says: its actors, its figures,
// its positions and its events, and the record of each. Two of its figures are
// years and so events; two have no number and so are told in a briefing.
// Groups that it only names are other names of an actor, and the White House is
// that of the administration. Of what no other source has, the page on the
// report tells.
var partA = map[string]string{
	"A01": "keir-starmer", "A02": "donald-trump", "A03": "volodymyr-zelensky", "A04": "ed-davey", "A05": "diane-abbott",
	"A06": "united-kingdom", "A07": "united-states", "A08": "ukraine", "A09": "russia", "A10": "government-of-ukraine",
	"A11": "trump-administration", "A12": "government-of-russia", "A13": "trump-administration", "A14": "trump-administration",
	"A15": "trump-administration", "A16": "nato", "A17": "european-nations", "A18": "european-leaders", "A19": "european-nations",
	"A20": "european-nations", "A21": "uk-government", "A22": "opposition-mps", "A23": "labour-party", "A24": "liberal-democrats",
	"A25": "house-of-commons", "A26": "us-ukraine-reconstruction-investment-fund", "A27": "european-rearmament-bank", "A28": "us-cabinet-2025-02-26",
	"A29": "us-economic-presence-deters", "A30": "ukraine", "A31": "european-nations",

	"F01": "uk-defence-share-2027", "F02": "uk-defence-extra-cash", "F03": "defence-share-starts", "F04": "uk-aid-share-current",
	"F05": "uk-aid-share-2027", "F06": "uk-aid-share-difference", "F07": "uk-aid-cut-years-reported", "F08": "minerals-revenue-demand",
	"F09": "full-scale-invasion", "F10": "minerals-agreement", "F11": "minerals-agreement",

	"P01": "trump-europe-leads", "P02": "trump-guarantees", "P03": "trump-us-role", "P04": "trump-economic-presence", "P05": "trump-nato",
	"P06": "trump-nato-cause", "P07": "trump-zelensky-visit", "P08": "trump-neighbours", "P09": "starmer-backstop", "P10": "starmer-no-choice",
	"P11": "starmer-us-ties", "P12": "starmer-european-cooperation", "P13": "starmer-long-term-funding", "P14": "starmer-zelensky-legitimacy",
	"P15": "starmer-bridge", "P16": "starmer-defence-rise", "P17": "starmer-aid-cut", "P18": "starmer-defence-first", "P19": "uk-government-aid-cut",
	"P20": "davey-reliable-ally", "P21": "davey-defence-rise", "P22": "davey-rearmament-bank", "P23": "davey-prepare", "P24": "abbott-aid-cut",
	"P25": "the-report-checked", "P26": "opposition-mps-aid-cut", "P27": "zelensky-guarantees", "P28": "zelensky-revenue-claim",
	"P29": "moscow-nato-cause", "P30": "kyiv-nato", "P31": "kyiv-minerals-deal", "P32": "trump-administration-minerals-deal",

	"E01": "full-scale-invasion", "E02": "defence-announcement", "E03": "us-cabinet-2025-02-26", "E04": "pmqs-2025-02-26",
	"E05": "kyiv-conflicting-reports", "E06": "zelensky-visit-confirmed", "E07": "starmer-leaves-for-washington", "E08": "starmer-trump-talks",
	"E09": "oval-office-clash", "E10": "lancaster-house-summit", "E11": "minerals-draft-agreed", "E12": "revenue-demand-dropped",
	"E13": "zelensky-not-for-sale",
}

// Every actor, figure, position and event of the report has its place on the
// site, with a source beside it.
func TestPartAIsOnTheSite(t *testing.T) {
	s, _, pages := realPages(t)
	for _, item := range slices.Sorted(maps.Keys(partA)) {
		e := s.Entry(partA[item])
		if e == nil {
			t.Errorf("%s: there is no record %q", item, partA[item])
			continue
		}
		address, fragment, _ := strings.Cut(e.URL, "#")
		p := pages[strings.TrimPrefix(address, "/")+"index.html"]
		if p == nil {
			t.Errorf("%s: there is no page %s", item, address)
			continue
		}
		place := all(p.root, atom.Main)[0]
		if fragment != "" {
			place = p.ids[fragment]
		}
		if place == nil || !citesSource(p, place) {
			t.Errorf("%s: %s shows no source", item, e.URL)
		}
	}
}

// citesSource reports whether a part of a page leads to the list of sources, by
// itself or by a number that stands in the page's own list.
func citesSource(p *page, part *html.Node) bool {
	for _, a := range all(part, atom.A) {
		href := attr(a, "href")
		if strings.HasPrefix(href, "/sources/#") {
			return true
		}
		if own, ok := strings.CutPrefix(href, "#"); ok && p.ids[own] != nil && p.ids[own] != part &&
			citesSource(p, p.ids[own]) {
			return true
		}
	}
	return false
}

// From a number in a briefing a reader comes to its page, from there to its
// sources and, where it is disputed, to what contradicts it.
func TestNumbersLeadToEvidence(t *testing.T) {
	s, _, pages := realPages(t)
	numbers := 0
	for _, b := range s.Briefings {
		p := pages[strings.TrimPrefix(b.URL, "/")+"index.html"]
		for _, m := range b.Unit.Body.Mentions {
			e := s.Entry(m.ID)
			if e.Figure == nil {
				continue
			}
			numbers++
			if !slices.ContainsFunc(all(p.root, atom.A), func(a *html.Node) bool { return attr(a, "href") == e.URL }) {
				t.Errorf("%s: the number %s does not lead to %s", b.URL, m.ID, e.URL)
			}
		}
	}
	if numbers < 50 {
		t.Errorf("only %d numbers in all the briefings are mentions", numbers)
	}
	for _, c := range s.Conflicts {
		for _, id := range c.Conflict.Figures {
			checkDispute(t, s, pages, id, c)
		}
	}
}

func checkDispute(t *testing.T, s *site.Site, pages map[string]*page, id string, c *site.Entry) {
	e := s.Entry(id)
	address, _, _ := strings.Cut(e.URL, "#")
	p := pages[strings.TrimPrefix(address, "/")+"index.html"]
	if !strings.Contains(textOf(p.root), strings.Join(strings.Fields(c.Conflict.Note), " ")) {
		t.Errorf("%s does not tell of %s", e.URL, site.ConflictAnchor(c))
	}
	if !citesSource(p, all(p.root, atom.Main)[0]) {
		t.Errorf("%s shows no source", e.URL)
	}
}

// A briefing of this publication is 500 to 900 words long, says as of when it
// holds, and lists its sources.
func TestBriefings(t *testing.T) {
	s, _, pages := realPages(t)
	if len(s.Briefings) < 8 {
		t.Fatalf("there are %d briefings", len(s.Briefings))
	}
	for _, b := range s.Briefings {
		if words := len(strings.Fields(b.Unit.Body.Plain)); words < 500 || words > 900 {
			t.Errorf("%s is %d words long", b.URL, words)
		}
		p := pages[strings.TrimPrefix(b.URL, "/")+"index.html"]
		asOf := fmt.Sprintf(`datetime="%s"`, b.Front().AsOf)
		var times []string
		for _, n := range all(p.root, atom.Time) {
			times = append(times, fmt.Sprintf(`datetime="%s"`, attr(n, "datetime")))
		}
		if !slices.Contains(times, asOf) {
			t.Errorf("%s does not say as of when it holds", b.URL)
		}
		if !citesSource(p, all(p.root, atom.Main)[0]) {
			t.Errorf("%s lists no source", b.URL)
		}
	}
}
