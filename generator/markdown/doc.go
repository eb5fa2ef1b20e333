// Package markdown parses the body of one document into HTML with holes.
//
// Input is a text and its place in a file. Output is a Body: runs of finished
// HTML, and between them holes for what depends on the whole site, such as the
// number behind [[a-mention]], the reference behind [@a-citation], the chart of
// a fenced block, the final address of an internal link and the title of a
// callout. The body also lists its headings, links, mentions, citations, blocks
// and the amounts of money and percentages typed in prose, each with its place.
//
// The syntax is CommonMark with GFM tables, strikethrough, task lists and bare
// addresses, footnotes, definition lists and typographic quotation marks. Raw HTML
// is refused, never dropped silently; the HTML produced is goldmark's and this
// package's own, so it may be trusted. The result depends on the text and the
// options alone.
//
// What readers see is what is read: one decoder (visible) serves the number rule,
// headings and their ids, alternative texts, titles, labels and the plain text.
// What readers would see as it is typed (marks), or would not see at all, such as
// an unused footnote, is a finding.
//
// Each construct has one file: its parser, its node and its renderer.
package markdown
