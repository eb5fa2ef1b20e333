package live

import (
	"path"
	"strings"
	"sync"

	"explainer/generator/build"
	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/preview"
	"explainer/generator/record"
	"explainer/generator/site"
)

// served is a publication as a preview serves it. It implements preview.Site. What
// takes a pass over the whole site is made on the first request for it.
type served struct {
	*load.Publication
	files   func() map[string]func() []byte
	records func() map[string]*site.Entry
	policy  func() string
}

func newServed(p *load.Publication) *served {
	return &served{
		Publication: p,
		files:       sync.OnceValue(func() map[string]func() []byte { return build.Others(p) }),
		records:     sync.OnceValue(func() map[string]*site.Entry { return entriesByURL(p.Site) }),
		policy:      sync.OnceValue(func() string { return build.Policy(p) }),
	}
}

// File implements preview.Site.
func (s *served) File(path string) ([]byte, bool, *diag.Finding) {
	path, _ = strings.CutSuffix(path, "index.html")
	// Searching the pages takes less time than indexing them, which would delay the
	// first request after each save.
	for _, p := range s.Pages {
		if p.URL == path {
			data, failed := build.Render(s.Publication, p)
			return data, true, failed
		}
	}
	if makeFile, ok := s.files()[path]; ok {
		return makeFile(), true, nil
	}
	return nil, false, nil
}

// Styles implements preview.Site.
func (s *served) Styles() []string {
	styles := []string{}
	for _, f := range s.Assets.Files {
		if path.Ext(f.Path) == ".css" {
			styles = append(styles, s.Base()+"/"+f.Path)
		}
	}
	return styles
}

// Policy implements preview.Site.
func (s *served) Policy() string { return s.policy() }

// Record implements preview.Site: a figure is declared where its value stands.
func (s *served) Record(url string) (preview.Record, bool) {
	e := s.records()[url]
	if e == nil {
		return preview.Record{}, false
	}
	at := e.At.Whole
	if e.Kind == record.KindFigure {
		at = e.At.Of("value")
	}
	return preview.Record{Kind: string(e.Kind), ID: e.ID, Name: e.Name, At: at}, true
}

// entriesByURL returns the documents and records that have an address.
func entriesByURL(s *site.Site) map[string]*site.Entry {
	entries := map[string]*site.Entry{}
	for _, group := range s.Entries() {
		for _, e := range group {
			entries[e.URL] = e
		}
	}
	return entries
}

// savedPage returns the address of the first document that was added or changed
// between two publications. It is empty where there is none, and where so many files
// differ that no editor has just saved them.
func savedPage(before, after *load.Publication) string {
	const many = 8
	changed := after.Files.Changed(before.Files)
	if len(changed) > many {
		return ""
	}
	stem := func(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }
	for _, name := range changed {
		for _, e := range after.Site.Documents() {
			if stem(e.Unit.Doc.Path) == stem(name) {
				return e.URL
			}
		}
	}
	return ""
}
