package importer

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"explainer/generator/author"
	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/scaffold"
	"explainer/generator/sheet"
	"explainer/generator/source"
)

// TableOptions are what is asked of an import of a table.
type TableOptions struct {
	As     string   // the id of the dataset; empty for what the name of the file makes
	Values []string // the columns of numbers that are wanted, each perhaps with its measure: total=aid; none for what is found
	Sheet  string   // of a workbook, or the resource of a data package; empty for the first

	Given map[string]string // what a person has decided, by key of the dataset, as YAML
}

// origin is a table as an import found it, with what its file says of it.
type origin struct {
	name   string // of its file
	text   []byte // CSV
	known  map[string]scaffold.Known
	format record.Format // that its file declares
	notes  []string      // what was changed
}

// CSV takes over a table whose cells are separated by a sign. The error is a
// RequestError where the request has to be another.
func CSV(p *load.Publication, name string, data []byte, o TableOptions) (Import, error) {
	return fromCSV(name, data).take(p, o)
}

// ProposeCSV returns what CSV would write.
func ProposeCSV(p *load.Publication, name string, data []byte, o TableOptions) (Proposal, error) {
	return fromCSV(name, data).propose(p, o)
}

func fromCSV(name string, data []byte) *origin {
	t := &origin{name: name, known: map[string]scaffold.Known{}}
	text, isUTF8 := source.Text(data)
	if t.text = text; !isUTF8 {
		t.notes = append(t.notes, "the file was not in UTF-8: it was read as Windows-1252 and is written in UTF-8; look whether its accents are right")
	}
	return t
}

// Proposal is a dataset and its table before they are written.
type Proposal struct {
	Document, Table source.File
	Notes           []string
}

// take writes the dataset and its table.
func (t *origin) take(p *load.Publication, o TableOptions) (Import, error) {
	made, err := t.propose(p, o)
	if err != nil {
		return Import{}, err
	}
	err = source.Create(p.Dir, made.Document, made.Table)
	if errors.Is(err, fs.ErrExist) {
		return Import{}, RequestError(fmt.Sprintf("%s or its table is there already, and is left as it is; take another id by --as", made.Document.Path))
	}
	if err != nil {
		return Import{}, err
	}
	return Import{Files: []string{made.Document.Path, made.Table.Path}, Notes: made.Notes}, nil
}

// propose reads the table and describes it.
func (t *origin) propose(p *load.Publication, o TableOptions) (Proposal, error) {
	id, err := t.id(p, o.As)
	if err != nil {
		return Proposal{}, err
	}
	for key, value := range o.Given { // each key is another's
		t.known[key] = scaffold.Known{Value: value}
	}
	t.splitFirst()
	file, doc := "content/datasets/"+id+".csv", "content/datasets/"+id+".md"
	if read, _ := content.Decode(source.NewFile(file, t.text), nil); len(read.Findings) > 0 {
		return Proposal{}, t.refused(read.Findings[0])
	}
	table := t.parse(file, doc)
	if table.Broken {
		return Proposal{}, t.refused(table.Problems[len(table.Problems)-1].Finding)
	}
	g := &guess{table: table, site: p.Site, known: t.known, id: id}
	if err := g.all(o.Values); err != nil {
		return Proposal{}, err
	}
	g.declare()
	t.title(table, id)
	choices := author.Choices(p)
	t.undecided("measure", "what is measured", choices.IDs[record.KindMeasure])
	t.undecided("sources", "where it comes from, in brackets", choices.IDs[record.KindSource])
	document := scaffold.Imported(scaffold.Name{ID: id}, choices, t.known)
	notes := append(t.notes, g.steps(doc, file, string(document.Data))...)
	return Proposal{document, source.NewFile(file, t.text), notes}, nil
}

// refused returns the error for a table that cannot be read.
func (t *origin) refused(f diag.Finding) error {
	return RequestError(fmt.Sprintf("nothing was written: line %d of %s: %s (%s)", f.Line, path.Base(t.name), f.Message, f.Help))
}

// undecided leaves a key to a person, even where there is but one choice: nothing in the
// table says that it is meant.
func (t *origin) undecided(key, means string, ids []string) {
	if _, known := t.known[key]; known {
		return
	}
	if len(ids) == 0 {
		ids = []string{"there is none yet"}
	}
	t.known[key] = scaffold.Known{Value: "# " + means + ": " + strings.Join(ids[:min(len(ids), 8)], ", ")}
}

// parse reads the table, as often as it shows another form.
func (t *origin) parse(file, doc string) *sheet.Table {
	table := sheet.Parse(file, t.text, t.format, doc)
	if table.Broken && t.joinLast(table) {
		table = sheet.Parse(file, t.text, t.format, doc)
	}
	if !table.Broken && t.metadata(table) {
		table = sheet.Parse(file, t.text, t.format, doc)
	}
	return table
}

// metadata finds lines of metadata between the first line and rows that begin with
// periods, as the Office for National Statistics has them, and reports whether there
// are any.
func (t *origin) metadata(table *sheet.Table) bool {
	rows := table.Rows
	above := 0
	for above < len(rows) && !isPeriod(rows[above][0].Text) {
		above++
	}
	rest := rows[above:]
	if above == 0 || above > 20 || len(rest) < 3 || isPeriod(table.Header[0].Text) || len(t.format.Columns) > 0 ||
		slices.ContainsFunc(rest, func(row []sheet.Cell) bool { return !isPeriod(row[0].Text) }) {
		return false
	}
	t.format = table.Format
	t.format.Skip = int(rest[0][0].Line) - 1
	t.format.Columns = []string{"period"}
	for i, name := range table.Names()[1:] {
		if len(table.Header) == 2 {
			t.known["title"] = scaffold.Known{Value: quoted(name), Why: "after its first line"}
			name = "value"
		}
		t.format.Columns = append(t.format.Columns, cmp.Or(strings.TrimPrefix(name, "period"), "column "+strconv.Itoa(i+2)))
	}
	t.notes = append(t.notes, fmt.Sprintf("the first %d lines say what the table holds; its columns are named by `columns`", t.format.Skip))
	return true
}

// id returns the id of the new dataset.
func (t *origin) id(p *load.Publication, as string) (string, error) {
	id := as
	if id == "" {
		base := path.Base(strings.ReplaceAll(t.name, `\`, "/"))
		id = content.SuggestID(strings.TrimSuffix(base, path.Ext(base)))
	}
	if !content.IsID(id) {
		return "", RequestError("say by --as what the dataset is called: lower-case letters and digits, in words joined by dashes")
	}
	if free := author.FreeID(p, id); free != id {
		return "", RequestError(fmt.Sprintf("the id %q is taken; take another, such as --as %s", id, free))
	}
	return id, nil
}

// title sets the title of the dataset, where its file has one above the table.
func (t *origin) title(table *sheet.Table, id string) {
	if _, ok := t.known["title"]; ok {
		return
	}
	title := strings.ReplaceAll(strings.ToUpper(id[:1])+id[1:], "-", " ")
	why := "after the name of its file"
	if first, _, _ := strings.Cut(string(t.text), "\n"); table.Format.Skip > 0 && !strings.HasPrefix(first, "sep=") {
		if text := strings.Join(strings.FieldsFunc(first, func(r rune) bool { return strings.ContainsRune(",;\t\"#", r) }), " "); strings.TrimSpace(text) != "" {
			title, why = strings.TrimSpace(text), "after its first line"
		}
	}
	t.known["title"] = scaffold.Known{Value: quoted(title), Why: why}
}

// splitFirst divides the first column of a table as Eurostat has it, whose header is
// freq,unit,geo\TIME_PERIOD and whose other cells are apart by tabs.
func (t *origin) splitFirst() {
	lines := strings.Split(string(t.text), "\n")
	head, rest, ok := strings.Cut(lines[0], "\t")
	dimensions, _, isEurostat := strings.Cut(head, `\`)
	if !ok || !isEurostat || !strings.Contains(dimensions, ",") {
		return
	}
	names := strings.Split(dimensions, ",")
	lines[0] = strings.Join(names, "\t") + "\t" + rest
	for i, line := range lines[1:] {
		first, rest, _ := strings.Cut(line, "\t")
		if cells := strings.Split(first, ","); len(cells) == len(names) {
			lines[i+1] = strings.Join(cells, "\t") + "\t" + rest
		}
	}
	t.text = []byte(strings.Join(lines, "\n"))
	t.notes = append(t.notes, "its first column held "+strconv.Itoa(len(names))+" things; each now has a column of its own: "+strings.Join(names, ", "))
}

// joinLast puts the last cells of lines into quotation marks that have more cells than
// the header, where the last column holds words: one of them holds a comma. It returns
// false where that cannot be the cause.
func (t *origin) joinLast(table *sheet.Table) bool {
	lines, sign := strings.Split(string(t.text), "\n"), string(table.Format.Separator.Rune())
	width, mended := len(table.Header), 0
	for i, line := range lines {
		cells := strings.Split(strings.TrimSuffix(line, "\r"), sign)
		if i < table.Format.Skip || len(cells) <= width || width < 2 || strings.Contains(line, `"`) {
			continue
		}
		last := strings.Join(cells[width-1:], sign)
		if !strings.ContainsFunc(last, unicode.IsLetter) || strings.Trim(last, sign) == "" {
			return false
		}
		lines[i] = strings.Join(cells[:width-1], sign) + sign + `"` + last + `"`
		mended++
	}
	if mended == 0 {
		return false
	}
	t.text = []byte(strings.Join(lines, "\n"))
	t.notes = append(t.notes, strconv.Itoa(mended)+" lines had more cells than the header: their last cells, which hold words, are now one")
	return true
}

// quoted writes a text as YAML.
func quoted(text string) string { return strconv.Quote(strings.Join(strings.Fields(text), " ")) }
