package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// inline collects the hashes of inline scripts and styles, so that a
// Content-Security-Policy (Level 3) can allow each of them instead of all. Data
// blocks, such as JSON-LD, are not run and need no hash. A style or an event
// handler in an attribute gets none and does not work.
type inline struct{ scripts, styles []string }

// inlineIn returns the inline scripts and styles of a page. Something that looks
// like such a tag within a comment gets a hash that nothing uses.
func inlineIn(page []byte) (found inline) {
	for rest := page; ; rest = rest[1:] {
		at := bytes.IndexByte(rest, '<')
		if at < 0 {
			return found
		}
		rest = rest[at:]
		if beginsTag(rest, "<style") || beginsTag(rest, "<script") && !bytes.HasPrefix(rest, []byte(linkedData)) {
			found.take(html.NewTokenizer(bytes.NewReader(rest)))
		}
	}
}

// linkedData is how the data block begins that most pages have, as html/template
// writes it.
const linkedData = `<script type="application/ld+json">`

// beginsTag reports whether a text begins like a tag, in any case. Parsing every
// tag of every page took an eighth of a build.
func beginsTag(text []byte, tag string) bool {
	return len(text) > len(tag) && text[1]|0x20 == tag[1] && strings.EqualFold(string(text[:len(tag)]), tag)
}

// take adds the script or style whose tag comes next.
func (i *inline) take(z *html.Tokenizer) {
	if z.Next() != html.StartTagToken {
		return
	}
	switch t := z.Token(); {
	case t.DataAtom == atom.Style:
		i.styles = append(i.styles, textHash(z)...)
	case t.DataAtom == atom.Script && isCode(t):
		i.scripts = append(i.scripts, textHash(z)...)
	}
}

// isCode reports whether a script tag has inline code that browsers run: it loads
// no file, and is no data.
func isCode(t html.Token) bool {
	for _, a := range t.Attr {
		switch a.Key {
		case "src":
			return false
		case "type":
			switch strings.ToLower(strings.TrimSpace(a.Val)) {
			case "", "module", "text/javascript", "application/javascript", "importmap", "speculationrules":
			default:
				return false
			}
		}
	}
	return true
}

// textHash returns the hash of the text after a tag, with line ends as an HTML
// parser leaves them, and nothing where no text follows.
func textHash(z *html.Tokenizer) []string {
	if z.Next() != html.TextToken {
		return nil
	}
	text := bytes.ReplaceAll(bytes.ReplaceAll(z.Raw(), []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	sum := sha256.Sum256(text)
	return []string{"'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"}
}

// policy returns the Content-Security-Policy of the site.
func (i inline) policy() string {
	self := func(hashes []string) string {
		return strings.Join(append([]string{"'self'"}, slices.Compact(slices.Sorted(slices.Values(hashes)))...), " ")
	}
	return "default-src 'none'; img-src 'self'; style-src " + self(i.styles) + "; script-src " + self(i.scripts) +
		"; font-src 'self'; connect-src 'self'; manifest-src 'self'" +
		"; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
}
