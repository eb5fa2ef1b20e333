package diag

import "errors"

// Reason is why the system refused something, in its own words but without the
// calls and paths that Go puts before them: "permission denied".
func Reason(err error) string {
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(err) {
		err = inner
	}
	return err.Error()
}
