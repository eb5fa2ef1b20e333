// Package publish writes a site into a folder on disk.
//
// Paths and bytes flow in; a folder that holds exactly them, and whatever else
// was never ours, is what comes out. It promises that a folder is only written
// when everything is ready: changed files are staged beside the old ones and
// moved in place at Commit, assets before pages, removals last; each file is
// whole, old or new, at any moment. Files whose bytes have not changed are not
// touched. A manifest names what we wrote; only that is ever removed, and a
// folder that holds other things and no manifest is refused.
//
// It is one of the two packages that touch the disk (the other is source),
// confined to the folder by an os.Root.
package publish
