// Package diag is what the generator says about a publication: findings, each
// with a place, a rule, a message and a remedy.
//
// Every stage that reads what an author wrote returns findings instead of
// printing or failing at the first one. A finding is plain data: nothing here
// decides where it is shown. At the end of a run the findings are sorted,
// given the excerpt of the line they point at, and printed by one of the
// writers: text for a person, JSON, SARIF 2.1.0 for code-review tools, and
// annotations for GitHub Actions.
//
// The package promises that sorting is total, so the same publication prints
// the same findings in the same order, and that no text of an author reaches
// a terminal with its control characters alive.
package diag
