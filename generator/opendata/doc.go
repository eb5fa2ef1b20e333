// Package opendata lays the records of a site out as tables that others can
// work with.
//
// A linked Site flows in; a Package flows out: related tables, each with typed
// columns, a primary key and foreign keys, written as CSV (RFC 4180), as JSON
// with what belongs to a record inside it, and described for machines by a
// Data Package (datapackage.org, version 2.0).
//
// Nothing is lost on the way: numbers keep every digit that was written, and the
// inputs of a derived figure are listed in order, so that it can be worked out
// again from the tables alone. Rows are made one at a time, in the order of the
// site. The columns of a record are those that its keys declare; what is computed
// is added here, in a file for each group of tables.
package opendata
