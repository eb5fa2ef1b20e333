package content

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"explainer/generator/diag"

	"go.yaml.in/yaml/v4"
)

// Slips are faults of typing that YAML reads as something else than was meant,
// with an error far from their place or with none.

// oddSpace is a key whose colon, or a line whose indentation, has a space that
// YAML takes for a letter: Option-Space on a Mac types one.
var oddSpace = regexp.MustCompile(
	`^(\s*(?:- +)*[\w-]+:)([\x{a0}\x{2000}-\x{200a}\x{202f}\x{3000}])|^(\s*)([\x{a0}\x{2000}-\x{200a}\x{202f}\x{3000}])\s*[\w-]+:`,
)

// oddSpaces reports the first odd space of a text that could not be read, or
// was read as no group of keys. Its lines count from first.
func (d *decoder) oddSpaces(text []byte, first int) (diag.Finding, bool) {
	number := first
	for line := range bytes.Lines(text) {
		if m := oddSpace.FindSubmatch(line); m != nil {
			before, space := m[1], m[2]
			where := "after " + string(bytes.TrimSpace(before))
			if space == nil {
				before, space, where = m[3], m[4], "at the start of the line"
			}
			r, _ := utf8.DecodeRune(space)
			at := diag.Place{File: d.file, Line: number, Col: 1 + utf8.RuneCount(before), Width: 1}
			return diag.Errorf(at, RuleYAML, "there is a no-break space (%U) %s, which is not read as a space", r, where).
					WithHelp("replace it with an ordinary space"),
				true
		}
		number++
	}
	return diag.Finding{}, false
}

// swallowing reports texts in quotation marks that were never closed where they
// were meant to be, and took in the keys below them up to the next mark.
func (d *decoder) swallowing(n *yaml.Node, lines []string) {
	if n.Kind == yaml.ScalarNode && n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 &&
		n.Line+1 <= len(lines) {
		d.swallowed(n, lines)
	}
	for _, c := range n.Content {
		d.swallowing(c, lines)
	}
}

func (d *decoder) swallowed(n *yaml.Node, lines []string) {
	rest := suffix(lines[n.Line-1], n.Column)
	next := keyValue.FindStringSubmatch(lines[n.Line])
	if len(rest) < 2 || strings.Contains(rest[1:], rest[:1]) || next == nil {
		return
	}
	if indent := len(next[1]); indent < n.Column-1 && strings.Contains(n.Value, next[2]+": ") {
		at := diag.Place{
			File:  d.file,
			Line:  d.before + n.Line,
			Col:   n.Column,
			Width: utf8.RuneCountInString(strings.TrimSpace(rest)),
		}
		d.report(
			diag.Errorf(at, RuleYAML, "the quotation mark that is opened here is not closed, and %s below became part of the text", next[2]).
				WithHelp("close it with %s at the end of the text", rest[:1]),
		)
	}
}

// cutByComment reports a text that a # behind a space has cut short. A comment
// has a space behind its #.
func (d *decoder) cutByComment(n *yaml.Node) {
	comment := n.LineComment
	if n.Style != 0 || len(comment) < 2 || comment[1] == ' ' || comment[1] == '#' || comment[1] == '\t' {
		return
	}
	whole := n.Value + " " + comment
	d.report(diag.Errorf(d.place(n), RuleBadValue, "the text ends before %q, which YAML reads as a comment", comment).
		WithHelp("put it in quotes: %s; or put a space behind the # of a comment", quotedYAML(whole)))
}

// quotedYAML writes a text in the quotation marks that it does not hold.
func quotedYAML(text string) string {
	if strings.ContainsAny(text, `"\`) {
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return fmt.Sprintf(`"%s"`, text)
}
