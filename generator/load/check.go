package load

import (
	"slices"

	"explainer/generator/check"
	"explainer/generator/diag"
	"explainer/generator/render"
)

// Checked returns the publication with the findings of every rule. A published
// release to hold it to may be nil.
func (p *Publication) Checked(published *check.Release) *Publication {
	if p.TooLarge {
		return p
	}
	c := *p
	var findings []diag.Finding
	c.time("check", func() {
		findings = check.Run(check.Publication{
			Site: p.Site, Files: p.fileNames(), Before: published, Layouts: p.layouts(),
		})
	})
	c.time("clashes", func() {
		findings = slices.Concat(findings, p.clashes(), p.longPolicy(), p.overHost())
	})
	return c.With(slices.Clip(findings)...)
}

// layouts returns what is known of the publication's own layouts, nothing where one of
// them or an asset cannot be parsed.
func (p *Publication) layouts() check.Layouts {
	out := check.Layouts{Base: p.Base()}
	if len(p.misprints) > 0 {
		return out
	}
	seen := render.Look(p.Files.Under("templates"), p.IsOwn)
	for _, l := range seen.Links {
		out.Links = append(out.Links, check.LayoutLink(l))
	}
	for _, u := range seen.Unused {
		out.Unused = append(out.Unused, check.UnusedLayout(u))
	}
	return out
}

// IsOwn reports whether a file is one of the folder, and not built in.
func (p *Publication) IsOwn(path string) bool {
	_, ok := p.own.File(path)
	return ok
}

// fileNames lists the paths of what is published beside the pages.
func (p *Publication) fileNames() []string {
	var names []string
	for _, f := range p.Assets.Files {
		names = append(names, f.Path)
	}
	for _, f := range p.Exports() {
		names = append(names, f.Path)
	}
	return names
}
