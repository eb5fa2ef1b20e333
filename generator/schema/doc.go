// Package schema defines the types of schema.org that describe a page for search
// engines, as JSON-LD 1.1.
//
// A type here is a type there, a field one of its properties under its name; an
// empty one is left out. A Graph is embedded in a page as a data block, which
// browsers do not run.
package schema
