package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// sample is one run of a command.
type sample struct {
	took time.Duration
	peak int64 // bytes of memory, 0 where the system does not report it
}

// measure runs a command to its end.
func measure(dir, name string, args ...string) (sample, error) {
	command := exec.Command(name, args...)
	command.Dir = dir
	command.Env = environment(dir)
	var printed bytes.Buffer
	command.Stdout, command.Stderr = &printed, &printed
	start := time.Now()
	err := command.Run()
	took := time.Since(start)
	if err != nil {
		return sample{}, fmt.Errorf("%s %v: %w\n%s", name, args, err, tail(printed.Bytes()))
	}
	return sample{took: took, peak: peak(command.ProcessState)}, nil
}

// environment returns the environment of a command: it runs as of 1 March 2026, with
// its caches in the folder of the benchmark.
func environment(dir string) []string {
	return append(os.Environ(), "SOURCE_DATE_EPOCH=1772323200", "XDG_CACHE_HOME="+caches(dir))
}

func caches(dir string) string { return filepath.Join(dir, "caches") }

// tail returns the end of what a command printed.
func tail(text []byte) []byte { return text[max(0, len(text)-2000):] }

// samples is the runs of one command.
type samples []sample

func (s samples) median() time.Duration {
	return middle(s, func(x sample) time.Duration { return x.took })
}

func (s samples) peak() int64 { return middle(s, func(x sample) int64 { return x.peak }) }

func middle[T int64 | time.Duration](s samples, value func(sample) T) T {
	if len(s) == 0 {
		return 0
	}
	values := make([]T, len(s))
	for i, x := range s {
		values[i] = value(x)
	}
	slices.Sort(values)
	return values[len(values)/2]
}
