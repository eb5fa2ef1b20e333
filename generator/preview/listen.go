package preview

import (
	"context"
	"errors"
	"net"
	"syscall"
	"time"
)

// patient is a listener that waits while the system allows no more open files,
// which connections are among. net/http would wait, too, but print a line for each
// try.
type patient struct {
	net.Listener
	ctx     context.Context
	limited func(limit error) // see Options
}

// again is how long a full listener waits before it tries again.
const again = 100 * time.Millisecond

// Accept implements net.Listener.
func (l patient) Accept() (net.Conn, error) {
	connection, err := l.Listener.Accept()
	if !isFull(err) {
		return connection, err
	}
	l.say(remedy(err))
	for isFull(err) && l.wait() {
		connection, err = l.Listener.Accept()
	}
	if err == nil {
		l.say(nil)
	}
	return connection, err
}

func (l patient) say(limit error) {
	if l.limited != nil {
		l.limited(limit)
	}
}

// wait returns false where the context has ended.
func (l patient) wait() bool {
	select {
	case <-l.ctx.Done():
		return false
	case <-time.After(again):
		return true
	}
}

// isFull reports whether an error means that no more files may be open, in this
// program or on this computer.
func isFull(err error) bool { return errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE) }

// remedy says which limit was reached, and how it is raised.
func remedy(err error) error {
	if errors.Is(err, syscall.EMFILE) {
		return errors.New("this program has as many files and connections open as it may; " +
			"close some pages, or run `ulimit -n 10240` before explainer")
	}
	return errors.New("this computer has as many files open as it may; close some programs")
}
