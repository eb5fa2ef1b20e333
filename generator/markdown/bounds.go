package markdown

import (
	"bytes"
	"strings"

	"explainer/generator/diag"
)

// What a body may hold: far more than a person writes, and so little that a
// hostile text costs no more time and memory than a long honest one. Finding
// the ends of links and of what lies in each other is not linear; a table is
// filled up with empty cells, and an address that is declared once can be
// repeated.
const (
	maxText  = 1 << 20  // bytes: a book
	maxLine  = 32 << 10 // bytes: a paragraph of 5,000 words
	maxLines = 10_000   // without an empty one between them
	maxDepth = 100      // of quotations and lists in each other
	maxCells = 200_000  // of all tables
)

// tooLong reports the first way in which a text goes beyond what a body may
// hold. It reads lines only: what it takes for a table may stand in a block of
// code, so that bounds are generous.
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

// linkedTooMuch reports links that say, all together, more than a text may.
func linkedTooMuch(src Source) diag.Finding {
	return longText(diag.Place{File: src.File, Line: src.Line, Col: 1}, "the addresses, titles and words of all links together are longer than %d KB", maxText>>10).
		WithHelp("link less often, or to shorter addresses")
}

func longText(at diag.Place, format string, args ...any) diag.Finding {
	return diag.Errorf(at, RuleLongText, format, args...)
}

// columnsOf is how many columns a line gives the table that it lies under the
// first row of, 0 where it does not.
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

// depthOf counts the quotations, lists and definitions that a line begins in
// each other.
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

// markOf is the length of the mark that begins a quotation, an item of a list
// or a definition, 0 where a line begins with none.
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
