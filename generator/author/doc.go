// Package author writes documents on an editor's request.
//
// A publication and what is to be new flow in; a document of its own, a record in
// one that is there, or a whole new publication flow out into the folder. What is
// there already is never overwritten. The texts are package scaffold's.
package author
