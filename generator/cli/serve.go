package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"syscall"

	"explainer/generator"

	"github.com/spf13/cobra"
)

func (a *app) serve() *cobra.Command {
	var address string
	var drafts bool
	c := &cobra.Command{
		Use:     "serve",
		Short:   "Previews the site while it is written",
		Long:    "Serves the site from memory and shows each page as it is saved. Nothing is\nwritten. Findings stand in the page until they are mended.",
		Example: "  explainer serve\n  explainer serve --addr 127.0.0.1:8080",
		Args:    cobra.NoArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return a.runServe(c.Context(), address, drafts) },
	}
	c.Flags().StringVar(&address, "addr", "127.0.0.1:1717", "the address to serve at")
	c.Flags().BoolVar(&drafts, "drafts", true, "show drafts and documents dated later, too")
	return c
}

func (a *app) runServe(ctx context.Context, address string, drafts bool) error {
	listener, err := net.Listen("tcp", address)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fail(fmt.Errorf("%s is taken by another program; name another with --addr", address))
	}
	if err != nil {
		return fmt.Errorf("--addr: %w", err)
	}
	options, err := a.options(drafts, "http://"+listener.Addr().String())
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	a.say("http://%s/ shows the site; Ctrl-C ends it", listener.Addr())
	ctx, stop := untilInterrupted(ctx)
	defer stop()
	return fail(generator.Preview(ctx, listener, a.source, options, watched(a.source)))
}
