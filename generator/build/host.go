package build

import (
	"explainer/generator/load"
	"explainer/generator/publish"
)

// hostFiles makes the files that hosting platforms read, and the pages at old
// addresses for those that read no _redirects.
func hostFiles(
	p *load.Publication, relative bool, put func(name string, data []byte) error, survey *publish.Survey,
) error {
	base := p.Base()
	var redirects []publish.Redirect
	for _, alias := range p.Aliases() {
		to := base + alias.Of.URL
		redirects = append(redirects, publish.Redirect{From: base + alias.From, To: to})
		if publish.ReadsRedirects(p.Host()) {
			continue
		}
		if err := put(alias.File(), placed(p, relative, alias.File(), publish.RedirectPage(to))); err != nil {
			return err
		}
	}
	text, err := publish.Redirects(redirects)
	if err != nil {
		return err
	}
	if err := put("_redirects", text); err != nil {
		return err
	}
	return put("_headers", survey.Headers(base))
}
