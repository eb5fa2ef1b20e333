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
	fmt.Fprintf(b.table, "%d briefings, %s\n\n", n, b.conditions())
	fmt.Fprintln(b.table, "| | time | ratio | peak memory |\n|---|---:|---:|---:|")
	row := func(what string, s samples, of samples, unit string) {
		if len(s) == 0 {
			return
		}
		ratio := ""
		if len(of) > 0 {
			ratio = fmt.Sprintf("%.2f %s", float64(s.median())/float64(of.median()), unit)
		}
		fmt.Fprintf(b.table, "| %s | %s | %s | %s |\n", what, seconds(s.median()), ratio, megabytes(s.peak()))
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
		plain, records := each(cold, b.pages["explainer"]), each(b.runs["records"], b.pages["records"])
		fmt.Fprintf(b.table, "\nA page costs %s, one with records %s.\n", plain, records)
	}
}

// conditions says how and where the benchmark ran.
func (b *bench) conditions() string {
	const format = "medians of %d runs, %s/%s, %d cores, %s"
	return fmt.Sprintf(format, b.rounds, runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), processor())
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

// processor returns the name of the processor, which only Linux reports in this way.
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
func (b *bench) growth(sizes []int) error {
	fmt.Fprintf(b.table, "%s\n\n", b.conditions())
	fmt.Fprintln(b.table, "| briefings | `build`, cold | each page | peak memory |\n|---:|---:|---:|---:|")
	for _, n := range sizes {
		for _, kind := range []string{"explainer", "out-explainer"} {
			if err := os.RemoveAll(b.dir + "/" + kind); err != nil {
				return err
			}
		}
		if err := writeCorpus(b.dir, n, "explainer"); err != nil {
			return err
		}
		build := task{"build", func() (sample, error) { return b.cold("explainer", "explainer") }}
		if err := b.measure([]task{build}); err != nil {
			return err
		}
		s := b.runs["build"]
		page := each(s, b.pages["explainer"])
		fmt.Fprintf(b.table, "| %d | %s | %s | %s |\n", n, seconds(s.median()), page, megabytes(s.peak()))
	}
	return nil
}
