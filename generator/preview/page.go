package preview

import (
	"fmt"
	"mime"
	"net/http"
	"path"
)

// page responds with the file of the site at a path.
func (s *Server) page(w http.ResponseWriter, r *http.Request, now *state) {
	name := r.URL.Path
	m := now.pages.get(name)
	switch {
	case m.failed != nil:
		s.failedPage(w, now, m)
		return
	case !m.found && now.pages.get(name+"/").found:
		http.Redirect(w, r, "./"+path.Base(name)+"/", http.StatusFound)
		return
	case m.found && !isPage(name):
		w.Header().Set("Content-Type", kindOf(name))
		_, _ = w.Write(m.data) // an error means that the client has gone
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if !m.found {
		w.WriteHeader(http.StatusNotFound)
	}
	_, _ = w.Write(m.data)
	_, _ = w.Write(script(now, m.digest))
}

// script returns what is added to a page, the only difference from the published
// one.
func script(now *state, digest string) []byte {
	const tag = "<script src=\"%s\" data-page=\"%s\" data-generation=\"%d\" defer></script>\n"
	return fmt.Appendf(nil, tag, scriptPath, digest, now.generation)
}

// kindOf returns the media type of a file that is not a page.
func kindOf(name string) string {
	if kind := mime.TypeByExtension(path.Ext(name)); kind != "" {
		return kind
	}
	if path.Ext(name) == "" {
		return "text/plain; charset=utf-8" // _headers, _redirects
	}
	return "application/octet-stream"
}
