package generator_test

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"explainer/generator/publish"

	"github.com/shopspring/decimal"
	"golang.org/x/net/html"
)

// kindOfOutput is how a file of a site is read by those who get it.
func kindOfOutput(name string) string {
	if name[0] == '_' || name == "robots.txt" || name == publish.ManifestName {
		return name
	}
	return path.Ext(name)
}

// liveIn lists what is alive in a file that should hold nothing but texts. The
// same file of the site without any hostile text is given, where there is one.
// A new kind of file needs a line here.
func liveIn(name, text, harmless string) []string {
	switch kindOfOutput(name) {
	case ".html":
		return liveHTML(text)
	case ".xml", ".svg":
		return liveXML(text)
	case ".json", ".jsonld", ".geojson", ".webmanifest", publish.ManifestName:
		if !json.Valid([]byte(text)) {
			return []string{"it is no JSON"}
		}
		return nil
	case ".csv":
		return liveCSV(text)
	case ".bib":
		return liveBibTeX(text)
	case "_headers":
		return liveLines(
			text,
			`/[\w./*-]*|  (Content-Security-Policy|Strict-Transport-Security|X-Content-Type-Options|Referrer-Policy|Permissions-Policy|Cross-Origin-Opener-Policy|Cache-Control): [ -~]+`,
		)
	case "_redirects":
		return liveLines(text, `/\S* /\S* 301`)
	case "robots.txt":
		return liveLines(text, `(User-agent|Allow|Disallow|Sitemap): \S+`)
	case ".css", ".js", ".png", ".ico", ".woff2":
		if harmless != "" && text != harmless {
			return []string{"a file that no content goes into has changed"}
		}
		return nil
	}
	return []string{"no test looks into such a file: add one to liveIn"}
}

// liveLines lists the lines that are not of a form.
func liveLines(text, form string) (out []string) {
	pattern := regexp.MustCompile(`^(?:` + form + `)$`)
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		if line != "" && !pattern.MatchString(line) {
			out = append(out, fmt.Sprintf("the line %q", line))
		}
	}
	return out
}

// liveCSV lists the cells that a spreadsheet would run.
func liveCSV(text string) (out []string) {
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return []string{err.Error()}
	}
	for _, row := range rows {
		for _, cell := range row {
			if _, err := decimal.NewFromString(cell); err != nil && cell != "" &&
				strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				out = append(out, fmt.Sprintf("the cell %q", cell))
			}
		}
	}
	return out
}

// liveXML lists what a reader of XML would run or could not read.
func liveXML(text string) (out []string) {
	decoder := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			return append(out, err.Error())
		}
		switch token := token.(type) {
		case xml.StartElement:
			attributes := make([]html.Attribute, len(token.Attr))
			for i, a := range token.Attr {
				attributes[i] = html.Attribute{Key: a.Name.Local, Val: a.Value}
			}
			out = append(out, liveElement(token.Name.Local, attributes, "")...)
		case xml.Directive:
			out = append(out, "a directive")
		}
	}
}

// liveHTML lists what a browser would run or load from elsewhere.
func liveHTML(text string) (out []string) {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return []string{err.Error()}
	}
	for n := range root.Descendants() {
		switch n.Type {
		case html.ElementNode:
			inside := ""
			if n.FirstChild != nil {
				inside = n.FirstChild.Data
			}
			out = append(out, liveElement(n.Data, n.Attr, inside)...)
		case html.CommentNode:
			out = append(out, fmt.Sprintf("the comment %q", n.Data))
		}
	}
	return out
}

// liveElement lists what is alive in an element: one that runs or loads
// something, a handler, an address that runs something.
func liveElement(name string, attributes []html.Attribute, inside string) (out []string) {
	value := func(key string) string {
		i := slices.IndexFunc(attributes, func(a html.Attribute) bool { return a.Key == key })
		if i < 0 {
			return ""
		}
		return attributes[i].Val
	}
	switch name {
	case "script":
		own := strings.HasPrefix(value("src"), "/assets/") && inside == ""
		data := strings.HasSuffix(value("type"), "json") && json.Valid([]byte(inside)) && !strings.Contains(inside, "<")
		if !own && !data {
			out = append(out, "a script")
		}
	case "style", "iframe", "frame", "object", "embed", "base", "applet", "portal", "foreignObject", "noscript":
		out = append(out, "the element "+name)
	case "form":
		if action := value("action"); action != "" && !strings.HasPrefix(action, "/") { // none leads to the page itself
			out = append(out, "a form that leads to "+value("action"))
		}
	case "meta":
		if strings.EqualFold(value("http-equiv"), "refresh") &&
			!regexp.MustCompile(`^0; url=/[\w./-]*$`).MatchString(value("content")) {
			out = append(out, "a page that leads on to "+value("content"))
		}
	}
	for _, a := range attributes {
		switch key := strings.ToLower(a.Key); {
		case strings.HasPrefix(key, "on"), key == "style", key == "srcdoc":
			out = append(out, "the attribute "+key)
		case slices.Contains([]string{"href", "src", "action", "formaction", "poster", "data", "cite", "background", "ping", "manifest", "srcset", "imagesrcset"}, key):
			if scheme, ok := schemeOf(a.Val); !ok {
				out = append(out, fmt.Sprintf("the address %q, of the scheme %q", a.Val, scheme))
			}
		}
	}
	return out
}

// schemeOf is the scheme of an address as browsers read it (WHATWG URL), and
// whether it is one that leads to a page or a mail, of this site or of one that
// is named.
func schemeOf(address string) (scheme string, ok bool) {
	clean := strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' {
			return -1
		}
		return r
	}, strings.TrimFunc(address, func(r rune) bool { return r <= ' ' || unicode.IsControl(r) }))
	if strings.HasPrefix(strings.ReplaceAll(clean, `\`, "/"), "//") {
		return "", false
	}
	scheme, _, found := strings.Cut(clean, ":")
	if !found || strings.ContainsAny(scheme, "/?#") {
		return "", true
	}
	return scheme, slices.Contains([]string{"http", "https", "mailto"}, strings.ToLower(scheme))
}

// inspect looks into every file of a site with hostile texts.
func (m *matrix) inspect(name string, site map[string]string) {
	m.t.Helper()
	for file, text := range site {
		if file == "icon.png" {
			continue
		}
		for _, problem := range liveIn(file, text, m.harmless[file]) {
			m.live++
			m.t.Errorf("%s: %s: %s", name, file, problem)
		}
	}
	for file := range m.harmless {
		if _, ok := site[file]; !ok && file != "uk/index.html" { // which is an old address, and one of the fields
			m.t.Errorf("%s: %s is gone", name, file)
		}
	}
}

// liveBibTeX reports braces that close more than they open, between which a text would
// begin an entry of its own.
func liveBibTeX(text string) []string {
	depth := 0
	for line := range strings.SplitSeq(text, "\n") {
		if depth == 0 && line != "" && !strings.HasPrefix(line, "@") {
			return []string{fmt.Sprintf("the line %q stands outside the entries", line)}
		}
		bare := strings.NewReplacer(`\\`, "", `\{`, "", `\}`, "").Replace(line)
		depth += strings.Count(bare, "{") - strings.Count(bare, "}")
	}
	if depth != 0 {
		return []string{fmt.Sprintf("%d braces are open at the end", depth)}
	}
	return nil
}
