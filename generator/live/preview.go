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

	// Ready is told when the folder could be opened, before it is read.
	Ready func()
	// Shown is told of each state once it is checked, and what keeps the
	// folder from being read; nil where nobody wants to know.
	Shown func(p *load.Publication, err error)
	// Limited is told when the system allows no more watches, and, with nil,
	// when it does again.
	Limited func(limit error)
	// Full is told when the system allows no more connections, and, with nil,
	// when it does again.
	Full func(limit error)
}

// Editors lists the editors that a preview can open files in.
func Editors() []string { return preview.Editors() }

// Preview serves the publication in a folder until the context ends, and shows
// every change.
func Preview(ctx context.Context, listener net.Listener, dir string, options Options, view PreviewOptions) error {
	root, err := source.Open(dir)
	if err != nil {
		listener.Close()
		return load.CannotOpen(dir, err)
	}
	root.Close()
	absolute, err := filepath.Abs(dir)
	if err != nil {
		listener.Close()
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
	good    *shown            // the newest that could be built
	shown   *shown            // what the server shows
	lost    string            // why the folder could not be read, last
	limited bool
}

// follow looks at the folder once, and again at every hint, until the context
// ends and nothing is watched any more.
func (p *previewer) follow(ctx context.Context, watcher *watch.Watcher) {
	p.look(ctx, nil)
	for hint := range watcher.Changes() {
		p.look(ctx, hint.Paths)
		if limit := watcher.Limit(); (limit != nil) != p.limited && p.view.Limited != nil {
			p.limited = limit != nil
			p.view.Limited(limit)
		}
	}
}

// look brings the preview up to date: first with what lies at some paths, so
// that a save is seen at once however large the publication is, and then with
// everything, since a hint is no more than that.
func (p *previewer) look(ctx context.Context, paths []string) {
	if len(paths) > 0 {
		if paths = slices.DeleteFunc(slices.Clone(paths), source.Ignored); len(paths) == 0 {
			return
		}
		p.again(ctx, paths)
	}
	if p.again(ctx, nil) {
		p.server.Settle()
	}
}

// again reads anew what lies at some paths, or everything, and shows it if it
// differs. It reports whether the folder could be read.
func (p *previewer) again(ctx context.Context, paths []string) bool {
	next, err := load.Open(ctx, p.dir, p.options.now(), p.newest, paths...)
	if ctx.Err() != nil {
		return false
	}
	if err != nil {
		p.fail(err)
		return false
	}
	found := p.lost != ""
	p.lost = ""
	if p.newest != nil && next.Site == p.newest.Site {
		p.newest = next
		if found {
			p.put(p.shown, next.Findings, "")
		}
		return true
	}
	return p.show(ctx, next)
}

// show shows a publication: first its pages, then what the rules find, which may
// take them back. Layouts that are new are tried on every page, since their
// mistakes show only there. It reports whether the context left time for all of
// that.
func (p *previewer) show(ctx context.Context, next *load.Publication) bool {
	before, site := p.newest, newShown(next)
	follow := ""
	if p.view.Follow && before != nil {
		follow = savedPage(before, next)
	}
	p.put(site, next.Findings, follow)
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
	p.put(site, checked.Findings, "")
	if !checked.Failed(false) {
		p.good = site
	}
	p.newest = checked
	if p.view.Shown != nil {
		p.view.Shown(checked, nil)
	}
	return true
}

// put shows a site, or the last good one where this one could not be built.
func (p *previewer) put(site *shown, findings []diag.Finding, follow string) {
	if errors, _ := diag.Count(findings); errors > 0 && p.good != nil {
		site = p.good
	}
	p.shown = site
	p.server.Show(site, findings, follow)
}

// fail shows why the folder cannot be read, over what is shown.
func (p *previewer) fail(err error) {
	if p.lost == err.Error() {
		return
	}
	p.lost = err.Error()
	finding := diag.Errorf(diag.Place{}, source.RuleUnreadable, "%s", err).WithHelp("bring the folder back; the preview goes on by itself")
	if p.shown != nil {
		p.put(p.shown, []diag.Finding{finding}, "")
	}
	if p.view.Shown != nil {
		p.view.Shown(nil, err)
	}
}
