// Package publish writes a site into a folder on disk.
//
// Paths and bytes flow in; a folder that holds exactly them, and whatever else
// was never ours, is what comes out. Changed files are staged beside the old
// ones and moved in place at Commit, when everything is ready; into a folder
// that was empty, whole folders move. Files whose bytes have not changed are not
// touched. A manifest names what we wrote; only that is ever removed, and a
// folder that holds other things and no manifest is refused. A lock keeps two
// builds apart.
//
// It promises that a build may be killed, or find the disk full or its
// permission gone, at any moment: each file is whole, old or new; no page that
// a reader can come to refers to a file that is not there; and the next build
// leaves the folder as a clean one would. For that the manifest first names
// the files of both builds; then files move in this order: those that are new
// and no page, pages that are new, pages that change, other files that change
// (feeds and lists, which name pages); what is no longer made is removed last,
// pages before what they load. Into a folder that was empty move first files and
// folders without pages, then folders of pages, then single pages, the home page
// last. A file's bytes are flushed to the disk before it moves, so that a power
// cut leaves none empty; that moves reach the disk in their order is the file
// system's promise, which journaling ones keep.
//
// A Seal tells afterwards, without reading, whether somebody else has written to
// the folder.
//
// With Options.Compress every text has a twin in Brotli and one in gzip beside
// it, for servers that send those. The manifest says of which bytes a twin was
// made; while those stay the same it is kept, not made again.
//
// It touches the disk, as few packages do, confined to the folder by an os.Root.
package publish
