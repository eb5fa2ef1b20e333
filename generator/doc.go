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
// as they are typed), language (words, numbers,
// dates), schema (the vocabulary that pages are described in), diag (findings
// and how they are printed), scaffold (what an editor begins with), inspect
// (what a publication holds), watch (something changed, look again), preview (a
// snapshot served while it is edited) and cli (the commands).
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
// third to Markdown, half of it goldmark's own and a third of it the search for
// amounts; a sixth to layouts, which is html/template calling its escapers
// through package reflect; a tenth each to writing, mostly system calls that walk
// paths below an os.Root, and to the collector of garbage; a sixteenth each to
// front matter, to reading and to the file in which texts wait; the rest to views,
// feeds, rules and memory that is asked for. The least that any generator must
// do with such texts (benchmark, floor) is not quite a third of it. The limit is
// html/template: a page costs one or two microseconds for each value that it
// shows, so what pages have in common is made and written once (page, kept;
// render, shared), and words are part of the layouts (render, settle). What a
// page looks up of the whole site is indexed once (page, overview; site,
// Successors), so that what a page costs does not hang on how many there are.
//
// A build that is not repeated keeps texts in a temporary file until they are
// read and their page is made (source, Shelf); what stays is records, links and
// places, some 6 KB a briefing, and as much again between two collections. A
// higher GOGC buys speed with memory: 200 saves a tenth of the time for half as
// much memory again, so it is left to whoever has it. A build over an earlier one
// makes every page again and compares bytes, which cannot be wrong and saves only
// the writing.
//
// Errors that an author can mend are findings, and all of them are reported in
// one run; an error value means that the machine failed.
package generator
