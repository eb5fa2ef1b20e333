package preview

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"explainer/generator/diag"
)

// state is what is shown at one time. It does not change; next is closed when
// another has taken its place.
type state struct {
	generation int
	shelf      *shelf
	findings   []diag.Finding
	follow     string
	followed   int // the generation that brought follow
	settled    bool
	next       chan struct{}
}

// Event tells an open page of the newest state.
type Event struct {
	Generation int      `json:"generation"` // counts the states
	Settled    bool     `json:"settled"`    // all was looked at and checked
	Page       string   `json:"page"`       // a digest of the page, without its stylesheets; empty where it cannot be made
	Styles     []string `json:"styles"`
	Problems   string   `json:"problems"` // a digest of the findings, empty where there are none
	Errors     int      `json:"errors"`
	Follow     string   `json:"follow,omitempty"`
	Followed   int      `json:"followed,omitempty"` // the generation in which to go there
}

// events tells an open page of the newest state, and of each that follows
// (server-sent events, HTML Living Standard section 9.2). States that come
// faster than they can be told are passed over.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	page := r.FormValue("page")
	w.Header().Set("Content-Type", "text/event-stream")
	if _, err := w.Write([]byte("retry: 200\n\n")); err != nil {
		return
	}
	for {
		now, ok := s.current(r.Context())
		if !ok || tell(w, now.event(page)) != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-now.next:
		}
	}
}

func (now *state) event(page string) Event {
	m := now.shelf.at(page)
	findings := now.with(m)
	errors, _ := diag.Count(findings)
	return Event{
		Generation: now.generation, Settled: now.settled, Page: m.digest, Styles: now.shelf.site.Styles(),
		Problems: digest(findings), Errors: errors, Follow: now.follow, Followed: now.followed,
	}
}

// tell writes one event. A reader that does not take it in time is given up.
func tell(w http.ResponseWriter, e Event) error {
	data, err := json.Marshal(e)
	if err != nil {
		return err
	}
	control := http.NewResponseController(w)
	if err := control.SetWriteDeadline(time.Now().Add(writeTime)); err != nil {
		return err
	}
	if _, err := fmt.Fprintf(w, "id: %d\nevent: state\ndata: %s\n\n", e.Generation, data); err != nil {
		return err
	}
	return control.Flush()
}
