package live

import (
	"context"
	"net"
	"path/filepath"
	"slices"
	"sync"

	"explainer/generator/build"
	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/preview"
	"explainer/generator/source"
	"explainer/generator/watch"
)

// PreviewOptions are how a preview behaves.
type PreviewOptions struct {
	Follow bool   // open pages go to the page that was saved
	Editor string // one of Editors, in which places are opened

	// Each of these functions may be nil.

	// Ready is called when the folder was opened, before it is read.
	Ready func()
	// Shown is called with each publication once it is checked, and with the error
	// when the folder cannot be read.
	Shown func(p *load.Publication, err error)
	// Limited is called when the system allows no more watches, with the reason and
	// its remedy, and with nil when it does again.
	Limited func(limit error)
	// Full is told when the system allows no more connections, and, with nil,
	// when it does again.
	Full func(limit error)
}

// Editors lists the editors that a preview can open files in.
func Editors() []string { return preview.Editors() }

// Preview serves the publication in a folder until the context ends, and shows
// every change. It closes the listener. The error says that the folder cannot be
// opened, or that serving failed.
func Preview(
	ctx context.Context, listener net.Listener, dir string, options Options, view PreviewOptions,
) error {
	defer listener.Close()
	root, err := source.Open(dir)
	if err != nil {
		return load.CannotOpen(dir, err)
	}
	root.Close()
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	p := &previewer{
		dir: dir, options: options, view: view,
		server: preview.New(listener.Addr(), preview.Options{Dir: absolute, Editor: view.Editor, Limited: view.Full}),
	}
	if view.Ready != nil {
		view.Ready()
	}
	ctx, stop := context.WithCancel(ctx)
	var following sync.WaitGroup
	following.Go(func() { p.follow(ctx, watch.New(ctx, dir, load.Folders()...)) })
	err = p.server.Serve(ctx, listener)
	stop()
	following.Wait()
	return err
}

// previewer keeps a server's site current.
type previewer struct {
	dir     string
	options Options
	view    PreviewOptions
	server  *preview.Server

	newest  *load.Publication // checked; nil before the first
	good    *served           // the newest that could be built
	current *served           // what the server serves
	failure string            // why the folder could not be read last time, "" where it could
	limited bool
}

// follow reads the folder once, and again at every hint, until the context ends and
// the watcher has stopped.
func (p *previewer) follow(ctx context.Context, watcher *watch.Watcher) {
	p.refresh(ctx, nil)
	for hint := range watcher.Changes() {
		p.refresh(ctx, hint.Paths)
		if limit := watcher.Limit(); (limit != nil) != p.limited && p.view.Limited != nil {
			p.limited = limit != nil
			p.view.Limited(limit)
		}
	}
}

// refresh brings the preview up to date: first with the files at the paths, so that a
// save is shown at once however large the publication is, and then with all files,
// since other files may have changed, too.
func (p *previewer) refresh(ctx context.Context, paths []string) {
	if len(paths) > 0 {
		if paths = slices.DeleteFunc(slices.Clone(paths), source.Ignored); len(paths) == 0 {
			return
		}
		p.read(ctx, paths)
	}
	if p.read(ctx, nil) {
		p.server.Settle()
	}
}

// read reads the files at the paths or, given none, all files, and shows the
// publication if it differs. It reports whether the folder could be read.
func (p *previewer) read(ctx context.Context, paths []string) bool {
	next, err := load.Open(ctx, p.dir, p.options.now(), p.newest, paths...)
	if ctx.Err() != nil {
		return false
	}
	if err != nil {
		p.fail(err)
		return false
	}
	recovered := p.failure != ""
	p.failure = ""
	if p.newest != nil && next.Site == p.newest.Site {
		p.newest = next
		if recovered {
			p.serve(p.current, next.Findings, "")
		}
		return true
	}
	return p.show(ctx, next)
}

// show shows a publication: first its pages, then the findings of the rules; where
// these are errors, it goes back to the last good pages. Layouts that have changed
// are tried on every page, since their faults appear only when they are executed. It
// reports false where the context ended before that was done.
func (p *previewer) show(ctx context.Context, next *load.Publication) bool {
	before, site := p.newest, newServed(next)
	follow := ""
	if p.view.Follow && before != nil {
		follow = savedPage(before, next)
	}
	p.serve(site, next.Findings, follow)
	if ctx.Err() != nil {
		return false
	}
	checked := next.Checked(nil)
	if before != nil && !checked.LooksLike(before) && !checked.Failed(false) {
		checked = checked.With(build.Try(ctx, checked)...)
	}
	if ctx.Err() != nil {
		return false
	}
	p.serve(site, checked.Findings, "")
	if !checked.Failed(false) {
		p.good = site
	}
	p.newest = checked
	if p.view.Shown != nil {
		p.view.Shown(checked, nil)
	}
	return true
}

// serve serves a site with its findings or, where there are errors, the last good site.
func (p *previewer) serve(site *served, findings []diag.Finding, follow string) {
	if errors, _ := diag.Count(findings); errors > 0 && p.good != nil {
		site = p.good
	}
	p.current = site
	p.server.Show(site, findings, follow)
}

// fail shows why the folder cannot be read, over the current site, once for each
// reason.
func (p *previewer) fail(err error) {
	if p.failure == err.Error() {
		return
	}
	p.failure = err.Error()
	finding := diag.Errorf(diag.Place{}, source.RuleUnreadable, "%s", err).
		WithHelp("bring the folder back; the preview goes on by itself")
	if p.current != nil {
		p.serve(p.current, []diag.Finding{finding}, "")
	}
	if p.view.Shown != nil {
		p.view.Shown(nil, err)
	}
}
