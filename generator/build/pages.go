package build

import (
	"cmp"
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/page"
	"explainer/generator/render"

	"golang.org/x/sync/errgroup"
)

// pages makes every page but those with unchanged inputs.
func (b *building) pages(ctx context.Context) ([]diag.Finding, error) {
	s := b.newSkipper()
	b.renderer.skip = s.skip
	findings, err := b.renderer.all(ctx)
	if err == nil && len(findings) == 0 {
		s.end()
	}
	return findings, err
}

// renderer renders the pages of a publication.
type renderer struct {
	*load.Publication
	relative bool
	put      func(file string, data []byte) error

	// skip reports whether the page of a file need not be rendered; nil skips none.
	skip func(file string, view page.View, buffer *buffer) (bool, error)

	times    layoutTimes
	mu       sync.Mutex
	findings []diag.Finding
}

// all renders every page on all cores, until the context ends or put fails. Of the
// findings it returns the first for each place in a layout. Each worker has a buffer
// of its own, and takes the next page when it has finished one.
func (r *renderer) all(ctx context.Context) ([]diag.Finding, error) {
	var next atomic.Int64
	group, ctx := errgroup.WithContext(ctx)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() error {
			buffer := newBuffer(r.Limits)
			for i := int(next.Add(1)) - 1; i < len(r.Pages); i = int(next.Add(1)) - 1 {
				r.Options.Progress.Tell("render", i, len(r.Pages))
				if err := cmp.Or(ctx.Err(), r.one(r.Pages[i], buffer)); err != nil {
					return err
				}
			}
			return nil
		})
	}
	err := group.Wait()
	return firstOfEach(r.findings), err
}

// one renders a page and puts it, unless it is skipped.
func (r *renderer) one(pg page.Page, buffer *buffer) error {
	view := pg.Make()
	if r.skip != nil {
		if skipped, err := r.skip(pg.File(), view, buffer); skipped || err != nil {
			return err
		}
	}
	start := time.Now()
	if f := r.write(pg.URL, view, buffer); f != nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.findings = append(r.findings, *f)
		return nil
	}
	r.times.add(view.Layout(), time.Since(start))
	return r.put(pg.File(), placed(r.Publication, r.relative, pg.File(), buffer.page.Bytes()))
}

// write renders a view into the buffer. The finding says why that fails.
func (r *renderer) write(url string, v page.View, buffer *buffer) *diag.Finding {
	buffer.reset()
	f, ok := r.Layouts.Page(url, v, buffer)
	if buffer.full {
		f, ok = pageTooLarge(r.Limits, url), false
	}
	if ok {
		return nil
	}
	return &f
}

// placed returns a page as it is written to its file.
func placed(p *load.Publication, relative bool, file string, data []byte) []byte {
	if relative {
		return render.Relative(data, file, p.Base())
	}
	return data
}

// firstOfEach returns one finding for each place in a layout, since a mistake there
// is on every page that uses it. It names the first of these pages in sorted order.
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

// Render renders one page as Build would. The finding is set where that fails.
func Render(p *load.Publication, pg page.Page) ([]byte, *diag.Finding) {
	buffer := newBuffer(p.Limits)
	if f := (&renderer{Publication: p}).write(pg.URL, pg.Make(), buffer); f != nil {
		return nil, &p.Excerpts([]diag.Finding{*f})[0]
	}
	return buffer.page.Bytes(), nil
}
