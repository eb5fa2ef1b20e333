package cli

import (
	"explainer/generator/publish"

	"github.com/spf13/cobra"
)

// hostFlag adds the flag that names the host of the site.
func hostFlag(c *cobra.Command, host *string) {
	usage := "the `host` that publishes the site, for its limits and redirects: " + listed(publish.Hosts())
	c.Flags().StringVar(host, "host", "", usage)
	complete(c, "host", oneOf(publish.Hosts()...))
}

// hostOf returns the host of a name, which may be empty.
func hostOf(name string) (publish.Host, error) {
	if name == "" {
		return publish.AnyHost, nil
	}
	return publish.Host(name), known("host", name, publish.Hosts())
}
