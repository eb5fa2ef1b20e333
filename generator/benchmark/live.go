package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// liveRuns is how often a save is timed.
const liveRuns = 9

// liveTimes is how long an editor waits, for each run.
type liveTimes struct {
	firstPage       samples // from the start of the preview to its first page
	served, written samples // from a save to the page served, or written
}

// live times the preview and the watch mode.
func (b *bench) live(n int) (liveTimes, error) {
	var t liveTimes
	var err error
	if t.firstPage, t.served, err = b.preview(n); err != nil {
		return t, fmt.Errorf("preview: %w", err)
	}
	if t.written, err = b.watch(n); err != nil {
		return t, fmt.Errorf("watch: %w", err)
	}
	return t, nil
}

// preview starts the preview, times its first page, and then saves.
func (b *bench) preview(n int) (first, served samples, err error) {
	address, err := freeAddress()
	if err != nil {
		return nil, nil, err
	}
	start := time.Now()
	stop, err := b.start("serve", "--source", "explainer", "--addr", address)
	if err != nil {
		return nil, nil, err
	}
	defer stop()
	url := fmt.Sprintf("http://%s/briefings/briefing-%06d/", address, n/3)
	page := func() []byte { return get(url) }
	if err := until(func() bool { return len(page()) > 0 }); err != nil {
		return nil, nil, err
	}
	first = samples{{took: time.Since(start)}}
	served, err = saves(b.briefing("explainer", n/3), page)
	return first, served, err
}

// watch builds with --watch, waits for the first build, and times saves.
func (b *bench) watch(n int) (samples, error) {
	stop, err := b.start("build", "--watch", "--source", "explainer", "--out", b.out("watch"))
	if err != nil {
		return nil, err
	}
	defer stop()
	file := filepath.Join(b.out("watch"), "briefings", fmt.Sprintf("briefing-%06d", n/3), "index.html")
	page := func() []byte {
		data, _ := os.ReadFile(file) // not there yet
		return data
	}
	if err := until(func() bool { return len(page()) > 0 }); err != nil {
		return nil, err
	}
	return saves(b.briefing("explainer", n/3), page)
}

// saves times how long it takes from saving a word to a page that has it.
func saves(file string, page func() []byte) (samples, error) {
	original, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	defer os.WriteFile(file, original, 0o644)
	var out samples
	for i := range liveRuns {
		word := newWord(i)
		start := time.Now()
		if err := os.WriteFile(file, fmt.Appendf(slices.Clip(original), "\n\n%s\n", word), 0o644); err != nil {
			return nil, err
		}
		if err := until(func() bool { return bytes.Contains(page(), word) }); err != nil {
			return nil, err
		}
		out = append(out, sample{took: time.Since(start)})
		time.Sleep(500 * time.Millisecond) // so that the work that follows a save has ended
	}
	return out, nil
}

// start starts explainer and returns a function that ends it.
func (b *bench) start(args ...string) (stop func(), err error) {
	ctx, cancel := context.WithCancel(context.Background())
	command := exec.CommandContext(ctx, b.explainer, args...)
	command.Dir = b.dir
	command.Env = environment(b.dir)
	errors, err := command.StderrPipe()
	if err != nil {
		cancel()
		return nil, err
	}
	if err := command.Start(); err != nil {
		cancel()
		return nil, err
	}
	go io.Copy(io.Discard, bufio.NewReader(errors))
	return func() { cancel(); _ = command.Wait() }, nil
}

// until waits until a condition holds, for at most two minutes.
func until(done func() bool) error {
	for end := time.Now().Add(2 * time.Minute); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if done() {
			return nil
		}
	}
	return fmt.Errorf("nothing came for two minutes")
}

// newWord returns a word of letters for run i: a number would be a fact that no
// source backs, and the page would not be built.
func newWord(i int) []byte {
	word := fmt.Appendf(nil, "saved%d", time.Now().UnixNano()+int64(i))
	for j, c := range word {
		if '0' <= c && c <= '9' {
			word[j] = c - '0' + 'a'
		}
	}
	return word
}

func get(url string) []byte {
	response, err := http.Get(url)
	if err != nil {
		return nil
	}
	defer response.Body.Close()
	data, _ := io.ReadAll(response.Body) // what did not come is asked for again
	if response.StatusCode != http.StatusOK {
		return nil
	}
	return data
}

func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	return l.Addr().String(), nil
}
