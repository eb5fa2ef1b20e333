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
// beside them record (the domain's plain values), sheet (the files of tables, as they
// are published), amount (money and percentages
// as they are typed), block (the fenced blocks), language (words, numbers, dates), schema (the vocabulary
// that pages are described in), diag (findings and how they are printed), scaffold
// (what an editor begins with), inspect (what a publication holds), reference
// (what help and the schema say of every key, and help of every field of a view),
// filelock (one process at a time), watch (something changed, look again), preview (a
// site served while it is edited) and, for tests, sitetest (small publications).
//
// Five packages wire the stages, each what one kind of use needs:
//
//	load      a folder          → a Publication: files, documents, site, pages, findings
//	build     a Publication     → a folder, without making pages whose inputs are unchanged
//	live      a changing folder → a newer Publication on every save, previewed or built
//	author    a request         → a new document, record or layout, in the folder
//	importer  another's file    → documents of content/, in the folder
//
// and cache keeps what one build worked out for the next. This package is the
// pipeline as a whole, Check and Build; package cli is the commands.
//
// What site.yaml declares reaches the other files in two steps, each one way. What a
// text says by itself depends on units, numbers and keys of one's own: they are a
// content.Vocabulary, which load takes from site.yaml before it decodes any other file,
// and another one makes it decode all of them again. What a record means among others
// depends on calendars and ladders, since it is read by those of its subject and of its
// measure: site.Link sets them in copies, so that a document that was decoded once stays
// what it was. Declared units and ladders are known by their ids.
//
// A Publication is immutable. What was made of a single file is reused in the next
// one where its digest is the same; what is made of the whole (linking, checking) is
// made again each time; of the output only what differs is written. So nothing
// tracks dependencies by hand, and an incremental build cannot differ from a clean
// one: TestRandomEdits and TestCachedBuildsAreClean try it with random edits.
//
// Where the time goes, by CPU samples of a cold build of 10,000 briefings of 7 KB
// with a link and a list each (24 November 2026, two cores, output in memory): a
// third to Markdown, two thirds of it goldmark's own; a sixth each to layouts,
// which is html/template calling its escapers through package reflect, and to the
// garbage collector; a tenth to writing, mostly system calls that walk paths below
// an os.Root; a twelfth each to front matter and to views; the rest to reading,
// feeds and rules. The least that any generator must do with such texts (benchmark,
// floor) is two fifths of it, most of that goldmark. All documents must be known
// before the first page is made, so the HTML of every body is in memory by then;
// html/template costs a page one or two microseconds for each value that it shows,
// so what pages have in common is made and rendered once (page, memo; render,
// shared). What a page looks up of the whole site is indexed once (page, lookup;
// site, Successors), so that the cost of a page does not depend on the number of
// pages.
//
// Errors that an author can mend are findings, and all of them are reported in
// one run; an error value means that the machine failed.
package generator
