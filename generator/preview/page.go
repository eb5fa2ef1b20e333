package preview

import (
	"fmt"
	"mime"
	"net/http"
	"path"
)

// page answers with what the site has at a path.
func (s *Server) page(w http.ResponseWriter, r *http.Request, now *state) {
	name := r.URL.Path
	m := now.shelf.at(name)
	switch {
	case m.failed != nil:
		s.standIn(w, now, m)
		return
	case !m.found && now.shelf.at(name+"/").found:
		http.Redirect(w, r, "./"+path.Base(name)+"/", http.StatusFound)
		return
	case m.found && !isPage(name):
		w.Header().Set("Content-Type", kindOf(name))
		_, _ = w.Write(m.data) // the reader has gone; there is nobody to tell
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if !m.found {
		w.WriteHeader(http.StatusNotFound)
	}
	_, _ = w.Write(m.data)
	_, _ = w.Write(script(now, m.digest))
}

// script is what is added to a page: the one thing in which it differs from the
// published one.
func script(now *state, digest string) []byte {
	return fmt.Appendf(nil, "<script src=\"%s\" data-page=\"%s\" data-generation=\"%d\" defer></script>\n", scriptPath, digest, now.generation)
}

// kindOf is the media type of a file that is not a page.
func kindOf(name string) string {
	if kind := mime.TypeByExtension(path.Ext(name)); kind != "" {
		return kind
	}
	if path.Ext(name) == "" {
		return "text/plain; charset=utf-8" // _headers, _redirects
	}
	return "application/octet-stream"
}
