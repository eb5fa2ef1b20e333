package markdown

import (
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
	case strings.HasPrefix(lower, "//"), strings.ContainsRune(beforePath(lower), ':'), strings.ContainsAny(lower, "\\\x00"):
		return unsafe
	case strings.HasPrefix(lower, "#"):
		return fragment
	case strings.HasPrefix(lower, "/"):
		return internal
	}
	return relative
}

// beforePath returns the part of an address in which a colon ends a scheme.
func beforePath(address string) string {
	if i := strings.IndexAny(address, "/?#"); i >= 0 {
		return address[:i]
	}
	return address
}

// link records a link or an image and reports a destination that is refused.
func (c *collector) link(destination, title []byte, text string, image bool, offset int) {
	if c.linked += len(destination) + len(title) + len(text); c.linked > maxText {
		return // the body will be refused
	}
	at := c.at.place(offset, 0)
	c.links = append(c.links, Link{Destination: string(destination), Text: text, Image: image, Place: at})
	switch targetOf(string(destination)) {
	case unsafe:
		c.report(diag.Errorf(at, RuleUnsafeLink, "a link to “%s” is not allowed", destination).
			WithHelp("link to an address that begins with https://, or to a page of this site that begins with one slash"))
	case relative:
		c.report(diag.Errorf(at, RuleRelativeLink, "“%s” is not an address that holds on every page", destination).
			WithHelp("mention a record as [[id]], or begin the address of a page with a slash: /briefings/"))
	}
}

// attribute writes an address into an open attribute: a hole for an internal
// one, nothing for one that is refused.
func attribute(w *holeWriter, destination []byte) {
	switch targetOf(string(destination)) {
	case external, fragment:
		w.Write(util.EscapeHTML(util.URLEscape(destination, true)))
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
	w.Write(util.EscapeHTML([]byte(inlineText(image, source))))
	w.WriteByte('"')
	writeTitle(w, image.Title)
	w.WriteString(` loading="lazy">`)
	return ast.WalkSkipChildren
}
