// Package page turns a site into its pages.
//
// What flows in is the linked Site; what flows out is the list of pages, each
// with its URL and a function that makes its view: a plain struct that holds
// every word, number and address the layout shows, ready to be written. A view
// is made only when somebody asks for the page, from immutable parts, so pages
// may be made in any order and at the same time.
//
// Views hold no behaviour and no maps; layouts decide how things look, never
// what is true. The one trusted HTML in a view is what package markdown and
// this project's own layouts made.
//
// One kind of page is one file.
package page
