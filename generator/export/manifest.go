package export

import (
	"encoding/json"

	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/site"
)

// webManifest describes the site to a phone that puts it on its home screen (W3C
// Web Application Manifest).
type webManifest struct {
	Name        string         `json:"name"`
	Description string         `json:"description,omitempty"`
	Lang        string         `json:"lang"`
	ID          string         `json:"id"`
	StartURL    string         `json:"start_url"`
	Scope       string         `json:"scope"`
	Display     string         `json:"display"`
	Background  string         `json:"background_color"`
	Theme       string         `json:"theme_color"`
	Icons       []manifestIcon `json:"icons"`
}

type manifestIcon struct {
	Source string `json:"src"`
	Sizes  string `json:"sizes"`
	Type   string `json:"type"`
}

// manifest returns the web manifest, with the icons of static/. Display is
// "browser" because a page has no way back of its own.
func manifest(s *site.Site) []byte {
	root := page.BasePath(s.BaseURL) + "/"
	m := webManifest{
		Name: s.Publication.Title, Description: s.Publication.Description, Lang: s.Language.Code,
		ID: root, StartURL: root, Scope: root, Display: "browser",
		Background: record.LightPaper, Theme: s.Publication.Appearance.ThemeColours().Light,
		Icons: []manifestIcon{
			{root + "icon-192.png", "192x192", "image/png"}, {root + "icon-512.png", "512x512", "image/png"},
		},
	}
	data, _ := json.MarshalIndent(m, "", " ") // strings alone: cannot fail
	return append(data, '\n')
}
