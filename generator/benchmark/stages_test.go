package main

import (
	"os"
	"path/filepath"
	"testing"

	"explainer/generator/build"
	"explainer/generator/check"
	"explainer/generator/content"
	"explainer/generator/load"
	"explainer/generator/markdown"
	"explainer/generator/opendata"
	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/site"
	"explainer/generator/source"
)

// stageBriefings is how many briefings the benchmarks of stages read.
const stageBriefings = 1000

// stages is a publication with records, read up to each stage.
type stages struct {
	dir   string
	files []source.File
	units []site.Unit
	site  *site.Site
	bytes int64
}

func prepare(b *testing.B) *stages {
	b.Helper()
	dir := b.TempDir()
	if err := writeCorpus(dir, stageBriefings, "records"); err != nil {
		b.Fatal(err)
	}
	s := &stages{dir: filepath.Join(dir, "records")}
	tree, findings := source.Read(os.DirFS(s.dir), "content")
	if len(findings) > 0 {
		b.Fatal(findings)
	}
	s.files = tree.Under("content")
	parser := markdown.New(markdown.Options{Language: "en"})
	for _, f := range s.files {
		s.bytes += int64(len(f.Data))
		doc, body := content.Decode(f, nil)
		u := site.Unit{Doc: doc}
		if body.Text != nil {
			u.Body = parser.Parse(markdown.Source{File: f.Path, Line: body.Line, Text: body.Text})
		}
		s.units = append(s.units, u)
	}
	s.site = s.link()
	b.ReportAllocs()
	return s
}

func (s *stages) link() *site.Site {
	linked, _ := site.Link(s.units, site.Options{AsOf: day()})
	return linked
}

func day() record.Date { return record.Date{Year: 2026, Month: 3, Day: 1} }

// BenchmarkRead reads every file, one after another; a build does so on all cores.
func BenchmarkRead(b *testing.B) {
	s := prepare(b)
	b.SetBytes(s.bytes)
	for b.Loop() {
		source.Read(os.DirFS(s.dir), "content")
	}
}

func BenchmarkDecode(b *testing.B) {
	s := prepare(b)
	b.SetBytes(s.bytes)
	for b.Loop() {
		for _, f := range s.files {
			content.Decode(f, nil)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	s := prepare(b)
	var texts []markdown.Source
	var size int64
	for _, f := range s.files {
		if _, body := content.Decode(f, nil); body.Text != nil {
			texts = append(texts, markdown.Source{File: f.Path, Line: body.Line, Text: body.Text})
			size += int64(len(body.Text))
		}
	}
	parser := markdown.New(markdown.Options{Language: "en"})
	b.SetBytes(size)
	for b.Loop() {
		for _, text := range texts {
			parser.Parse(text)
		}
	}
}

func BenchmarkLink(b *testing.B) {
	s := prepare(b)
	for b.Loop() {
		s.link()
	}
}

func BenchmarkCheck(b *testing.B) {
	s := prepare(b)
	for b.Loop() {
		check.Run(check.Publication{Site: s.site})
	}
}

// BenchmarkViews makes the view of every page and renders none.
func BenchmarkViews(b *testing.B) {
	s := prepare(b)
	for b.Loop() {
		for _, p := range page.All(s.site, opendata.New(s.site)) {
			p.Make()
		}
	}
}

// BenchmarkRender makes and renders every page and writes none. Each turn has a
// publication of its own: layouts and views keep what pages have in common.
func BenchmarkRender(b *testing.B) {
	s := prepare(b)
	for b.Loop() {
		b.StopTimer()
		p := s.open(b)
		b.StartTimer()
		for _, each := range p.Pages {
			if _, finding := build.Render(p, each); finding != nil {
				b.Fatal(*finding)
			}
		}
		b.ReportMetric(float64(len(p.Pages)), "pages/op")
	}
}

// BenchmarkBuildAgain renders every page and writes none, since the folder has them.
func BenchmarkBuildAgain(b *testing.B) {
	p, out := prepare(b).open(b), filepath.Join(b.TempDir(), "public")
	again := func() {
		if _, err := build.Build(b.Context(), p, out, build.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	again()
	for b.Loop() {
		again()
	}
}

func (s *stages) open(b *testing.B) *load.Publication {
	b.Helper()
	p, err := load.Open(b.Context(), s.dir, load.Options{AsOf: day(), Builtin: os.DirFS("../..")}, nil)
	if err != nil {
		b.Fatal(err)
	}
	return p
}
