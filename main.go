// Command explainer builds a static site of sourced briefings; see README.md.
package main

import (
	"context"
	"embed"
	"os"
	"time"

	"explainer/generator/cli"
)

// builtin are the layouts and static files of a new explainer.
//
//go:embed templates static
var builtin embed.FS

func main() {
	os.Exit(cli.Run(context.Background(), cli.Environment{
		Args: os.Args[1:], Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Now: time.Now, Builtin: builtin, Terminal: cli.IsTerminal(os.Stderr), CacheDir: os.UserCacheDir,
	}))
}
