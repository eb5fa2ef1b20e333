package cli

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"syscall"

	"explainer/generator/diag"
)

// listen opens an address; without a host, one that only this computer reaches. For
// an address that is in use the error names a free one.
func listen(text string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(text)
	if host == "" || host == "localhost" {
		host = "127.0.0.1"
	}
	if _, wrong := strconv.ParseUint(port, 10, 16); err != nil || wrong != nil || net.ParseIP(host) == nil {
		const message = "--addr is an IP address of this computer and a port, such as 127.0.0.1:8080 or :8080, not %q"
		return nil, fmt.Errorf(message, text)
	}
	listener, err := net.Listen("tcp", net.JoinHostPort(host, port))
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fail(
			fmt.Errorf("%s is taken by another program%s", net.JoinHostPort(host, port), another(host, port)),
		)
	case errors.Is(err, syscall.EACCES):
		const message = "the system keeps port %s for itself; name one above 1023, such as --addr 127.0.0.1:8080"
		return nil, fail(fmt.Errorf(message, port))
	case errors.Is(err, syscall.EADDRNOTAVAIL):
		return nil, fail(fmt.Errorf("%s is no address of this computer; without --addr it is 127.0.0.1:1717", host))
	case err != nil:
		return nil, fail(fmt.Errorf("%s cannot be served at (%s); name another with --addr", text, diag.Reason(err)))
	}
	return listener, nil
}

// another returns a remedy with the next free port after one that is in use.
func another(host, taken string) string {
	const tries = 50
	port, _ := strconv.Atoi(taken)
	for next := port + 1; next <= min(port+tries, 65535); next++ {
		free := net.JoinHostPort(host, strconv.Itoa(next))
		if listener, err := net.Listen("tcp", free); err == nil {
			listener.Close()
			return "; this one is free: explainer serve --addr " + free
		}
	}
	return "; name another with --addr"
}

// address returns the address of a listener for a browser on this computer; for one
// that listens at every address, the loopback address.
func address(listening net.Addr) string {
	host, port, _ := net.SplitHostPort(listening.String())
	if net.ParseIP(host).IsUnspecified() {
		host = "127.0.0.1"
	}
	return "http://" + net.JoinHostPort(host, port)
}

// isLoopback reports whether only this computer reaches a listener.
func isLoopback(listening net.Addr) bool {
	host, _, _ := net.SplitHostPort(listening.String())
	return net.ParseIP(host).IsLoopback()
}
