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
	Host    record.Host // for which it is built, and whose limits it is held to, instead of site.yaml's
	Builtin fs.FS       // templates/ and static/, for the files that the folder lacks

	Cache    *cache.Cache // of bodies; may be nil
	Progress Progress     // may be nil
}

// same reports whether two options make the same publication of the same files.
func (o Options) same(q Options) bool {
	return o.AsOf == q.AsOf && o.Drafts == q.Drafts && o.BaseURL == q.BaseURL && o.Host == q.Host
}

// Publication is what a folder holds. It is immutable: nothing changes it, or what
// its fields refer to, once Open or a method has returned it.
type Publication struct {
	Dir     string
	Options Options
	Limits  record.Limits // on its size

	Files    source.Tree // the folder's over the built-in ones; those of content/ without their bytes
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
	// TooLarge says that the site would exceed its limits, so that it has no pages
	// and the rules were not run.
	TooLarge bool

	own, builtin source.Tree // of which Files is made
	settings     settings
	documents    []*document    // in the order of their paths
	unread       []diag.Finding // of reading the files
	misprints    []diag.Finding // of assets and layouts
}

// Open reads the publication in a folder and links it: its pages can be rendered,
// but the rules were not run; see Checked. What its authors got wrong is in Findings.
// The error says that the folder cannot be opened, or is the context's.
//
// Of before, an earlier publication of the same folder or nil, it reuses what is
// unchanged; where everything is, the result has the same Site. Given paths, it
// reads only the files there and reuses the others, unless settings have changed.
func Open(
	ctx context.Context, dir string, options Options, before *Publication, paths ...string,
) (*Publication, error) {
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
	p.setFiles(r)
	if before.Site != nil && p.Same(before) && options.same(before.Options) {
		return before.reread(p), ctx.Err()
	}
	findings := append(slices.Clip(p.unread), p.link()...)
	findings = append(findings, p.layOut(before)...)
	p.Findings = p.Excerpts(findings)
	return p, ctx.Err()
}

// setFiles sets the files that were read, and what depends on them alone.
func (p *Publication) setFiles(r *reading) {
	p.own, p.builtin, p.Files = r.own, r.builtin, r.own.Over(r.builtin)
	p.settings, p.Limits = r.settings, r.settings.limits
	p.documents, p.unread = r.documents, r.unread
	p.unread = append(p.unread, p.missing()...)
	p.StockLayouts = p.Files.Same(p.builtin, "templates")
}

// Same reports whether two publications of one folder were made of the same files.
func (p *Publication) Same(q *Publication) bool {
	return p.own.Equal(q.own) && p.Files.Equal(q.Files) && slices.EqualFunc(p.unread, q.unread, func(f, g diag.Finding) bool {
		return f.Place == g.Place && f.Rule == g.Rule && f.Message == g.Message
	})
}

// reread returns the publication with files that were read again and have the same
// bytes: their metadata, by which the next reading recognises them, may be newer.
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

// missing reports what a publication must have and this one lacks.
func (p *Publication) missing() []diag.Finding {
	if p.IsEmpty() && len(p.unread) == 0 {
		const help = "run explainer in the folder that holds content/, or name it with --source; " +
			"`explainer init DIR` begins a new one"
		f := diag.Errorf(diag.Place{File: "content"}, site.RuleNoSite, "there is no content in %s", p.Dir)
		return []diag.Finding{f.WithHelp(help)}
	}
	if _, ok := p.Files.File(settingsFile); ok || p.unreadable("content", settingsFile) {
		return nil
	}
	return []diag.Finding{diag.Errorf(diag.Place{File: settingsFile}, site.RuleNoSite, "the file is missing").
		WithHelp("write it, with title, base_url and language")}
}

// unreadable reports whether there may be a file at one of the paths that could not
// be read.
func (p *Publication) unreadable(paths ...string) bool {
	return slices.ContainsFunc(p.unread, func(f diag.Finding) bool {
		return f.Rule == source.RuleTooMuch || slices.Contains(paths, f.File)
	})
}

// IsEmpty reports whether the folder holds no publication at all.
func (p *Publication) IsEmpty() bool { return len(p.Files.Under("content")) == 0 }

// CannotOpen returns the error for a folder that cannot be opened, with its remedy.
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
		o := site.Options{
			AsOf:       p.Options.AsOf,
			Drafts:     p.Options.Drafts,
			BaseURL:    p.Options.BaseURL,
			Vocabulary: p.settings.vocabulary,
		}
		linked, more := site.Link(units, o)
		p.Site, findings = linked, append(findings, more...)
		p.Data = opendata.New(p.Site)
	})
	if over := p.overLimits(); len(over) > 0 {
		p.TooLarge = true
		return append(findings, over...)
	}
	p.time("pages", func() { p.Pages = page.All(p.Site, p.Data) })
	return findings
}

// layOut prepares assets and layouts, or reuses the earlier ones where nothing has
// changed that they depend on. It returns their findings.
func (p *Publication) layOut(before *Publication) []diag.Finding {
	if before.Site != nil && p.LooksLike(before) {
		p.Assets, p.Layouts, p.misprints = before.Assets, before.Layouts, before.misprints
		return p.misprints
	}
	p.time("assets", func() {
		files, clash := p.static()
		p.Assets, p.misprints = asset.Prepare(files)
		p.misprints = append(p.misprints, clash...)
	})
	p.time("layouts", func() {
		words := render.Words{Language: p.Site.Language, Assets: p.Assets, Base: p.Base()}
		layouts, more := render.Parse(p.Files.Under("templates"), words)
		p.Layouts, p.misprints = layouts, append(p.misprints, more...)
	})
	return p.misprints
}

// LooksLike reports whether two publications have the same layouts and assets.
func (p *Publication) LooksLike(q *Publication) bool {
	return p.settings.reading == q.settings.reading && p.Site.BaseURL == q.Site.BaseURL &&
		p.Site.Publication.Appearance.Accent == q.Site.Publication.Appearance.Accent &&
		p.Files.Same(q.Files, "static") && p.Files.Same(q.Files, "templates")
}

// Base is the path that the site lies under, without a slash at its end.
func (p *Publication) Base() string { return page.BasePath(p.Site.BaseURL) }

// Exports returns the files that programs read: feeds, tables, the sitemap and so
// on. A robots.txt in static/ replaces the one that would be made.
func (p *Publication) Exports() []export.File {
	files := export.All(p.Site, p.Pages, p.Data)
	return slices.DeleteFunc(files, func(f export.File) bool { return f.Path == "robots.txt" && p.hasAsset(f.Path) })
}

func (p *Publication) hasAsset(path string) bool {
	return slices.ContainsFunc(p.Assets.Files, func(f asset.File) bool { return f.Path == path })
}

// Failed reports whether the findings stop a build: an error does and, where strict,
// a warning.
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

// Excerpts returns the findings sorted, each with the lines that it points at. A
// file that has changed since it was read has no excerpts.
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

// HeldBack returns a line for each document that is not published, with the reason:
// "content/a.md: draft".
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
		if code, ok := language.TranslationOf(f.Path); ok {
			out = append(out, f.Path+": kept for another language ("+code+")")
		}
	}
	return out
}

// Contents returns the documents of content/ in the order of their paths, including
// those that are held back and those that could not be decoded.
func (p *Publication) Contents() []*content.Document {
	out := make([]*content.Document, len(p.documents))
	for i, d := range p.documents {
		out[i] = d.Doc
	}
	return out
}
