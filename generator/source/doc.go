// Package source reads a publication's folder into memory: a directory flows
// in, an immutable set of files with their digests flows out.
//
// It touches the disk, as few packages do, and reaches it only through an os.Root,
// so that nothing outside the folder can be read, whatever symbolic links the
// folder holds. A file that cannot be read is a finding, not a failure: the rest
// is read all the same.
//
// A List tells the files before any is read, so that whoever decodes a file can
// do so while its bytes are at hand and keep only its digest.
//
// What an editor wrote is changed only on request, in the two ways of write.go:
// a new file where there was none, or one file replaced whole.
package source
