package build

import (
	"strings"

	"explainer/generator/load"
	"explainer/generator/publish"
)

// Others returns what is published besides the pages, by address: functions that
// make the bytes of a file.
func Others(p *load.Publication) map[string]func() []byte {
	files := map[string]func() []byte{}
	put := func(name string, data []byte) error {
		name = "/" + name
		files[name] = func() []byte { return data }
		if dir, ok := strings.CutSuffix(name, "index.html"); ok {
			files[dir] = files[name] // as servers serve the index of a folder
		}
		return nil
	}
	for _, f := range p.Assets.Files {
		_ = put(f.Path, f.Data) // never fails
	}
	_ = hostFiles(p, false, put, surveyOf(p)) // fails for an alias that a finding names already
	for _, f := range p.Exports() {
		files["/"+f.Path] = f.Make
	}
	files["/_headers"] = func() []byte { return fullSurvey(p).Headers(p.Base()) }
	return files
}

// Policy returns the Content-Security-Policy of the host files.
func Policy(p *load.Publication) string { return surveyOf(p).Policy() }

// surveyOf returns what the policy depends on, from the layouts alone: what is
// inline in them is inline in the pages.
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
			survey.Add(name, nil) // what is inline is known from the layouts
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
