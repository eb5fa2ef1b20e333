package generator

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"explainer/generator/diag"
	"explainer/generator/export"
	"explainer/generator/page"
	"explainer/generator/publish"
	"explainer/generator/render"
	"explainer/generator/site"
	"explainer/generator/source"
)

// Report says what a build did.
type Report struct {
	publish.Result
	Pages    int
	Findings []diag.Finding // of rendering; where there are any, nothing was written
	Timings  []Timing
	Layouts  []LayoutTiming
}

// Build writes the site into a folder. Nothing of the folder changes unless
// every page was made. Where the context ends, the build does so after the file
// that it is at, with the context's error; the folder is then as it was or, if
// files were being moved already, as a build that was killed leaves it, which
// the next one makes good. The caller has seen to the snapshot's own findings.
func (s *Snapshot) Build(ctx context.Context, out string) (Report, error) {
	r := Report{Pages: len(s.Pages)}
	folder, err := publish.Open(out, publish.Options{Compress: s.options.Compress})
	if err != nil {
		return r, err
	}
	defer folder.Close()
	p := folder.Begin()
	start := time.Now()
	var layouts layoutTimes
	findings, err := s.put(ctx, p, &layouts)
	if errors.Is(err, errTooLarge) {
		findings, err = append(findings, s.siteTooLarge()), nil
	}
	r.Timings, r.Layouts = append(r.Timings, Timing{"render", time.Since(start)}), layouts.sorted()
	if err == nil && len(findings) == 0 {
		s.options.Progress.tell("publish", 0, 0)
		start = time.Now()
		r.Result, err = p.Commit(ctx)
		r.Timings = append(r.Timings, Timing{"publish", time.Since(start)})
	}
	if err != nil {
		return r, fmt.Errorf("the site could not be written to %s: %w", out, errors.Join(err, p.Abort()))
	}
	if len(findings) == 0 {
		return r, nil
	}
	diag.Excerpts(findings, s.files.Lines(s.text))
	r.Findings = diag.Sort(findings)
	return r, p.Abort()
}

// put takes every file of the site into a publication.
func (s *Snapshot) put(ctx context.Context, p *publish.Publication, layouts *layoutTimes) ([]diag.Finding, error) {
	w := &surveyed{Publication: p, left: s.budget()}
	for _, f := range s.assets.Files {
		if err := w.put(f.Path, f.Data, f.Named); err != nil {
			return nil, err
		}
	}
	if err := s.exports(ctx, w); err != nil {
		return nil, err
	}
	r := s.remembering(w)
	if findings, err := s.renderAll(ctx, w.Put, r, layouts); err != nil || len(findings) > 0 {
		return findings, err
	}
	if s.store != nil && s.store.Err() != nil {
		return nil, fmt.Errorf("a temporary file cannot be read: %w", s.store.Err())
	}
	r.end()
	p.Say(s.edition())
	return nil, s.hostFiles(w.Put, &w.survey)
}

// surveyed is a publication whose files the headers are made for, and that may
// come to so much.
type surveyed struct {
	*publish.Publication
	survey publish.Survey
	left   *budget
}

// Put implements publish.Publication's.
func (w *surveyed) Put(name string, data []byte) error { return w.put(name, data, false) }

// put takes a file whose name may change with its content.
func (w *surveyed) put(name string, data []byte, named bool) error {
	if err := w.left.take(len(data)); err != nil {
		return err
	}
	if named {
		w.survey.AddNamed(name)
	} else {
		w.survey.Add(name, data)
	}
	return w.Publication.Put(name, data)
}

// keep takes a page as it stands in the folder, if it is as it was written.
func (w *surveyed) keep(name string) (kept bool, err error) {
	data, kept, err := w.Publication.Keep(name)
	if !kept || err != nil {
		return false, err
	}
	w.survey.Add(name, data)
	return true, w.left.take(len(data))
}

// exports makes what machines read, on all cores.
func (s *Snapshot) exports(ctx context.Context, p *surveyed) error {
	files := export.All(s.Site, s.Pages, s.data)
	errs := make([]error, len(files))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(files) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				if errs[i] = putExport(p, files[i]); errs[i] != nil {
					return // the next file would not fare better
				}
			}
		})
	}
	wait.Wait()
	return cmp.Or(ctx.Err(), errors.Join(errs...))
}

// putExport takes a file into a publication, and makes it only if the folder
// does not hold it already.
func putExport(p *surveyed, f export.File) error {
	if f.Named {
		if data, kept, err := p.Keep(f.Path); kept || err != nil {
			p.survey.AddNamed(f.Path)
			return cmp.Or(err, p.left.take(len(data)))
		}
	}
	return p.put(f.Path, f.Make(), f.Named)
}

// Try renders every page and keeps none. It tells which layouts fail. Those of
// the binary, which the tests render with every kind of content, are trusted.
func (s *Snapshot) Try() []diag.Finding { return s.try(context.Background()) }

// try is Try as far as it comes before the context ends.
func (s *Snapshot) try(ctx context.Context) []diag.Finding {
	if s.stock {
		return nil
	}
	left := s.budget()
	findings, err := s.renderAll(ctx, func(_ string, data []byte) error { return left.take(len(data)) }, nil, &layoutTimes{})
	if errors.Is(err, errTooLarge) {
		findings = append(findings, s.siteTooLarge())
	}
	if s.store != nil && s.store.Err() != nil {
		findings = append(findings, diag.Errorf(diag.Place{File: "content"}, source.RuleUnreadable, "a temporary file cannot be read (%s)", diag.Reason(s.store.Err())).
			WithHelp("see to the folder for temporary files, and check again"))
	}
	diag.Excerpts(findings, s.files.Lines(s.text))
	return diag.Sort(findings)
}

// hostFiles are what hosting platforms read, and the pages at old addresses.
// They come last, since the headers depend on everything else.
func (s *Snapshot) hostFiles(put func(name string, data []byte) error, survey *publish.Survey) error {
	base := page.BasePath(s.Site.BaseURL)
	redirects := s.redirects()
	for i, r := range redirects {
		redirects[i] = publish.Redirect{From: base + r.From, To: base + r.To}
		if err := put(aliasFile(r.From), s.placed(aliasFile(r.From), publish.RedirectPage(base+r.To))); err != nil {
			return err
		}
	}
	text, err := publish.Redirects(redirects)
	if err != nil {
		return err
	}
	if err := put("_redirects", text); err != nil {
		return err
	}
	return put("_headers", survey.Headers(base))
}

// aliasFile is the file of the page at an old address.
func aliasFile(alias string) string {
	if strings.HasSuffix(alias, ".html") {
		return strings.TrimPrefix(alias, "/")
	}
	return strings.Trim(alias, "/") + "/index.html"
}

// redirects are the aliases of all documents, in the order of the site.
func (s *Snapshot) redirects() []publish.Redirect {
	var out []publish.Redirect
	for _, group := range s.documents() {
		for _, e := range group {
			for _, alias := range e.Front().Aliases {
				out = append(out, publish.Redirect{From: alias, To: e.URL})
			}
		}
	}
	return out
}

// documents are the entries that a file of their own declares.
func (s *Snapshot) documents() [][]*site.Entry {
	return [][]*site.Entry{s.Site.Briefings, s.Site.Actors, s.Site.Questions, s.Site.Datasets, s.Site.Pages, s.Site.Terms}
}

// renderAll makes every page, on all cores, each worker on one sheet, and puts
// it under the name of its file, until the context ends. Those that are
// remembered to become what they are stay as they are; r may be nil.
func (s *Snapshot) renderAll(ctx context.Context, put func(name string, data []byte) error, r *remembering, layouts *layoutTimes) (findings []diag.Finding, err error) {
	var next atomic.Int64
	var mu sync.Mutex
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			w := s.sheet()
			for i := int(next.Add(1)) - 1; i < len(s.Pages) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				s.options.Progress.tell("render", i, len(s.Pages))
				finding, ok, putError := s.renderOne(s.Pages[i], put, r, w, layouts)
				if ok && putError == nil {
					continue
				}
				mu.Lock()
				if !ok {
					findings = append(findings, finding)
				}
				err = errors.Join(err, putError)
				mu.Unlock()
				if putError != nil {
					return // the next page would not fare better
				}
			}
		})
	}
	wait.Wait()
	return firstOfEach(findings), cmp.Or(ctx.Err(), err)
}

func (s *Snapshot) renderOne(pg page.Page, put func(string, []byte) error, r *remembering, w *sheet, layouts *layoutTimes) (diag.Finding, bool, error) {
	w.reset()
	view := pg.Make()
	if r != nil {
		var kept bool
		var err error
		if w.digest, kept, err = r.keep(pg.File(), view, w.digest); kept || err != nil {
			return diag.Finding{}, true, err
		}
	}
	start := time.Now()
	if f, ok := s.write(pg.URL, view, w); !ok {
		return f, false, nil
	}
	layouts.add(view.Layout(), time.Since(start))
	return diag.Finding{}, true, put(pg.File(), s.placed(pg.File(), w.buffer.Bytes()))
}

// write writes the page at an address. The finding says why it cannot be
// written.
func (s *Snapshot) write(url string, v page.View, w *sheet) (diag.Finding, bool) {
	f, ok := s.layouts.Page(url, v, w)
	if w.full {
		return s.pageTooLarge(url), false
	}
	return f, ok
}

// placed is a page as it is written to its file.
func (s *Snapshot) placed(file string, data []byte) []byte {
	if s.options.Relative {
		return render.Relative(data, file, page.BasePath(s.Site.BaseURL))
	}
	return data
}

// firstOfEach keeps one finding for each place in a layout: the same mistake
// hits every page that uses it. The page that is named is the first in order.
func firstOfEach(findings []diag.Finding) []diag.Finding {
	seen := map[diag.Place]bool{}
	var out []diag.Finding
	for _, f := range diag.Sort(findings) {
		if !seen[f.Place] {
			seen[f.Place] = true
			out = append(out, f)
		}
	}
	return out
}

// Render writes one page, as Build would. The finding is set where it fails.
func (s *Snapshot) Render(pg page.Page) ([]byte, *diag.Finding) {
	w := s.sheet()
	if f, ok := s.write(pg.URL, pg.Make(), w); !ok {
		findings := []diag.Finding{f}
		diag.Excerpts(findings, s.files.Lines(s.text))
		return nil, &findings[0]
	}
	return w.buffer.Bytes(), nil
}
