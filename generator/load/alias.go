package load

import (
	"explainer/generator/publish"
	"explainer/generator/site"
)

// Alias is an old address of a document, which redirects to its new one.
type Alias struct {
	From string // a path of the site
	Of   *site.Entry
}

// File returns the path of the page at the old address, below the output folder.
func (a Alias) File() string { return publish.AliasFile(a.From) }

// Aliases returns the aliases of all documents, in the order of the site.
func (p *Publication) Aliases() []Alias {
	var out []Alias
	for _, e := range p.Site.Documents() {
		for _, alias := range e.Front().Aliases {
			out = append(out, Alias{From: alias, Of: e})
		}
	}
	return out
}
