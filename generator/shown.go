package generator

import (
	"path"
	"strings"
	"sync"

	"explainer/generator/diag"
	"explainer/generator/export"
	"explainer/generator/page"
	"explainer/generator/preview"
	"explainer/generator/publish"
	"explainer/generator/record"
	"explainer/generator/site"
)

// shown is a snapshot as a preview asks for it. What takes the whole site to
// know is worked out when it is first asked for.
type shown struct {
	*Snapshot
	files   func() map[string]func() []byte
	records func() map[string]*site.Entry
	policy  func() string
}

func newShown(s *Snapshot) *shown {
	return &shown{
		Snapshot: s,
		files:    sync.OnceValue(s.otherFiles),
		records:  sync.OnceValue(s.entriesByURL),
		policy:   sync.OnceValue(s.policy),
	}
}

// File implements preview.Site.
func (v *shown) File(path string) ([]byte, bool, *diag.Finding) {
	path, _ = strings.CutSuffix(path, "index.html")
	// To go through all pages takes less than to index them, which each save
	// would have to wait for.
	for _, p := range v.Pages {
		if p.URL == path {
			data, failed := v.Render(p)
			return data, true, failed
		}
	}
	if makeFile, ok := v.files()[path]; ok {
		return makeFile(), true, nil
	}
	return nil, false, nil
}

// otherFiles are the makers of all published files that are not pages.
func (s *Snapshot) otherFiles() map[string]func() []byte {
	files := map[string]func() []byte{}
	put := func(name string, data []byte) error {
		name = "/" + name
		files[name] = func() []byte { return data }
		if dir, ok := strings.CutSuffix(name, "index.html"); ok {
			files[dir] = files[name] // the page at an old address
		}
		return nil
	}
	for _, f := range s.assets.Files {
		_ = put(f.Path, f.Data)
	}
	_ = s.hostFiles(put, s.survey()) // an alias that cannot be one is a finding already
	for _, f := range export.All(s.Site, s.Pages, s.data) {
		files["/"+f.Path] = f.Make
	}
	files["/_headers"] = func() []byte { return s.fullSurvey().Headers(page.BasePath(s.Site.BaseURL)) }
	return files
}

// fullSurvey is what the headers depend on, names of files and all.
func (s *Snapshot) fullSurvey() *publish.Survey {
	survey := s.survey()
	note := func(name string, named bool) {
		if named {
			survey.AddNamed(name)
		} else {
			survey.Add(name, nil) // what stands inline the layouts have told
		}
	}
	for _, f := range s.assets.Files {
		note(f.Path, f.Named)
	}
	for _, f := range export.All(s.Site, s.Pages, s.data) {
		note(f.Path, f.Named)
	}
	return survey
}

// Styles implements preview.Site.
func (v *shown) Styles() []string {
	styles := []string{}
	for _, f := range v.assets.Files {
		if path.Ext(f.Path) == ".css" {
			styles = append(styles, page.BasePath(v.Site.BaseURL)+"/"+f.Path)
		}
	}
	return styles
}

// Policy implements preview.Site.
func (v *shown) Policy() string { return v.policy() }

// policy is the Content-Security-Policy of the host files.
func (s *Snapshot) policy() string { return s.survey().Policy() }

// survey is what the headers depend on as far as the layouts tell: what stands
// inline in them stands so in the pages.
func (s *Snapshot) survey() *publish.Survey {
	var survey publish.Survey
	for _, f := range s.files.Under("templates") {
		survey.Add(f.Path, f.Data)
	}
	return &survey
}

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

// entriesByURL are the documents and records that have an address.
func (s *Snapshot) entriesByURL() map[string]*site.Entry {
	entries := map[string]*site.Entry{}
	for _, group := range s.Site.Entries() {
		for _, e := range group {
			entries[e.URL] = e
		}
	}
	return entries
}

// savedPage is the address of what the first document declares that was added
// or changed since an earlier snapshot, empty where none was, or where so many
// were that nobody wrote them just now.
func (s *Snapshot) savedPage(before *Snapshot) string {
	const many = 8
	changed := s.files.Changed(before.files)
	if len(changed) > many {
		return ""
	}
	for _, name := range changed {
		stem := strings.TrimSuffix(name, path.Ext(name))
		for _, group := range s.Site.Documents() {
			for _, e := range group {
				if own := e.Unit.Doc.Path; strings.TrimSuffix(own, path.Ext(own)) == stem {
					return e.URL
				}
			}
		}
	}
	return ""
}
