//go:build linux || darwin

package source

import "time"

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
