package sheet

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"explainer/generator/diag"
)

// usual returns how many cells most rows have; of equally many, as many as the first.
func usual(rows [][]Cell) int {
	counts := map[int]int{}
	for _, row := range rows {
		counts[len(row)]++
	}
	if len(rows) == 0 {
		return 0
	}
	best := len(rows[0])
	for n, of := range counts {
		if of > counts[best] || of == counts[best] && n > best && best != len(rows[0]) {
			best = n
		}
	}
	return best
}

// filled returns how many cells of a row hold something.
func filled(row []Cell) (n int) {
	for _, c := range row {
		if c.Text != "" {
			n++
		}
	}
	return n
}

// withoutComments takes out lines that begin with # and are no rows.
func (t *Table) withoutComments(rows [][]Cell) [][]Cell {
	if t.Format.Comment != "" {
		return rows
	}
	width := usual(rows)
	isComment := func(row []Cell) bool {
		return strings.HasPrefix(row[0].Text, "#") && (len(row) != width || width > 1 && filled(row) == 1)
	}
	var kept [][]Cell
	var first Cell
	n := 0
	for _, row := range rows {
		if !isComment(row) {
			kept = append(kept, row)
			continue
		}
		if n++; n == 1 {
			first = row[0]
		}
	}
	if n == 0 || len(kept) == 0 {
		return rows
	}
	message := "a line that begins with # is no row"
	if n > 1 {
		message = strconv.Itoa(n) + " lines that begin with # are no rows"
	}
	t.report(diag.Errorf(diag.Place{File: t.file, Line: int(first.Line)}, Rule, "%s", message), "say so", Declaration{"comment", `"#"`})
	t.Format.Comment = "#"
	return kept
}

// likeNote matches what stands below tables.
var likeNote = regexp.MustCompile(`^(?i:source|note|notes|data|last updated|copyright|licen[cs]e|\*|†|©|\(?[a-z0-9]\)|\[[a-z0-9]+\])|[:=] |.{60}`)

// withoutNotes takes out the lines below the last row.
func (t *Table) withoutNotes(rows [][]Cell, f frame) [][]Cell {
	width, end := usual(rows), len(rows)
	for end > 2 && width > 1 {
		row := rows[end-1]
		if n := filled(row); n > 1 || n == 1 && (row[0].Text == "" || len(row) == width && !likeNote.MatchString(row[0].Text)) {
			break
		}
		end--
	}
	for end < len(rows) && filled(rows[end]) == 0 {
		end++
	}
	if end == len(rows) {
		return rows
	}
	first := rows[end][0]
	lines := bytes.Split(f.text, []byte("\n"))[int(first.Line)-f.line-1:]
	n := 0
	for _, line := range lines {
		if len(bytes.TrimSpace(line)) > 0 {
			n++
			t.Notes = append(t.Notes, noteText(string(line)))
		}
	}
	if t.Format.SkipLast > 0 {
		return rows // more of them than are declared: reported by their cells
	}
	t.report(diag.Errorf(diag.Place{File: t.file, Line: int(first.Line)}, Rule, "%s below the table %s no row%s",
		counted(n, "line"), isAre(n), plural(n)), "say so", Declaration{"skip_last", strconv.Itoa(n)})
	t.Format.SkipLast = n
	return rows[:end]
}

// withoutTitle takes out the lines above the header.
func (t *Table) withoutTitle(rows [][]Cell) [][]Cell {
	width := usual(rows)
	for i, row := range rows {
		n := filled(row)
		if len(row) == width && (n > 1 || width == 1) {
			if i == 0 || t.Format.Skip > 0 || len(t.Format.Columns) > 0 {
				return rows
			}
			above := int(row[0].Line) - 1
			t.report(diag.Errorf(rows[0][0].Place(t.file), Rule, "the first line names no columns; line %d does", above+1),
				"say so", Declaration{"skip", strconv.Itoa(above)})
			t.Format.Skip = above
			return rows[i:]
		}
		if n > 2 || n == 2 && len(row) == width {
			return rows
		}
	}
	return rows
}

// header divides rows into the names of the columns and the others, and reports what
// is no table.
func (t *Table) header(rows [][]Cell) {
	switch {
	case len(t.Format.Columns) > 0:
		for _, name := range t.Format.Columns {
			t.Header = append(t.Header, Cell{Text: name})
		}
	case len(rows) == 0:
		t.broken(diag.Errorf(diag.Place{File: t.file}, Rule, "the table is empty").
			WithHelp("begin with a line that names the columns"))
		return
	default:
		t.Header, rows = rows[0], rows[1:]
		for i := range t.Header {
			t.Header[i].Text = strings.Join(strings.Fields(t.Header[i].Text), " ")
		}
	}
	t.body(rows)
	if !t.Broken {
		t.named()
	}
}

// body takes over the rows of as many cells as the header, and reports the others.
func (t *Table) body(rows [][]Cell) {
	width := len(t.Header)
	ragged := map[int][][]Cell{}
	var order []int
	for _, row := range rows {
		switch n := len(row); {
		case n == width:
			t.Rows = append(t.Rows, row)
		case filled(row) > 0:
			if ragged[n] == nil {
				order = append(order, n)
			}
			ragged[n] = append(ragged[n], row)
		}
	}
	for _, n := range order {
		if few := ragged[n]; len(few) < 3 {
			for _, row := range few {
				t.broken(t.raggedRow(row, ""))
			}
			continue
		}
		t.broken(t.raggedRow(ragged[n][0], fmt.Sprintf(", and so have %d other lines", len(ragged[n])-1)))
	}
	if len(t.Rows) == 0 && !t.Broken {
		t.broken(diag.Errorf(t.Header[0].Place(t.file), Rule, "the table has columns, and no rows").
			WithHelp("add a row for each subject and period, or take the dataset out"))
	}
}

// raggedRow returns the finding for a line that has another number of cells than the
// header.
func (t *Table) raggedRow(row []Cell, more string) diag.Finding {
	width, sign := len(t.Header), strings.TrimSpace(string(t.Format.Separator.Rune()))
	f := diag.Errorf(diag.Place{File: t.file, Line: int(row[0].Line)}, Rule, "line %d has %s, the header has %d%s",
		row[0].Line, counted(len(row), "cell"), width, more)
	if len(row) < width {
		return f.WithHelp("give it a cell for each column; an empty one stands between two %s", separatorNames[t.separator()])
	}
	for _, c := range row[width:] {
		if c.Text != "" {
			return f.WithHelp(`put a cell that holds a %s in quotation marks: "so%s too"`, t.separator(), sign)
		}
	}
	return f.WithHelp("take out the %s at its end", separatorNames[t.separator()])
}

// named reports two columns of one name.
func (t *Table) named() {
	named := make(map[string]Cell, len(t.Header))
	for _, c := range t.Header {
		if first, taken := named[c.Text]; taken && c.Text != "" {
			t.broken(diag.Errorf(c.Place(t.file), Rule, "two columns are called %q", c.Text).
				WithHelp("give each column a name of its own").WithRelated(first.Place(t.file), "the other one"))
			return
		}
		named[c.Text] = c
	}
}

var numbered = regexp.MustCompile(`^column ([1-9][0-9]{0,3})$`)

// Column returns the index of the column with a name, -1 where there is none. One
// without a name is called by its number: column 1.
func (t *Table) Column(name string) int {
	if name == "" {
		return -1
	}
	for i, h := range t.Header {
		if h.Text == name {
			return i
		}
	}
	if m := numbered.FindStringSubmatch(name); m != nil {
		if n, _ := strconv.Atoi(m[1]); n <= len(t.Header) && t.Header[n-1].Text == "" {
			return n - 1
		}
	}
	return -1
}

// Names returns what the columns are called, for messages and for `Column`.
func (t *Table) Names() []string {
	names := make([]string, len(t.Header))
	for i, h := range t.Header {
		if names[i] = h.Text; h.Text == "" {
			names[i] = "column " + strconv.Itoa(i+1)
		}
	}
	return names
}

func counted(n int, what string) string { return strconv.Itoa(n) + " " + what + plural(n) }

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}
