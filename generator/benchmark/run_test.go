package main

import (
	"os"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test program be the floor, which the benchmark runs as a
// process of its own.
func TestMain(m *testing.M) {
	if len(os.Args) == 4 && os.Args[1] == "floor" {
		main()
		return
	}
	os.Exit(m.Run())
}

// A small benchmark measures every command that the README quotes. It says
// nothing of how long they take.
func TestRun(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles and runs explainer")
	}
	var table strings.Builder
	if err := run(&table, 20, 1, t.TempDir(), false); err != nil {
		t.Fatal(err)
	}
	for _, row := range []string{
		"20 briefings, medians of 1 runs", "| the floor", "| `build`, cold, ", "| `build` again, nothing changed",
		"| `build` again, one briefing changed", "| `check --no-cache`", "| `build` with search", "with records",
		"| `serve`: until its first page", "| `serve`: from a save", "| `build --watch`: from a save", "A page costs",
	} {
		if !strings.Contains(table.String(), row) {
			t.Errorf("the table has no %q:\n%s", row, table.String())
		}
	}
}

// Medians are those of the middle run, whatever the order of the runs.
func TestMedian(t *testing.T) {
	s := samples{{took: 3, peak: 10}, {took: 1, peak: 30}, {took: 2, peak: 20}}
	if s.median() != 2 || s.peak() != 20 {
		t.Errorf("the medians are %d and %d", s.median(), s.peak())
	}
	if (samples{}).median() != 0 {
		t.Error("nothing has a median")
	}
	for d, want := range map[time.Duration]string{42 * time.Millisecond: "42 ms", 2520 * time.Millisecond: "2.52 s"} {
		if got := seconds(d); got != want {
			t.Errorf("%d is printed as %q", d, got)
		}
	}
	if megabytes(0) != "" || megabytes(221<<20) != "221 MB" {
		t.Error("memory is printed wrongly")
	}
}
