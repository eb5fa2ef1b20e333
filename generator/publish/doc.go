// Package publish writes the files of a site into a folder on disk.
//
// Put collects files by path, Commit makes the folder hold exactly them, beside
// whatever was never ours. Changed files are staged below the folder and renamed
// into place by Commit; in an empty folder, whole folders are renamed. A file
// whose bytes have not changed is not touched. A manifest lists what was
// written; only that is ever removed, and a folder that has other files and no
// manifest is refused. A lock keeps two builds apart.
//
// A build may be killed, or find the disk full or its permission gone, at any
// moment: each file is complete, old or new; no page that a reader can reach
// refers to a file that is missing; and the next build leaves the folder as a
// clean one would. For this the manifest first lists the files of both builds.
// Then files are renamed in phases: new files that are no pages, new pages,
// changed pages, other changed files (feeds and lists, which name pages); at
// last what is no longer made is removed, pages before what they load. In an
// empty folder, files and folders without pages are renamed first, then folders
// of pages, then single pages, the home page last. A file is flushed to the disk
// before it is renamed, so that a power cut leaves none empty. That renames reach
// the disk in order is a promise of journaling file systems.
//
// A Seal reports, without reading files, whether another program has written to
// the folder since.
//
// With Options.Compress every text is also written in Brotli and in gzip, for
// servers that send those. The manifest has the digest of the text that a
// compressed file was made from; while that is the same, it is reused.
//
// The disk is reached through an os.Root of the folder, so that nothing outside
// it can be changed.
package publish
