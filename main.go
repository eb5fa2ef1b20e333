// Command explainer builds a static site of sourced briefings; see README.md.
package main

import (
	"context"
	"embed"
	"os"
	"os/signal"
	"syscall"
	"time"

	"explainer/generator/cli"
)

// builtin are the layouts and static files of a new explainer.
//
//go:embed templates static
var builtin embed.FS

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := cli.Run(ctx, cli.Environment{
		Args: os.Args[1:], Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Now: time.Now, Builtin: builtin, Terminal: cli.IsTerminal(os.Stderr),
	})
	stop()
	os.Exit(status)
}
