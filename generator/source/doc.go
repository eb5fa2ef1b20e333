// Package source reads the files of a publication into an immutable Tree, and
// writes files that an editor asked for.
//
// It reaches the disk only through an os.Root, so that nothing outside the
// folder can be read, whatever symbolic links the folder has. A file that cannot
// be read is a finding, not an error: the other files are read all the same.
//
// A List names the files before any is read, so that a caller can decode each
// file when it has been read and keep only its digest.
//
// Files are written in two ways: Create makes new ones and overwrites none,
// Replace exchanges a file that was read before as a whole.
package source
