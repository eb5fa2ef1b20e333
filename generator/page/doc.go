// Package page turns a linked site into its pages.
//
// All returns each page with its URL and a function that makes its view: a
// plain struct that holds every word, number and address the layout shows,
// ready to be written. Views are made on demand and from immutable data, in any
// order and concurrently.
//
// Views hold no functions and no maps, so that Digest can tell one from
// another; layouts decide how things look, never what is true. The only trusted
// HTML in a view is the output of package markdown.
//
// Each kind of page has a file.
package page
