// Package live keeps a publication current while its folder is written to.
//
// Hints that the folder may have changed flow in; newer Publications flow out:
// served as a preview (Preview), or written into a folder (Watcher). At each hint the
// folder is read and compared, with what is unchanged reused, so that what is shown
// is what a clean build would make, however the files were saved.
package live
