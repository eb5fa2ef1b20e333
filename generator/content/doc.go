// Package content reads what editors write: one file flows in, one typed
// document flows out, with its records, its body, every reference it makes and
// the position of every key.
//
// The front matter is cut off by adrg/frontmatter and parsed as YAML into
// nodes that know their line and column; a decoder walks the nodes and asks
// for each key by name. What was not asked for is unknown, what has another
// form than asked for is wrong, and both are findings at their own place, with
// a remedy in words that an editor knows. All of a file's findings are
// reported; a file that cannot be read at all still gives a document, which
// holds nothing but its findings.
//
// A document depends on nothing but the bytes and the path of its file, so it
// may be kept for as long as those stay the same. Nothing in it is changed
// after Decode has returned it.
//
// One kind of record is one file of this package; adding a key to a record is
// one line in its file.
package content
