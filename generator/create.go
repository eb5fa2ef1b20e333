package generator

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
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/scaffold"
	"explainer/generator/site"
	"explainer/generator/source"
)

// Creation is what Create did.
type Creation struct {
	ID    string
	Files []string // new, or with a record more; paths below the root
	Line  int      // where the record begins, in a file that was there; else 0
}

// RequestError says why a request for something new cannot be met as it was
// made, and what to ask for instead.
type RequestError string

func (e RequestError) Error() string { return string(e) }

// Create writes a scaffold into the folder: a document of its own, or a record
// at the end of a list of the document named by in. The name is an id or a
// title; without one an id is made up. Where there is only one document that a
// record can go to, in may be empty. The error is a RequestError where
// something else should be asked for.
func (s *Snapshot) Create(kind record.Kind, name, in string) (Creation, error) {
	n, err := s.name(kind, name)
	if err != nil {
		return Creation{}, err
	}
	if slices.Contains(scaffold.Documents(), kind) {
		if in != "" {
			return Creation{}, RequestError(fmt.Sprintf("%s is a file of its own; leave --in out", kind.Article()))
		}
		return s.createFiles(n.ID, scaffold.Document(kind, n, s.choices())...)
	}
	return s.createRecord(scaffold.NewRecord(kind, n, s.choices()), in)
}

// name makes an id of what something new is to be called, and refuses one that
// is taken.
func (s *Snapshot) name(kind record.Kind, name string) (scaffold.Name, error) {
	n := scaffold.Name{ID: name}
	if !content.IsID(name) {
		n = scaffold.Name{ID: content.SuggestID(name), Title: name}
	}
	if n.ID == "" {
		n.ID = s.free("new-" + string(kind))
		return n, nil
	}
	if free := s.free(n.ID); free != n.ID {
		return n, RequestError(fmt.Sprintf("the id %q is taken%s; take another, such as %s", n.ID, s.by(n.ID), free))
	}
	return n, nil
}

// by says what has an id.
func (s *Snapshot) by(id string) string {
	if e := s.Site.Entry(id); e != nil {
		return fmt.Sprintf(", by %s in %s", e.Kind.Article(), e.At.Of("id"))
	}
	return ""
}

// free is an id that nothing has: the one given or, where it is taken, with
// the first number behind it that is free.
func (s *Snapshot) free(id string) string {
	taken := map[string]bool{}
	for _, u := range s.units {
		for _, lost := range u.Doc.Lost {
			taken[lost] = true
		}
		taken[u.Doc.ID] = true
	}
	free := id
	for i := 2; taken[free] || s.Site.Entry(free) != nil; i++ {
		free = fmt.Sprintf("%s-%d", id, i)
	}
	return free
}

// choices are the ids that a scaffold can name, those first that are used most.
func (s *Snapshot) choices() scaffold.Publication {
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
	p := scaffold.Publication{Day: s.options.AsOf, IDs: map[record.Kind][]string{}}
	for _, info := range record.Kinds() {
		p.IDs[info.Kind] = ids(s.Site.Of(info.Kind))
	}
	return p
}

func (s *Snapshot) createFiles(id string, files ...source.File) (Creation, error) {
	c := Creation{ID: id, Files: paths(files)}
	err := source.Create(s.dir, files...)
	if errors.Is(err, fs.ErrExist) {
		return c, RequestError(fmt.Sprintf("%s is there already, and is left as it is; take another id", strings.Join(c.Files, " or ")))
	}
	return c, err
}

// Init writes a new publication into a folder, which is made if it is missing.
// It returns the paths of the files. The error is a RequestError where the
// folder holds anything.
func Init(dir string) ([]string, error) {
	files, err := scaffold.Starter()
	if err != nil {
		return nil, err
	}
	switch err := source.Begin(dir); {
	case errors.Is(err, source.ErrNotEmpty):
		return nil, RequestError(fmt.Sprintf("%s is not empty; name a new folder, so that nothing of yours is touched", dir))
	case errors.Is(err, source.ErrNotFolder):
		return nil, RequestError(fmt.Sprintf("%s is a file, or lies in one; name a new folder", dir))
	case err != nil:
		return nil, err
	}
	return paths(files), source.Create(dir, files...)
}

func paths(files []source.File) []string {
	out := make([]string, len(files))
	for i, f := range files {
		out[i] = f.Path
	}
	return out
}

// createRecord appends a record to the file that is to declare it. A
// bibliography that is not there yet is made.
func (s *Snapshot) createRecord(r scaffold.Record, in string) (Creation, error) {
	file, err := s.home(r.Kind, in)
	if err != nil {
		return Creation{}, err
	}
	f, ok := s.files.File(file)
	if !ok {
		return s.createFiles(r.ID, source.NewFile(file, r.Text()))
	}
	if f.Data = s.text(f); f.Data == nil {
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
	return Creation{ID: r.ID, Files: []string{file}, Line: begins(f.Data, data, r.ID)}, source.Replace(s.dir, f, data)
}

// begins is the line at which a text that was added to another gives an id.
func begins(before, after []byte, id string) int {
	same := 0
	for same < len(before) && same < len(after) && before[same] == after[same] {
		same++
	}
	same = bytes.LastIndexByte(after[:same], '\n') + 1
	at := same + max(0, bytes.Index(after[same:], []byte("id: "+id)))
	return 1 + bytes.Count(after[:at], []byte{'\n'})
}

// home is the file that is to declare a record: the one asked for or, where
// there is but one that fits, that.
func (s *Snapshot) home(kind record.Kind, in string) (string, error) {
	files := s.Homes(kind)
	if in == "" {
		return s.onlyHome(kind, files)
	}
	for _, h := range files {
		if in == h.ID || in == h.Path {
			return h.Path, nil
		}
	}
	if kind == record.KindSource && content.IsID(in) {
		return "content/sources/" + in + ".yaml", nil
	}
	ids := make([]string, len(files))
	for i, h := range files {
		ids[i] = h.ID
	}
	if near := diag.Nearest(in, ids); near != "" {
		return "", RequestError(fmt.Sprintf("there is no document %q; did you mean %q?", in, near))
	}
	return "", RequestError(fmt.Sprintf("there is no document %q; say which is to declare the %s with --in%s", in, kind, examples(files)))
}

func (s *Snapshot) onlyHome(kind record.Kind, files []Home) (string, error) {
	switch {
	case kind == record.KindSource && len(files) == 0:
		return "content/sources/sources.yaml", nil
	case (kind == record.KindSource || kind == record.KindMeasure) && len(files) == 1:
		return files[0].Path, nil
	case kind != record.KindSource && len(s.Site.Briefings) == 1:
		return s.Site.Briefings[0].Unit.Doc.Path, nil
	}
	return "", RequestError(fmt.Sprintf("say which file is to declare the %s with --in%s", kind, examples(files)))
}

func examples(files []Home) string {
	if len(files) == 0 {
		return "; there is none yet: `explainer new briefing` makes one"
	}
	return ", such as --in " + files[0].ID
}

// Home is a file that can declare records.
type Home struct{ ID, Path string }

// Homes lists the files that can declare records of a kind: bibliographies for
// sources, site.yaml for measures, and for all else any document, briefings
// and the newest first, those that cannot be read last.
func (s *Snapshot) Homes(kind record.Kind) []Home {
	var out []Home
	switch kind {
	case record.KindMeasure:
		return []Home{{ID: "site", Path: "content/site.yaml"}}
	case record.KindSource:
		for _, f := range s.files.Under("content/sources") {
			if ext := path.Ext(f.Path); ext == ".yaml" || ext == ".yml" {
				out = append(out, Home{ID: strings.TrimSuffix(path.Base(f.Path), ext), Path: f.Path})
			}
		}
		return out
	}
	for _, group := range s.Site.Documents() {
		for _, e := range group {
			out = append(out, Home{ID: e.ID, Path: e.Unit.Doc.Path})
		}
	}
	for _, u := range s.units {
		if len(u.Doc.Lost) > 0 && path.Ext(u.path) == ".md" {
			out = append(out, Home{ID: u.Doc.Lost[0], Path: u.path})
		}
	}
	return out
}
