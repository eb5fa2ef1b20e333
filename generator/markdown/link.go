package markdown

import (
	"bytes"
	"strings"

	"explainer/generator/diag"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// target is how the destination of a link is treated.
type target uint8

const (
	external target = iota // another site, or a mail address: written as it is
	internal               // a path of this site: a hole
	fragment               // a place on the same page: written as it is
	relative               // a path without a slash: refused
	unsafe                 // a scheme that could run something: refused
)

func targetOf(destination string) target {
	lower := strings.ToLower(strings.TrimSpace(destination))
	switch {
	case strings.HasPrefix(lower, "https://"), strings.HasPrefix(lower, "http://"), strings.HasPrefix(lower, "mailto:"):
		return external
	case strings.HasPrefix(lower, "//"),
		strings.ContainsRune(beforePath(lower), ':'),
		strings.ContainsAny(lower, "\\\x00"):
		return unsafe
	case strings.HasPrefix(lower, "#"):
		return fragment
	case strings.HasPrefix(lower, "/"):
		return internal
	}
	return relative
}

// Relative reports whether a link leads to a path without a slash before it, which
// means another page on each page that shows the text. It is not published.
func (l Link) Relative() bool { return targetOf(l.Destination) == relative }

// beforePath returns the part of an address in which a colon ends a scheme.
func beforePath(address string) string {
	if i := strings.IndexAny(address, "/?#"); i >= 0 {
		return address[:i]
	}
	return address
}

// link records a link and visits its words.
func (c *collector) link(link *ast.Link) {
	c.references.use(link.Reference)
	link.Destination, link.Title = resolved(link.Destination), visible(link.Title)
	c.notWithinLink(inlineOffset(link), 1, isLink)
	c.destination(
		Link{Destination: string(link.Destination), Text: c.inlineText(link)}, len(link.Title), inlineOffset(link),
	)
	if !link.HasChildren() && targetOf(string(link.Destination)) != unsafe {
		c.report(
			diag.Errorf(c.at.place(max(link.Pos(), inlineOffset(link)), 1), RuleBrokenMarkup, "a link to “%s” has no words", shortened(string(link.Destination))).
				WithHelp("write the words of the link between its brackets: [words](address)"),
		)
	}
	c.inside++
	c.inlines(link)
	c.inside--
}

// image records an image and visits its alternative text.
func (c *collector) image(image *ast.Image) {
	c.references.use(image.Reference)
	image.Destination, image.Title = resolved(image.Destination), visible(image.Title)
	c.destination(
		Link{Destination: string(image.Destination), Text: c.inlineText(image), Image: true},
		len(image.Title),
		inlineOffset(image),
	)
	c.pictured++
	c.inlines(image)
	c.pictured--
}

// address records an address that is a link by itself.
func (c *collector) address(link *ast.AutoLink) {
	label, url := link.Label(c.src), string(link.URL(c.src))
	if link.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(url), "mailto:") {
		url = "mailto:" + url
	}
	c.notWithinLink(link.Pos(), len(label)+len("<>"), isOther)
	c.destination(Link{Destination: url, Text: string(label)}, 0, link.Pos())
	c.plain = append(c.plain, label...)
	c.run.gap(asAddress, link.Pos())
}

// What may be nested in a link: a mention and a link leave their words in the text of
// an image, anything else is lost there.
const (
	isLink = iota
	isOther
)

// notWithinLink reports what would be a link within a link, which HTML does not allow,
// and what is lost in the text of an image.
func (c *collector) notWithinLink(offset, width, what int) {
	if c.inside == 0 && c.pictured == 0 {
		return
	}
	at, text := c.at.place(offset, width), c.src[offset:min(offset+width, len(c.src))]
	switch {
	case c.pictured > 0 && what == isOther:
		c.report(
			diag.Errorf(at, RuleLinkInLink, "“%s” is lost within the text of an image", text).
				WithHelp("put it behind the image"),
		)
	case c.pictured == 0:
		c.report(
			diag.Errorf(at, RuleLinkInLink, "“%s” stands within the words of a link, and would be a link within a link", text).
				WithHelp("end the link before it, or write its words without brackets"),
		)
	}
}

// destination records where a link leads, and reports an address that is refused.
func (c *collector) destination(link Link, title, offset int) {
	if c.linked += len(link.Destination) + title + len(link.Text); c.linked > maxText {
		return // the body will be refused
	}
	link.Place = c.at.place(offset, 0)
	c.links = append(c.links, link)
	if targetOf(link.Destination) == unsafe {
		c.report(unsafeLink(link))
	}
}

func unsafeLink(link Link) diag.Finding {
	switch lower := strings.ToLower(link.Destination); {
	case strings.HasPrefix(lower, "data:") && link.Image:
		return diag.Errorf(link.Place, RuleUnsafeLink, "the image is pasted into the text").
			WithHelp("save the picture in static/ and link it: ![%s](/name.png)", link.Text)
	case strings.HasPrefix(lower, "//"):
		return diag.Errorf(link.Place, RuleUnsafeLink, "the address “%s” has no scheme", shortened(link.Destination)).
			WithHelp("write https:%s", shortened(link.Destination))
	}
	return diag.Errorf(link.Place, RuleUnsafeLink, "a link to “%s” is not allowed", shortened(link.Destination)).
		WithHelp("link to an address that begins with https://, or to a page of this site that begins with one slash")
}

// shortened returns the start of a text that may be too long for a message.
func shortened(text string) string {
	const most = 80 // characters
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}

// resolved returns an address with its escapes and character references resolved.
func resolved(address []byte) []byte {
	if bytes.IndexByte(address, '\\') < 0 && bytes.IndexByte(address, '&') < 0 {
		return address
	}
	var out []byte
	for i := 0; i < len(address); {
		value, width := spelt(address[i:])
		if width == 0 {
			value, width = address[i:i+1], 1
		}
		out = append(out, value...)
		i += width
	}
	return out
}

// attribute writes an address into an open attribute: a hole for an internal
// one, nothing for one that is refused.
func attribute(w *holeWriter, destination []byte) {
	switch targetOf(string(destination)) {
	case external, fragment:
		w.Write(util.EscapeHTML(util.URLEscape(destination, false)))
	case internal:
		w.hole(Piece{Link: string(destination)})
	}
}

func writeTitle(w *holeWriter, title []byte) {
	if len(title) > 0 {
		w.WriteString(` title="`)
		w.Write(util.EscapeHTML(title))
		w.WriteByte('"')
	}
}

func renderLink(w *holeWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	link := n.(*ast.Link)
	if !entering {
		w.WriteString("</a>")
		return ast.WalkContinue
	}
	w.WriteString(`<a href="`)
	attribute(w, link.Destination)
	w.WriteByte('"')
	writeTitle(w, link.Title)
	w.WriteByte('>')
	return ast.WalkContinue
}

func renderImage(w *holeWriter, source []byte, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		return ast.WalkContinue
	}
	image := n.(*ast.Image)
	w.WriteString(`<img src="`)
	attribute(w, image.Destination)
	w.WriteString(`" alt="`)
	writeAlternative(w, source, n)
	w.WriteByte('"')
	writeTitle(w, image.Title)
	w.WriteString(` loading="lazy">`)
	return ast.WalkSkipChildren
}

// writeAlternative writes the text of an image, with holes for its mentions.
func writeAlternative(w *holeWriter, source []byte, image ast.Node) {
	var r run
	r.inlines(image, source, func(m *mentionNode) {
		w.Write(util.EscapeHTML(r.text))
		r.reset()
		if m.problem == "" {
			w.hole(Piece{Mention: m.mention, Words: true})
		}
	})
	w.Write(util.EscapeHTML(r.text))
}
