// Package build makes a publication into a folder.
//
// A Publication flows in; pages, exports and the files that hosts read flow into the
// folder, which changes only when all of them were made. A page whose inputs and
// whose file are unchanged is not rendered again: its view is plain data, so that a
// digest of the view and of what all pages share (layouts, assets, options) covers
// everything that the page depends on. See package cache.
//
// For a preview, Render renders a single page, and Others returns the other files.
package build
