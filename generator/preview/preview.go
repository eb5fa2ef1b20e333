// Package preview serves a site that is being written.
//
// Snapshots flow in whenever files change; pages flow out when a browser asks
// for them, made by the same path as a build's, and an event tells open pages
// to load themselves anew. While findings stop a build, every page shows them.
// The server answers only requests that name it by a loopback address or by
// the address it was told to listen at, so that no other site can read it
// through a reader's browser (DNS rebinding).
package preview

import (
	"context"
	"errors"
	"html/template"
	"mime"
	"net"
	"net/http"
	"path"
	"sync"
	"time"

	"explainer/generator/diag"
)

// Site is what a preview shows: the newest state of the publication.
type Site interface {
	// File returns what is published at a path, and whether there is such a
	// thing. A path that ends in a slash is a page.
	File(path string) (data []byte, found bool, failed *diag.Finding)
	// Problems are the findings that stop a build.
	Problems() []diag.Finding
}

// Server previews one site.
type Server struct {
	mu      sync.Mutex
	site    Site
	changed chan struct{} // closed when the site is replaced
	hosts   map[string]bool
}

// New makes a server that listens at an address.
func New(address net.Addr) *Server {
	_, port, _ := net.SplitHostPort(address.String())
	hosts := map[string]bool{address.String(): true}
	for _, name := range []string{"127.0.0.1", "localhost", "::1"} {
		hosts[net.JoinHostPort(name, port)] = true
	}
	return &Server{changed: make(chan struct{}), hosts: hosts}
}

// Show replaces the site, and tells every open page.
func (s *Server) Show(site Site) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.site = site
	close(s.changed)
	s.changed = make(chan struct{})
}

func (s *Server) current() (Site, <-chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.site, s.changed
}

// Serve answers requests until the context ends.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	server := &http.Server{Handler: s, ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute, BaseContext: func(net.Listener) context.Context { return ctx }}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// eventsPath is where pages listen for changes.
const eventsPath = "/.explainer/events"

// ServeHTTP implements http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !s.hosts[r.Host] {
		http.Error(w, "This preview is not served under that name.", http.StatusMisdirectedRequest)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		http.Error(w, "Only GET and HEAD.", http.StatusMethodNotAllowed)
		return
	}
	site, changed := s.current()
	switch {
	case r.URL.Path == eventsPath:
		s.events(w, r, changed)
	case len(site.Problems()) > 0:
		s.problems(w, site.Problems())
	default:
		s.file(w, r, site)
	}
}

func (s *Server) file(w http.ResponseWriter, r *http.Request, site Site) {
	data, found, failed := site.File(r.URL.Path)
	status := http.StatusOK
	if failed != nil {
		s.problems(w, []diag.Finding{*failed})
		return
	}
	name := r.URL.Path
	if !found {
		if path.Ext(name) == "" && name[len(name)-1] != '/' {
			http.Redirect(w, r, name+"/", http.StatusFound)
			return
		}
		status, name = http.StatusNotFound, "/404.html"
		data, _, _ = site.File(name)
	}
	kind := mime.TypeByExtension(path.Ext(name))
	if name[len(name)-1] == '/' || kind == "" && path.Ext(name) == "" {
		kind = "text/html; charset=utf-8"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	w.Write(data)
	if path.Ext(name) == ".html" || name[len(name)-1] == '/' {
		w.Write([]byte(reloadScript))
	}
}

// reloadScript loads the page anew when the site has changed.
const reloadScript = `<script>new EventSource("` + eventsPath + `").addEventListener("change",()=>location.reload())</script>
`

// events keeps a request open until the site changes (server-sent events). The
// browser asks again by itself.
func (s *Server) events(w http.ResponseWriter, r *http.Request, changed <-chan struct{}) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	w.Write([]byte("retry: 200\n\n"))
	http.NewResponseController(w).Flush()
	select {
	case <-r.Context().Done():
	case <-changed:
		w.Write([]byte("event: change\ndata:\n\n"))
	}
}

// problemPage shows findings in the place of any page.
var problemPage = template.Must(template.New("problems").Parse(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{len .}} to mend</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}pre{background:#8882;padding:.6rem;overflow:auto}h2{font-size:1rem;margin:2rem 0 0}:root{color-scheme:light dark}</style>
<h1>{{len .}} to mend before the site can be built</h1>
{{range .}}<h2>{{.Place}} <small>[{{.Rule}}]</small></h2><p>{{.Severity}}: {{.Message}}</p>{{with .Excerpt}}<pre>{{.}}</pre>{{end}}{{range .Related}}<p>{{.Place}}: {{.Message}}</p>{{end}}{{with .Help}}<p><strong>To mend it:</strong> {{.}}</p>{{end}}
{{end}}`))

func (s *Server) problems(w http.ResponseWriter, findings []diag.Finding) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusInternalServerError)
	_ = problemPage.Execute(w, findings) // the reader has gone; nothing to tell anybody
	w.Write([]byte(reloadScript))
}
