// Package load reads a folder into a Publication.
//
// A folder flows in, with the earlier Publication of it, if there is one; a
// Publication flows out: files, documents, the linked site, its pages, assets,
// layouts, and findings. It is immutable: a change of the folder makes another.
//
// Each text goes one way, from file to body: read.go reads a file, decodes its
// front matter, gets its body from the cache or parses it, and drops the bytes,
// which are read again only to quote them in a finding. What was decoded from a file
// is reused in the next publication where its path and digest are the same;
// linking and checking are done anew each time, so nothing tracks dependencies.
//
// Linking comes before checking, as two steps, since a preview shows pages after
// the first and findings after the second.
package load
