package cli

import (
	"explainer/generator/record"

	"github.com/spf13/cobra"
)

// hostFlag adds the flag that names the host of the site.
func hostFlag(c *cobra.Command, host *string) {
	usage := "the `host` that publishes the site, for its limits and redirects, instead of site.yaml's: " +
		listed(hosts())
	c.Flags().StringVar(host, "host", "", usage)
	complete(c, "host", oneOf(hosts()...))
}

// hosts returns the names of the hosts.
func hosts() (names []string) {
	for _, host := range record.Hosts() {
		names = append(names, string(host))
	}
	return names
}

// hostOf returns the host of a name, which may be empty.
func hostOf(name string) (record.Host, error) {
	if name == "" {
		return record.AnyHost, nil
	}
	return record.Host(name), known("host", name, hosts())
}
