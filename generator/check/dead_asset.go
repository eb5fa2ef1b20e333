package check

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"explainer/generator/diag"
	"explainer/generator/site"

	"golang.org/x/text/unicode/norm"
)

func deadAsset() Rule {
	return Rule{
		ID: "dead-asset", Severity: diag.Error,
		Summary: "Images and files that a text shows or links to are published, and so is the logo.",
		Why:     "A reader would see a broken image, or be led to nothing.",
		Remedy:  "Put the file into static/, and write its path from there with a slash before it.",
		Bad:     aboutPage + "![The front line in February 2025](/map.svg)\n",
		Good:    mapFile + aboutPage + "![The front line in February 2025](/map.svg)\n",
		run: func(s *subject, report report) {
			names := sync.OnceValue(s.fileNames)
			s.missingLogo(names, report)
			for _, e := range sound(s.Briefings) {
				to, ok := inner(e.Briefing.Image)
				if ok && !s.files[strings.TrimPrefix(to.path, "/")] {
					report(s.noFile(*e.Unit, to.path, e.At.Of("image"), names))
				}
			}
			for u := range s.texts() {
				for _, link := range u.Body.Links {
					to, ok := inner(link.Destination)
					if !ok || !(to.isFile() || link.Image) || s.files[strings.TrimPrefix(to.path, "/")] {
						continue
					}
					report(s.noFile(u, to.path, link.Place, names))
				}
			}
		},
	}
}

// missingLogo reports a logo that is not published.
func (s *subject) missingLogo(names func() fileNames, report report) {
	file := s.Publication.Appearance.Logo.File
	if file == "" || s.files[strings.TrimPrefix(file, "/")] {
		return
	}
	report(s.noFile(site.Unit{}, file, s.inSettings("logo.file"), names))
}

// fileNames indexes the addresses of the published files.
func (s *subject) fileNames() fileNames {
	n := fileNames{normal: map[string]string{}}
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		n.normal[norm.NFC.String("/"+name)] = "/" + name
	}
	n.nearest = diag.NewSuggester(slices.Sorted(maps.Values(n.normal)))
	return n
}

// fileNames are the addresses of files, to find the one that was meant.
type fileNames struct {
	normal  map[string]string // by their form in Unicode NFC
	nearest *diag.Suggester
}

// noFile reports a link to a file that is not published.
func (s *subject) noFile(u site.Unit, path string, at diag.Place, names func() fileNames) diag.Finding {
	f := diag.Finding{Place: at, Message: "there is no file " + path}
	if isDocument(path) || strings.HasSuffix(path, ".html") {
		return f.WithHelp("%s", s.addressMeant(u, path))
	}
	if strings.HasPrefix(path, "/assets/") {
		return f.WithHelp(
			"files of static/assets/ are published under names that change; put this one into static/ itself",
		)
	}
	if name := names().normal[norm.NFC.String(path)]; name != "" {
		f.Message += "; there is one whose accented letters are encoded in another way"
		return f.WithHelp("rename static%s with the name as it is written here (Unicode NFC)", name)
	}
	if near := names().nearest.Nearest(path); near != "" {
		return f.WithHelp("did you mean %s?", near)
	}
	return f.WithHelp("put it at static%s", path)
}
