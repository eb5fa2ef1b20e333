package render

import (
	"fmt"
	"html/template"
	neturl "net/url"
	"strings"

	"explainer/generator/asset"
	"explainer/generator/language"
)

// Function is something that layouts call, beside what html/template has.
type Function struct {
	Name  string
	Means string // what it gives
	Like  string // an example that stands in a layout
	bind  func(*Layouts, *Words) any
}

// Functions lists what layouts can call.
func Functions() []Function {
	return []Function{
		{
			"words", "the words of the interface, in the language of the publication",
			`<h2>{{words.Sources}}</h2>`,
			// A pointer: copying all words on each call was a fifth of what a build allocates.
			func(_ *Layouts, w *Words) any { return func() *language.Words { return &w.Language.Words } },
		},
		{
			"asset", "the address of a file of static/assets/, whose published name changes with its content",
			`<link rel="stylesheet" href="{{asset "site.css"}}">`,
			func(_ *Layouts, w *Words) any { return w.asset },
		},
		{
			"has", "whether there is such a file",
			`{{if has "custom.css"}}{{template "style" "custom.css"}}{{end}}`,
			func(_ *Layouts, w *Words) any { return w.has },
		},
		{
			"extent", "the width and the height in pixels of a picture of static/, by its address; " +
				"nothing where they are not known",
			`{{with extent "/map.png"}}width="{{.Width}}" height="{{.Height}}"{{end}}`,
			func(_ *Layouts, w *Words) any { return w.extent },
		},
		{
			"image", "the address of an image within a text, and behind it how large the image is",
			`{{if .IsImage}}{{image .Href}}{{end}}`,
			func(_ *Layouts, w *Words) any { return w.image },
		},
		{
			"shared", "what {{template}} would, rendered once for all pages where it is the same; " +
				"not for what has lists",
			`{{shared "site-title" .Frame}}`,
			func(l *Layouts, _ *Words) any { return l.shared.get },
		},
	}
}

// functionsOf returns the functions of some layouts.
func functionsOf(l *Layouts, words *Words) template.FuncMap {
	bound := template.FuncMap{}
	for _, f := range Functions() {
		bound[f.Name] = f.bind(l, words)
	}
	return bound
}

// asset returns the address of an asset; layouts call it by this name.
func (w *Words) asset(name string) (string, error) {
	url, ok := w.Assets.URL(name)
	if !ok {
		return "", fmt.Errorf("there is no file static/assets/%s", name)
	}
	return w.Base + url, nil
}

// extent returns how large a picture is, nil where that is not known; layouts call it by
// this name.
func (w *Words) extent(url string) *asset.Extent {
	file, err := neturl.PathUnescape(strings.TrimPrefix(strings.TrimPrefix(url, w.Base), "/"))
	if x := w.Assets.Extent(file); err == nil && x != (asset.Extent{}) {
		return &x
	}
	return nil
}

// image returns the address of an image as it stands in the attribute that package markdown
// has opened and will close, with the extent as two more attributes; layouts call it
// by this name.
func (w *Words) image(url string) template.HTML {
	text := template.HTMLEscapeString(url)
	if x := w.extent(url); x != nil {
		text += fmt.Sprintf(`" width="%d" height="%d`, x.Width, x.Height)
	}
	return template.HTML(text) // escaped above
}

// has reports whether there is an asset; layouts call it by this name.
func (w *Words) has(name string) bool {
	_, ok := w.Assets.URL(name)
	return ok
}
