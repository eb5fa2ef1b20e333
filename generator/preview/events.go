package preview

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"explainer/generator/diag"
)

// state is what the preview serves at one time. It is immutable; next is closed
// when a newer state replaces it.
type state struct {
	generation int
	pages      *pageCache
	findings   []diag.Finding
	follow     string
	followed   int  // the generation that set follow
	settled    bool // see Settle
	next       chan struct{}
}

// Event describes the newest state to an open page.
type Event struct {
	Generation int      `json:"generation"` // counts the states
	Settled    bool     `json:"settled"`    // every file was read and every rule was run
	Page       string   `json:"page"`       // a digest of the page, without its stylesheets; empty where it cannot be made
	Styles     []string `json:"styles"`
	Problems   string   `json:"problems"` // a digest of the findings, empty where there are none
	Errors     int      `json:"errors"`
	Follow     string   `json:"follow,omitempty"`
	Followed   int      `json:"followed,omitempty"` // the generation that asked to go there
}

// events sends an open page the newest state and each one after it (server-sent
// events, HTML Living Standard section 9.2). States that come faster than they
// can be sent are left out.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	page := r.FormValue("page")
	w.Header().Set("Content-Type", "text/event-stream")
	if _, err := w.Write([]byte("retry: 200\n\n")); err != nil {
		return
	}
	for {
		now, ok := s.current(r.Context())
		if !ok || send(w, now.event(page)) != nil {
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
	m := now.pages.get(page)
	findings := now.with(m)
	errors, _ := diag.Count(findings)
	return Event{
		Generation: now.generation, Settled: now.settled, Page: m.digest, Styles: now.pages.site.Styles(),
		Problems: digest(findings), Errors: errors, Follow: now.follow, Followed: now.followed,
	}
}

// send writes one event. The error is set for a client that does not read it in
// time.
func send(w http.ResponseWriter, e Event) error {
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
