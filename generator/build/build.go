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

	Cache    *cache.Cache  // of pages, to skip those with unchanged inputs; may be nil
	Progress load.Progress // may be nil
}

// Report says what a build did.
type Report struct {
	publish.Result
	Pages    int
	Findings []diag.Finding // of rendering; where there are any, nothing was written
	Timings  []load.Timing
	Layouts  []LayoutTiming
}

// Build writes the site of a publication into a folder. Nothing of the folder
// changes unless every page was made. Where the context ends, the build does so
// after the file that it is at, with the context's error; the folder is then as it
// was or, if files were being moved already, as a build that was killed leaves it,
// which the next one makes good. The caller has seen to the publication's own
// findings.
func Build(ctx context.Context, p *load.Publication, out string, options Options) (Report, error) {
	r := Report{Pages: len(p.Pages)}
	folder, err := publish.Open(out, publish.Options{Compress: options.Compress})
	if err != nil {
		return r, err
	}
	defer folder.Close()
	b := newBuild(p, folder.Begin(), options)
	r.Timings = append(r.Timings, stage("render", func() { r.Findings, err = b.put(ctx) }))
	if errors.Is(err, errTooLarge) {
		r.Findings, err = append(r.Findings, siteTooLarge(p)), nil
	}
	r.Layouts, r.Findings = b.renderer.times.sorted(), p.Excerpts(r.Findings)
	if err == nil && len(r.Findings) > 0 {
		return r, b.to.Abort()
	}
	if err == nil {
		options.Progress.Tell("publish", 0, 0)
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
	b.renderer = &renderer{Publication: p, relative: options.Relative, put: b.takeUnnamed}
	return b
}

// put takes every file of the site into the publication of the folder. The host
// files come last, since the headers depend on everything else.
func (b *building) put(ctx context.Context) ([]diag.Finding, error) {
	for _, f := range b.Assets.Files {
		if err := b.take(f.Path, f.Data, f.Named); err != nil {
			return nil, err
		}
	}
	if err := b.exports(ctx); err != nil {
		return nil, err
	}
	if findings, err := b.pages(ctx); err != nil || len(findings) > 0 {
		return findings, err
	}
	b.to.SetEdition(editionOf(b.Site))
	return nil, hostFiles(b.Publication, b.options.Relative, b.takeUnnamed, &b.survey)
}

// take takes a file, whose name may change with its content.
func (b *building) take(name string, data []byte, named bool) error {
	if err := b.left.take(len(data)); err != nil {
		return err
	}
	if named {
		b.survey.AddNamed(name)
	} else {
		b.survey.Add(name, data)
	}
	return b.to.Put(name, data)
}

func (b *building) takeUnnamed(name string, data []byte) error { return b.take(name, data, false) }

// keep takes a file as it stands in the folder, if it is as it was written.
func (b *building) keep(name string) (kept bool, err error) {
	data, kept, err := b.to.Keep(name)
	if !kept || err != nil {
		return false, err
	}
	b.survey.Add(name, data)
	return true, b.left.take(len(data))
}
