// Package generator turns a folder of briefings into a static site.
//
//	source ──▶ content ──▶ markdown ──▶ site ──▶ check ──▶ page ──▶ render ──▶ publish
//	files      documents   prose        one       findings  views    bytes      folder
//	           & records   with holes   graph
//
// Each stage is a package that takes values and returns values:
//
//	source    a folder           → an immutable set of files with digests
//	content   one file           → a typed document, its records, every key's place
//	markdown  one body           → HTML with holes for what only the site knows
//	site      all documents      → one graph: records by id, who refers to whom
//	check     the site           → findings: what the publication cannot back
//	opendata  the site           → related tables to download
//	page      the site           → pages, each a URL and a plain view
//	chart     records            → a drawing, laid out, and its table
//	card      words              → the picture of a link
//	search    the site           → the index that readers search, in pieces
//	asset     static/            → published files, stylesheets and scripts hashed
//	render    layouts and a view → bytes
//	export    the site           → feeds, sitemap, tables: what machines read
//	publish   paths and bytes    → a folder, written only when all is ready
//
// beside them record (the domain's plain values), amount (money and percentages
// as they are typed), language (words, numbers, dates), schema (the vocabulary
// that pages are described in), diag (findings and how they are printed), scaffold
// (what an editor begins with), inspect (what a publication holds), cache (what
// one build worked out, for the next), filelock (one process at a time), watch
// (something changed, look again), preview (a snapshot served while it is edited)
// and cli (the commands).
//
// This package wires the stages. Open reads a folder into a Snapshot, which is
// immutable: site, layouts, assets, findings. Work on single files (decoding,
// parsing) is kept by their digest and taken over into the next snapshot; work
// on the whole (linking, checking) is done anew each time; of the output only
// what differs is written. A preview shows a snapshot's pages once it is linked,
// and its findings once it is checked. So nothing tracks dependencies by hand,
// and an incremental build cannot differ from a clean one.
//
// Where the time goes, by CPU samples of a cold build of 10,000 briefings of 7 KB
// with a link and a list each (24 November 2026, two cores, output in memory): a
// third to Markdown, two thirds of it goldmark's own; a sixth each to layouts,
// which is html/template calling its escapers through package reflect, and to the
// collector of garbage; a tenth to writing, mostly system calls that walk paths
// below an os.Root; a twelfth each to front matter and to views with what is
// remembered of them; the rest to reading, feeds and rules. The least that any
// generator must do with such texts (benchmark, floor) is two fifths of it, most
// of that goldmark. The limit is that everything is known of all documents before
// the first page is made, so that what is made of a text has to wait, and
// html/template: a page costs one or two microseconds for each value that it
// shows, so what pages have in common is made and written once (page, kept;
// render, shared). What a page looks up of the whole site is indexed once (page,
// overview; site, Successors), so that the cost of a page does not depend on the
// number of pages.
//
// A document is decoded as soon as it is read, and its text let go of. In a build
// that is not repeated the HTML of bodies waits in a file until their page is
// made (bodies).
//
// What one build works out the next finds in the user's cache: each body under
// its file's path and bytes, and of each page what it was made from and became
// (bodies, memo). A view is plain, so that a digest of it and of the layouts says
// all that a page depends on; where that is as it was, and the file in the output
// folder too, the page is not made. Nothing tracks what depends on what, and a
// damaged cache is an empty one. TestCachedBuildsAreClean holds any sequence of
// edits to it.
//
// Errors that an author can mend are findings, and all of them are reported in
// one run; an error value means that the machine failed.
package generator
