package render

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"explainer/generator/diag"
	"explainer/generator/page"
	"explainer/generator/source"
)

// Survey is what is known of layouts without executing them: where they lead, and what
// in them nothing uses.
type Survey struct {
	Links  []Link
	Unused []Unused
}

// Link is an address that a layout writes out.
type Link struct {
	Address string
	Home    bool // it follows {{.Home}}, the address of the front page
	Place   diag.Place
}

// Unused is a file of templates/ that no page is made with or, under its name, what a
// file defines and no layout shows.
type Unused struct {
	Name  string   // empty for a file
	Meant []string // the names that would be used
	Place diag.Place
}

// Look surveys the layouts that are the publication's own, among all of them. What it
// reads are the texts: a link that is made of a view's fields is right by itself.
func Look(files []source.File, own func(path string) bool) Survey {
	var s Survey
	if !slices.ContainsFunc(files, func(f source.File) bool { return own(f.Path) }) {
		return s
	}
	everywhere, inCommon := map[string]bool{}, map[string]bool{}
	for _, f := range files {
		for _, m := range usePattern.FindAllSubmatch(f.Data, -1) {
			everywhere[string(m[1])] = true
			inCommon[string(m[1])] = inCommon[string(m[1])] || isCommon(f.Path)
		}
	}
	for _, f := range files {
		used := everywhere
		switch {
		case !own(f.Path):
			continue
		case isCommon(f.Path):
		case slices.Contains(layoutNames(), f.Path):
			used = usedIn(f, inCommon)
		default:
			s.Unused = append(s.Unused, Unused{Meant: layoutNames(), Place: diag.Place{File: f.Path}})
			continue
		}
		s.Links, s.Unused = append(s.Links, linksOf(f)...), append(s.Unused, unusedIn(f, used)...)
	}
	return s
}

// isCommon reports whether a file belongs to what all layouts have in common.
func isCommon(name string) bool {
	return name == "templates/base.html" || strings.HasPrefix(name, "templates/partials/") && path.Ext(name) == ".html"
}

// layoutNames returns the paths of the layouts that pages are made with.
func layoutNames() []string {
	var names []string
	for _, v := range page.Views() {
		names = append(names, "templates/"+v.Layout()+".html")
	}
	return names
}

var (
	usePattern        = regexp.MustCompile(`\b(?:template|block|shared) "([^"]+)"`)
	definitionPattern = regexp.MustCompile(`{{-? *define "([^"]+)"`)
	addressPattern    = regexp.MustCompile(`\s(?:href|src|action|poster)=(?:"([^"]*)"|'([^']*)')`)
	homePattern       = regexp.MustCompile(`^{{-? *[$.\w]*\.Home *-?}}`)
)

// usedIn returns the names that are used in common, or in a layout.
func usedIn(f source.File, inCommon map[string]bool) map[string]bool {
	used := map[string]bool{}
	for name, common := range inCommon {
		used[name] = common
	}
	for _, m := range usePattern.FindAllSubmatch(f.Data, -1) {
		used[string(m[1])] = true
	}
	return used
}

// unusedIn returns what a file defines that is not among what is used.
func unusedIn(f source.File, used map[string]bool) []Unused {
	var names []string
	for name, is := range used {
		if is {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var out []Unused
	for _, m := range definitionPattern.FindAllSubmatchIndex(f.Data, -1) {
		if name := string(f.Data[m[2]:m[3]]); !used[name] {
			out = append(out, Unused{Name: name, Meant: names, Place: placeIn(f, m[2], m[3])})
		}
	}
	return out
}

// linksOf returns the addresses within the site that a layout writes out.
func linksOf(f source.File) []Link {
	var out []Link
	for _, m := range addressPattern.FindAllSubmatchIndex(f.Data, -1) {
		from, to := m[2], m[3]
		if from < 0 {
			from, to = m[4], m[5]
		}
		value := string(f.Data[from:to])
		rest := homePattern.ReplaceAllString(value, "")
		if home := rest != value; !strings.Contains(rest, "{{") && (home || rest != "") {
			out = append(out, Link{Address: rest, Home: home, Place: placeIn(f, from, to)})
		}
	}
	return out
}

// placeIn returns the place of some bytes of a file, as far as they stand in one line.
func placeIn(f source.File, from, to int) diag.Place {
	start := bytes.LastIndexByte(f.Data[:from], '\n') + 1
	if end := bytes.IndexByte(f.Data[from:to], '\n'); end >= 0 {
		to = from + end
	}
	return diag.Place{
		File: f.Path, Line: 1 + bytes.Count(f.Data[:from], []byte{'\n'}),
		Col: 1 + utf8.RuneCount(f.Data[start:from]), Width: utf8.RuneCount(f.Data[from:to]),
	}
}
