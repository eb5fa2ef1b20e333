// Package diag defines findings, what the generator says about a publication,
// and prints them.
//
// A finding has a place, a rule, a message and a remedy. Every stage that reads
// what an author wrote returns findings instead of printing, or failing at the
// first one. A finding is plain data: nothing here decides where it is printed.
// At the end of a run the findings are sorted, given the excerpt of the line
// that they point at, and printed by one of the writers: text for a person,
// JSON, SARIF 2.1.0 for code-review tools, and annotations for GitHub Actions.
//
// Sorting is total, so that the same publication prints the same findings in the
// same order. No control character in an author's text reaches a terminal.
package diag
