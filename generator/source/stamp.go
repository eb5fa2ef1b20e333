package source

import "io/fs"

// unchanged reports whether a file is still the one that was read: its stamp
// could tell, and is the same. The answer may be a wrong no, never a wrong yes.
func (f File) unchanged(info fs.FileInfo) bool {
	now, ok := stampOf(info)
	return ok && f.settled && now == f.stamp
}
