package generator

import (
	"context"

	"explainer/generator/build"
	"explainer/generator/check"
	"explainer/generator/load"
)

// Options are how a publication is read, checked and written.
type Options struct {
	load.Options

	Published *check.Release // what an earlier build published, to hold the site to; may be nil
	Strict    bool           // warnings stop a build, too

	Relative bool // write links that work in a folder without a server
	Compress bool // write texts in Brotli and gzip, too
}

// Check reads the publication in a folder and returns it with its findings. Where none
// of them stops a build, these include the findings of layouts. The error says that
// the folder cannot be read.
func Check(ctx context.Context, dir string, o Options) (*load.Publication, error) {
	p, err := load.Open(ctx, dir, o.Options, nil)
	if err != nil {
		return nil, err
	}
	if p = p.Checked(o.Published); p.Failed(o.Strict) {
		return p, nil
	}
	return p.With(build.Try(ctx, p)...), nil
}

// Build reads the publication in a folder and writes its site into another, out. Where
// the findings of the publication, or of the report, stop the build, it changes
// nothing there. The error says that a folder cannot be read or written, or is the
// context's.
func Build(ctx context.Context, dir, out string, o Options) (*load.Publication, build.Report, error) {
	p, err := load.Open(ctx, dir, o.Options, nil)
	if err != nil {
		return nil, build.Report{}, err
	}
	if p = p.Checked(o.Published); p.Failed(o.Strict) {
		return p, build.Report{}, nil
	}
	report, err := build.Build(ctx, p, out, build.Options{
		Relative: o.Relative, Compress: o.Compress, Cache: o.Cache,
	})
	return p, report, err
}
