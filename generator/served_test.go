package generator_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"explainer/generator"
	"explainer/generator/publish"

	"github.com/andybalholm/brotli"
	"github.com/chromedp/chromedp"
	"golang.org/x/net/html"
)

// publication copies the publication of this repository, adds a page that has
// moved, builds it at an address, and returns the output folder.
func publication(t *testing.T, baseURL string, change func(*generator.Options)) string {
	t.Helper()
	slow(t)
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(filepath.Join("..", "content"))); err != nil {
		t.Fatal(err)
	}
	put(
		t,
		filepath.Join(dir, "content", "moved.md"),
		"---\ntitle: A page that has moved\naliases: [/where-it-was/, /old.html]\n---\nIt stands here now.\n",
	)
	options := asOf(t, "2026-11-28")
	options.BaseURL = baseURL
	change(&options)
	s := open(t, dir, options)
	if len(s.Findings) > 0 {
		t.Fatal(s.Findings)
	}
	out := filepath.Join(dir, "public")
	if report, err := s.Build(t.Context(), out); err != nil || len(report.Findings) > 0 {
		t.Fatal(err, report.Findings)
	}
	return out
}

// headerRule is a pattern of _headers and what is promised under it.
type headerRule struct {
	pattern string
	headers http.Header
}

// headerRules reads _headers as Netlify and Cloudflare Pages do.
func headerRules(t *testing.T, text string) []headerRule {
	t.Helper()
	var rules []headerRule
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		name, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		switch {
		case strings.HasPrefix(line, "/"):
			rules = append(rules, headerRule{pattern: line, headers: http.Header{}})
		case strings.HasPrefix(line, "  ") && ok && len(rules) > 0:
			rules[len(rules)-1].headers.Add(name, value)
		default:
			t.Errorf("_headers has the line %q", line)
		}
	}
	return rules
}

// promised are the headers of a path. A host joins the values of two rules that
// name one header, so none may.
func promised(t *testing.T, rules []headerRule, path string) http.Header {
	t.Helper()
	out := http.Header{}
	for _, r := range rules {
		prefix, all := strings.CutSuffix(r.pattern, "*")
		if path == r.pattern || all && strings.HasPrefix(path, prefix) {
			for name, values := range r.headers {
				if out.Get(name) != "" {
					t.Errorf("two rules name %s for %s", name, path)
				}
				out[name] = values
			}
		}
	}
	if out.Get("Cache-Control") == "" {
		out.Set("Cache-Control", "public, max-age=0, must-revalidate") // the hosts' own
	}
	return out
}

// reader walks a site that is served, as readers, feed readers and robots do.
type reader struct {
	t       *testing.T
	client  *http.Client
	origin  string // http://127.0.0.1:1234
	base    string // the path that the site lies under
	baseURL string // the address that the site says it has
	files   map[string]string
	rules   []headerRule
	moved   map[string]string // from old addresses to new ones
	pages   map[string]*page  // by path
	asked   map[string]bool
}

func newReader(t *testing.T, origin, baseURL, out string) *reader {
	t.Helper()
	u, err := url.Parse(baseURL)
	if err != nil {
		t.Fatal(err)
	}
	files := tree(t, out)
	client := &http.Client{
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport:     &http.Transport{DisableCompression: true},
	}
	t.Cleanup(client.CloseIdleConnections)
	r := &reader{
		t:       t,
		client:  client,
		origin:  origin,
		base:    u.Path,
		baseURL: baseURL,
		files:   files,
		rules:   headerRules(t, files["_headers"]),
		moved:   map[string]string{},
		pages:   map[string]*page{},
		asked:   map[string]bool{},
	}
	for line := range strings.Lines(files["_redirects"]) {
		if f := strings.Fields(line); len(f) == 3 && f[2] == "301" {
			r.moved[f[0]] = f[1]
		} else {
			t.Errorf("_redirects has the line %q", line)
		}
	}
	if len(r.moved) == 0 {
		t.Error("nothing has moved")
	}
	return r
}

func (r *reader) get(path, encoding string) (*http.Response, []byte) {
	r.t.Helper()
	request, err := http.NewRequestWithContext(r.t.Context(), http.MethodGet, r.origin+path, nil)
	if err != nil {
		r.t.Fatal(err)
	}
	if encoding != "" {
		request.Header.Set("Accept-Encoding", encoding)
	}
	response, err := r.client.Do(request)
	if err != nil {
		r.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		r.t.Fatal(err)
	}
	return response, body
}

// file is the file that an address of the site means.
func (r *reader) file(path string) string {
	name := strings.TrimPrefix(strings.TrimPrefix(path, r.base), "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	return name
}

// visit asks for an address of the site, once, checks what it gets and follows
// every address in it.
func (r *reader) visit(from, address string) {
	r.t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		r.t.Errorf("%s refers to %q: %v", from, address, err)
		return
	}
	if own, ok := strings.CutPrefix(address, r.baseURL); ok && (own == "" || own[0] == '/') {
		u, _ = url.Parse(r.base + own)
	}
	if u.IsAbs() || u.Opaque != "" {
		return // another site, or a mail address
	}
	target := u.EscapedPath()
	if target == "" {
		target = from
	}
	if !strings.HasPrefix(target, r.base+"/") {
		r.t.Errorf("%s refers to %s, which is outside the site", from, address)
		return
	}
	if !r.asked[target] {
		r.asked[target] = true
		r.check(from, target)
	}
	if p := r.pages[target]; u.Fragment != "" && p != nil && p.ids[u.Fragment] == nil {
		r.t.Errorf("%s refers to %s: there is no such place on the page", from, address)
	}
}

func (r *reader) check(from, target string) {
	r.t.Helper()
	response, body := r.get(target, "")
	want, ok := r.files[r.file(target)]
	if !ok || response.StatusCode != http.StatusOK || string(body) != want {
		r.t.Errorf("%s refers to %s, which answers %s; the folder has it: %t", from, target, response.Status, ok)
		return
	}
	r.checkHeaders(target, response)
	if path.Ext(r.file(target)) != ".html" {
		return
	}
	p := readPage(r.t, target, want)
	r.pages[target] = p
	for n := range p.root.Descendants() {
		for _, a := range addresses(n) {
			r.visit(target, a)
		}
	}
}

// addresses are those that an element refers to.
func addresses(n *html.Node) (out []string) {
	for _, a := range n.Attr {
		switch a.Key {
		case "href", "src", "action", "poster", "data":
			out = append(out, a.Val)
		case "srcset":
			for part := range strings.SplitSeq(a.Val, ",") {
				address, _, _ := strings.Cut(strings.TrimSpace(part), " ")
				out = append(out, address)
			}
		}
	}
	if n.Data == "meta" &&
		(attr(n, "property") == "og:image" || attr(n, "property") == "og:url" || attr(n, "name") == "twitter:image") {
		out = append(out, attr(n, "content"))
	}
	return out
}

func (r *reader) checkHeaders(path string, response *http.Response) {
	r.t.Helper()
	for name, values := range promised(r.t, r.rules, path) {
		if got := response.Header.Values(name); !slices.Equal(got, values) {
			r.t.Errorf("%s: %s is %q, promised %q", path, name, got, values)
		}
	}
}

// feeds visits what the feeds and the sitemap name.
func (r *reader) feeds() {
	r.t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(r.files["feed.xml"]))
	for token, err := decoder.Token(); err != io.EOF; token, err = decoder.Token() {
		if err != nil {
			r.t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "link" {
			for _, a := range e.Attr {
				if a.Name.Local == "href" {
					r.visit(r.base+"/feed.xml", a.Value)
				}
			}
		}
	}
	var feed struct {
		HomePage string `json:"home_page_url"`
		FeedURL  string `json:"feed_url"`
		Items    []struct{ URL string }
	}
	if err := json.Unmarshal([]byte(r.files["feed.json"]), &feed); err != nil || len(feed.Items) == 0 {
		r.t.Errorf("feed.json has %d items: %v", len(feed.Items), err)
	}
	for _, address := range []string{feed.HomePage, feed.FeedURL} {
		r.visit(r.base+"/feed.json", address)
	}
	for _, i := range feed.Items {
		r.visit(r.base+"/feed.json", i.URL)
	}
	for _, m := range regexp.MustCompile(`<loc>([^<]*)</loc>`).FindAllStringSubmatch(r.files["sitemap.xml"], -1) {
		r.visit(r.base+"/sitemap.xml", html.UnescapeString(m[1]))
	}
	for line := range strings.Lines(r.files["robots.txt"]) {
		if address, ok := strings.CutPrefix(strings.TrimSpace(line), "Sitemap: "); ok {
			r.visit(r.base+"/robots.txt", address)
		}
	}
}

// all visits every file of the folder, but for the hosts' own and the twins.
func (r *reader) all() {
	r.t.Helper()
	for _, name := range slices.Sorted(maps.Keys(r.files)) {
		address := r.base + "/" + strings.TrimSuffix(name, "index.html")
		if ext := path.Ext(name); ext != ".br" && ext != ".gz" && name[0] != '_' && r.moved[address] == "" {
			r.visit("the folder", address)
		}
	}
}

// available finds a command. Without it the test is skipped, unless a variable
// says that it is required.
func available(t *testing.T, command, variable string) string {
	t.Helper()
	found, err := exec.LookPath(command)
	if err != nil {
		found, err = exec.LookPath(filepath.Join("/usr/sbin", command))
	}
	if err != nil {
		if os.Getenv(variable) == "required" {
			t.Fatalf("there is no %s, and %s=required", command, variable)
		}
		t.Skipf("there is no %s", command)
	}
	return found
}

// nginx serves a folder with the configuration that the README shows, and
// returns its origin.
func nginx(t *testing.T, out string) string {
	t.Helper()
	command := available(t, "nginx", "EXPLAINER_NGINX")
	readme, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(readme), "\n```nginx\n")
	shown, _, ended := strings.Cut(rest, "\n```")
	if !ok || !ended {
		t.Fatal("the README shows no configuration of nginx")
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	listener.Close()
	dir := t.TempDir()
	const mapFile = "/etc/nginx/explainer.map"
	moved := filepath.Join(dir, "moved.map")
	redirects := exec.Command("sh", "-c", strings.ReplaceAll(fenced(t, string(readme), "```sh\nperl "), mapFile, moved))
	redirects.Dir = filepath.Dir(out)
	if said, err := redirects.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	for here, there := range map[string]string{"listen 80;": "listen " + address + ";", "/srv/explainer/public": out, mapFile: moved} {
		if !strings.Contains(shown, here) {
			t.Fatalf("the configuration does not say %q", here)
		}
		shown = strings.ReplaceAll(shown, here, there)
	}
	put(
		t,
		filepath.Join(dir, "nginx.conf"),
		fmt.Sprintf(`load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off; pid %[1]s/pid; error_log %[1]s/error.log; worker_processes 1; user root;
events {}
http { include /etc/nginx/mime.types; access_log off; client_body_temp_path %[1]s/body; proxy_temp_path %[1]s/proxy; fastcgi_temp_path %[1]s/fastcgi; uwsgi_temp_path %[1]s/uwsgi; scgi_temp_path %[1]s/scgi;
%[2]s
}
`, dir, shown),
	)
	var said bytes.Buffer
	c := exec.CommandContext(
		t.Context(),
		command,
		"-p",
		dir,
		"-e",
		filepath.Join(dir, "error.log"),
		"-c",
		filepath.Join(dir, "nginx.conf"),
	)
	c.Stderr = &said
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	over := make(chan error, 1)
	go func() { over <- c.Wait() }()
	t.Cleanup(func() { _ = c.Process.Signal(os.Interrupt); <-over })
	awaitServer(t, address, over, &said)
	return "http://" + address
}

// awaitServer returns when something listens at an address.
func awaitServer(t *testing.T, address string, ended chan error, said fmt.Stringer) {
	t.Helper()
	deadline, retry := time.After(30*time.Second), time.NewTicker(20*time.Millisecond)
	defer retry.Stop()
	for {
		if conn, err := net.Dial("tcp", address); err == nil {
			conn.Close()
			return
		}
		select {
		case err := <-ended:
			ended <- err
			t.Fatalf("the server ended: %v: %s", err, said)
		case <-deadline:
			t.Fatalf("the server does not answer: %s", said)
		case <-retry.C:
		}
	}
}

// fenced is the block of a text that begins with a fence and some words.
func fenced(t *testing.T, text, from string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, "\n"+from)
	block, _, ended := strings.Cut(rest, "\n```")
	if !ok || !ended {
		t.Fatalf("there is no %q", from)
	}
	_, first, _ := strings.Cut(from, "\n")
	return first + block
}

// Served by nginx as the README says, every page, link, asset, feed entry and
// redirect is there, what is not there is said not to be, texts are sent
// compressed, and every header is as _headers promises.
func TestServedByNginx(t *testing.T) {
	const baseURL = "https://example.org"
	out := publication(t, baseURL, func(o *generator.Options) { o.Compress = true })
	r := newReader(t, nginx(t, out), baseURL, out)
	r.visit("a reader", "/")
	r.feeds()
	r.all()
	t.Logf("%d addresses asked for, %d of them pages", len(r.asked), len(r.pages))

	response, body := r.get("/no/such/page/", "")
	if response.StatusCode != http.StatusNotFound || string(body) != r.files["404.html"] {
		t.Errorf("what is not there answers %s", response.Status)
	}
	r.checkHeaders("/no/such/page/", response)
	for from, to := range r.moved {
		response, _ := r.get(from, "")
		if response.StatusCode != http.StatusMovedPermanently || response.Header.Get("Location") != to {
			t.Errorf("%s answers %s, to %s", from, response.Status, response.Header.Get("Location"))
		}
		r.visit("_redirects", to)
	}
	r.checkCompressed(t)
}

// nginx compares decoded addresses, and the README decodes those of _redirects for
// it: an old address is redirected however it is encoded.
func TestNginxRedirectsEncodedAddresses(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	aliases := []string{
		"/a%20b/", "/%D0%BA%D1%96%D1%82/", "/50%25/", "/q%22%5Cu/", "/кит/", "/plain/", "/it's/", "/~tilde/",
	}
	var redirects []publish.Redirect
	for _, alias := range aliases {
		redirects = append(redirects, publish.Redirect{From: alias, To: "/new/"})
	}
	text, err := publish.Redirects(redirects)
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(out, "index.html"), "Home")
	put(t, filepath.Join(out, "_redirects"), string(text))
	origin := nginx(t, out)
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for _, alias := range append(aliases, "/%61%20b/") {
		response, err := client.Get(origin + alias)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != http.StatusMovedPermanently || response.Header.Get("Location") != "/new/" {
			t.Errorf("%s answers %s, to %q", alias, response.Status, response.Header.Get("Location"))
		}
	}
}

// checkCompressed asks for every text that has twins in both codings.
func (r *reader) checkCompressed(t *testing.T) {
	twins := 0
	for _, name := range slices.Sorted(maps.Keys(r.files)) {
		of, ok := strings.CutSuffix(name, ".br")
		if !ok {
			continue
		}
		twins++
		for encoding, decode := range map[string]func(io.Reader) (io.Reader, error){
			"br":   func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
			"gzip": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
		} {
			response, body := r.get("/"+strings.TrimSuffix(of, "index.html"), encoding)
			if response.Header.Get("Content-Encoding") != encoding {
				t.Errorf("%s is not sent in %s", of, encoding)
				continue
			}
			plain, err := decode(bytes.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			if text, err := io.ReadAll(plain); err != nil || string(text) != r.files[of] {
				t.Errorf("%s in %s is something else: %v", of, encoding, err)
			}
		}
	}
	if twins < 100 {
		t.Errorf("only %d texts have twins", twins)
	}
}

// A site under a path works in every link, asset, feed and redirect, in a
// browser that is held to the policy of its headers.
func TestServedUnderAPath(t *testing.T) {
	const baseURL = "https://example.org/explainer"
	out := publication(t, baseURL, func(*generator.Options) {})
	rules := headerRules(t, tree(t, out)["_headers"])
	files := http.StripPrefix("/explainer", http.FileServer(http.Dir(out)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if !strings.HasPrefix(q.URL.Path, "/explainer/") {
			http.NotFound(w, q)
			return
		}
		maps.Copy(w.Header(), promised(t, rules, q.URL.Path))
		files.ServeHTTP(w, q)
	}))
	t.Cleanup(server.Close)
	r := newReader(t, server.URL, baseURL, out)
	r.visit("a reader", "/explainer/")
	r.feeds()
	r.all()
	for from, to := range r.moved {
		r.visit("_redirects", from)
		r.visit("_redirects", to)
	}
	ctx := browser(t)
	for _, path := range kinds {
		checkLoads(t, ctx, server.URL+"/explainer"+path)
	}
	follow, err := chromedp.Run(ctx, chromedp.Evaluate[string](`location.href = '/explainer/where-it-was/'; 'asked'`))
	if err != nil || follow != "asked" {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.WaitReady(`link[rel=canonical][href="https://example.org/explainer/moved/"]`)); err != nil {
		t.Errorf("the page at the old address does not lead on: %v", err)
	}
}

// loaded is what a page tells of how it was loaded.
type loaded struct {
	Styled bool     // its stylesheet applies
	Failed []string // what did not load
}

const askLoaded = `(() => ({
	Styled: [...document.styleSheets].some(s => s.cssRules.length > 10),
	Failed: performance.getEntriesByType('resource').filter(e => e.responseStatus >= 400).map(e => e.name),
}))()`

func checkLoads(t *testing.T, ctx context.Context, address string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	got, err := chromedp.Run(ctx, chromedp.Evaluate[loaded](askLoaded))
	if err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	if !got.Styled || len(got.Failed) > 0 {
		t.Errorf("%s: %+v", address, got)
	}
}

// A folder that a browser opens without a server reads like the site: every
// link leads to a file, and the pages are styled.
func TestReadWithoutAServer(t *testing.T) {
	out := publication(t, "https://example.org/explainer", func(o *generator.Options) { o.Relative = true })
	files := tree(t, out)
	links := 0
	for name, text := range files {
		if path.Ext(name) != ".html" {
			continue
		}
		p := readPage(t, name, text)
		for n := range p.root.Descendants() {
			for _, address := range addresses(n) {
				u, err := url.Parse(address)
				if err != nil || u.IsAbs() || u.Path == "" {
					continue
				}
				links++
				target := path.Join(path.Dir(name), u.Path)
				if _, ok := files[target]; !ok || strings.HasPrefix(u.Path, "/") {
					t.Errorf("%s links to %s", name, address)
				}
			}
		}
	}
	if links < 1000 {
		t.Errorf("only %d links were followed", links)
	}
	ctx := browser(t)
	for _, name := range []string{"index.html", "figures/uk-defence-extra-cash/index.html", "where-it-was/index.html"} {
		address := "file://" + filepath.Join(out, name)
		if err := chromedp.Do(ctx, chromedp.Navigate(address), chromedp.WaitReady("h1")); err != nil {
			t.Fatalf("%s: %v", address, err)
		}
		position, err := chromedp.Run(
			ctx, chromedp.Evaluate[string](`getComputedStyle(document.querySelector('.skip')).position`),
		)
		if err != nil || position != "absolute" {
			t.Errorf("%s is not styled: %q, %v", name, position, err)
		}
	}
}
