// Package record is the domain: actors, figures, positions, questions, events,
// sources and what ties them together, as plain values.
//
// What flows in are the values that package content decoded from what editors
// wrote; what flows out are answers about them: what two quantities add up to,
// which of two stances is later, how a figure is said in a language. The
// values know nothing of files, pages or HTML.
//
// It promises exactness and order. Numbers are decimals with every digit that
// was written; arithmetic carries the rounding of its parts along; each order
// is total; parsing what String prints gives the same value again.
//
// The vocabulary is that of the standards where one exists: EDTF for periods
// (ISO 8601-2), ISO 4217 for currencies, Popolo for actors, CSL for sources,
// IATI and the Kiel Institute for the stages of money, Wikidata for ranks.
package record
