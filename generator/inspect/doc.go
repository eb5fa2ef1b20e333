// Package inspect describes to an editor what a publication holds.
//
// A linked Site flows in; what flows out is one entry with everything about it
// (Show), or the whole in numbers (Count): plain values with a text form for a
// terminal and a JSON form for programs. Nothing is judged here; that is
// package check's.
package inspect
