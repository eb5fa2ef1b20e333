package load

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"syscall"
	"time"

	"explainer/generator/asset"
	"explainer/generator/cache"
	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/export"
	"explainer/generator/language"
	"explainer/generator/opendata"
	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/render"
	"explainer/generator/site"
	"explainer/generator/source"
)

// Options are what a publication depends on besides the files of its folder.
type Options struct {
	AsOf    record.Date // the day that it is read for
	Drafts  bool        // include drafts and documents dated later
	BaseURL string      // the site's address, instead of site.yaml's
	Host    record.Host // whose limits it is held to, and for which it is built, instead of site.yaml's
	Builtin fs.FS       // templates/ and static/ for what the folder has none of

	Cache    *cache.Cache // of bodies; may be nil
	Progress Progress     // may be nil
}

// Publication is what a folder holds. Nothing changes it, nor what its fields
// refer to.
type Publication struct {
	Dir     string
	Options Options
	Limits  record.Limits // on what it may cost

	Files    source.Tree // the folder's, over those that come with the binary; those of content/ without their bytes
	Site     *site.Site
	Data     *opendata.Package
	Pages    []page.Page // none if TooLarge
	Assets   asset.Set
	Layouts  *render.Layouts
	Findings []diag.Finding // sorted, with excerpts; see Checked
	Timings  []Timing

	// StockLayouts says that the layouts are those of the binary, which the tests
	// render with every kind of content.
	StockLayouts bool
	// TooLarge says that the content unfolds beyond its limits, so that neither
	// rules nor pages were run on it.
	TooLarge bool

	own, builtin source.Tree // that Files is made of
	settings     settings
	documents    []*document    // in the order of their paths
	unread       []diag.Finding // of reading the files
	misprints    []diag.Finding // of assets and layouts
}

// Open reads the publication in a folder and links it: its pages can be made, but
// rules were not run; see Checked. Whatever its authors got wrong is in Findings;
// the error is of the machine or, once that has ended, the context's.
//
// What was read before, if that is not nil, is taken over where it is unchanged;
// where all of it is, the result has the same Site. Given paths, Open reads only
// what lies there, as far as that is possible.
func Open(ctx context.Context, dir string, options Options, before *Publication, paths ...string) (*Publication, error) {
	root, err := source.Open(dir)
	if err != nil {
		return nil, CannotOpen(dir, err)
	}
	defer root.Close()
	if before == nil {
		before = &Publication{}
	}
	p := &Publication{Dir: dir, Options: options}
	var r *reading
	p.time("read", func() { r, err = read(ctx, root.FS(), options, before, paths) })
	if err != nil {
		return nil, err
	}
	p.take(r)
	if before.Site != nil && p.Same(before) && options.AsOf == before.Options.AsOf {
		return before.reread(p), ctx.Err()
	}
	findings := append(slices.Clip(p.unread), p.link()...)
	findings = append(findings, p.layOut(before)...)
	p.Findings = p.Excerpts(findings)
	return p, ctx.Err()
}

// take makes what was read the publication's.
func (p *Publication) take(r *reading) {
	p.own, p.builtin, p.Files = r.own, r.builtin, r.own.Over(r.builtin)
	p.settings, p.Limits = r.settings, r.settings.limits
	p.documents, p.unread = r.documents, r.unread
	p.unread = append(p.unread, p.missing()...)
	p.StockLayouts = p.Files.Same(p.builtin, "templates")
}

// Same reports whether two publications of one folder were made of the same files.
func (p *Publication) Same(q *Publication) bool {
	return p.Files.Equal(q.Files) && slices.EqualFunc(p.unread, q.unread, func(f, g diag.Finding) bool {
		return f.Place == g.Place && f.Rule == g.Rule && f.Message == g.Message
	})
}

// reread returns the publication with its files as they were read again, to the
// same bytes.
func (p *Publication) reread(again *Publication) *Publication {
	same := *p
	same.own, same.builtin, same.Files, same.Timings = again.own, again.builtin, again.Files, again.Timings
	return &same
}

// time runs a stage and notes how long it took.
func (p *Publication) time(stage string, work func()) {
	p.Options.Progress.Tell(stage, 0, 0)
	start := time.Now()
	work()
	p.Timings = append(slices.Clip(p.Timings), Timing{Stage: stage, Took: time.Since(start)})
}

// missing reports what a publication must have.
func (p *Publication) missing() []diag.Finding {
	if p.IsEmpty() && len(p.unread) == 0 {
		return []diag.Finding{diag.Errorf(diag.Place{File: "content"}, site.RuleNoSite, "there is no content in %s", p.Dir).
			WithHelp("run explainer in the folder that holds content/, or name it with --source; `explainer init DIR` begins a new one")}
	}
	if _, ok := p.Files.File(settingsFile); ok || p.unreadable("content", settingsFile) {
		return nil
	}
	return []diag.Finding{diag.Errorf(diag.Place{File: settingsFile}, site.RuleNoSite, "the file is missing").
		WithHelp("write it, with title, base_url and language")}
}

// unreadable reports whether what lies at one of some paths may be there but
// could not be read.
func (p *Publication) unreadable(paths ...string) bool {
	return slices.ContainsFunc(p.unread, func(f diag.Finding) bool {
		return f.Rule == source.RuleTooMuch || slices.Contains(paths, f.File)
	})
}

// IsEmpty reports whether the folder holds no publication at all.
func (p *Publication) IsEmpty() bool { return len(p.Files.Under("content")) == 0 }

// CannotOpen says why a folder cannot be read.
func CannotOpen(dir string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s; name the one that holds content/ with --source", dir)
	case errors.Is(err, source.ErrNotFolder):
		return fmt.Errorf("%s is a file; name the folder that holds content/ with --source", dir)
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE):
		const message = "the folder %s cannot be opened (%s); run `ulimit -n 10240` before explainer, or close some programs"
		return fmt.Errorf(message, dir, diag.Reason(err))
	}
	return fmt.Errorf("the folder %s cannot be opened (%s); name another with --source", dir, diag.Reason(err))
}

// link joins the documents into a site and lists its pages.
func (p *Publication) link() (findings []diag.Finding) {
	units := make([]site.Unit, len(p.documents))
	for i, d := range p.documents {
		units[i] = d.Unit
		findings = append(findings, d.findings()...)
	}
	p.time("link", func() {
		linked, more := site.Link(units, site.Options{AsOf: p.Options.AsOf, Drafts: p.Options.Drafts, BaseURL: p.Options.BaseURL})
		p.Site, findings = linked, append(findings, more...)
		p.Data = opendata.New(p.Site)
	})
	if over := p.unfoldsTooFar(); len(over) > 0 {
		p.TooLarge = true
		return append(findings, over...)
	}
	p.time("pages", func() { p.Pages = page.All(p.Site, p.Data) })
	return findings
}

// layOut prepares assets and layouts, or takes them over where all that they
// are made of is the same.
func (p *Publication) layOut(before *Publication) []diag.Finding {
	if before.Site != nil && p.LooksLike(before) {
		p.Assets, p.Layouts, p.misprints = before.Assets, before.Layouts, before.misprints
		return p.misprints
	}
	p.time("assets", func() { p.Assets, p.misprints = asset.Prepare(p.Files.Under("static")) })
	p.time("layouts", func() {
		layouts, more := render.Parse(p.Files.Under("templates"), render.Words{Language: p.Site.Language, Assets: p.Assets, Base: p.Base()})
		p.Layouts, p.misprints = layouts, append(p.misprints, more...)
	})
	return p.misprints
}

// LooksLike reports whether two publications have the same layouts and assets.
func (p *Publication) LooksLike(q *Publication) bool {
	return p.settings.reading == q.settings.reading && p.Site.BaseURL == q.Site.BaseURL &&
		p.Files.Same(q.Files, "static") && p.Files.Same(q.Files, "templates")
}

// Base is the path that the site lies under, without a slash at its end.
func (p *Publication) Base() string { return page.BasePath(p.Site.BaseURL) }

// Exports returns the files that programs read. A robots.txt in static/ replaces
// the one that would be made.
func (p *Publication) Exports() []export.File {
	files := export.All(p.Site, p.Pages, p.Data)
	return slices.DeleteFunc(files, func(f export.File) bool { return f.Path == "robots.txt" && p.hasAsset(f.Path) })
}

func (p *Publication) hasAsset(path string) bool {
	return slices.ContainsFunc(p.Assets.Files, func(f asset.File) bool { return f.Path == path })
}

// Failed reports whether the findings stop a build; strictly, warnings do.
func (p *Publication) Failed(strict bool) bool {
	errors, warnings := diag.Count(p.Findings)
	return errors > 0 || (strict && warnings > 0)
}

// With returns the publication with more findings.
func (p *Publication) With(findings ...diag.Finding) *Publication {
	more := *p
	more.Findings = p.Excerpts(append(slices.Clip(p.Findings), findings...))
	return &more
}

// Excerpts returns findings sorted, each with the lines that it points at as they
// were when they were read, without those that have changed since.
func (p *Publication) Excerpts(findings []diag.Finding) []diag.Finding {
	sorted := diag.Sort(findings)
	diag.Excerpts(sorted, p.Files.Lines(p.Text))
	return sorted
}

// Text returns the bytes of a file as it was when it was read, nil if it has
// changed since.
func (p *Publication) Text(f source.File) []byte {
	if f.Data != nil {
		return f.Data
	}
	root, err := source.Open(p.Dir)
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

// HeldBack says by name which documents are not published, and why.
func (p *Publication) HeldBack() []string {
	var out []string
	for _, h := range p.Site.Held {
		line := h.Path + ": " + string(h.Reason)
		if h.Reason != record.HeldDraft {
			line += ", " + h.Date.String()
		}
		out = append(out, line)
	}
	for _, f := range p.Files.Under("content") {
		if code, ok := language.EditionOf(f.Path); ok {
			out = append(out, f.Path+": kept for another edition ("+code+")")
		}
	}
	return out
}

// Contents lists what each file of content/ says, including documents that are held
// back and files that could not be read.
func (p *Publication) Contents() []*content.Document {
	out := make([]*content.Document, len(p.documents))
	for i, d := range p.documents {
		out[i] = d.Doc
	}
	return out
}
