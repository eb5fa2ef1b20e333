// Package cache keeps what one build worked out for the next.
//
// Bytes flow in under a key that names all that they were made from, the program
// included, and flow out again under the same key in a later process. So what
// comes out is never stale: whatever was made from something else has another
// key. What comes out damaged does not come out at all (CRC-32C), and whoever
// asked works it out again.
//
// A cache is a folder with two files: data, to which bytes are only ever added,
// and index, which says where each entry stands. The index is put in place whole
// when a cache is closed, and names nothing that was not written before; a
// process that is killed leaves the index of the one before it. One process at a
// time has a cache; another does without.
package cache
