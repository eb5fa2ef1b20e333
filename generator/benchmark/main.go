// Command benchmark compares explainer with the least that any such generator must
// do, and with other generators, on the same pages.
//
// For a number of briefings it prints one table: medians, ratios and peak memory.
// It writes the publications itself (the same number gives the same bytes), builds
// explainer, and runs every command once a round, so that a slower machine slows
// all of them: quote the ratios. Hugo, Zola and Eleventy are measured if they are
// on PATH.
//
//	go run ./generator/benchmark                  # 10,000 briefings, 5 rounds
//	go run ./generator/benchmark -n 1000 -rounds 3
//	go run ./generator/benchmark -growth          # 1,000, 10,000 and 100,000
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

func main() {
	if len(os.Args) == 4 && os.Args[1] == "floor" {
		if err := floor(os.Args[2], os.Args[3]); err != nil {
			fail(err)
		}
		return
	}
	n := flag.Int("n", 10000, "how many briefings")
	rounds := flag.Int("rounds", 5, "how many times each command is run")
	dir := flag.String("dir", memory(), "where to work; best in memory, so that the disk is not measured")
	growth := flag.Bool("growth", false, "measure how the time of a page grows with their number, and nothing else")
	flag.Parse()
	if err := run(os.Stdout, *n, *rounds, *dir, *growth); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "benchmark:", err)
	os.Exit(1)
}

// memory returns a folder in memory where the system has one (Linux), else the one
// for temporary files.
func memory() string {
	if info, err := os.Stat("/dev/shm"); err == nil && info.IsDir() {
		return "/dev/shm"
	}
	return os.TempDir()
}

// run prints the table to w. It works in a new folder below dir and removes it.
func run(w io.Writer, n, rounds int, dir string, growth bool) error {
	dir, err := os.MkdirTemp(dir, "explainer-benchmark-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b := &bench{table: w, dir: dir, explainer: filepath.Join(dir, "bin", "explainer"), rounds: rounds}
	if out, err := exec.Command("go", "build", "-o", b.explainer, "explainer").CombinedOutput(); err != nil {
		return fmt.Errorf("explainer does not build: %w\n%s", err, out)
	}
	if growth {
		return b.growth([]int{1000, 10000, 100000})
	}
	return b.compare(n)
}
