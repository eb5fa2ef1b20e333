package author

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/scaffold"
	"explainer/generator/site"
	"explainer/generator/source"
)

// Creation is what Create wrote.
type Creation struct {
	ID    string
	Files []string // paths below the root: of new files, or of the one with the new record
	Line  int      // of the new record, from 1, in a file that existed; 0 for new files
}

// RequestError says why a request cannot be met, and what to ask for instead.
type RequestError string

func (e RequestError) Error() string { return string(e) }

// Create writes a scaffold into the folder: a document of its own, or a record at the
// end of a list of the document that in names by id or path. The name is an id or a
// title; where it is empty, an id is made up. Where only one document can declare the
// record, or one briefing, in may be empty. The error is a RequestError where the request has to be
// another.
func Create(p *load.Publication, kind record.Kind, name, in string) (Creation, error) {
	w := writer{p}
	n, err := w.name(kind, name)
	if err != nil {
		return Creation{}, err
	}
	if slices.Contains(scaffold.Documents(), kind) {
		if in != "" {
			return Creation{}, RequestError(fmt.Sprintf("%s is a file of its own; leave --in out", kind.Article()))
		}
		return w.createFiles(n.ID, scaffold.Document(kind, n, w.choices())...)
	}
	return w.createRecord(scaffold.NewRecord(kind, n, w.choices()), in)
}

// writer writes into the folder of a publication.
type writer struct{ *load.Publication }

// name returns the id and the title for an id or a title. The error is a RequestError
// for an id that is taken.
func (w writer) name(kind record.Kind, name string) (scaffold.Name, error) {
	n := scaffold.Name{ID: name}
	if !content.IsID(name) {
		n = scaffold.Name{ID: content.SuggestID(name), Title: name}
	}
	if n.ID == "" {
		n.ID = w.free("new-" + string(kind))
		return n, nil
	}
	if free := w.free(n.ID); free != n.ID {
		return n, RequestError(
			fmt.Sprintf("the id %q is taken%s; take another, such as %s", n.ID, w.takenBy(n.ID), free),
		)
	}
	return n, nil
}

// takenBy returns the words for what has an id: ", by an actor in content/…".
func (w writer) takenBy(id string) string {
	if e := w.Site.Entry(id); e != nil {
		return fmt.Sprintf(", by %s in %s", e.Kind.Article(), e.At.Of("id"))
	}
	return ""
}

// free returns an id that nothing has: the given one or, where it is taken, the first
// free one with a number appended. Ids of documents that cannot be decoded are taken.
func (w writer) free(id string) string {
	taken := map[string]bool{}
	for _, doc := range w.Contents() {
		for _, lost := range doc.Lost {
			taken[lost] = true
		}
		taken[doc.ID] = true
	}
	free := id
	for i := 2; taken[free] || w.Site.Entry(free) != nil; i++ {
		free = fmt.Sprintf("%s-%d", id, i)
	}
	return free
}

// choices returns the ids that a scaffold can offer, the most referenced first.
func (w writer) choices() scaffold.Publication {
	ids := func(entries []*site.Entry) []string {
		sorted := slices.Clone(entries)
		slices.SortStableFunc(sorted, func(a, b *site.Entry) int {
			return cmp.Or(cmp.Compare(len(b.Referrers), len(a.Referrers)), cmp.Compare(a.ID, b.ID))
		})
		var out []string
		for _, e := range sorted {
			if e.ID != "" {
				out = append(out, e.ID)
			}
		}
		return out
	}
	p := scaffold.Publication{Day: w.Options.AsOf, IDs: map[record.Kind][]string{}}
	for info := range record.Kinds() {
		p.IDs[info.Kind] = ids(w.Site.Of(info.Kind))
	}
	p.Stages = w.Site.NamedStages()
	return p
}

func (w writer) createFiles(id string, files ...source.File) (Creation, error) {
	c := Creation{ID: id, Files: paths(files)}
	err := source.Create(w.Dir, files...)
	if errors.Is(err, fs.ErrExist) {
		const message = "%s is there already, and is left as it is; take another id"
		return c, RequestError(fmt.Sprintf(message, strings.Join(c.Files, " or ")))
	}
	return c, err
}

func paths(files []source.File) []string {
	out := make([]string, len(files))
	for i, f := range files {
		out[i] = f.Path
	}
	return out
}

// createRecord appends a record to the file that is to declare it. A bibliography that
// does not exist is created.
func (w writer) createRecord(r scaffold.Record, in string) (Creation, error) {
	file, err := w.home(r.Kind, in)
	if err != nil {
		return Creation{}, err
	}
	f, ok := w.Files.File(file)
	if !ok && r.Kind != record.KindSource {
		return Creation{}, RequestError(file + " is missing; `explainer check` tells what it must have")
	}
	if !ok {
		return w.createFiles(r.ID, source.NewFile(file, r.Text()))
	}
	if f.Data = w.Text(f); f.Data == nil {
		return Creation{}, RequestError(file + " was changed or moved just now; look at it, then ask again")
	}
	first, end := 1, 0
	if path.Ext(file) == ".md" {
		if first, end, ok = content.FrontMatter(f); !ok {
			return Creation{}, RequestError(fmt.Sprintf("%s %s", file, scaffold.ErrUnreadable))
		}
	}
	data, err := r.AppendTo(f.Data, first, end)
	if err != nil {
		return Creation{}, RequestError(fmt.Sprintf("%s %s", file, err))
	}
	c := Creation{ID: r.ID, Files: []string{file}, Line: lineOfID(f.Data, data, r.ID)}
	return c, source.Replace(w.Dir, f, data)
}

// lineOfID returns the line of an id in what was added to a text, from 1.
func lineOfID(before, after []byte, id string) int {
	same := 0
	for same < len(before) && same < len(after) && before[same] == after[same] {
		same++
	}
	same = bytes.LastIndexByte(after[:same], '\n') + 1
	at := same + max(0, bytes.Index(after[same:], []byte("id: "+id)))
	return 1 + bytes.Count(after[:at], []byte{'\n'})
}
