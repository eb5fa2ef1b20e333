package publish

import "explainer/generator/record"

// Limits are what a host publishes at most; 0 is no limit.
type Limits struct {
	Files     int
	FileSize  int64 // in bytes
	Redirects int   // lines of _redirects
}

// LimitsOf returns the limits of a host, as its documentation had them in November
// 2026.
func LimitsOf(host record.Host) Limits {
	switch host {
	case record.Cloudflare:
		return Limits{Files: 20_000, FileSize: 25 << 20, Redirects: 2000}
	case record.GitHub:
		return Limits{FileSize: 100 << 20}
	case record.AnyHost, record.Netlify:
	}
	return Limits{}
}

// ReadsRedirects reports whether a host sends readers of an old address on as
// _redirects says. Then no page is written there: Netlify would serve it instead
// of redirecting.
func ReadsRedirects(host record.Host) bool {
	return host == record.Netlify || host == record.Cloudflare
}
