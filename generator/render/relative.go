package render

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Relative rewrites a page so that it works without a server, in a folder that a
// browser opens: addresses of the site, which begin with a path (base, without a
// slash at its end), become relative to the page's file, and those of folders
// name the index.html in them. Everything else stays as it is.
func Relative(data []byte, file, base string) []byte {
	up := strings.Repeat("../", strings.Count(file, "/"))
	var out bytes.Buffer
	out.Grow(len(data))
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return out.Bytes()
		}
		raw := bytes.Clone(z.Raw())
		if kind == html.StartTagToken || kind == html.SelfClosingTagToken {
			if t := z.Token(); relativeTag(&t, up, base) {
				out.WriteString(t.String())
				continue
			}
		}
		out.Write(raw)
	}
}

// relativeTag rewrites the addresses of a tag and reports whether it has any.
func relativeTag(t *html.Token, up, base string) (changed bool) {
	for i := range t.Attr {
		a := &t.Attr[i]
		before := a.Val
		switch a.Key {
		case "href", "src", "action", "poster", "data", "xlink:href":
			a.Val = relative(before, up, base)
		case "srcset":
			a.Val = relativeSet(before, up, base)
		case "content":
			if delay, to, ok := strings.Cut(before, "url="); ok && isRefresh(t) {
				a.Val = delay + "url=" + relative(to, up, base)
			}
		}
		changed = changed || a.Val != before
	}
	return changed
}

// isRefresh reports whether a tag is the meta element that leads to another page.
func isRefresh(t *html.Token) bool {
	return t.DataAtom == atom.Meta && slices.Contains(t.Attr, html.Attribute{Key: "http-equiv", Val: "refresh"})
}

// relativeSet rewrites the addresses of a srcset, each of which precedes a width.
func relativeSet(set, up, base string) string {
	parts := strings.Split(set, ",")
	for i, p := range parts {
		address, width, _ := strings.Cut(strings.TrimSpace(p), " ")
		parts[i] = strings.TrimSpace(relative(address, up, base) + " " + width)
	}
	return strings.Join(parts, ", ")
}

// relative returns an address of the site relative to a page; up leads from the
// page's folder to the top.
func relative(address, up, base string) string {
	target, ok := strings.CutPrefix(address, base)
	if !ok || !strings.HasPrefix(target, "/") || strings.HasPrefix(target, "//") {
		return address
	}
	end := strings.IndexAny(target, "?#")
	if end < 0 {
		end = len(target)
	}
	file, rest := target[1:end], target[end:]
	switch {
	case file == "" || strings.HasSuffix(file, "/"):
		file += "index.html"
	case path.Ext(file) == "":
		file += "/index.html"
	}
	return up + file + rest
}
