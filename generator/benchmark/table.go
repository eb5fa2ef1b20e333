package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"
)

// print writes the table of a comparison, in Markdown.
func (b *bench) print(n int, live liveTimes) {
	cold := b.runs["build"]
	fmt.Printf("%d briefings, medians of %d runs, %s/%s, %d cores, %s\n\n", n, b.rounds, runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), processor())
	fmt.Println("| | time | ratio | peak memory |\n|---|---:|---:|---:|")
	row := func(what string, s samples, of samples, unit string) {
		if len(s) == 0 {
			return
		}
		ratio := ""
		if len(of) > 0 {
			ratio = fmt.Sprintf("%.2f %s", float64(s.median())/float64(of.median()), unit)
		}
		fmt.Printf("| %s | %s | %s | %s |\n", what, seconds(s.median()), ratio, megabytes(s.peak()))
	}
	row("the floor: read, decode, Markdown, one layout, write", b.runs["floor"], nil, "")
	row(fmt.Sprintf("`build`, cold, %d pages", b.pages["explainer"]), cold, b.runs["floor"], "× the floor")
	row("`build` again, nothing changed", b.runs["build again"], cold, "× cold")
	row("`build` again, one briefing changed", b.runs["build after one change"], cold, "× cold")
	row("`check --no-cache`", b.runs["check"], cold, "× cold")
	row("`check` after a build", b.runs["check again"], cold, "× cold")
	row("`build` with search", b.runs["search"], cold, "× cold")
	row(fmt.Sprintf("`build`, cold, with records: %d pages", b.pages["records"]), b.runs["records"], cold, "× cold")
	row("`check --no-cache`, with records", b.runs["check records"], b.runs["records"], "× its build")
	for _, peer := range []string{"hugo", "zola", "eleventy"} {
		row(peer, b.runs[peer], cold, "× ours")
	}
	row("`serve`: until its first page", live.firstPage, cold, "× cold")
	row("`serve`: from a save to the page served", live.served, nil, "")
	row("`build --watch`: from a save to the page written", live.written, nil, "")
	if b.pages["explainer"] > 0 && b.pages["records"] > 0 {
		fmt.Printf("\nA page costs %s, one with records %s.\n", each(cold, b.pages["explainer"]), each(b.runs["records"], b.pages["records"]))
	}
}

func each(s samples, pages int) string {
	return fmt.Sprintf("%d µs", (s.median() / time.Duration(pages)).Microseconds())
}

func seconds(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%d ms", d.Milliseconds())
	}
	return fmt.Sprintf("%.2f s", d.Seconds())
}

func megabytes(bytes int64) string {
	if bytes == 0 {
		return ""
	}
	return fmt.Sprintf("%d MB", bytes>>20)
}

// processor is the name of the processor, where the system tells it as Linux
// does.
func processor() string {
	data, _ := os.ReadFile("/proc/cpuinfo") // elsewhere there is none
	for line := range strings.Lines(string(data)) {
		if name, ok := strings.CutPrefix(line, "model name"); ok {
			return strings.TrimSpace(strings.TrimLeft(name, "\t :"))
		}
	}
	return "processor unknown"
}

// growth prints how the time of a page grows with their number.
func (b *bench) growth() error {
	fmt.Printf("medians of %d runs, %s/%s, %d cores, %s\n\n", b.rounds, runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), processor())
	fmt.Println("| briefings | `build`, cold | each page | peak memory |\n|---:|---:|---:|---:|")
	for _, n := range []int{1000, 10000, 100000} {
		for _, kind := range []string{"explainer", "out-explainer"} {
			if err := os.RemoveAll(b.dir + "/" + kind); err != nil {
				return err
			}
		}
		if err := writeCorpus(b.dir, n, "explainer"); err != nil {
			return err
		}
		if err := b.measure([]task{{"build", func() (sample, error) { return b.cold("explainer", "explainer") }}}); err != nil {
			return err
		}
		s := b.runs["build"]
		fmt.Printf("| %d | %s | %s | %s |\n", n, seconds(s.median()), each(s, b.pages["explainer"]), megabytes(s.peak()))
	}
	return nil
}
