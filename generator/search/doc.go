// Package search makes the full-text index of a site.
//
// The index is a set of files of which a script in the browser
// (static/assets/search.js) fetches only those that a query needs, so that a
// query costs little however large the site is:
//
//	search/index.json    the root: version, first term of each shard, number of documents
//	search/terms/N.json  a run of sorted terms, each with the documents that have it
//	search/docs/N.json   the results for 32 documents, as a list shows them
//	search/words.json    a filter of the words of the language; asked for only where a word is not found
//
// A document is anything with an address: a briefing, an actor, a figure, a
// position. Documents are numbered in the order in which results of equal
// weight are shown: by kind, then from the newest to the oldest, then by id.
//
// The documents of a term are in up to five lists, called tiers, by where they
// have it: body, body three times or more, summary, title, a figure's value. A
// list has the differences of ascending numbers. A term lists at most 512
// documents, of the highest tiers and the newest, so that the lists of two
// frequent words still have documents in common.
//
// Forms of one word are found by each other: beside a word that has other forms
// stands its stem, "pay=", with the documents of all of them (stem.go). Words that a
// publication says mean the same (synonyms in site.yaml) are in the root, with words
// that every text has, and with what a document of each kind counts for: what
// explains comes before what it rests on.
//
// A prefix is found by reading on from the first term that has it. A prefix
// whose terms take more than half a shard has an entry of its own, "pa*", which
// lists the best documents of all of them; any other is within two neighbouring
// shards. So a word costs two shards. A misspelt word is searched for only in
// the shards of its neighbours: see search.js. A word of the language is not
// misspelt: where the site does not have it, nothing is found (lexicon.go).
//
// Every file begins with the version of the index, a digest of all of it, so
// that files of two builds are never mixed. The names of the files do not depend
// on their content: the list of files is known without making one, and the
// preview makes them when a reader first searches. The script adds the version
// to each address (?v=), so that caches keep two builds apart.
package search
