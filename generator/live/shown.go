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

// shown is a publication as a preview asks for it. What takes the whole site to
// know is worked out when it is first asked for.
type shown struct {
	*load.Publication
	files   func() map[string]func() []byte
	records func() map[string]*site.Entry
	policy  func() string
}

func newShown(p *load.Publication) *shown {
	return &shown{
		Publication: p,
		files:       sync.OnceValue(func() map[string]func() []byte { return build.Others(p) }),
		records:     sync.OnceValue(func() map[string]*site.Entry { return entriesByURL(p.Site) }),
		policy:      sync.OnceValue(func() string { return build.Policy(p) }),
	}
}

// File implements preview.Site.
func (v *shown) File(path string) ([]byte, bool, *diag.Finding) {
	path, _ = strings.CutSuffix(path, "index.html")
	// To go through all pages takes less than to index them, which each save
	// would have to wait for.
	for _, p := range v.Pages {
		if p.URL == path {
			data, failed := build.Render(v.Publication, p)
			return data, true, failed
		}
	}
	if makeFile, ok := v.files()[path]; ok {
		return makeFile(), true, nil
	}
	return nil, false, nil
}

// Styles implements preview.Site.
func (v *shown) Styles() []string {
	styles := []string{}
	for _, f := range v.Assets.Files {
		if path.Ext(f.Path) == ".css" {
			styles = append(styles, v.Base()+"/"+f.Path)
		}
	}
	return styles
}

// Policy implements preview.Site.
func (v *shown) Policy() string { return v.policy() }

// Record implements preview.Site: a figure is declared where its value stands.
func (v *shown) Record(url string) (preview.Record, bool) {
	e := v.records()[url]
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

// savedPage returns the address of what the first document declares that was added
// or changed between two publications, empty where none was, or where so many were
// that nobody wrote them just now.
func savedPage(before, after *load.Publication) string {
	const many = 8
	changed := after.Files.Changed(before.Files)
	if len(changed) > many {
		return ""
	}
	stem := func(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }
	for _, name := range changed {
		for _, e := range after.Documents() {
			if stem(e.Unit.Doc.Path) == stem(name) {
				return e.URL
			}
		}
	}
	return ""
}
