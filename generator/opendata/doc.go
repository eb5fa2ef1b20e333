// Package opendata lays the records of a site out as tables that others can
// work with.
//
// A linked Site flows in; a Package flows out: related tables, each with typed
// columns, a primary key and foreign keys, written as CSV (RFC 4180), as JSON
// with what belongs to a record inside it, and described for machines by a
// Data Package (datapackage.org, version 2.0).
//
// It promises that nothing is lost on the way: numbers keep every digit that
// was written, and what a figure was worked out from stands beside it in
// order, so that each derived number can be worked out again from the tables
// alone. Rows are made one at a time and in the order of the site.
//
// One group of tables is one file of this package.
package opendata
