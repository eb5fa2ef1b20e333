// Package check checks a site against the rules of evidence.
//
// A linked Site flows in, with the names of the files published beside its
// pages and, if asked for, the release that was published before; findings
// flow out. One rule is one file: what it asks, why it matters, how to mend
// what breaks it, a bad and a good example, both of which are run as tests,
// and the function that checks it. A rule sees the whole publication and
// nothing else, so its findings depend on the content and on the day of the
// build alone. Records that are already reported as broken are left alone, so
// that one mistake is reported once.
//
// The rules that reading and rendering enforce (unknown keys, raw HTML and the like)
// stand in reading.go, without a function, and those that linking enforces in files of
// their own. Adding a rule is adding a file and its line in Rules.
//
// A publication may lower a rule in site.yaml, or excuse one record from it by
// a waiver; either takes a written reason.
package check
