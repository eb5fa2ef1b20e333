package generator_test

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"explainer/generator/live"
)

// BenchmarkSaveToSeen measures the time from saving a briefing until an open
// page has heard of it and the server has the new text, in a site of 1,000
// briefings, or in the folder that EXPLAINER_SITE names, whose file
// content/about.md is written to.
func BenchmarkSaveToSeen(b *testing.B) {
	b.StopTimer()
	dir := os.Getenv("EXPLAINER_SITE")
	if dir == "" {
		dir = small(b, "")
		for i := range 1000 {
			put(
				b,
				filepath.Join(dir, "content", "briefings", fmt.Sprintf("b%04d.md", i)),
				briefing("Text of a briefing."),
			)
		}
	}
	page := filepath.Join(dir, "content", "about.md")
	put(b, page, about("Version 0."))
	b.Cleanup(func() { os.Remove(page) })
	l := previewSite(b, dir, live.PreviewOptions{})
	events := l.listen("/about/")
	last := events.until(settled)
	for i := range b.N {
		b.StartTimer()
		put(b, page, about(fmt.Sprintf("Version %d of the text.", i+1)))
		last = events.until(func(e event) bool { return e.Page != last.Page && e.Errors == 0 })
		if _, status := l.page("/about/"); status != http.StatusOK {
			b.Fatal(status)
		}
		b.StopTimer()
		if !last.Settled {
			last = events.until(settled)
		}
	}
}
