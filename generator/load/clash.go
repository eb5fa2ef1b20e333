package load

import (
	"path"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/publish"
	"explainer/generator/site"
	"explainer/generator/source"
)

// clashes reports the files of static/, and the old addresses, that would lie
// where another file of the site does: in its very place, in a place that some
// systems take for the same one, or in a folder of its name. Rule duplicate-url
// has compared pages and aliases with each other.
func (p *Publication) clashes() []diag.Finding {
	made := places{}
	made.add("_headers", "_redirects", publish.ManifestName)
	for _, f := range p.Exports() {
		made.add(f.Path)
	}
	pages := places{}
	for _, pg := range p.Pages {
		pages.add(pg.File())
	}
	var findings []diag.Finding
	for _, f := range p.Assets.Files {
		if err := publish.CheckPath(f.Path); err != nil {
			findings = append(findings, diag.Errorf(diag.Place{File: "static/" + f.Path}, source.RuleBadName, "%s", err).WithHelp("give the file a shorter name"))
		}
		if other, ok := first(made.clash(f.Path), pages.clash(f.Path)); ok {
			findings = append(findings, clash(diag.Place{File: "static/" + f.Path}, other).WithHelp("give the file another name"))
		}
		made.add(f.Path)
	}
	old := places{}
	for _, alias := range p.Aliases() {
		if f, wrong := misplaced(alias, made, pages, old); wrong {
			f.Place = alias.Of.At.Of("aliases." + alias.From)
			findings = append(findings, f.WithHelp("choose another address"))
		}
		old.add(alias.File())
	}
	return findings
}

// misplaced says why no page can lie at an old address.
func misplaced(alias Alias, made, pages, old places) (diag.Finding, bool) {
	file := alias.File()
	if err := publish.CheckPath(file); err != nil {
		return diag.Errorf(diag.Place{}, content.RuleBadValue, "%s", err), true
	}
	if other := made.clash(file); other != "" {
		return clash(diag.Place{}, other), true
	}
	other, ok := first(pages.clash(file), old.clash(file))
	told := other == file && (old[strings.ToLower(file)] == file || !strings.HasSuffix(alias.From, ".html")) // by rule duplicate-url
	return clash(diag.Place{}, other), ok && !told
}

func clash(at diag.Place, other string) diag.Finding {
	return diag.Errorf(at, site.RuleSameURL, "the site has another file at /%s", other)
}

func first(names ...string) (string, bool) {
	for _, name := range names {
		if name != "" {
			return name, true
		}
	}
	return "", false
}

// places are the files and folders of a site, without regard to case: "" for a
// folder, its own name for a file.
type places map[string]string

func (p places) add(names ...string) {
	for _, name := range names {
		key := strings.ToLower(name)
		p[key] = name
		for dir := path.Dir(key); dir != "."; dir = path.Dir(dir) {
			if _, ok := p[dir]; !ok {
				p[dir] = ""
			}
		}
	}
}

// clash returns the file that a name cannot stand beside, or "".
func (p places) clash(name string) string {
	key := strings.ToLower(name)
	if other, ok := p[key]; ok {
		if other == "" {
			return name + "/" // a folder
		}
		return other
	}
	for dir := path.Dir(key); dir != "."; dir = path.Dir(dir) {
		if other := p[dir]; other != "" {
			return other
		}
	}
	return ""
}
