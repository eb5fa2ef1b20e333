// Package content reads what editors write: one file flows in, one typed
// document flows out, with its records, its body, every reference it makes and
// the position of every key.
//
// The front matter is cut off by adrg/frontmatter and parsed as YAML into
// nodes that know their line and column; a decoder walks the nodes and looks each
// declared key up by name. Keys that are not declared and values of another form
// than declared are findings at their own place, with a remedy in words that an
// editor knows. All of a file's findings are
// reported; a file that cannot be read at all still gives a document, which
// holds nothing but its findings.
//
// A document depends on nothing but the bytes and the path of its file, so it may
// be cached while those stay the same. It is immutable once Decode has returned it.
//
// The keys of records are declared in package record, and decoded here by one
// visitor (object); what keys demand of each other is in agree.go.
package content
