package importer

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/source"
)

// CSLOptions say how a bibliography is taken over.
type CSLOptions struct {
	Cited bool                   // take over what texts cite alone
	Tiers map[string]record.Tier // by the type of entries; "" is for those that none is given for
}

// CSL takes over a bibliography in CSL-JSON or CSL-YAML, whose name is that of its file.
// The file is written as it is, so that a later export can replace it; what the
// publication says of it stands in content.NotesFile. The error is a RequestError where
// the request has to be another.
func CSL(p *load.Publication, name string, data []byte, o CSLOptions) (Import, error) {
	b, err := readBibliography(p, name, data)
	if err != nil {
		return Import{}, err
	}
	if o.Cited {
		if err := b.keepCited(); err != nil {
			return Import{}, err
		}
	}
	notes, err := b.notes(o)
	if err != nil {
		return Import{}, err
	}
	return b.write(notes)
}

// bibliography is a bibliography that is taken over.
type bibliography struct {
	p     *load.Publication
	name  string
	file  source.File // as it is written
	doc   *content.Document
	cited map[string]bool // the ids of sources that texts cite
}

// readBibliography reads the file. What it is called in content/sources/ follows from
// its name.
func readBibliography(p *load.Publication, name string, data []byte) (*bibliography, error) {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	stem := content.SuggestID(strings.TrimSuffix(base, path.Ext(base)))
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	switch ext := strings.ToLower(path.Ext(base)); {
	case slices.Contains([]string{".bib", ".ris", ".enw", ".nbib", ".xml", ".rdf", ".bibtex"}, ext):
		const message = "%s is no CSL; export the library as CSL JSON or Better CSL YAML, " +
			"or convert it: `pandoc %s -t csljson`"
		return nil, RequestError(fmt.Sprintf(message, base, base))
	case stem == "":
		return nil, RequestError("give the file a name of letters and digits, which it keeps in content/sources/")
	}
	ending := ".yaml"
	if strings.EqualFold(path.Ext(base), ".json") || json.Valid(data) {
		ending = ".json"
	}
	file := source.NewFile("content/sources/"+stem+ending, data)
	if file.Path == content.NotesFile {
		return nil, RequestError("give the file another name: " + content.NotesFile + " says what no bibliography can")
	}
	b := &bibliography{p: p, name: base, file: file, cited: citedIn(p)}
	b.doc, _ = content.Decode(file, nil)
	named := func(r content.Record) bool { return idOf(r) != "" }
	if len(b.doc.Records) == 0 {
		return nil, RequestError(b.refusal())
	}
	if !slices.ContainsFunc(b.doc.Records, named) {
		return nil, RequestError(base + " is no CSL: none of its entries has an `id`; export the library as CSL JSON")
	}
	return b, nil
}

// refusal says why a file is no bibliography.
func (b *bibliography) refusal() string {
	for _, f := range b.doc.Findings {
		return fmt.Sprintf("%s cannot be read: line %d: %s; %s", b.name, max(1, f.Line), f.Message, f.Help)
	}
	return b.name + " holds no sources"
}

// citedIn returns the ids of the sources that a publication names, whether or not it has
// them.
func citedIn(p *load.Publication) map[string]bool {
	cited := map[string]bool{}
	for _, u := range p.Site.Units() {
		for _, r := range u.Doc.References {
			if slices.Contains(r.Want, record.KindSource) {
				cited[r.To] = true
			}
		}
		if u.Body != nil {
			for _, c := range u.Body.Citations {
				cited[c.ID] = true
			}
		}
	}
	return cited
}

// keepCited leaves the entries in the file that texts cite.
func (b *bibliography) keepCited() error {
	data, err := content.Items(b.file, func(id string) bool { return b.cited[id] })
	if err != nil {
		return RequestError(fmt.Sprintf("%s cannot be read: %s", b.name, err))
	}
	if data == nil {
		const message = "no text cites any of the %d entries of %s; cite them first, as [@%s], or leave --cited out"
		first, _ := b.doc.Records[0].Record.(*record.Source)
		return RequestError(fmt.Sprintf(message, len(b.doc.Records), b.name, first.Key))
	}
	b.file = source.NewFile(b.file.Path, data)
	b.doc, _ = content.Decode(b.file, nil)
	return nil
}

// write writes the bibliography and what is said of it, or neither.
func (b *bibliography) write(notes *change) (Import, error) {
	made := Import{Notes: b.told()}
	before, replaces := b.p.Files.File(b.file.Path)
	if replaces && !b.isNoted() {
		const message = "%s is there already, and is no library that %s names; give the file another name"
		return Import{}, RequestError(fmt.Sprintf(message, b.file.Path, content.NotesFile))
	}
	var err error
	switch {
	case replaces:
		before.Data = b.p.Text(before)
		err = source.Replace(b.p.Dir, before, b.file.Data)
		made.Replaced = []string{b.file.Path}
	case notes != nil && notes.isNew:
		err = source.Create(b.p.Dir, b.file, notes.file)
		made.Files = []string{b.file.Path, notes.file.Path}
	default:
		err = b.writeWith(notes)
		made.Files = []string{b.file.Path}
		if notes != nil {
			made.Replaced = []string{notes.file.Path}
		}
	}
	if errors.Is(err, fs.ErrExist) {
		return Import{}, RequestError(b.file.Path + " is there already; run the command again")
	}
	if err != nil {
		return Import{}, err
	}
	return made, nil
}

// writeWith writes the bibliography and changes the notes that there are.
func (b *bibliography) writeWith(notes *change) error {
	if err := source.Create(b.p.Dir, b.file); err != nil || notes == nil {
		return err
	}
	err := source.Replace(b.p.Dir, notes.before, notes.file.Data)
	if err != nil {
		err = errors.Join(err, source.Remove(b.p.Dir, b.file))
	}
	return err
}

// told says what was found: how much, under which ids, what is not read, and what is
// wrong with entries that are cited.
func (b *bibliography) told() []string {
	cited, renamed := 0, []string{}
	var out []string
	for s := range content.Declares[*record.Source](b.doc) {
		if b.cited[s.ID] {
			cited++
		}
		if s.Key != s.ID {
			renamed = append(renamed, fmt.Sprintf("%s as %s", s.Key, s.ID))
		}
		if e := b.p.Site.Entry(s.ID); e != nil && e.Unit.Doc.Path != b.file.Path {
			const message = "the key %s is taken, by %s in %s: give one of the two another"
			out = append(out, fmt.Sprintf(message, s.Key, e.Kind.Article(), e.At.Whole))
		}
	}
	first := []string{fmt.Sprintf("%d entries, of which texts cite %d", len(b.doc.Records), cited)}
	if n := len(renamed); n > 0 {
		const message = "addresses write %d of the keys otherwise, such as %s; texts cite them as they are"
		first = append(first, fmt.Sprintf(message, n, renamed[0]))
	}
	return append(first, atMost(append(out, b.findings()...), 20)...)
}

// atMost returns the first lines, and how many more there are.
func atMost(lines []string, most int) []string {
	if len(lines) <= most {
		return lines
	}
	return append(lines[:most:most], fmt.Sprintf("and %d more of the kind", len(lines)-most))
}

// findings returns what of the entries is not read, or is wrong, each cause once.
func (b *bibliography) findings() []string {
	var out []string
	count := map[string]int{}
	for _, r := range b.doc.Records {
		for _, f := range r.Findings {
			line := fmt.Sprintf("line %d: %s", f.Line, f.Message)
			if f.Rule == content.RuleUnknownKey {
				line = f.Message
			}
			if count[line]++; count[line] == 1 && (f.Severity == diag.Warning || b.cited[idOf(r)]) {
				out = append(out, line)
			}
		}
	}
	for i, line := range out {
		if n := count[line]; n > 1 {
			out[i] += fmt.Sprintf(" (%d entries)", n)
		}
	}
	return out
}

func idOf(r content.Record) string {
	id, _ := r.Record.Identity()
	return id
}
