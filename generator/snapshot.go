package generator

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"explainer/generator/asset"
	"explainer/generator/check"
	"explainer/generator/diag"
	"explainer/generator/export"
	"explainer/generator/opendata"
	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/render"
	"explainer/generator/site"
	"explainer/generator/source"
)

// Options are what a snapshot depends on besides the files of its folder.
type Options struct {
	AsOf    record.Date        // the day of the build
	Today   func() record.Date // instead of AsOf, each time that a watched folder is looked at; or nil
	Drafts  bool               // take in drafts and documents dated later
	BaseURL string             // the site's address, instead of site.yaml's
	Builtin fs.FS              // templates/ and static/ for what the folder has none of
	Before  *check.Edition     // to compare with, or nil: see ReadEdition

	Once     bool   // to be built and let go, by Close: the HTML of bodies waits in a file
	Cache    string // the folder where what is built once keeps what the next may need; empty for none
	Relative bool   // write links that work in a folder without a server
	Compress bool   // write texts in Brotli and gzip, too

	Progress Progress // may be nil
}

// now are the options at this moment.
func (o Options) now() Options {
	if o.Today != nil {
		o.AsOf = o.Today()
	}
	return o
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

	data      *opendata.Package
	dir       string
	options   Options
	assets    asset.Set
	layouts   *render.Layouts
	skipped   []string    // files kept for another edition
	own       source.Tree // the folder's files
	builtin   source.Tree // those that come with the binary
	files     source.Tree // both
	stock     bool        // the layouts are those of the binary
	units     []*unit     // what was read of each file of content/, in the order of their paths
	settings  settings
	unread    []diag.Finding // of reading the files
	misprints []diag.Finding // of layouts and assets
	store     *store         // nil unless it is built once
	memo      *memo          // of the pages that were written last
	unfolds   bool           // further than the limits: nothing more was made of it
}

// Open reads the publication in a folder. Whatever its authors got wrong is in
// the snapshot's Findings; the error is of the machine.
func Open(dir string, options Options) (*Snapshot, error) {
	return open(context.Background(), dir, options, nil)
}

// Again reads the folder anew and takes over what has not changed.
func (s *Snapshot) Again() (*Snapshot, error) {
	return open(context.Background(), s.dir, s.options, s)
}

// again is Again on the day that it has become by now.
func (s *Snapshot) again(ctx context.Context) (*Snapshot, error) {
	return open(ctx, s.dir, s.options.now(), s)
}

// open reads a publication and checks it. The error is the context's where that
// ends first.
func open(ctx context.Context, dir string, options Options, before *Snapshot) (*Snapshot, error) {
	s, err := link(ctx, dir, options, before, nil)
	if err != nil || before != nil && s.Site == before.Site {
		return s, err
	}
	return s.checked(), nil
}

// link reads and joins a publication without checking it: its pages can be
// made, but more findings may come. Given paths, it reads anew only what lies
// there. Between two stages, and between two documents, it sees whether the
// context has ended.
func link(ctx context.Context, dir string, options Options, before *Snapshot, paths []string) (*Snapshot, error) {
	s := &Snapshot{dir: dir, options: options}
	documents, err := s.read(ctx, before, paths)
	if err := cmp.Or(err, ctx.Err()); err != nil {
		return nil, err
	}
	if before != nil && s.Same(before) && options.AsOf == before.options.AsOf {
		same := *before
		same.own, same.builtin, same.files, same.Timings = s.own, s.builtin, s.files, s.Timings
		return &same, nil
	}
	s.decode(documents, before)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	findings := slices.Clone(s.unread)
	for _, u := range s.units {
		findings = append(findings, unitFindings(u.Unit)...)
	}
	findings = append(findings, s.link()...)
	findings = append(findings, s.layOut(before)...)
	s.find(findings)
	return s, ctx.Err()
}

// checked returns the snapshot with the findings of every rule.
func (s *Snapshot) checked() *Snapshot {
	if s.unfolds {
		return s
	}
	c := *s
	findings := slices.Clip(s.Findings)
	c.time("check", func() {
		findings = append(findings, check.Run(check.Publication{Site: s.Site, Files: s.fileNames(), Before: s.options.Before})...)
	})
	c.time("clashes", func() { findings = append(findings, s.clashes()...) })
	c.find(findings)
	return &c
}

// find sets the findings.
func (s *Snapshot) find(findings []diag.Finding) {
	s.Findings = diag.Sort(findings)
	diag.Excerpts(s.Findings, s.files.Lines(s.text))
}

func (s *Snapshot) time(stage string, work func()) {
	s.options.Progress.tell(stage, 0, 0)
	start := time.Now()
	work()
	s.Timings = append(s.Timings, Timing{Stage: stage, Took: time.Since(start)})
}

// folders are those that a publication is made of.
func folders() []string { return []string{"content", "templates", "static"} }

// read takes in the folder's files, over those that come with the binary, and
// decodes the documents among them.
func (s *Snapshot) read(ctx context.Context, before *Snapshot, paths []string) (*decoding, error) {
	root, err := source.Open(s.dir)
	if err != nil {
		return nil, cannotOpen(s.dir, err)
	}
	defer root.Close()
	if s.settings = settingsIn(root.FS()); before != nil && !within(settingsFile, paths) {
		s.settings = before.settings // site.yaml is taken over unseen
	}
	if s.options.Once {
		s.store = openStore(s.options.Cache) // without one, texts stay in memory
	}
	if s.memo = memoOf(s.store); before != nil {
		s.memo = before.memo
	}
	documents := s.decoding(ctx)
	s.time("read", func() { s.take(root.FS(), documents, before, paths) })
	if len(s.files.Under("content")) == 0 && len(s.unread) == 0 {
		s.unread = append(s.unread, diag.Errorf(diag.Place{File: "content"}, site.RuleNoSite, "there is no content in %s", s.dir).
			WithHelp("run explainer in the folder that holds content/, or name it with --source; `explainer init DIR` begins a new one"))
	} else if _, ok := s.files.File(settingsFile); !ok && !s.unreadable("content", "content/site.yaml") {
		s.unread = append(s.unread, diag.Errorf(diag.Place{File: settingsFile}, site.RuleNoSite, "the file is missing").
			WithHelp("write it, with title, base_url and language"))
	}
	return documents, nil
}

// within reports whether a file is read where only what lies at some paths, or
// below them, is; none mean everything.
func within(file string, paths []string) bool {
	return len(paths) == 0 || slices.ContainsFunc(paths, func(path string) bool {
		return file == path || strings.HasPrefix(file, path+"/")
	})
}

// unreadable reports whether what lies at one of some paths may be there but
// could not be read.
func (s *Snapshot) unreadable(paths ...string) bool {
	return slices.ContainsFunc(s.unread, func(f diag.Finding) bool {
		return f.Rule == source.RuleTooMuch || slices.Contains(paths, f.File)
	})
}

// take reads the files: only those at some paths where the rest was read
// without a finding, else all.
func (s *Snapshot) take(fsys fs.FS, documents *decoding, before *Snapshot, paths []string) {
	var more []diag.Finding
	if before == nil {
		before = &Snapshot{}
	}
	limits := s.settings.limits
	own := before.own.Within(source.Limits{File: megabytes(limits.FileMB), Total: megabytes(limits.TotalMB), Files: limits.Files}).ReadingInto(documents.read, "content")
	if len(paths) > 0 && len(before.unread) == 0 && before.settings.limits == limits {
		s.builtin = before.builtin
		s.own, s.unread = own.At(fsys, paths...)
	} else {
		if s.options.Builtin != nil {
			s.builtin, s.unread = before.builtin.Again(s.options.Builtin, "templates", "static")
		}
		s.own, more = own.Again(fsys, folders()...)
	}
	s.files, s.unread = s.own.Over(s.builtin), append(s.unread, more...)
	s.stock = s.files.Same(s.builtin, "templates")
}

// Close ends a snapshot that is built once and keeps what the next may need. What
// cannot be kept is worked out anew then.
func (s *Snapshot) Close() {
	if s.store != nil {
		_ = s.store.Close()
	}
}

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
	return fmt.Errorf("the folder %s cannot be opened (%s); name another with --source", dir, diag.Reason(err))
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

// link joins the units into a site.
func (s *Snapshot) link() (findings []diag.Finding) {
	units := make([]site.Unit, 0, len(s.units))
	for _, u := range s.units {
		units = append(units, u.Unit)
	}
	s.time("link", func() {
		s.Site, findings = site.Link(units, site.Options{AsOf: s.options.AsOf, Drafts: s.options.Drafts, BaseURL: s.options.BaseURL})
		s.data = opendata.New(s.Site)
	})
	if over := s.unfoldsTooFar(); len(over) > 0 {
		s.unfolds = true // checking it and making its pages would cost too much
		return append(findings, over...)
	}
	s.time("pages", func() {
		s.Pages = page.All(s.Site, s.data)
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

// layOut prepares assets and layouts, or takes them over where all that they
// are made of is the same.
func (s *Snapshot) layOut(before *Snapshot) []diag.Finding {
	if before != nil && s.looksLike(before) {
		s.assets, s.layouts, s.misprints = before.assets, before.layouts, before.misprints
		return s.misprints
	}
	s.time("assets", func() { s.assets, s.misprints = asset.Prepare(s.files.Under("static")) })
	s.time("layouts", func() {
		var more []diag.Finding
		s.layouts, more = render.Parse(s.files.Under("templates"), render.Words{Language: s.Site.Language, Assets: s.assets, Base: page.BasePath(s.Site.BaseURL)})
		s.misprints = append(s.misprints, more...)
	})
	return s.misprints
}

// looksLike reports whether layouts and assets are made of the same.
func (s *Snapshot) looksLike(t *Snapshot) bool {
	return s.settings.reading == t.settings.reading && s.Site.BaseURL == t.Site.BaseURL &&
		s.files.Same(t.files, "static") && s.files.Same(t.files, "templates")
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

// text is the bytes of a file as it was when it was read, nil if it has changed
// since. Those of content/ are not kept once they have been decoded.
func (s *Snapshot) text(f source.File) []byte {
	if f.Data != nil {
		return f.Data
	}
	root, err := source.Open(s.dir)
	if err != nil {
		return nil
	}
	defer root.Close()
	data, ok := source.Reread(root.FS(), f)
	if !ok {
		return nil
	}
	return data
}

// Same reports whether two snapshots of one folder were made of the same
// files.
func (s *Snapshot) Same(t *Snapshot) bool {
	return s.files.Equal(t.files) && slices.EqualFunc(s.unread, t.unread, func(f, g diag.Finding) bool {
		return f.Place == g.Place && f.Rule == g.Rule && f.Message == g.Message
	})
}
