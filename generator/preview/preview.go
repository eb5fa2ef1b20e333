// Package preview serves a site over HTTP while it is edited.
//
// Show replaces the site whenever files have changed. A page is rendered as in a
// build when a browser requests it, with one script added, which reloads the page
// when it has changed, shows the findings over the last good version, and tells
// which file and line declares what the editor clicks on.
//
// The server reads no file: it has only what the site has. It responds only to
// requests for a loopback address or the address that it listens at, and to none
// that another site's page makes, so that no one can read the site through an
// editor's browser.
package preview

import (
	"context"
	"embed"
	"errors"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"

	"explainer/generator/diag"
)

// Site is a state of the publication. It is immutable.
type Site interface {
	// File returns what is published at a path, and whether there is such a
	// file. A path that ends in a slash is a page. The finding says why it could
	// not be rendered.
	File(path string) (data []byte, found bool, failed *diag.Finding)
	// Styles returns the paths of the stylesheets.
	Styles() []string
	// Policy returns the Content-Security-Policy of the published pages.
	Policy() string
	// Record returns the record at an address of the site, and whether there is
	// one.
	Record(url string) (Record, bool)
}

// Record is a document or a record, and where it is declared.
type Record struct {
	Kind, ID, Name string
	At             diag.Place
}

// Options configure a preview.
type Options struct {
	Dir    string // the publication's folder, absolute: for links to an editor
	Editor string // one of Editors

	// Limited is told when the system allows no more connections, and, with nil,
	// when it does again; nil where nobody wants to know.
	Limited func(limit error)
}

// Server previews one site.
type Server struct {
	options Options
	hosts   hosts

	mu    sync.Mutex
	state *state
}

// New returns a server for the address that its listener has. Requests wait until
// the first Show.
func New(address net.Addr, options Options) *Server {
	return &Server{options: options, hosts: hostsOf(address), state: &state{next: make(chan struct{})}}
}

// Show replaces the site and the findings, and notifies every open page. The
// findings may be those of a newer state that has no site. With follow, open
// pages go to that address.
func (s *Server) Show(site Site, findings []diag.Finding, follow string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before := s.state
	next := &state{
		generation: before.generation + 1, findings: findings, follow: before.follow, followed: before.followed,
		pages: before.pages, next: make(chan struct{}),
	}
	if next.pages == nil || next.pages.site != site {
		next.pages = newPageCache(site)
	}
	if follow != "" {
		next.follow, next.followed = follow, next.generation
	}
	s.state = next
	close(before.next)
}

// Settle marks the state as final until the next Show: every file was read and
// every rule was run.
func (s *Server) Settle() {
	s.mu.Lock()
	defer s.mu.Unlock()
	before := s.state
	if before.settled {
		return
	}
	next := *before
	next.settled, next.next = true, make(chan struct{})
	s.state = &next
	close(before.next)
}

// current returns the newest state. Before the first it waits, as long as the
// request does.
func (s *Server) current(ctx context.Context) (*state, bool) {
	for {
		s.mu.Lock()
		now := s.state
		s.mu.Unlock()
		if now.pages != nil {
			return now, true
		}
		select {
		case <-ctx.Done():
			return nil, false
		case <-now.next:
		}
	}
}

// Limits that free the memory of slow clients.
const (
	headerTime  = 5 * time.Second
	idleTime    = time.Minute
	writeTime   = 30 * time.Second
	headerBytes = 16 << 10
)

// Serve responds to requests until the context ends, and then closes every
// connection at once. While the system allows no more connections it waits.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler: s, ReadHeaderTimeout: headerTime, IdleTimeout: idleTime, MaxHeaderBytes: headerBytes,
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	if err := server.Serve(patient{listener, ctx, s.options.Limited}); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// The preview's own addresses. No page or file of a site has one like them, since
// package source reads no such name.
const (
	own          = "/.explainer/"
	eventsPath   = own + "events"
	problemsPath = own + "problems"
	recordPath   = own + "record"
	scriptPath   = own + "preview.js"
	stylePath    = own + "preview.css"
)

//go:embed preview.js preview.css problems.html
var files embed.FS

// ServeHTTP implements http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if status, why := s.hosts.refuse(r); status != 0 {
		http.Error(w, why, status)
		return
	}
	state, ok := s.current(r.Context())
	if !ok {
		return
	}
	header := w.Header()
	header.Set("Cache-Control", "no-store")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
	header.Set("Content-Security-Policy", widen(state.pages.site.Policy()))
	if r.URL.Path != eventsPath {
		_ = http.NewResponseController(w).
			SetWriteDeadline(time.Now().Add(writeTime))
		// every connection of net/http can
	}
	switch r.URL.Path {
	case eventsPath:
		s.events(w, r)
	case problemsPath:
		s.problems(w, state, state.pages.get(r.FormValue("page")))
	case recordPath:
		s.record(w, r, state.pages.site)
	case scriptPath, stylePath:
		http.ServeFileFS(w, r, files, strings.TrimPrefix(r.URL.Path, own))
	default:
		s.page(w, r, state)
	}
}
