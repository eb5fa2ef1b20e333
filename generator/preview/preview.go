// Package preview serves a site that is being written.
//
// Sites flow in whenever files change; pages flow out when a browser asks for
// them, made by the same path as a build's, with one script added that loads
// the page anew when it differs, shows what stops a build over the last good
// page, and tells which file and line declares what is clicked on.
//
// The server reads no file: what the site does not have is not there. It
// answers only requests that name it by a loopback address or by the address
// it was told to listen at, and none that another site's page makes, so that
// nobody can read it through an editor's browser.
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

// Site is a state of the publication. It does not change.
type Site interface {
	// File returns what is published at a path, and whether there is such a
	// thing. A path that ends in a slash is a page.
	File(path string) (data []byte, found bool, failed *diag.Finding)
	// Styles are the paths of the stylesheets.
	Styles() []string
	// Policy is the Content-Security-Policy that pages are published with.
	Policy() string
	// Record tells what declares the thing at an address of the site.
	Record(url string) (Record, bool)
}

// Record is a document or a record, and where it is declared.
type Record struct {
	Kind, ID, Name string
	At             diag.Place
}

// Options are how a preview behaves.
type Options struct {
	Dir    string // the publication's folder, absolute: for links to an editor
	Editor string // one of Editors
}

// Server previews one site.
type Server struct {
	options Options
	hosts   hosts

	mu    sync.Mutex
	state *state
}

// New makes a server that listens at an address. Nothing is answered before
// the first Show.
func New(address net.Addr, options Options) *Server {
	return &Server{options: options, hosts: hostsOf(address), state: &state{next: make(chan struct{})}}
}

// Show replaces the site, says what is wrong with the newest state of the
// publication, which may be a later one, and tells every open page. With follow,
// open pages go to that address.
func (s *Server) Show(site Site, findings []diag.Finding, follow string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before := s.state
	next := &state{
		generation: before.generation + 1, findings: findings, follow: before.follow, followed: before.followed,
		shelf: before.shelf, next: make(chan struct{}),
	}
	if next.shelf == nil || next.shelf.site != site {
		next.shelf = newShelf(site)
	}
	if follow != "" {
		next.follow, next.followed = follow, next.generation
	}
	s.state = next
	close(before.next)
}

// Settle says that what is shown is all that there is: every file was looked
// at and every rule was asked.
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

// current is the newest state. Before there is one it waits, as long as the
// request does.
func (s *Server) current(ctx context.Context) (*state, bool) {
	for {
		s.mu.Lock()
		now := s.state
		s.mu.Unlock()
		if now.shelf != nil {
			return now, true
		}
		select {
		case <-ctx.Done():
			return nil, false
		case <-now.next:
		}
	}
}

// Limits that keep slow readers from holding on to memory.
const (
	headerTime  = 5 * time.Second
	idleTime    = time.Minute
	writeTime   = 30 * time.Second
	headerBytes = 16 << 10
)

// Serve answers requests until the context ends, and then at once no more.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{
		Handler: s, ReadHeaderTimeout: headerTime, IdleTimeout: idleTime, MaxHeaderBytes: headerBytes,
		BaseContext: func(net.Listener) context.Context { return ctx },
	}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// Addresses of the preview's own. No page or file of a site has one like it,
// since names that begin with a dot are not read.
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
	header.Set("Content-Security-Policy", widen(state.shelf.site.Policy()))
	if r.URL.Path != eventsPath {
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(writeTime)) // every connection of net/http can
	}
	switch r.URL.Path {
	case eventsPath:
		s.events(w, r)
	case problemsPath:
		s.problems(w, state, state.shelf.at(r.FormValue("page")))
	case recordPath:
		s.record(w, r, state.shelf.site)
	case scriptPath, stylePath:
		http.ServeFileFS(w, r, files, strings.TrimPrefix(r.URL.Path, own))
	default:
		s.page(w, r, state)
	}
}
