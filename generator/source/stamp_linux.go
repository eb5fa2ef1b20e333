package source

import (
	"io/fs"
	"syscall"
)

// stampOf gives a file's stamp; ok is false where the file system has none.
func stampOf(info fs.FileInfo) (s stamp, ok bool) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return s, false
	}
	return stamp{
		device: uint64(stat.Dev), inode: stat.Ino, size: info.Size(),
		modified: info.ModTime().UnixNano(), changed: stat.Ctim.Nano(),
	}, true
}
