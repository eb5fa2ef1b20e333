package publish_test

import (
	"slices"
	"testing"

	"explainer/generator/publish"
)

// Every host that can be named is known, and what is written for any host has no
// limits and needs a page at each old address.
func TestHosts(t *testing.T) {
	if !slices.IsSorted(publish.Hosts()) || slices.Contains(publish.Hosts(), "") {
		t.Errorf("the hosts are %q", publish.Hosts())
	}
	if publish.AnyHost.Limits() != (publish.Limits{}) || publish.AnyHost.ReadsRedirects() {
		t.Error("an unknown host is taken for one with limits, or that reads _redirects")
	}
	if l := publish.Cloudflare.Limits(); l.Files != 20_000 || l.FileSize != 26_214_400 || l.Redirects != 2000 {
		t.Errorf("the limits of Cloudflare Pages are %+v", l)
	}
	for host, reads := range map[publish.Host]bool{publish.Netlify: true, publish.Cloudflare: true, publish.GitHub: false} {
		if host.ReadsRedirects() != reads {
			t.Errorf("that %s reads _redirects is %t", host, !reads)
		}
	}
}
