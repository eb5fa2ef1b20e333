// Package source reads a publication's folder into memory: a directory flows
// in, an immutable set of files with their digests flows out.
//
// It is one of the two packages that touch the disk (the other is publish) and
// reaches it only through an os.Root, so that nothing outside the folder can be
// read, whatever symbolic links the folder holds. A file that cannot be read is
// a finding, not a failure: the rest is read all the same.
//
// What is to be built once and let go need not stay in memory: a Shelf keeps it
// in a file without a name among the system's temporary ones.
//
// What an editor wrote is changed only on request, in the two ways of write.go:
// a new file where there was none, or one file replaced whole.
package source
