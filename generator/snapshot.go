package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"sync"
	"time"

	"explainer/generator/asset"
	"explainer/generator/check"
	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/export"
	"explainer/generator/markdown"
	"explainer/generator/opendata"
	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/render"
	"explainer/generator/site"
	"explainer/generator/source"
)

// Options are what a snapshot depends on besides the files of its folder.
type Options struct {
	AsOf    record.Date    // the day of the build
	Drafts  bool           // take in drafts and documents dated later
	BaseURL string         // the site's address, instead of site.yaml's
	Builtin fs.FS          // templates/ and static/ for what the folder has none of
	Before  *check.Edition // to compare with, or nil: see ReadEdition

	Progress Progress // may be nil
}

// Progress is told which stage begins and, where it can be counted, how many
// of how many are done. It is called from several goroutines.
type Progress func(stage string, done, total int)

func (p Progress) tell(stage string, done, total int) {
	if p != nil {
		p(stage, done, total)
	}
}

// Snapshot is a publication as its folder was at one moment. It is immutable.
type Snapshot struct {
	Site     *site.Site
	Pages    []page.Page
	Findings []diag.Finding // sorted, with excerpts
	Timings  []Timing

	data     *opendata.Package
	dir      string
	options  Options
	assets   asset.Set
	layouts  *render.Layouts
	skipped  []string // files kept for another edition
	files    source.Tree
	stock    bool            // the layouts are those of the binary
	units    map[string]unit // what was read of each file, for the next snapshot
	language string
}

// Timing says how long a stage took.
type Timing struct {
	Stage string
	Took  time.Duration
}

// unit is what one file was read as, and from which bytes.
type unit struct {
	digest source.Digest
	site.Unit
}

// Open reads the publication in a folder. Whatever its authors got wrong is in
// the snapshot's Findings; the error is of the machine.
func Open(dir string, options Options) (*Snapshot, error) {
	return open(dir, options, nil)
}

// Again reads the folder anew and takes over what has not changed.
func (s *Snapshot) Again() (*Snapshot, error) { return open(s.dir, s.options, s) }

func open(dir string, options Options, before *Snapshot) (*Snapshot, error) {
	s := &Snapshot{dir: dir, options: options}
	findings, err := s.read()
	if err != nil {
		return nil, err
	}
	s.time("decode", func() { s.decode(before) })
	for _, u := range s.units {
		findings = append(findings, unitFindings(u.Unit)...)
	}
	findings = append(findings, s.prepare()...)
	findings = append(findings, s.link()...)
	findings = append(findings, s.layOut()...)
	diag.Excerpts(findings, s.files.Lines())
	s.Findings = diag.Sort(findings)
	return s, nil
}

func (s *Snapshot) time(stage string, work func()) {
	s.options.Progress.tell(stage, 0, 0)
	start := time.Now()
	work()
	s.Timings = append(s.Timings, Timing{Stage: stage, Took: time.Since(start)})
}

// read takes in the folder's files, over those that come with the binary.
func (s *Snapshot) read() (findings []diag.Finding, err error) {
	root, err := source.Open(s.dir)
	if err != nil {
		return nil, cannotOpen(s.dir, err)
	}
	defer root.Close()
	s.time("read", func() {
		var builtin source.Tree
		if s.options.Builtin != nil {
			builtin, findings = source.Read(s.options.Builtin, "templates", "static")
		}
		files, more := source.Read(root.FS(), "content", "templates", "static")
		s.files, findings = files.Over(builtin), append(findings, more...)
		s.stock = sameFiles(s.files.Under("templates"), builtin.Under("templates"))
	})
	if len(s.files.Under("content")) == 0 && len(findings) == 0 {
		findings = append(findings, diag.Errorf(diag.Place{File: "content"}, site.RuleNoSite, "there is no content in %s", s.dir).
			WithHelp("run explainer in the folder that holds content/, or name it with --source; `explainer init DIR` begins a new one"))
	} else if _, ok := s.files.File("content/site.yaml"); !ok {
		findings = append(findings, diag.Errorf(diag.Place{File: "content/site.yaml"}, site.RuleNoSite, "the file is missing").
			WithHelp("write it, with title, base_url and language"))
	}
	return findings, nil
}

func sameFiles(a, b []source.File) bool { return source.NewTree(a).Equal(source.NewTree(b)) }

// IsEmpty reports whether the folder holds no publication at all.
func (s *Snapshot) IsEmpty() bool { return len(s.files.Under("content")) == 0 }

// cannotOpen says why there is nothing to read.
func cannotOpen(dir string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s; name the one that holds content/ with --source", dir)
	case errors.Is(err, source.ErrNotFolder):
		return fmt.Errorf("%s is a file; name the folder that holds content/ with --source", dir)
	}
	return fmt.Errorf("the folder cannot be opened: %w", err)
}

// decode reads every file of content/ that is new or has changed, on all
// cores.
func (s *Snapshot) decode(before *Snapshot) {
	files := s.files.Under("content")
	s.language = languageOf(files)
	units := make([]unit, len(files))
	parser := markdown.New(s.language)
	var wait sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for k := range workers {
		wait.Go(func() {
			for i := k; i < len(files); i += workers {
				s.options.Progress.tell("decode", i, len(files))
				units[i] = s.unit(files[i], parser, before)
			}
		})
	}
	wait.Wait()
	s.units = make(map[string]unit, len(files))
	for i, f := range files {
		if content.IsForeignEdition(f.Path) {
			s.skipped = append(s.skipped, f.Path)
			continue
		}
		s.units[f.Path] = units[i]
	}
}

// languageOf is the language that site.yaml names. All bodies depend on it, so
// it is read before them.
func languageOf(files []source.File) string {
	for _, f := range files {
		if f.Path == "content/site.yaml" {
			if doc, _ := content.Decode(f); doc.Publication != nil {
				return doc.Publication.Language
			}
		}
	}
	return ""
}

// unit reads one file, or takes over what was read from the same bytes.
func (s *Snapshot) unit(f source.File, parser *markdown.Parser, before *Snapshot) unit {
	if before != nil && before.language == s.language {
		if u, ok := before.units[f.Path]; ok && u.digest == f.Digest {
			return u
		}
	}
	return unit{digest: f.Digest, Unit: readUnit(f, parser)}
}

func readUnit(f source.File, parser *markdown.Parser) site.Unit {
	doc, text := content.Decode(f)
	u := site.Unit{Doc: doc}
	if text.Text == nil {
		return u
	}
	u.Body = parser.Parse(markdown.Source{File: f.Path, Line: text.Line, Text: text.Text})
	for _, b := range u.Body.Blocks {
		u.Blocks = append(u.Blocks, content.DecodeBlock(b.Kind, b.YAML, b.Place))
	}
	return u
}

func unitFindings(u site.Unit) []diag.Finding {
	findings := u.Doc.Findings
	if u.Body != nil {
		findings = append(findings[:len(findings):len(findings)], u.Body.Findings...)
	}
	for _, b := range u.Blocks {
		findings = append(findings, b.Findings...)
	}
	return findings
}

// link joins the units into a site and checks it.
func (s *Snapshot) link() (findings []diag.Finding) {
	units := make([]site.Unit, 0, len(s.units))
	for _, u := range s.units {
		units = append(units, u.Unit)
	}
	s.time("link", func() {
		s.Site, findings = site.Link(units, site.Options{AsOf: s.options.AsOf, Drafts: s.options.Drafts, BaseURL: s.options.BaseURL})
	})
	s.data = opendata.New(s.Site)
	s.Pages = page.All(s.Site, s.data)
	s.time("check", func() {
		findings = append(findings, check.Run(check.Publication{Site: s.Site, Files: s.fileNames(), Before: s.options.Before})...)
	})
	return findings
}

// fileNames are the paths of what is published beside the pages.
func (s *Snapshot) fileNames() []string {
	var names []string
	for _, f := range s.assets.Files {
		names = append(names, f.Path)
	}
	for _, f := range export.All(s.Site, s.Pages, s.data) {
		names = append(names, f.Path)
	}
	return names
}

// prepare makes the published files of static/.
func (s *Snapshot) prepare() (findings []diag.Finding) {
	s.time("assets", func() { s.assets, findings = asset.Prepare(s.files.Under("static")) })
	return findings
}

// layOut parses the layouts.
func (s *Snapshot) layOut() (findings []diag.Finding) {
	s.time("layouts", func() {
		var more []diag.Finding
		s.layouts, more = render.Parse(s.files.Under("templates"), render.Words{Language: s.Site.Language, Assets: s.assets, Base: page.BasePath(s.Site.BaseURL)})
		findings = append(findings, more...)
		findings = append(findings, s.clashes()...)
	})
	return findings
}

// HeldBack says by name which documents are not published, and why.
func (s *Snapshot) HeldBack() []string {
	var out []string
	for _, h := range s.Site.Held {
		line := h.Path + ": " + string(h.Reason)
		if h.Reason != record.HeldDraft {
			line += ", " + h.Date.String()
		}
		out = append(out, line)
	}
	for _, path := range s.skipped {
		out = append(out, path+": kept for the "+strings.ToUpper(path[len(path)-5:len(path)-3])+" edition")
	}
	return out
}

// Failed reports whether the findings stop a build; strictly, warnings do.
func (s *Snapshot) Failed(strict bool) bool {
	errors, warnings := diag.Count(s.Findings)
	return errors > 0 || (strict && warnings > 0)
}

// Same reports whether two snapshots of one folder were made of the same
// files.
func (s *Snapshot) Same(t *Snapshot) bool { return s.files.Equal(t.files) }
