// Package site joins documents into one immutable publication.
//
// What flows in are the decoded documents with their parsed bodies; what flows
// out is a Site: every record and page by its id, every page by its URL, who
// refers to whom, what is held back and why. Ids that lead nowhere, lead to a
// record of another kind, or are given twice are findings.
//
// The whole is linked anew whenever a document changes. That costs little,
// and nothing can be stale. The result does not depend on the order in which
// documents are given.
package site
