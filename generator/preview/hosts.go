package preview

import (
	"net"
	"net/http"
)

// hosts are the names under which a preview answers.
type hosts struct {
	names map[string]bool
	port  string
	any   bool // it listens at every address of the computer
}

func hostsOf(address net.Addr) hosts {
	host, port, _ := net.SplitHostPort(address.String())
	h := hosts{names: map[string]bool{}, port: port, any: net.ParseIP(host).IsUnspecified()}
	for _, name := range []string{host, "127.0.0.1", "localhost", "::1"} {
		h.names[name] = true
	}
	return h
}

// known reports whether a host is the preview's own. Where it listens at every
// address, every IP address is; a name never is, since a name can be made to
// resolve to this computer (DNS rebinding), and an IP address cannot.
func (h hosts) known(host string) bool {
	number, port, err := net.SplitHostPort(host)
	if err != nil { // browsers leave the port of HTTP out
		number, port, err = net.SplitHostPort(host + ":80")
	}
	return err == nil && port == h.port && (h.names[number] || h.any && net.ParseIP(number) != nil)
}

// refuse returns the status and the reason with which a request is refused, or 0.
func (h hosts) refuse(r *http.Request) (status int, why string) {
	switch origin := r.Header.Get("Origin"); {
	case !h.known(r.Host):
		return http.StatusMisdirectedRequest, "This preview is not served under that name."
	case origin != "" && origin != "http://"+r.Host:
		return http.StatusForbidden, "This preview does not answer to other sites."
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		return http.StatusMethodNotAllowed, "Only GET and HEAD."
	}
	return 0, ""
}
