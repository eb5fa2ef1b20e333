// Package markdown turns one body of Markdown into HTML with holes.
//
// What flows in is the text and where it stands in its file; what flows out is
// a Body: runs of finished HTML, and between them holes where something stands
// that only the whole site can tell: the number behind [[a-mention]], the
// reference behind [@a-citation], the chart of a fenced block, the final
// address of an internal link, the title of a callout. Beside them the body
// lists its headings, links, mentions, citations, blocks and the amounts of
// money and percentages typed in prose, each with its place.
//
// The language is CommonMark with GFM tables and strikethrough, footnotes,
// definition lists and typographic quotes. Raw HTML is refused, never dropped
// silently; the HTML that comes out is goldmark's and this package's own, so
// it may be trusted. The result depends on the text and the options alone. A
// Parser is safe for concurrent use.
//
// One construct is one file: its parser, its node and its renderer.
package markdown
