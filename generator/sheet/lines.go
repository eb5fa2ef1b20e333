package sheet

import (
	"bytes"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
)

// frame is the part of a text that holds the table.
type frame struct {
	text []byte
	line int // of the file, at which it begins, from 0
}

// framed cuts off the lines that are declared to stand above and below the table.
func (t *Table) framed(text []byte) frame {
	f := frame{text: t.onlyForExcel(text)}
	for ; f.line < t.Format.Skip; f.line++ {
		_, f.text, _ = bytes.Cut(f.text, []byte("\n"))
	}
	for range t.Format.SkipLast {
		trimmed := bytes.TrimRight(f.text, " \t\n")
		at := bytes.LastIndexByte(trimmed, '\n') + 1
		t.Notes = append([]string{noteText(string(trimmed[at:]))}, t.Notes...)
		f.text = trimmed[:at]
	}
	return f
}

func noteText(line string) string { return strings.Trim(line, " \t\",;") }

// onlyForExcel reports a first line such as sep=;, and keeps an empty one in its place.
func (t *Table) onlyForExcel(text []byte) []byte {
	first, _, _ := bytes.Cut(text, []byte("\n"))
	sign, ok := bytes.CutPrefix(first, []byte("sep="))
	if !ok || len(sign) != 1 || t.Format.Skip > 0 {
		return text
	}
	declare := []Declaration{{"skip", "1"}}
	for _, s := range record.Separators() {
		if s.Rune() == rune(sign[0]) && t.Format.Separator == "" && s != record.Comma {
			t.Format.Separator = s
			declare = append(declare, Declaration{"separator", string(s)})
		}
	}
	t.report(
		diag.Errorf(diag.Place{File: t.file, Line: 1}, Rule, "“%s” is a line that only Excel reads", first),
		"say so", declare...,
	)
	t.Format.Skip = 1
	return text
}

// maxSample is how many lines decide what separates the cells.
const maxSample = 60

// FindSeparator returns what most likely separates the cells of a text: what stands in
// most lines the same number of times.
func FindSeparator(text []byte) record.Separator {
	best, most := record.Comma, 0
	for _, s := range record.Separators() {
		counts, lines := map[int]int{}, 0
		for line := range bytes.Lines(text) {
			if len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			if lines++; lines > maxSample {
				break
			}
			counts[unquoted(line, byte(s.Rune()))]++
		}
		for n, of := range counts {
			if n*of > most {
				best, most = s, n*of
			}
		}
	}
	return best
}

// unquoted counts a sign outside quotation marks.
func unquoted(line []byte, sign byte) (n int) {
	quoted := false
	for _, b := range line {
		switch {
		case b == '"':
			quoted = !quoted
		case b == sign && !quoted:
			n++
		}
	}
	return n
}

// separator returns what separates the cells.
func (t *Table) separator() record.Separator {
	if t.Format.Separator == "" {
		return record.Comma
	}
	return t.Format.Separator
}

// separated finds what separates the cells, and reports what is not declared.
func (t *Table) separated(f frame) {
	found := FindSeparator(f.text)
	line, _, _ := bytes.Cut(bytes.TrimLeft(f.text, "\n"), []byte("\n"))
	declared := t.Format.Separator
	has := func(s record.Separator) bool { return unquoted(line, byte(s.Rune())) > 0 }
	if found == declared || found == record.Comma && declared == "" || declared != "" && (has(declared) || !has(found)) {
		return
	}
	finding := diag.Errorf(diag.Place{File: t.file, Line: f.line + 1}, Rule, "the cells are separated by %s", separatorNames[found])
	if declared != "" {
		finding.Message += ", not by " + separatorNames[declared]
	}
	t.report(finding, "say so", Declaration{"separator", string(found)})
	t.Format.Separator = found
}

var separatorNames = map[record.Separator]string{
	record.Comma: "commas", record.Semicolon: "semicolons", record.Tab: "tabs", record.Bar: "bars",
}
