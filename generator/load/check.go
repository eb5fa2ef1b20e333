package load

import (
	"slices"

	"explainer/generator/check"
	"explainer/generator/diag"
)

// Checked returns the publication with the findings of every rule. A published
// edition to hold it to may be nil.
func (p *Publication) Checked(published *check.Edition) *Publication {
	if p.TooLarge {
		return p
	}
	c := *p
	var findings []diag.Finding
	c.time("check", func() {
		findings = check.Run(check.Publication{Site: p.Site, Files: p.fileNames(), Before: published})
	})
	c.time("clashes", func() {
		findings = slices.Concat(findings, p.clashes(), p.longPolicy(), p.overHost())
	})
	return c.With(slices.Clip(findings)...)
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
