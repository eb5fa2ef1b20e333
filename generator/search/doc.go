// Package search makes the index that readers search a site with.
//
// A Site flows in; files flow out that a small script in the browser
// (static/assets/search.js) reads in pieces, so that a query fetches little
// however large the site is:
//
//	search/index.json    the root: version, first term of each shard, number of documents
//	search/terms/N.json  a run of sorted terms, each with the documents that hold it
//	search/docs/N.json   what a list of results says of 32 documents
//
// A document is anything with an address: a briefing, an actor, a figure, a
// position. Documents are numbered in the order in which results of equal
// weight are shown: by kind, then from the newest to the oldest, then by id.
//
// A term's documents stand in up to five lists, by where they hold it: body,
// body three times or more, summary, title, a figure's value. A list holds differences of
// ascending numbers. No term lists more than 512 documents; what holds it in
// its title comes before what holds it in its body, and the newest first, so
// that the lists of two frequent words still meet.
//
// The beginnings of words are found by reading on from the first term that has
// them. A beginning that takes up more than half a shard has an entry of its
// own, "pa*", which lists the best of all its terms; any other lies in two
// neighbouring shards. So a word costs two shards. What is misspelt is looked
// for in the shards that hold its neighbours, not in all: see search.js.
//
// Every file begins with the index's version, a digest of all of it, so that
// pieces of two builds are never mixed. The names are those of places, not of
// contents: which files there are is known without making one, and the preview
// makes them when a reader first searches. The script asks for a piece under
// its version (?v=), so that caches keep the pieces of two builds apart.
package search
