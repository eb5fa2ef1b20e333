package preview_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	"explainer/generator/preview"
)

// A page of another site cannot read the preview by pointing its own name at
// it, nor by asking for it from its own pages.
func TestHostAndOrigin(t *testing.T) {
	_, base := start(t, small)
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(base, "http://"))
	for _, c := range []struct {
		method, host, origin string
		want                 int
	}{
		{"GET", "", "", 200},
		{"HEAD", "", "", 200},
		{"GET", "localhost:" + port, "", 200},
		{"GET", "[::1]:" + port, "", 200},
		{"GET", "evil.example", "", 421},
		{"GET", "evil.example:" + port, "", 421},
		{"GET", "localhost", "", 421},
		{"GET", "127.0.0.1.evil.example:" + port, "", 421},
		{"GET", "192.168.1.7:" + port, "", 421},
		{"GET", "", base, 200},
		{"GET", "localhost:" + port, "http://localhost:" + port, 200},
		{"GET", "", "http://evil.example", 403},
		{"GET", "", "null", 403},
		{"GET", "", "https" + strings.TrimPrefix(base, "http"), 403},
		{"POST", "", "", 405},
		{"POST", "", base, 405},
	} {
		request, err := http.NewRequestWithContext(t.Context(), c.method, base, nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Host = c.host
		if c.origin != "" {
			request.Header.Set("Origin", c.origin)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != c.want {
			t.Errorf("%s as %q from %q: got %d, want %d", c.method, c.host, c.origin, response.StatusCode, c.want)
		}
	}
}

// Told to listen at every address, it answers to every number, and still to no
// name but its own.
func TestEveryAddress(t *testing.T) {
	server := preview.New(&net.TCPAddr{IP: net.IPv6unspecified, Port: 1717}, preview.Options{})
	server.Show(small, nil, "")
	for host, want := range map[string]int{"192.168.1.7:1717": 200, "[fe80::1]:1717": 200, "localhost:1717": 200, "evil.example:1717": 421, "192.168.1.7:80": 421} {
		if got := answer(server, host); got != want {
			t.Errorf("as %s: got %d, want %d", host, got, want)
		}
	}
}

// On the port of HTTP, browsers name no port.
func TestPortOfHTTP(t *testing.T) {
	server := preview.New(&net.TCPAddr{IP: net.IPv6loopback, Port: 80}, preview.Options{})
	server.Show(small, nil, "")
	for host, want := range map[string]int{"[::1]": 200, "[::1]:80": 200, "127.0.0.1": 200, "localhost": 200, "::1": 421, "[::1]:1717": 421, "evil.example": 421} {
		if got := answer(server, host); got != want {
			t.Errorf("as %s: got %d, want %d", host, got, want)
		}
	}
}

func answer(handler http.Handler, host string) int {
	request, _ := http.NewRequest(http.MethodGet, "/", nil)
	request.Host = host
	w := &recorder{header: http.Header{}}
	handler.ServeHTTP(w, request)
	return w.status
}

// recorder keeps a status.
type recorder struct {
	header http.Header
	status int
}

func (r *recorder) Header() http.Header { return r.header }

func (r *recorder) WriteHeader(status int) { r.status = status }

func (r *recorder) Write(p []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	return len(p), nil
}

// No path leads out of the site, lists a folder or sends a browser elsewhere.
// The requests are written by hand, since a client would tidy them.
func TestHostilePaths(t *testing.T) {
	_, base := start(t, small)
	address := strings.TrimPrefix(base, "http://")
	for _, path := range []string{
		"/../../../../etc/passwd", "/assets/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/", "/assets", "/.git/config", "/.explainer/", "/.explainer/preview.go",
		"/.explainer/../preview.go", "//evil.example", "//evil.example/a", "/\\evil.example", "/a%00", "/%0d%0aSet-Cookie:x", "/etc/passwd", "/..", "/.", "/a/../../a", "?", "*",
	} {
		connection, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(connection, "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n", path, address)
		response, err := http.ReadResponse(bufio.NewReader(connection), nil)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		body, err := io.ReadAll(response.Body)
		if err != nil {
			t.Fatal(err)
		}
		connection.Close()
		if response.StatusCode < 400 || response.Header.Get("Location") != "" ||
			response.Header.Get("Set-Cookie") != "" ||
			strings.Contains(string(body), "root:") ||
			strings.Contains(string(body), "site.css") {
			t.Errorf("%s: got %d %v\n%s", path, response.StatusCode, response.Header, body)
		}
	}
}
