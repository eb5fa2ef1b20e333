package load

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/page"
	"explainer/generator/publish"
	"explainer/generator/site"
	"explainer/generator/source"
)

// clashes reports the files of static/, pages and aliases whose names cannot be
// published, or that some system takes for the name of another file or folder. What
// the rule duplicate-url reports, which compares the addresses of pages and aliases
// as they are written, is left out.
func (p *Publication) clashes() []diag.Finding {
	made, pages := names{}, names{}
	made.add(hostFiles()...)
	for _, f := range p.Exports() {
		made.add(f.Path)
	}
	for _, pg := range p.Pages {
		pages.add(pg.File())
	}
	return slices.Concat(p.pageNames(), p.assetClashes(made, pages), p.aliasClashes(made, pages))
}

// pageNames reports the ids that cannot be the name of a page.
func (p *Publication) pageNames() []diag.Finding {
	var findings []diag.Finding
	check := func(e *site.Entry, at diag.Place, help string) {
		if e.ID == "" || e.Anchor() != "" { // a malformed id has its own finding
			return
		}
		if err := publish.CheckPath(page.Page{URL: e.URL}.File()); err != nil {
			findings = append(findings, diag.Errorf(at, content.RuleBadID, "%s", err).WithHelp("%s", help))
		}
	}
	for _, e := range p.Site.Documents() {
		check(e, diag.Place{File: e.Unit.Doc.Path}, "give the file another name")
	}
	places := slices.DeleteFunc(slices.Clone(p.Site.Actors), func(e *site.Entry) bool { return !e.IsPlace() })
	for _, e := range slices.Concat(p.Site.Figures, p.Site.Positions, places) {
		check(e, e.At.Of("id"), "choose another id")
	}
	return findings
}

// assetClashes reports the files of static/ that clash, and adds all of them to made.
func (p *Publication) assetClashes(made, pages names) []diag.Finding {
	var findings []diag.Finding
	for _, f := range p.Assets.Files {
		at := diag.Place{File: "static/" + f.Path}
		if err := publish.CheckPath(f.Path); err != nil {
			findings = append(
				findings, diag.Errorf(at, source.RuleBadName, "%s", err).WithHelp("give the file another name"),
			)
		}
		if strings.HasPrefix(publish.Fold(f.Path), "cards/") {
			const message = "the files in /cards/ are cached for ever, and this one may change"
			f := diag.Errorf(at, source.RuleBadName, message)
			findings = append(findings, f.WithHelp("put it into another folder of static/"))
		}
		if other := cmp.Or(made.clash(f.Path), pages.clash(f.Path)); other != "" {
			findings = append(findings, clash(at, f.Path, other).WithHelp("give the file another name"))
		}
		made.add(f.Path)
	}
	return findings
}

// aliasClashes reports the aliases at which there can be no page.
func (p *Publication) aliasClashes(made, pages names) []diag.Finding {
	var findings []diag.Finding
	old := names{}
	for _, alias := range p.Aliases() {
		if f, wrong := misplaced(alias, made, pages, old); wrong {
			f.Place = alias.Of.At.Of("aliases." + alias.From)
			findings = append(findings, f.WithHelp("choose another address"))
		}
		old.add(alias.File())
	}
	return findings
}

// misplaced returns the finding for an alias at which there can be no page, and
// reports whether there is one that the rule duplicate-url does not report.
func misplaced(alias Alias, made, pages, old names) (diag.Finding, bool) {
	file := alias.File()
	if err := publish.CheckAlias(alias.From); err != nil {
		return diag.Errorf(diag.Place{}, content.RuleBadValue, "%s", err), true
	}
	if other := made.clash(file); other != "" {
		return clash(diag.Place{}, file, other), true
	}
	other := cmp.Or(pages.clash(file), old.clash(file))
	asWritten := strings.Trim(alias.From, "/") // the rule compares addresses as they are written
	reported := other == file && (old[publish.Fold(file)] == file || !strings.HasSuffix(alias.From, ".html")) &&
		strings.HasPrefix(file, asWritten)
	return clash(diag.Place{}, file, other), other != "" && !reported
}

// clash returns the finding for a file that some system takes for another.
func clash(at diag.Place, file, other string) diag.Finding {
	f := diag.Errorf(at, site.RuleSameURL, "the site has another file at /%s", other)
	switch {
	case other == file || publish.Fold(other) != publish.Fold(file):
	case strings.EqualFold(other, file):
		f.Message += ", which differs only in upper and lower case"
	default:
		f.Message += ", whose accented letters are only encoded in another way (Unicode NFC and NFD)"
	}
	return f
}

// names maps the paths of a site's files and folders, as publish.Fold returns them,
// to the path of the file, or to "" for a folder.
type names map[string]string

func (n names) add(files ...string) {
	for _, file := range files {
		key := publish.Fold(file)
		n[key] = file
		for dir := path.Dir(key); dir != "." && dir != "/"; dir = path.Dir(dir) {
			if _, ok := n[dir]; !ok {
				n[dir] = ""
			}
		}
	}
}

// clash returns the file or folder that cannot exist beside a file, or "".
func (n names) clash(file string) string {
	key := publish.Fold(file)
	if other, ok := n[key]; ok {
		if other == "" {
			return file + "/" // a folder
		}
		return other
	}
	for dir := path.Dir(key); dir != "." && dir != "/"; dir = path.Dir(dir) {
		if other := n[dir]; other != "" {
			return other
		}
	}
	return ""
}
