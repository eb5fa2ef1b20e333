package content

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"explainer/generator/diag"

	"go.yaml.in/yaml/v4"
)

// mishap is where and why the YAML library gave up, with the lines that it
// read. Its place is often behind the mistake: from is where it began what it
// could not end.
type mishap struct {
	lines    []string
	message  string
	at, from spot
}

// spot counts lines and columns from 1.
type spot struct{ line, col int }

// complaint is what an editor is told of a mishap.
type complaint struct {
	spot
	width      int
	text, help string
}

// syntax makes a finding out of an error of the YAML library about a text.
func (d *decoder) syntax(err error, text []byte) diag.Finding {
	m := newMishap(err, text)
	c := m.explain()
	at := diag.Place{File: d.file, Line: d.before + max(1, c.line), Col: c.col, Width: c.width}
	if c.line > len(m.lines) {
		at.Line, at.Col, at.Width = d.before+len(m.lines), 0, 0
	}
	return diag.Errorf(at, RuleYAML, "%s", c.text).WithHelp("%s", c.help)
}

// linePattern and columnPattern find the place in a message of the YAML library.
var (
	linePattern   = regexp.MustCompile(`line (\d+)`)
	columnPattern = regexp.MustCompile(`column (\d+)`)
	prefixPattern = regexp.MustCompile(`^(yaml: |go-yaml |\w+ error[^:]*: |line \d+(, column \d+)?: |mapping values|)*`)
)

func newMishap(err error, text []byte) mishap {
	m := mishap{lines: strings.Split(string(bytes.TrimSuffix(text, []byte{'\n'})), "\n"), message: err.Error()}
	var load *yaml.LoadError
	if errors.As(err, &load) {
		m.message = load.Message
		m.at = spot{load.Mark.Line, load.Mark.Column}
		m.from = spot{load.ContextMark.Line, load.ContextMark.Column}
	} else if found := linePattern.FindStringSubmatch(m.message); found != nil {
		m.at.line, _ = strconv.Atoi(found[1])
		if c := columnPattern.FindStringSubmatch(m.message); c != nil {
			m.at.col, _ = strconv.Atoi(c[1])
		}
	}
	return m
}

// line is the text of a line, empty where there is none.
func (m mishap) line(number int) string {
	if number < 1 || number > len(m.lines) {
		return ""
	}
	return m.lines[number-1]
}

// explain says in an editor's words what the YAML library found.
func (m mishap) explain() complaint {
	here := func(text, help string) complaint { return complaint{spot: m.at, text: text, help: help} }
	for _, known := range [...]struct {
		sign    string
		explain func() complaint
	}{
		{"mapping values are not allowed", m.strayColon},
		{"could not find expected ':'", m.noColon},
		{"expected <document start>", m.firstLine},
		{"mapping keys are not allowed", m.badStart},
		{"unexpected end of stream", func() complaint { return m.openQuote(m.from) }},
		{"did not find expected key", m.misfit},
		{"did not find expected '-'", m.outOfLine},
		{"did not find expected ',' or", m.openBracket},
		{"tab", m.tab},
		{"cannot start any token", m.badStart},
		{"block sequence entries are not allowed", func() complaint {
			return here("a list that begins behind its key", "begin each entry with “- ” on a line of its own, or write the list in brackets: [one, another]")
		}},
		{"did not find expected node content", func() complaint { return here("a bracket or comma with nothing before it", "put the text in quotes") }},
		{"escape character", func() complaint {
			return here(`a \ in a text in double quotes`, `write it twice, \\, or put the text in single quotes`)
		}},
		{"comment or line break", func() complaint {
			return here("text behind a sign that begins a longer text", "begin the text on the next line, or put all of it in quotes")
		}},
		{"anchor", m.alias},
		{"alias", m.alias},
		{"control characters", func() complaint { return here("a character that cannot be shown", "remove it") }},
		{"depth", func() complaint { return here("groups nested too deep", "write them flat") }},
	} {
		if strings.Contains(m.message, known.sign) {
			return known.explain()
		}
	}
	return here(
		"the front matter cannot be read: "+prefixPattern.ReplaceAllString(m.message, ""),
		"check the indentation and the quotation marks here",
	)
}

// keyValue is a line that gives a key a value: its lead, the key, the value.
var keyValue = regexp.MustCompile(`^(\s*(?:- +)*)([^\s:"'{\[][^:"'{\[]*): +(\S.*?)\s*$`)

// strayColon is a colon where the library wanted none: a second one in a line,
// or one in a line that it takes for a part of the text above.
func (m mishap) strayColon() complaint {
	line := m.line(m.at.line)
	if c, ok := m.quoteBefore(m.at.line); ok {
		return c
	}
	if before := prefix(line, m.at.col); strings.Contains(before, ": ") || strings.Contains(before, "{") {
		return complaint{spot: m.at, text: "a second “: ” in one line", help: "put the text in quotes" + inQuotes(line)}
	}
	above := m.at.line - 1
	for above > 1 && strings.TrimSpace(m.line(above)) == "" {
		above--
	}
	if c, ok := m.noSpace(above); ok {
		return c
	}
	lead := len(line) - len(strings.TrimLeft(line, " "))
	if text := m.line(above); !strings.Contains(text, ":") && text != "" &&
		!strings.HasPrefix(strings.TrimSpace(text), "- ") &&
		len(text)-len(strings.TrimLeft(text, " ")) == lead {
		m.from = spot{above, lead + 1}
		return m.noColon()
	}
	return complaint{
		spot: spot{m.at.line, lead + 1},
		text: "this line is indented further than the one above, and reads as a part of its text",
		help: "begin it under the first letter of the key above",
	}
}

// firstLine is a first key with spaces before it, where those below have none.
func (m mishap) firstLine() complaint {
	return complaint{
		spot: spot{1, 1},
		text: "the first key is indented, and those below are not",
		help: "delete the spaces before it",
	}
}

// noColon is a line that gives no value to a key.
func (m mishap) noColon() complaint {
	if c, ok := m.noSpace(m.from.line); ok {
		return c
	}
	if c, ok := m.quoteBefore(m.from.line); ok {
		return c
	}
	text := strings.TrimSpace(m.line(m.from.line))
	return complaint{
		spot:  m.from,
		width: len([]rune(text)),
		text:  "a line without “: ”",
		help:  "write key: value; or indent the line, if it goes on the text above",
	}
}

var noSpacePattern = regexp.MustCompile(`^(\s*(?:- +)*)([a-zA-Z_][\w-]*):([^\s:].*)$`)

// noSpace is a line whose key and value have no space between them.
func (m mishap) noSpace(number int) (complaint, bool) {
	found := noSpacePattern.FindStringSubmatch(m.line(number))
	if found == nil {
		return complaint{}, false
	}
	return complaint{spot: spot{number, len(found[1]) + len(found[2]) + 1}, text: "there is no space behind the colon",
		help: fmt.Sprintf("write %s: %s", found[2], strings.TrimSpace(found[3]))}, true
}

// openQuote is a quotation that begins at a place and does not end.
func (m mishap) openQuote(at spot) complaint {
	sign := suffix(m.line(at.line), at.col)
	if sign == "" {
		return complaint{
			spot: m.at,
			text: "a quotation that does not end",
			help: "close it with the sign that it began with",
		}
	}
	return complaint{
		spot:  at,
		width: len([]rune(strings.TrimSpace(sign))),
		text:  "the quotation that begins here does not end",
		help:  "close it with the sign that it began with: " + sign[:1],
	}
}

// quoteBefore finds, before a line, a value that begins with a quotation mark
// and has no other in its line. What comes after it is then out of step.
func (m mishap) quoteBefore(number int) (complaint, bool) {
	for i := 1; i < number; i++ {
		found := keyValue.FindStringSubmatchIndex(m.line(i))
		if found == nil {
			continue
		}
		value := m.line(i)[found[6]:found[7]]
		if sign := value[:1]; (sign == `"` || sign == "'") && !strings.Contains(value[1:], sign) {
			return m.openQuote(spot{i, len([]rune(m.line(i)[:found[6]])) + 1}), true
		}
	}
	return complaint{}, false
}

// misfit is something after the end of what a line was to hold.
func (m mishap) misfit() complaint {
	if c, ok := m.quoteBefore(m.at.line); ok {
		return c
	}
	line := m.line(m.at.line)
	if found := keyValue.FindStringSubmatch(line); found != nil {
		if sign := found[3][:1]; (sign == `"` || sign == "'") && strings.Contains(prefix(line, m.at.col), sign) {
			return complaint{
				spot: m.at,
				text: "the text goes on after its closing quotation mark",
				help: "put quotes of the other kind around all of it" + inQuotes(line),
			}
		}
	}
	if strings.HasPrefix(strings.TrimSpace(line), "- ") {
		return complaint{
			spot: m.at,
			text: "this entry belongs to no list",
			help: "put it under a key that has nothing behind its colon",
		}
	}
	if strings.HasPrefix(strings.TrimSpace(m.line(m.at.line-1)), "- ") {
		return m.outOfLine()
	}
	return complaint{
		spot: m.at,
		text: "this line does not fit the ones above it",
		help: "indent it like the keys that it belongs to",
	}
}

// outOfLine is a line in a list that is neither an entry nor a part of one.
func (m mishap) outOfLine() complaint {
	if strings.HasPrefix(strings.TrimSpace(m.line(m.at.line)), "-") {
		return complaint{
			spot: m.at,
			text: "an entry of a list that is not in line with the others",
			help: "begin each entry with “- ” at the same indentation",
		}
	}
	return complaint{
		spot: m.at,
		text: "this line does not fit the ones above it",
		help: "begin it under the first letter of the other keys of its entry, behind the “- ”",
	}
}

// openBracket is a list or group whose end is missing, or an entry of one whose
// comma is.
func (m mishap) openBracket() complaint {
	sign := suffix(m.line(m.from.line), m.from.col)
	if sign == "" || m.from.line == m.at.line {
		return complaint{
			spot: m.at,
			text: "a comma or the end of the list is missing here",
			help: "put a comma between entries, and quotes around texts that hold commas or brackets",
		}
	}
	closing := map[byte]string{'[': "]", '{': "}"}[sign[0]]
	return complaint{
		spot:  m.from,
		width: 1,
		text:  "the list or group that begins here does not end",
		help:  "close it with " + closing + ", and put quotes around texts that hold commas",
	}
}

func (m mishap) tab() complaint {
	return complaint{spot: m.at, text: "a tab at the start of a line", help: "indent with spaces"}
}

// badStart is a sign that no text can begin with.
func (m mishap) badStart() complaint {
	if strings.HasPrefix(suffix(m.line(m.at.line), m.at.col), "\t") {
		return m.tab()
	}
	if id := keyOfCitation.FindStringSubmatch(suffix(m.line(m.at.line), m.at.col)); id != nil {
		return complaint{
			spot:  m.at,
			width: len(id[0]),
			text:  "a source is named by its id alone here",
			help:  "write " + id[1],
		}
	}
	return complaint{
		spot: m.at,
		text: "a sign that means something special here",
		help: "put the text in quotes" + inQuotes(m.line(m.at.line)),
	}
}

// keyOfCitation matches what cites a source in a text, in a list of ids.
var keyOfCitation = regexp.MustCompile(`^@([a-z0-9-]+)[\],]`)

func (m mishap) alias() complaint {
	return complaint{
		spot: m.at,
		text: "a text that begins with * or &",
		help: "put the text in quotes" + inQuotes(m.line(m.at.line)),
	}
}

// inQuotes shows a line with its value in quotes, as the end of a remedy; it is
// empty where the line is not simply a key and a value.
func inQuotes(line string) string {
	found := keyValue.FindStringSubmatch(line)
	if found == nil || strings.ContainsAny(found[3][:1], "[{") {
		return ""
	}
	key, value := strings.TrimSpace(found[2]), found[3]
	value, _, _ = strings.Cut(value, " #") // a comment stays one
	value = strings.TrimSpace(value)
	if n := len(value); n > 1 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] &&
		strings.Contains(value[1:n-1], value[:1]) {
		value = value[1 : n-1] // quoted already, round a text that holds the sign
	}
	switch {
	case !strings.Contains(value, `"`):
		return fmt.Sprintf(`: %s: "%s"`, key, strings.ReplaceAll(value, `\`, `\\`))
	case !strings.Contains(value, "'"):
		return fmt.Sprintf(": %s: '%s'", key, value)
	}
	return fmt.Sprintf(": %s: '%s'", key, strings.ReplaceAll(value, "'", "''"))
}

// prefix is what stands in a line before a column, suffix what stands from it
// on.
func prefix(line string, col int) string {
	runes := []rune(line)
	return string(runes[:max(0, min(len(runes), col-1))])
}

func suffix(line string, col int) string {
	return strings.TrimPrefix(line, prefix(line, col))
}
