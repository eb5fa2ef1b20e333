package source

import "io/fs"

// unchanged reports whether a file certainly has the bytes that were read: its
// stamp is settled, and the same. It may wrongly return false, never true.
func (f File) unchanged(info fs.FileInfo) bool {
	now, ok := stampOf(info)
	return ok && f.settled && now == f.stamp
}
