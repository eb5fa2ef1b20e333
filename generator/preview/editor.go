package preview

import (
	"fmt"
	"html/template"
	"maps"
	"net/url"
	"path/filepath"
	"slices"

	"explainer/generator/diag"
)

// editors returns, by editor, the format of the address that opens a file at a
// line and a column.
func editors() map[string]string {
	return map[string]string{
		"vscode":   "vscode://file%s:%d:%d",
		"vscodium": "vscodium://file%s:%d:%d",
		"cursor":   "cursor://file%s:%d:%d",
		"windsurf": "windsurf://file%s:%d:%d",
		"zed":      "zed://file%s:%d:%d",
		"idea":     "idea://open?file=%s&line=%d&column=%d",
		"sublime":  "subl://open?url=file://%s&line=%d&column=%d",
		"textmate": "txmt://open?url=file://%s&line=%d&column=%d",
		"none":     "",
	}
}

// Editors returns the names of the editors in which places can be opened; with
// "none", places are no links.
func Editors() []string { return slices.Sorted(maps.Keys(editors())) }

// link returns the address that opens a place in the editor, "" without one.
func (o Options) link(at diag.Place) template.URL {
	address := editors()[o.Editor]
	if address == "" || at.File == "" {
		return ""
	}
	file := filepath.ToSlash(filepath.Join(o.Dir, filepath.FromSlash(at.File)))
	if file[0] != '/' {
		file = "/" + file // C:/publication/content/…
	}
	// The address is ours and the path escaped, so that no file name can make
	// another address of it.
	return template.URL(fmt.Sprintf(address, (&url.URL{Path: file}).EscapedPath(), max(at.Line, 1), max(at.Col, 1)))
}
