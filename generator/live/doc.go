// Package live keeps a publication current while its folder is written to.
//
// Hints that the folder may have changed flow in; newer Publications flow out:
// served as a preview (Preview), or written into a folder (Watcher). Each is read
// anew and compared, with what is unchanged taken over, so that however a file was
// saved, what is shown is what a clean build would make.
package live
