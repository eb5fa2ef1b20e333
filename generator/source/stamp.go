package source

import (
	"io/fs"
	"time"
)

// stamp is the metadata of a file that changes whenever its bytes do: programs
// can set the modification time back, but not the time of change.
type stamp struct {
	device, inode     uint64
	size              int64
	modified, changed int64 // nanoseconds since 1970
}

// racy is how long after a change a stamp proves nothing: a second change within
// one tick of the file system's clock leaves the same stamp. The coarsest clock
// in use, that of FAT, ticks every two seconds.
const racy = 2 * time.Second

// settled reports whether the stamp of a file whose reading began at a time
// would differ after any later change.
func (s stamp) settled(read time.Time) bool {
	return max(s.changed, s.modified) < read.Add(-racy).UnixNano()
}

// unchanged reports whether a file certainly has the bytes that were read: its
// stamp is settled, and the same. It may wrongly return false, never true.
func (f File) unchanged(info fs.FileInfo) bool {
	now, ok := stampOf(info)
	return ok && f.settled && now == f.stamp
}
