package content

import (
	"iter"
	"slices"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/sheet"
)

// Document is one decoded file.
type Document struct {
	Path  string
	Kind  record.Kind // empty for a file that lies where no kind of document does
	ID    string      // empty for sources, tables and the site
	Front record.Front
	At    Keys // the places of the front matter's keys

	Record      record.Keyed        // what the document itself is, by its kind: *record.Actor …; nil where it has none or is Lost
	Own         *record.Own         // what it says under keys that the publication declares; nil where it declares none
	Publication *record.Publication // of site.yaml
	Sheet       *sheet.Sheet        // of a CSV file, whose id is that of its dataset

	Records []Record // that the document declares, by kind
	Waivers []Declared[record.Waiver]
	Rules   []Declared[record.RuleSetting] // of site.yaml
	Ladders []Declared[record.Ladder]      // of site.yaml

	Calendars []Declared[record.Calendar] // of site.yaml

	Library     bool                           // of a bibliography: it holds more than is cited
	SourceNotes []Declared[record.SourceNote]  // of NotesFile
	Libraries   []Declared[record.LibraryNote] // of NotesFile

	References []Reference
	Findings   []diag.Finding

	// Lost are the ids that an unreadable file seems to declare, so that what
	// refers to them is not reported as well; nil for a file that can be read.
	Lost []string
}

// Record is a record that a document declares, and where its keys stand.
type Record struct {
	Kind   record.Kind
	Record record.Record
	Own    *record.Own // as that of a Document
	At     Keys
	Broken bool // something about it is wrong and reported

	// Findings are those of a source: whether it is published, which only then counts,
	// is known when all files are read. Those of other records are their document's.
	Findings []diag.Finding
}

// Declares yields the records of one type that a document declares.
func Declares[T record.Record](doc *Document) iter.Seq2[T, *Record] {
	return func(yield func(T, *Record) bool) {
		for i := range doc.Records {
			if r, ok := doc.Records[i].Record.(T); ok && !yield(r, &doc.Records[i]) {
				return
			}
		}
	}
}

// Declared is what else a document declares, and where its keys stand.
type Declared[T any] struct {
	Record T
	At     Keys
	Broken bool // something about it is wrong and reported
}

// Reference is an id that a document names, outside its prose.
type Reference struct {
	From    string        // id of the record that names it, or a conflict's handle; empty for the document itself
	Role    string        // the key it stands under: "sources", "actor", "baseline.figure"
	To      string        // the id
	Written string        // as the document writes it: the citation key of a source is not its id
	Want    []record.Kind // the kinds that it may be of
	At      diag.Place
}

// Keys are the places of a record's keys.
type Keys struct {
	Whole diag.Place // where the record begins
	keys  []keyPlace
}

type keyPlace struct {
	key              string
	line, col, width int32
}

// Of returns the place of a key's value, or of the whole record where the key
// is not given. Keys of parts are named with a dot: "baseline.figure".
func (k Keys) Of(key string) diag.Place {
	for _, p := range k.keys {
		if p.key == key {
			return diag.Place{File: k.Whole.File, Line: int(p.line), Col: int(p.col), Width: int(p.width)}
		}
	}
	return k.Whole
}

// Has reports whether a key is given.
func (k Keys) Has(key string) bool {
	for _, p := range k.keys {
		if p.key == key {
			return true
		}
	}
	return false
}

// Holds reports whether a place is that of the record or of one of its keys.
func (k Keys) Holds(at diag.Place) bool {
	for _, p := range k.keys {
		if at.File == k.Whole.File && at.Line == int(p.line) && at.Col == int(p.col) {
			return true
		}
	}
	return at.File == k.Whole.File && at.Line == k.Whole.Line && at.Col == k.Whole.Col
}

// With returns the keys with the place of one more.
func (k Keys) With(key string, p diag.Place) Keys {
	k.keys = slices.Clip(k.keys)
	k.add(key, p)
	return k
}

func (k *Keys) add(key string, p diag.Place) {
	k.keys = append(k.keys, keyPlace{key: key, line: int32(p.Line), col: int32(p.Col), width: int32(p.Width)})
}

// Body is a document's Markdown and the line of the file it begins at.
type Body struct {
	Text []byte
	Line int
}
