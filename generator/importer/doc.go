// Package importer takes over files that other programs wrote: bibliographies and tables.
//
// A Publication and the bytes of a file flow in; files of content/ that the other
// program can write anew, and what a person must decide about them, flow out. Either
// all files of a request are written or none is.
package importer
