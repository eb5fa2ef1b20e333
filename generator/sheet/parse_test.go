package sheet_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"explainer/generator/record"
	"explainer/generator/sheet"
)

const file, doc = "content/datasets/a.csv", "content/datasets/a.md"

func parse(text string, f record.Format) *sheet.Table { return sheet.Parse(file, []byte(text), f, doc) }

// sound returns a table that has nothing to declare.
func sound(t *testing.T, text string) *sheet.Table {
	t.Helper()
	table := parse(text, record.Format{})
	for _, p := range table.Problems {
		t.Errorf("%s: %s", p.Place, p.Message)
	}
	return table
}

// Each cell has its own place, in characters, also where a quoted one holds
// lines and where one line is the whole file.
func TestCellsHaveTheirPlaces(t *testing.T) {
	table := sound(t, "who,été,x\nУкраїна,\"a\nб\",c\n\n,é,ü\n")
	var got []string
	for _, row := range append([][]sheet.Cell{table.Header}, table.Rows...) {
		for _, cell := range row {
			got = append(got, fmt.Sprintf("%d:%d", cell.Line, cell.Col))
		}
	}
	if want := strings.Fields("1:1 1:5 1:9 2:1 2:9 3:4 5:1 5:2 5:4"); !slices.Equal(got, want) {
		t.Errorf("the cells stand at %q, want %q", got, want)
	}
	const columns = 50_000 // which takes minutes where each is counted from the line's start
	wide := strings.Repeat("é,", columns) + "x"
	header := make([]string, columns+1)
	for i := range header {
		header[i] = strconv.Itoa(i)
	}
	table = sound(t, strings.Join(header, ",")+"\n"+wide+"\n")
	if last := table.Rows[0][columns]; last.Line != 2 || last.Col != 2*columns+1 {
		t.Errorf("the last cell stands at %d:%d", last.Line, last.Col)
	}
	long := parse("a,b\n1,"+strings.Repeat("x", 20_000)+"\n", record.Format{})
	if len(long.Problems) != 1 || long.Problems[0].Message != "the cell is longer than 16 KB" ||
		long.Problems[0].Place.Col != 3 {
		t.Errorf("a long cell: %+v", long.Problems)
	}
}

// What is wrong with the shape of a table is reported once, with its line, its
// cause and a remedy.
func TestTablesOfAnotherShape(t *testing.T) {
	const header = "who,year,ships,note\n"
	for name, c := range map[string]struct{ text, want string }{
		"semicolons":             {"who;year;ships\na;2024;5\n", "1:0 the cells are separated by semicolons"},
		"semicolons with commas": {"who;year;\"ships, all\"\na;2024;5,5\n", "1:0 the cells are separated by semicolons"},
		"a title above":          {"Table 1: ships\nwho,year,ships\na,2024,5\na,2025,6\n", "1:1 the first line names no columns"},
		"a title with commas":    {"Table 1,,\nwho,year,ships,\na,2024,5,\n", "1:1 the first line names no columns"},
		"tabs":                   {"who\tyear\tships\na\t2024\t5\n", "1:0 the cells are separated by tabs"},
		"bars":                   {"| who | year |\n|---|---|\n| a | 2024 |\n", "1:0 the cells are separated by bars"},
		"a line for Excel":       {"sep=;\nwho;year\na;2024\n", "1:0 “sep=;” is a line that only Excel reads"},
		"one column":             {"who\n", "1:1 the table has columns, and no rows"},
		"a header alone":         {header, "1:1 the table has columns, and no rows"},
		"nothing":                {"", "0:0 the table is empty"},
		"empty lines":            {"\n\n", "0:0 the table is empty"},
		"a name twice":           {"who,year,ships,ships\na,2024,5,6\n", `1:16 two columns are called "ships"`},
		"a name thrice":          {"a,a,a\n1,2,3\n", `1:3 two columns are called "a"`},
		"a cell too many":        {header + "a,2024,5,6,7\n", "2:0 line 2 has 5 cells, the header has 4"},
		"a comma in a note":      {header + "a,2023,5,\na,2024,5,one, two\n", "3:0 line 3 has 5 cells, the header has 4"},
		"a cell too few":         {header + "a,2023,5,\na,2024,5\n", "3:0 line 3 has 3 cells, the header has 4"},
		"a single cell":          {header + "Source: us\na,2024,5,\n", "2:0 line 2 has 1 cell, the header has 4"},
		"commas at the end":      {header + "a,2024,5,,,\n", "2:0 line 2 has 6 cells, the header has 4"},
		"a mark unclosed":        {header + "a,2022,2,\"two\na,2023,3,\n", "2:0 the quotation mark opened on line 2 is never closed"},
		"a mark on the last":     {header + "a,2022,2,\na,2023,3,\"two", "3:0 the quotation mark opened on line 3 is never closed"},
		"a mark then another":    {header + "a,2022,2,\"two\na,2023,3,\"three\"\n", "2:0 the quotation mark opened on line 2 is never closed"},
		"a mark takes rows in":   {header + "a,2022,2,\"two\na,2023,3,three\na,2024,4,four\"\na,2025,5,\n", "2:10 the quotation mark opened on line 2 takes in the rows down to line 4"},
		"a mark takes one in":    {header + "a,2022,2,\"two\na,2023,3,three\"\n", "2:10 the quotation mark opened on line 2 takes in the rows down to line 3"},
		"marks in a cell":        {header + "a,2022,2,the \"two\" of them\n", "2:14 a quotation mark in the wrong place"},
		"marks in a quoted cell": {header + "a,2022,2,\"the \"two\" of them\"\n", "2:15 a quotation mark in the wrong place"},
	} {
		t.Run(name, func(t *testing.T) {
			table := parse(c.text, record.Format{})
			if len(table.Problems) != 1 {
				t.Fatalf("%d findings: %v", len(table.Problems), table.Problems)
			}
			f := table.Problems[0]
			if got := fmt.Sprintf("%d:%d %s", f.Line, f.Col, f.Message); !strings.HasPrefix(got, c.want) ||
				f.Help == "" {
				t.Errorf("%s (%s), want %s", got, f.Help, c.want)
			}
		})
	}
}

// A table of this shape is read whole, with nothing to mend.
func TestTablesThatAreSound(t *testing.T) {
	for name, text := range map[string]string{
		"a note of two lines":     "who,year,ships,note\na,2024,5,\"one\ntwo\"\n",
		"a note with commas":      "who,year,ships,note\na,2024,5,\"one, two; three\"\n",
		"a note with marks":       "who,year,ships,note\na,2024,5,\"so \"\"called\"\"\"\n",
		"a column without a name": ",who,year,ships\n0,a,2024,5\n",
		"two without a name":      "who,year,ships,,\na,2024,5,,\n",
		"a name with a semicolon": "who,year,\"ships; all\"\na,2024,5\n",
		"empty lines between":     "who,year,ships\n\na,2024,5\n\n",
		"no line end at the end":  "who,year,ships\na,2024,5",
		"a mark of order":         "\xef\xbb\xbfwho,year,ships\na,2024,5\n",
		"lines of Windows":        "who,year,ships\r\na,2024,5\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			if table := sound(t, text); len(table.Rows) != 1 {
				t.Errorf("%d rows", len(table.Rows))
			}
		})
	}
}

// A mark may stand behind a space that does not break, and is no part of a word or of a
// number.
func TestMarksEndWhatTheyMark(t *testing.T) {
	table := parse("who;2024\nNorway;5,1\u00a0p\nSweden;5,2 p\nFrance;5,3\nEtape;5,4\n", record.Format{})
	if got := numbers(table); strings.Join(got, " ") != "5.1 5.2 5.3 5.4" {
		t.Errorf("read as %q", got)
	}
	if marks := table.Format.Marks; len(marks) != 1 || marks[0].Mark != "p" {
		t.Errorf("the marks are %+v", marks)
	}
	digits := parse("who,2021\nNorway,\"1,201.51\"\n", record.Format{Thousands: record.ThousandsComma, Marks: []record.NoteMark{{Mark: "1", Means: "Without the navy"}}})
	if got := numbers(digits); strings.Join(got, " ") != "1201.51" {
		t.Errorf("read as %q", got)
	}
}
