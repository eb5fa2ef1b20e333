package diag

import (
	"errors"
	"io/fs"
	"os"
)

// Reason is why the system refused something, in its own words but without the
// call and the path that Go puts before them: "permission denied".
func Reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	var call *os.SyscallError
	if errors.As(err, &call) {
		return call.Err.Error()
	}
	return err.Error()
}
