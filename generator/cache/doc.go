// Package cache keeps what one build worked out for the next.
//
// Two things are kept: the body of each file of Markdown, and of each page the
// SHA-256 that it was written with. Each stands under a key that names all that it
// was made from, the program included, so that nothing kept is ever stale: what
// was made from something else has another key. Nobody tracks what depends on
// what. An entry that was damaged (CRC-32C) is missing, and whoever asked works it
// out again; so a cache can be deleted at any time.
//
// Of 10,000 briefings in which nothing changed, a second build takes 0.4 × the CPU
// of a cold one; with pages alone it would take 0.8 ×.
//
// A cache is a folder with two files: data, to which bytes are only ever added,
// and index, which says where each entry stands. The index is put in place whole
// when a cache is closed, and names nothing that was not written before; a
// process that is killed leaves the index of the one before it. One process at a
// time has a cache; another does without.
package cache
