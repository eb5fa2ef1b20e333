package diag

import "errors"

// Reason returns why the operating system refused something, without the calls
// and paths that Go puts before it: "permission denied".
func Reason(err error) string {
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(err) {
		err = inner
	}
	return err.Error()
}
