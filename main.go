// Command explainer builds a static site of sourced briefings; see README.md.
package main

import (
	"context"
	"embed"
	"os"
	"runtime/debug"
	"time"

	"explainer/generator/cli"
)

// builtin are the layouts and static files of a new explainer.
//
//go:embed templates static
var builtin embed.FS

// collection is by how many per cent the heap may grow between two collections of
// garbage, unless GOGC says so: a process that builds once and ends saves a tenth
// of its time by collecting half as often as Go does by itself.
const collection = 200

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collection)
	}
	os.Exit(cli.Run(context.Background(), cli.Environment{
		Args: os.Args[1:], Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Now: time.Now, Builtin: builtin, Terminal: cli.IsTerminal(os.Stderr), CacheDir: os.UserCacheDir,
	}))
}
