package site

import "strconv"

// MaxRows is how many rows of a table stand on one page.
const MaxRows = 200

// rowsPerSubject is how many rows a subject has, on average, of a table that is divided
// by subject. With fewer, the pages would be too many and too short.
const rowsPerSubject = 10

// TablePage is a page of a table that is too long for one.
type TablePage struct {
	URL     string // that of the dataset, or one below it
	Subject *Entry // whose rows alone it shows; nil where the rows are divided as they come
	First   int    // the number of its first row, of those of its subject or of the table, from 1
	Rows    []*Entry
	All     []*Entry // the rows of all pages of its subject, or of the table
}

// TablePages returns the pages of a dataset's table, nil where all rows stand on the page
// of the dataset. A table of more than MaxRows rows has pages for each of its subjects,
// below the dataset's own page, which no new row of another subject changes. Where it has
// too many subjects for one list, or few rows of each, its rows are divided as they come,
// and the first of them stand on the dataset's own page.
func (s *Site) TablePages(dataset *Entry) []TablePage { return s.tablePages[dataset] }

// SubjectOf returns the actor that a figure is of, nil where nothing has its id.
func (s *Site) SubjectOf(e *Entry) *Entry { return s.byID[e.Figure.Subject] }

// divideTable decides on which page each row of a table stands, and sets its address.
func (s *Site) divideTable(e *Entry) {
	if len(e.Rows) <= MaxRows {
		return
	}
	var pages []TablePage
	if subjects := RowsBySubject(e.Rows); s.divisible(subjects, len(e.Rows)) {
		for _, rows := range subjects {
			subject := s.SubjectOf(rows[0])
			pages = append(pages, numbered(address(e)+subject.ID+"/", subject, rows)...)
		}
	} else {
		pages = numbered(address(e), nil, e.Rows)
	}
	for _, p := range pages {
		for _, row := range p.Rows {
			row.URL = p.URL + "#" + row.Anchor()
		}
	}
	if s.tablePages == nil {
		s.tablePages = map[*Entry][]TablePage{}
	}
	s.tablePages[e] = pages
}

// divisible reports whether a table is divided by subject.
func (s *Site) divisible(subjects [][]*Entry, rows int) bool {
	if len(subjects) < 2 || len(subjects) > MaxRows || rows < rowsPerSubject*len(subjects) {
		return false
	}
	for _, of := range subjects {
		if s.SubjectOf(of[0]) == nil { // which is reported
			return false
		}
	}
	return true
}

// RowsBySubject groups rows by their subject, in the order in which subjects first come.
func RowsBySubject(rows []*Entry) [][]*Entry {
	var out [][]*Entry
	index := map[string]int{}
	for _, row := range rows {
		i, known := index[row.Figure.Subject]
		if !known {
			i = len(out)
			index[row.Figure.Subject] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], row)
	}
	return out
}

// numbered divides rows into pages: the first at an address, the others at numbers
// below it.
func numbered(url string, subject *Entry, rows []*Entry) []TablePage {
	var pages []TablePage
	for first := 0; first < len(rows); first += MaxRows {
		p := TablePage{URL: url, Subject: subject, First: first + 1, Rows: rows[first:min(first+MaxRows, len(rows))], All: rows}
		if first > 0 {
			p.URL += strconv.Itoa(len(pages)+1) + "/"
		}
		pages = append(pages, p)
	}
	return pages
}
