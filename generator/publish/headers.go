package publish

// Headers is the text of _headers, which Netlify and Cloudflare Pages read: a
// policy that lets pages load from their own site only, and how long browsers
// may keep what. The path that the site lies under has no slash at its end.
func Headers(base string) []byte {
	return []byte(base + `/*
  Content-Security-Policy: default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
  Strict-Transport-Security: max-age=31536000; includeSubDomains
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: browsing-topics=(), camera=(), geolocation=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin
  Cache-Control: public, max-age=0, must-revalidate
` + base + `/assets/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
`)
}
