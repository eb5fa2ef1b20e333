package author

import (
	"fmt"
	"path"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/record"
)

// home returns the file that is to declare a record: the one that in names or, where
// in is empty, the only one that can, or the only briefing. The error is a
// RequestError.
func (w writer) home(kind record.Kind, in string) (string, error) {
	files := Homes(w.Publication, kind)
	if in == "" {
		return w.onlyHome(kind, files)
	}
	if file, err := chosen(files, kind, in); file != "" || err != nil {
		return file, err
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
	const message = "there is no document %q; say which is to declare the %s with --in%s"
	return "", RequestError(fmt.Sprintf(message, in, kind, examples(files)))
}

// chosen returns the file that an id or a path names, empty where none is called so.
// Bibliographies in two folders may have one name; it is then an error. That two
// documents have one id is a finding of its own, and the first is chosen.
func chosen(files []Home, kind record.Kind, in string) (string, error) {
	var found []string
	for _, h := range files {
		if in == h.Path {
			return h.Path, nil
		}
		if in == h.ID {
			found = append(found, h.Path)
		}
	}
	if len(found) > 1 && kind == record.KindSource {
		const message = "there are two files %q; give the path, such as --in %s"
		return "", RequestError(fmt.Sprintf(message, in, found[0]))
	}
	if len(found) == 0 {
		return "", nil
	}
	return found[0], nil
}

func (w writer) onlyHome(kind record.Kind, files []Home) (string, error) {
	info, _ := kind.Info()
	switch {
	case info.In == record.InSources && len(files) == 0:
		return "content/sources/sources.yaml", nil
	case info.In != record.InDocument && len(files) == 1:
		return files[0].Path, nil
	case info.In == record.InDocument && len(w.Site.Briefings) == 1:
		return w.Site.Briefings[0].Unit.Doc.Path, nil
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

// Homes returns the files that can declare records of a kind: bibliographies for
// sources, site.yaml for measures, and any document for other kinds. Documents are in
// the order of the site, briefings first, the newest first; those that cannot be
// decoded are last.
func Homes(p *load.Publication, kind record.Kind) []Home {
	var out []Home
	switch info, _ := kind.Info(); info.In {
	case record.InSite:
		return []Home{{ID: "site", Path: "content/site.yaml"}}
	case record.InSources:
		for _, f := range p.Files.Under("content/sources") {
			if ext := path.Ext(f.Path); (ext == ".yaml" || ext == ".yml") && f.Path != content.NotesFile {
				out = append(out, Home{ID: strings.TrimSuffix(path.Base(f.Path), ext), Path: f.Path})
			}
		}
		return out
	}
	for _, e := range p.Site.Documents() {
		out = append(out, Home{ID: e.ID, Path: e.Unit.Doc.Path})
	}
	for _, doc := range p.Contents() {
		if len(doc.Lost) > 0 && path.Ext(doc.Path) == ".md" {
			out = append(out, Home{ID: doc.Lost[0], Path: doc.Path})
		}
	}
	return out
}
