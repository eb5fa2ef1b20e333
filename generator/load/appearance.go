package load

import (
	"fmt"
	"slices"

	"explainer/generator/diag"
	"explainer/generator/source"
)

// accentFile is the stylesheet that is made of the accent of site.yaml. It is a
// file, since the policy of a published page allows no style within it.
const accentFile = "static/assets/accent.css"

// static returns the files of static/ and the stylesheet of the accent, if there is
// one. The finding is of a file that has the name of that stylesheet.
func (p *Publication) static() ([]source.File, []diag.Finding) {
	files, accent := p.Files.Under("static"), p.Site.Publication.Appearance.Accent
	if accent.IsEmpty() {
		return files, nil
	}
	if _, taken := p.Files.File(accentFile); taken {
		const message = "the accent of site.yaml is published under this name"
		f := diag.Errorf(diag.Place{File: accentFile}, source.RuleBadName, message)
		return files, []diag.Finding{f.WithHelp("give the file another name, or take `accent` out of site.yaml")}
	}
	const css = "@media screen{:root{--link:%s}}@media screen and (prefers-color-scheme:dark){:root{--link:%s}}"
	made := source.NewFile(accentFile, fmt.Appendf(nil, css, accent.Light, accent.Dark))
	return append(slices.Clip(files), made), nil
}
