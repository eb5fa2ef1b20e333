package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// bench is one benchmark: where it works and what it has measured.
type bench struct {
	table     io.Writer
	dir       string
	explainer string // the program
	rounds    int
	runs      map[string]samples
	pages     map[string]int // made, by kind of publication
}

// task is one command of a round. The tasks of a round run in order, since some
// need the results of others.
type task struct {
	name string
	run  func() (sample, error)
}

// compare measures everything round after round and prints the table.
func (b *bench) compare(n int) error {
	peers := b.peers()
	kinds := []string{"plain", "explainer", "records"}
	for _, p := range peers {
		kinds = append(kinds, p.name)
	}
	if err := writeCorpus(b.dir, n, kinds...); err != nil {
		return err
	}
	if err := b.measure(append(b.tasks(n), peers...)); err != nil {
		return err
	}
	live, err := b.live(n)
	if err != nil {
		return err
	}
	b.print(n, live)
	return nil
}

// measure runs tasks round after round.
func (b *bench) measure(tasks []task) error {
	b.runs, b.pages = map[string]samples{}, map[string]int{}
	for round := range b.rounds {
		for _, t := range tasks {
			fmt.Fprintf(os.Stderr, "\rround %d of %d: %-24s", round+1, b.rounds, t.name)
			s, err := t.run()
			if err != nil {
				return err
			}
			b.runs[t.name] = append(b.runs[t.name], s)
		}
	}
	fmt.Fprintf(os.Stderr, "\r%60s\r", "")
	for _, kind := range []string{"explainer", "records"} {
		b.pages[kind] = pages(b.out(kind))
	}
	return nil
}

func (b *bench) out(kind string) string { return filepath.Join(b.dir, "out-"+kind) }

// build runs explainer build on a publication.
func (b *bench) build(kind, out string) (sample, error) {
	return measure(b.dir, b.explainer, "build", "--quiet", "--source", kind, "--out", b.out(out))
}

// cold builds into a new folder, without the cache of an earlier build.
func (b *bench) cold(kind, out string) (sample, error) {
	for _, folder := range []string{b.out(out), caches(b.dir)} {
		if err := os.RemoveAll(folder); err != nil {
			return sample{}, err
		}
	}
	return b.build(kind, out)
}

// tasks returns the commands of explainer and the floor.
func (b *bench) tasks(n int) []task {
	self, _ := os.Executable() // known wherever the rusage of a process is
	return []task{
		{"floor", func() (sample, error) {
			if err := os.RemoveAll(b.out("floor")); err != nil {
				return sample{}, err
			}
			return measure(b.dir, self, "floor", "plain", b.out("floor"))
		}},
		{"build", func() (sample, error) { return b.cold("explainer", "explainer") }},
		{"build again", func() (sample, error) { return b.build("explainer", "explainer") }},
		{"build after one change", func() (sample, error) {
			if err := touch(b.briefing("explainer", n/2)); err != nil {
				return sample{}, err
			}
			return b.build("explainer", "explainer")
		}},
		{"check", func() (sample, error) {
			return measure(b.dir, b.explainer, "check", "--quiet", "--no-cache", "--source", "explainer")
		}},
		{"check again", func() (sample, error) {
			return measure(b.dir, b.explainer, "check", "--quiet", "--source", "explainer")
		}},
		{"records", func() (sample, error) { return b.cold("records", "records") }},
		{"check records", func() (sample, error) {
			return measure(b.dir, b.explainer, "check", "--quiet", "--no-cache", "--source", "records")
		}},
		{"search", func() (sample, error) {
			site := filepath.Join(b.dir, "explainer", "content", "site.yaml")
			plain, err := os.ReadFile(site)
			if err != nil {
				return sample{}, err
			}
			defer os.WriteFile(site, plain, 0o644)
			if err := os.WriteFile(site, append(plain, "search: true\n"...), 0o644); err != nil {
				return sample{}, err
			}
			return b.cold("explainer", "search")
		}},
	}
}

func (b *bench) briefing(kind string, i int) string {
	return filepath.Join(b.dir, kind, "content", "briefings", fmt.Sprintf("briefing-%06d.md", i))
}

// touch adds a sentence to a file.
func touch(file string) error {
	f, err := os.OpenFile(file, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if _, err := f.WriteString("\nOne more sentence.\n"); err != nil {
		return err
	}
	return f.Close()
}

// peers returns the other generators on PATH, each with the command that builds.
func (b *bench) peers() []task {
	var tasks []task
	for _, p := range []struct {
		name, program string
		args          func(out string) []string
	}{
		{"hugo", "hugo", func(out string) []string { return []string{"--quiet", "--destination", out} }},
		{"zola", "zola", func(out string) []string { return []string{"build", "--force", "--output-dir", out} }},
		{"eleventy", "eleventy", func(out string) []string { return []string{"--quiet", "--output=" + out} }},
	} {
		program, err := exec.LookPath(p.program)
		if err != nil {
			continue
		}
		tasks = append(tasks, task{p.name, func() (sample, error) {
			if err := os.RemoveAll(b.out(p.name)); err != nil {
				return sample{}, err
			}
			return measure(filepath.Join(b.dir, p.name), program, p.args(b.out(p.name))...)
		}})
	}
	return tasks
}

// pages counts the HTML files below a folder.
func pages(dir string) int {
	n := 0
	_ = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(name, ".html") {
			n++
		}
		return nil
	})
	return n
}
