// Package build makes a publication into a folder.
//
// A Publication flows in; pages, what machines read and what hosts read flow into
// the folder, which changes only when all of it was made. A page whose inputs are
// as they were, and whose file is as it was written, is not made again: its view
// is plain, so that the digest of the view and of what all pages share (layouts,
// assets, options) covers all that the page depends on. See package cache.
//
// Render makes a single page, and Other lists the other files, for a preview.
package build
