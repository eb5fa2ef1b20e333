package generator

import (
	"context"
	"net"
	"slices"

	"explainer/generator/diag"
	"explainer/generator/export"
	"explainer/generator/page"
	"explainer/generator/preview"
	"explainer/generator/watch"
)

// Preview serves the publication in a folder until the context ends, and shows
// every change of the folders that are watched.
func Preview(ctx context.Context, listener net.Listener, dir string, options Options, folders []string) error {
	watcher, err := watch.New(ctx, folders...)
	if err != nil {
		listener.Close()
		return err
	}
	snapshot, err := Open(dir, options)
	if err != nil {
		listener.Close()
		return err
	}
	server := preview.New(listener.Addr())
	server.Show(newShown(snapshot))
	go func() {
		for {
			select {
			case <-ctx.Done():
				return
			case <-watcher.Changes():
				if next, err := snapshot.Again(); err == nil && !next.Same(snapshot) {
					snapshot = next
					server.Show(newShown(snapshot))
				}
			}
		}
	}()
	return server.Serve(ctx, listener)
}

// shown is a snapshot as a preview asks for it.
type shown struct {
	*Snapshot
	pages map[string]page.Page
	files map[string]func() []byte
}

func newShown(s *Snapshot) *shown {
	v := &shown{Snapshot: s, pages: map[string]page.Page{}, files: map[string]func() []byte{}}
	for _, p := range s.Pages {
		v.pages[p.URL] = p
	}
	for _, f := range s.assets.Files {
		v.files["/"+f.Path] = func() []byte { return f.Data }
	}
	if !s.Failed(false) {
		for _, f := range export.All(s.Site, s.Pages, s.data) {
			v.files["/"+f.Path] = f.Make
		}
	}
	return v
}

// File implements preview.Site.
func (v *shown) File(path string) ([]byte, bool, *diag.Finding) {
	if p, ok := v.pages[path]; ok {
		data, failed := v.Render(p)
		return data, true, failed
	}
	make, ok := v.files[path]
	if !ok {
		return nil, false, nil
	}
	return make(), true, nil
}

// Problems implements preview.Site.
func (v *shown) Problems() []diag.Finding {
	return slices.DeleteFunc(slices.Clone(v.Findings), func(f diag.Finding) bool { return f.Severity != diag.Error })
}
