package generator_test

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"explainer/generator/live"
)

// crowd is many clients of one preview.
type crowd struct {
	client *http.Client
	base   string
	read   atomic.Int64 // pages that were answered
	errors atomic.Int64
	first  atomic.Pointer[string]
	wait   sync.WaitGroup
}

func (c *crowd) failed(format string, args ...any) {
	c.errors.Add(1)
	text := fmt.Sprintf(format, args...)
	c.first.CompareAndSwap(nil, &text)
}

// get asks for a path; what it answers is read by a function.
func (c *crowd) get(ctx context.Context, path string, read func(io.Reader) error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+path, nil)
	if err != nil {
		c.failed("%v", err)
		return
	}
	response, err := c.client.Do(request)
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("got %s", response.Status)
	}
	if err == nil {
		err = read(response.Body)
		response.Body.Close()
	}
	if err != nil && ctx.Err() == nil {
		c.failed("%s: %v", path, err)
	}
}

// readers ask for pages, each for the next as soon as it has one.
func (c *crowd) readers(ctx context.Context, n int) {
	paths := []string{
		"/", "/about/", "/actors/", "/figures/", "/actors/united-kingdom/", "/feed.xml", "/sources/",
		"/sitemap.xml",
	}
	for i := range n {
		c.wait.Go(func() {
			for k := i; ctx.Err() == nil; k++ {
				path := paths[k%len(paths)]
				c.get(ctx, path, func(body io.Reader) error {
					if _, err := io.Copy(io.Discard, body); err != nil {
						return err
					}
					c.read.Add(1)
					return nil
				})
			}
		})
	}
}

// listeners hold event streams open, and read what comes.
func (c *crowd) listeners(ctx context.Context, n int) {
	for range n {
		c.wait.Go(func() {
			c.get(ctx, "/.explainer/events?page=/about/", func(body io.Reader) error {
				if _, err := io.Copy(io.Discard, body); err != nil {
					return err
				}
				return io.ErrUnexpectedEOF // a stream goes on as long as its page is open
			})
		})
	}
}

// sleepers open connections and say nothing, or ask and never read the answer.
func (c *crowd) sleepers(ctx context.Context, n int) {
	for i := range n {
		connection, err := (&net.Dialer{}).DialContext(ctx, "tcp", strings.TrimPrefix(c.base, "http://"))
		if err != nil {
			c.failed("%v", err)
			continue
		}
		context.AfterFunc(ctx, func() { connection.Close() })
		if i%2 == 0 {
			fmt.Fprintf(
				connection,
				"GET /.explainer/events?page=/ HTTP/1.1\r\nHost: %s\r\n\r\n",
				strings.TrimPrefix(c.base, "http://"),
			)
		}
	}
}

// saver saves a page so often, one version after another, whether anybody has
// seen the one before or not.
type saver struct {
	file     string
	saves    int
	last     atomic.Bool    // the last version is on its way
	finished chan time.Time // when the last version was saved
}

const pace = 100 * time.Millisecond

func (s *saver) run(c *crowd) {
	due := time.NewTicker(pace)
	defer due.Stop()
	for n := range s.saves {
		<-due.C
		s.last.Store(n == s.saves-1)
		if err := os.WriteFile(s.file, []byte(about(fmt.Sprintf("Version %d.", n+1))), 0o644); err != nil {
			c.failed("%v", err)
		}
	}
	s.finished <- time.Now()
}

// Many readers, held-open streams and clients that never read keep nobody from
// seeing a save, and nothing of them stays in memory. EXPLAINER_LOAD sets how
// long, such as 1m; there are then 1,000 readers and 500 streams, and a save
// every 100 ms.
func TestLoad(t *testing.T) {
	readers, streams, sleepers, length := 40, 40, 20, 2*time.Second
	if text := os.Getenv("EXPLAINER_LOAD"); text != "" {
		var err error
		if length, err = time.ParseDuration(text); err != nil {
			t.Fatal(err)
		}
		readers, streams, sleepers = 1000, 500, 100
	}
	dir := small(t, "-- content/about.md --\n"+about("Version 0."))
	l := watchSite(t, dir, live.PreviewOptions{})
	l.settle()
	events := l.listen("/about/")
	shown, states := events.until(settled).Page, 0
	before, routines := memory(), runtime.NumGoroutine()

	ctx, stop := context.WithCancel(t.Context())
	c := &crowd{base: l.base, client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: readers}}}
	c.listeners(ctx, streams)
	c.sleepers(ctx, sleepers)
	c.readers(ctx, readers)
	s := &saver{
		file:     filepath.Join(dir, "content", "about.md"),
		saves:    int(length / pace),
		finished: make(chan time.Time, 1),
	}
	began := time.Now()
	c.wait.Go(func() { s.run(c) })
	events.until(func(e event) bool {
		if e.Page != shown {
			shown = e.Page
			states++
		}
		if !s.last.Load() {
			return false
		}
		body, _ := l.page("/about/")
		return strings.Contains(body, fmt.Sprintf("Version %d.", s.saves))
	})
	finished := <-s.finished
	late := time.Since(finished)
	stop()
	c.wait.Wait()
	c.client.CloseIdleConnections()
	if n := c.errors.Load(); n > 0 {
		t.Errorf("%d errors; the first: %s", n, *c.first.Load())
	}
	if c.read.Load() == 0 {
		t.Error("nobody was answered")
	}
	for runtime.NumGoroutine() > routines+10 && t.Context().Err() == nil {
		runtime.Gosched() // until the server has let go of them
	}
	after := memory()
	t.Logf(
		"%d saves in %s, %d of them shown, the last %s after it was saved; %d pages read, %d errors, heap %.1f MB before and %.1f MB after",
		s.saves,
		finished.Sub(began).Round(time.Second/10),
		states,
		late.Round(time.Millisecond),
		c.read.Load(),
		c.errors.Load(),
		before,
		after,
	)
	if after > before+16 {
		t.Errorf("the heap has grown from %.1f to %.1f MB", before, after)
	}
}

// memory is how much of the heap is in use, in megabytes.
func memory() float64 {
	runtime.GC()
	runtime.GC() // pools are emptied in two rounds
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / (1 << 20)
}
