package build

import (
	"context"
	"errors"
	"fmt"
	"time"

	"explainer/generator/cache"
	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/publish"
)

// Options are how a site is written.
type Options struct {
	Relative bool // write links that work in a folder without a server
	Compress bool // write texts in Brotli and gzip, too

	Cache *cache.Cache // of pages, to skip those with unchanged inputs; may be nil
}

// Report says what a build did.
type Report struct {
	publish.Result
	Pages    int
	Findings []diag.Finding // of rendering; where there are any, nothing was written
	Timings  []load.Timing
	Layouts  []LayoutTiming
}

// Build writes the site of a publication into a folder. Nothing in the folder
// changes unless every page was made. When the context ends, the build ends after
// the current file, with the context's error; the folder is then unchanged or, if
// files were being moved, as a build that was killed leaves it, which the next one
// repairs. The caller must have checked that the publication's own findings do not
// stop a build.
func Build(ctx context.Context, p *load.Publication, out string, options Options) (Report, error) {
	r := Report{Pages: len(p.Pages)}
	folder, err := publish.Open(out, publish.Options{Compress: options.Compress})
	if err != nil {
		return r, err
	}
	defer folder.Close()
	b := newBuild(p, folder.Begin(), options)
	r.Timings = append(r.Timings, stage("render", func() { r.Findings, err = b.files(ctx) }))
	if errors.Is(err, errTooLarge) {
		r.Findings, err = append(r.Findings, siteTooLarge(p)), nil
	}
	r.Layouts, r.Findings = b.renderer.times.sorted(), p.Excerpts(r.Findings)
	if err == nil && len(r.Findings) > 0 {
		return r, b.to.Abort()
	}
	if err == nil {
		p.Options.Progress.Tell("publish", 0, 0)
		r.Timings = append(r.Timings, stage("publish", func() { r.Result, err = b.to.Commit(ctx) }))
	}
	if err != nil {
		return r, fmt.Errorf("the site could not be written to %s: %w", out, errors.Join(err, b.to.Abort()))
	}
	return r, nil
}

// stage runs a stage and returns how long it took.
func stage(name string, work func()) load.Timing {
	start := time.Now()
	work()
	return load.Timing{Stage: name, Took: time.Since(start)}
}

// building is one build.
type building struct {
	*load.Publication
	options  Options
	renderer *renderer
	to       *publish.Transaction
	survey   publish.Survey // of the files that the headers depend on
	left     *budget
}

func newBuild(p *load.Publication, to *publish.Transaction, options Options) *building {
	b := &building{Publication: p, options: options, to: to, left: newBudget(p.Limits)}
	b.renderer = &renderer{Publication: p, relative: options.Relative, put: b.putPlain}
	return b
}

// files puts every file of the site into the transaction. The host files come last,
// since the headers depend on everything else.
func (b *building) files(ctx context.Context) ([]diag.Finding, error) {
	for _, f := range b.Assets.Files {
		if err := b.put(f.Path, f.Data, f.Named); err != nil {
			return nil, err
		}
	}
	if err := b.exports(ctx); err != nil {
		return nil, err
	}
	if findings, err := b.pages(ctx); err != nil || len(findings) > 0 {
		return findings, err
	}
	b.to.SetRelease(releaseOf(b.Site))
	return nil, hostFiles(b.Publication, b.options.Relative, b.putPlain, &b.survey)
}

// put puts a file into the transaction. A named one has a name that changes with its
// content.
func (b *building) put(name string, data []byte, named bool) error {
	if err := b.left.spend(len(data)); err != nil {
		return err
	}
	if named {
		b.survey.AddNamed(name)
	} else {
		b.survey.Add(name, data)
	}
	return b.to.Put(name, data)
}

func (b *building) putPlain(name string, data []byte) error { return b.put(name, data, false) }

// keep puts a file as the folder has it, and reports whether that is how the last
// build wrote it.
func (b *building) keep(name string) (kept bool, err error) {
	data, kept, err := b.to.Keep(name)
	if !kept || err != nil {
		return false, err
	}
	b.survey.Add(name, data)
	return true, b.left.spend(len(data))
}
