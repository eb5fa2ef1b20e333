package preview

import (
	"encoding/json"
	"net/http"
)

// declared is the response about the declaration of a record.
type declared struct {
	Kind   string `json:"kind"`
	ID     string `json:"id"`
	Name   string `json:"name"`
	Place  string `json:"place"`
	Editor string `json:"editor,omitempty"` // opens the place
}

// record responds with the declaration of the first address that has a record.
func (s *Server) record(w http.ResponseWriter, r *http.Request, site Site) {
	for _, address := range r.URL.Query()["url"] {
		if found, ok := site.Record(address); ok {
			w.Header().Set("Content-Type", "application/json")
			_ = json.NewEncoder(w).Encode(declared{
				Kind: found.Kind, ID: found.ID, Name: found.Name,
				Place: found.At.String(), Editor: string(s.options.link(found.At)),
			})
			return
		}
	}
	http.Error(w, "Nothing is declared there.", http.StatusNotFound)
}
