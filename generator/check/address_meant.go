package check

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"explainer/generator/site"
)

// addressMeant returns the remedy for an address that leads nowhere in a unit's text,
// by what editors know from other tools: the file of a document, the file of an
// image without its slash, a page as .html, a site without its scheme.
func (s *subject) addressMeant(u site.Unit, address string) string {
	to, _, _ := strings.Cut(address, "#")
	to, _, _ = strings.Cut(to, "?")
	switch {
	case to == "":
		return "write the address between the round brackets"
	case webAddress.MatchString(to):
		return "write https://" + address
	case mailAddress.MatchString(to):
		return "write mailto:" + address
	}
	beside := path.Join(path.Dir(u.Doc.Path), to)
	from := strings.TrimPrefix(strings.TrimPrefix(path.Clean("/"+to), "/"), "content/")
	if e := s.documentAt(strings.TrimPrefix(beside, "content/"), from); e != nil {
		return "mention the document as [[" + e.ID + "]], which follows it wherever it goes"
	}
	if file, ok := s.fileAt(strings.TrimPrefix(strings.TrimPrefix(from, "static/"), "public/")); ok {
		return "did you mean " + file + "?"
	}
	if isDocument(to) {
		return "there is no such document; mention one as [[id]]"
	}
	return "mention a record as [[id]], or begin the address of a page with a slash: /briefings/"
}

var (
	webAddress = regexp.MustCompile(
		`(?i)^(?:www\.|[\pL\pN-]+(?:\.[\pL\pN-]+)*\.(?:com|org|net|gov|mil|int|edu|eu|uk|ua|de|fr|pl|info|io|ie|us)(?:$|/))`,
	)
	mailAddress = regexp.MustCompile(`^[\w.+-]+@[\w.-]+\.\w+$`)
)

// isDocument reports whether a path is that of a document's file.
func isDocument(name string) bool {
	return slices.Contains([]string{".md", ".markdown", ".qmd"}, strings.ToLower(path.Ext(name)))
}

// fileIndex finds documents and published files by their names: a publication that
// was brought from another tool may have a broken address in every text.
type fileIndex struct {
	documents map[string]*site.Entry // by their path below content/, without its ending
	called    map[string]*site.Entry // by the last part of that path
	files     map[string][]string    // addresses, by the last part
}

func (s *subject) indexFiles() fileIndex {
	index := fileIndex{
		documents: map[string]*site.Entry{},
		called:    map[string]*site.Entry{},
		files:     map[string][]string{},
	}
	for _, u := range s.Units() {
		if e := s.Entry(u.Doc.ID); e != nil && e.Unit.Doc.Path == u.Doc.Path {
			file := stem(strings.TrimPrefix(u.Doc.Path, "content/"))
			index.documents[file], index.called[path.Base(file)] = e, e
		}
	}
	for file := range s.files {
		index.files[path.Base(file)] = append(index.files[path.Base(file)], "/"+file)
	}
	return index
}

// documentAt returns the document that paths below content/ name, with or without
// an ending: the first that fits, or else one whose file is called so. It is nil if
// there is none.
func (s *subject) documentAt(paths ...string) *site.Entry {
	index := s.index()
	for _, p := range paths {
		if e := index.documents[stem(p)]; e != nil {
			return e
		}
	}
	for _, p := range paths {
		if e := index.called[path.Base(stem(p))]; e != nil && (isDocument(p) || path.Ext(p) == "") {
			return e
		}
	}
	return nil
}

// stem returns a path without what a page's or a document's file ends in.
func stem(p string) string {
	p = strings.TrimSuffix(strings.TrimSuffix(p, "/"), "/index.html")
	if isDocument(p) || path.Ext(p) == ".html" {
		return strings.TrimSuffix(p, path.Ext(p))
	}
	return p
}

// fileAt returns the address of the published file that a path names, or of the only
// one that is called so.
func (s *subject) fileAt(name string) (address string, ok bool) {
	if s.files[name] {
		return "/" + name, true
	}
	called := s.index().files[path.Base(name)]
	if len(called) != 1 || path.Ext(name) == "" {
		return "", false
	}
	return called[0], true
}
