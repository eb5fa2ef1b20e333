// Package author writes documents on an editor's request.
//
// A Publication and a request flow in; a new document, a record in an existing one,
// built-in layouts, or a whole new publication flow out into the folder. Nothing that
// exists is overwritten. The texts are those of package scaffold and of the binary.
package author
