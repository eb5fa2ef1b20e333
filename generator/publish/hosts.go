package publish

// Host is a hosting platform whose ways and limits a site is built for; "" is any
// host.
type Host string

// The hosts.
const (
	AnyHost    Host = ""
	Netlify    Host = "netlify"
	Cloudflare Host = "cloudflare"
	GitHub     Host = "github"
)

// Hosts returns the names of the hosts.
func Hosts() []string { return []string{string(Cloudflare), string(GitHub), string(Netlify)} }

// Limits are what a host publishes at most; 0 is no limit.
type Limits struct {
	Files     int
	FileSize  int64 // in bytes
	Redirects int   // lines of _redirects
}

// Limits returns the limits of the host, as its documentation had them in November
// 2026.
func (h Host) Limits() Limits {
	switch h {
	case Cloudflare:
		return Limits{Files: 20_000, FileSize: 25 << 20, Redirects: 2000}
	case GitHub:
		return Limits{FileSize: 100 << 20}
	case AnyHost, Netlify:
	}
	return Limits{}
}

// ReadsRedirects reports whether the host sends readers of an old address on as
// _redirects says. Then no page is written there: Netlify would serve it instead
// of redirecting.
func (h Host) ReadsRedirects() bool { return h == Netlify || h == Cloudflare }
