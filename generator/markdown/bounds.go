package markdown

import (
	"bytes"
	"strings"

	"explainer/generator/diag"
)

// The limits of a body: far above what a person writes, and low enough that a
// hostile text costs no more time and memory than a long honest one. Parsing
// links and nested containers is not linear; short rows of a table are filled up
// with empty cells, and an address defined once can be repeated.
const (
	maxText  = 1 << 20  // bytes: a book
	maxLine  = 32 << 10 // bytes: a paragraph of 5,000 words
	maxLines = 10_000   // without an empty one between them
	maxDepth = 100      // of nested quotations and lists
	maxCells = 200_000  // of all tables
)

// tooLong returns the first limit that a text exceeds. It looks at lines only,
// and what it takes for a table may be code, so the limits are generous.
func tooLong(src Source) (diag.Finding, bool) {
	at := diag.Place{File: src.File, Line: src.Line, Col: 1}
	if len(src.Text) > maxText {
		return longText(at, "the text is longer than %d KB", maxText>>10).
			WithHelp("divide it into several briefings, or put its tables of numbers into a dataset"), true
	}
	lines, columns, cells := 0, 0, 0
	for line := range bytes.Lines(src.Text) {
		if len(bytes.Trim(line, " \t\r\n>")) == 0 {
			lines, columns = -1, 0
		}
		lines++
		if columns = max(columns, columnsOf(line)); columns > 1 {
			cells += columns
		}
		switch {
		case len(line) > maxLine:
			return longText(at, "the line is longer than %d KB", maxLine>>10).
				WithHelp("divide it into paragraphs, with an empty line between them"), true
		case lines > maxLines:
			return longText(at, "there are more than %d lines without an empty one between them", maxLines).
				WithHelp("set paragraphs apart by an empty line, or put a table of numbers into a dataset"), true
		case cells > maxCells:
			return longText(at, "up to this line, the tables have more than %d cells", maxCells).
				WithHelp("put tables of numbers into a dataset"), true
		case depthOf(line) > maxDepth:
			return longText(at, "quotations and lists lie in each other more than %d deep", maxDepth).
				WithHelp("write them flat"), true
		}
		at.Line++
	}
	return diag.Finding{}, false
}

// linkedTooMuch returns the finding for links whose addresses, titles and words
// exceed, together, the size of a text.
func linkedTooMuch(src Source) diag.Finding {
	return longText(diag.Place{File: src.File, Line: src.Line, Col: 1}, "the addresses, titles and words of all links together are longer than %d KB", maxText>>10).
		WithHelp("link less often, or to shorter addresses")
}

func longText(at diag.Place, format string, args ...any) diag.Finding {
	return diag.Errorf(at, RuleLongText, format, args...)
}

// columnsOf returns the number of columns of a table's delimiter row, 0 for any
// other line.
func columnsOf(line []byte) (columns int) {
	inside := false
	for _, b := range line {
		switch b {
		case '-':
			if !inside {
				columns++
			}
			inside = true
		case '|':
			inside = false
		case ' ', '\t', '\r', '\n', ':', '>':
		default:
			return 0
		}
	}
	return columns
}

// depthOf returns how many nested quotations, lists and definitions a line opens.
func depthOf(line []byte) (depth int) {
	for {
		line = bytes.TrimLeft(line, " \t")
		mark := markOf(line)
		if mark == 0 {
			return depth
		}
		line = line[mark:]
		depth++
	}
}

// markOf returns the length of the marker of a quotation, a list item or a
// definition at the start of a line, 0 if there is none.
func markOf(line []byte) int {
	if bytes.HasPrefix(line, []byte(">")) {
		return 1
	}
	end := len(line) - len(bytes.TrimLeft(line, "0123456789"))
	marks := "-+*:"
	if end > 0 {
		marks = ".)"
	}
	if end == len(line) || strings.IndexByte(marks, line[end]) < 0 {
		return 0
	}
	if end++; end < len(line) && strings.IndexByte(" \t\r\n", line[end]) < 0 {
		return 0
	}
	return end
}
