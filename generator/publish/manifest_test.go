package publish

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// What a site says of itself can be added to a manifest later: the bytes are
// those of one that was encoded with it.
func TestEditionIsAddedLater(t *testing.T) {
	texts := rapid.SliceOf(rapid.String())
	rapid.Check(t, func(r *rapid.T) {
		m := manifest{Version: 1}
		for _, name := range texts.Draw(r, "paths") {
			m.Files = append(m.Files, newItem(name, []byte(name)))
		}
		e := Release{
			Says:      rapid.MapOf(rapid.String(), rapid.String()).Draw(r, "says"),
			Anchors:   texts.Draw(r, "anchors"),
			Notes:     texts.Draw(r, "notes"),
			Conflicts: rapid.MapOf(rapid.String(), texts).Draw(r, "conflicts"),
		}
		later := e.with(m.encode())
		m.Release = e
		if diff := cmp.Diff(string(m.encode()), string(later)); diff != "" {
			r.Fatal(diff)
		}
	})
}
