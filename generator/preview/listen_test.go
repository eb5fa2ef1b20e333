package preview_test

import (
	"context"
	"net"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"explainer/generator/preview"
)

// full is a listener whose first connections are refused for want of file
// descriptors.
type full struct {
	net.Listener
	refusals int
}

func (l *full) Accept() (net.Conn, error) {
	if l.refusals--; l.refusals >= 0 {
		return nil, &net.OpError{Op: "accept", Net: "tcp", Err: os.NewSyscallError("accept4", syscall.EMFILE)}
	}
	return l.Listener.Accept()
}

// Where the system allows no more open files, the preview says once which limit
// that is, waits, and says that it goes on.
func TestNoMoreConnections(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	said := make(chan error, 10)
	server := preview.New(listener.Addr(), preview.Options{Limited: func(limit error) { said <- limit }})
	server.Show(&fake{files: map[string]string{"/": "Home"}}, nil, "")
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx, &full{listener, 3}) }()
	if _, text := get(t, "http://"+listener.Addr().String()+"/", ""); !strings.Contains(text, "Home") {
		t.Errorf("got %q", text)
	}
	if limit := <-said; limit == nil || !strings.Contains(limit.Error(), "ulimit -n") {
		t.Errorf("it says %v", limit)
	}
	if limit := <-said; limit != nil {
		t.Errorf("it says %v a second time", limit)
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if len(said) > 0 {
		t.Errorf("it says %v, too", <-said)
	}
}

// A preview that waits for connections to be allowed ends with its context.
func TestEndsWhileFull(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	server := preview.New(listener.Addr(), preview.Options{Limited: func(error) { stop() }})
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx, &full{listener, 1 << 30}) }()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(30 * time.Second):
		t.Error("it goes on")
	}
}
