package publish_test

import (
	"testing"

	"explainer/generator/publish"
	"explainer/generator/record"
)

// What is written for any host has no limits and needs a page at each old address;
// a host that is known is taken as what it is.
func TestHosts(t *testing.T) {
	if publish.LimitsOf(record.AnyHost) != (publish.Limits{}) || publish.ReadsRedirects(record.AnyHost) {
		t.Error("an unknown host is taken for one with limits, or that reads _redirects")
	}
	if l := publish.LimitsOf(record.Cloudflare); l.Files != 20_000 || l.FileSize != 26_214_400 || l.Redirects != 2000 {
		t.Errorf("the limits of Cloudflare Pages are %+v", l)
	}
	for host, reads := range map[record.Host]bool{record.Netlify: true, record.Cloudflare: true, record.GitHub: false} {
		if publish.ReadsRedirects(host) != reads {
			t.Errorf("that %s reads _redirects is %t", host, !reads)
		}
	}
}
