// Package schema is the part of the schema.org vocabulary that the pages
// of a site are described with for search engines, as JSON-LD 1.1.
//
// It is types alone: a field is a property of the type, under its name there;
// what is empty is left out. A Graph goes into a page as a data block, which
// browsers do not run.
package schema
