// Package scaffold makes what an editor begins with.
//
// A kind, a name and what the publication already has flow in; text flows out:
// a new document, a record to append to one, or a whole small publication.
// Every key that is required is there, each with a comment that explains it in
// a line; what can be guessed is filled in, and what cannot stands empty, so
// that a check names it. Keys that are not required are comments.
//
// Appending is an insertion and nothing else: every byte that was there stays,
// in its order. The result is read again before it is given out, and must hold
// what the file held and one record more.
//
// The package touches no disk; package source writes what it makes.
package scaffold
