package build

import (
	"strings"

	"explainer/generator/load"
	"explainer/generator/publish"
)

// Others returns the makers of the published files that are not pages, by address.
func Others(p *load.Publication) map[string]func() []byte {
	files := map[string]func() []byte{}
	put := func(name string, data []byte) error {
		name = "/" + name
		files[name] = func() []byte { return data }
		if dir, ok := strings.CutSuffix(name, "index.html"); ok {
			files[dir] = files[name] // the page at an old address
		}
		return nil
	}
	for _, f := range p.Assets.Files {
		_ = put(f.Path, f.Data) // which returns no error
	}
	_ = hostFiles(p, false, put, surveyOf(p)) // an alias that cannot be one is a finding already
	for _, f := range p.Exports() {
		files["/"+f.Path] = f.Make
	}
	files["/_headers"] = func() []byte { return fullSurvey(p).Headers(p.Base()) }
	return files
}

// Policy returns the Content-Security-Policy of the host files.
func Policy(p *load.Publication) string { return surveyOf(p).Policy() }

// surveyOf returns what the headers depend on as far as the layouts tell: what
// stands inline in them stands so in the pages.
func surveyOf(p *load.Publication) *publish.Survey {
	var survey publish.Survey
	for _, f := range p.Files.Under("templates") {
		survey.Add(f.Path, f.Data)
	}
	return &survey
}

// fullSurvey returns what the headers depend on, names of files included.
func fullSurvey(p *load.Publication) *publish.Survey {
	survey := surveyOf(p)
	note := func(name string, named bool) {
		if named {
			survey.AddNamed(name)
		} else {
			survey.Add(name, nil) // what stands inline the layouts have told
		}
	}
	for _, f := range p.Assets.Files {
		note(f.Path, f.Named)
	}
	for _, f := range p.Exports() {
		note(f.Path, f.Named)
	}
	return survey
}
