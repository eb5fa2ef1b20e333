package scaffold

import (
	"strings"

	"explainer/generator/record"
	"explainer/generator/source"
)

// Publication is what a scaffold may refer to: the day, the ids of each kind, the
// most used first, and the stages of its measures.
type Publication struct {
	Day    record.Date
	IDs    map[record.Kind][]string
	Stages []string // none where its measures have the usual ones
}

// Name is what a new document or record is to be called. The title is empty
// where only the id is known.
type Name struct{ ID, Title string }

// Documents lists the kinds that are a file each.
func Documents() []record.Kind { return kinds(true) }

// Records lists the kinds that other files declare.
func Records() []record.Kind { return kinds(false) }

func kinds(documents bool) []record.Kind {
	var out []record.Kind
	for info := range record.Kinds() {
		if info.IsDocument() == documents {
			out = append(out, info.Kind)
		}
	}
	return out
}

const hint = "# Fill in what stands empty; `explainer check` says what is missing. Lines that begin with # can stay as they are."

// Document makes a document of a kind, which must be one of Documents. A dataset
// comes with the table that it describes.
func Document(kind record.Kind, n Name, p Publication) []source.File {
	info, _ := kind.Info()
	keys := keysOf(n, p, func(v record.Visitor) {
		var front record.Front
		front.Keys(v, info)
		info.New().Keys(v)
	})
	if kind == record.KindBriefing {
		keys = append(keys, key{name: "figures", value: "[]", optional: true,
			comment: "`explainer new figure --in " + n.ID + "` adds one here; so do position, event and conflict"})
	}
	text := "---\n" + hint + "\n" + strings.Join(lines(keys), "\n") + "\n---\n"
	files := []source.File{source.NewFile(info.Dir()+n.ID+".md", []byte(text))}
	if kind == record.KindDataset {
		files = append(files, source.NewFile(info.Dir()+n.ID+".csv", []byte("subject,period,value,stage\n")))
	}
	return files
}

// Known is what is known of a key of a new document: its value, as YAML, and why. Of a
// key with an empty value, it is known that the document needs none.
type Known struct{ Value, Why string }

// Imported makes a dataset of which some keys are known, without its table.
func Imported(n Name, p Publication, known map[string]Known) source.File {
	info, _ := record.KindDataset.Info()
	s := &visitor{name: n, publication: p, known: known}
	front := record.Front{}
	front.Keys(s, info)
	info.New().Keys(s)
	return source.NewFile(info.Dir()+n.ID+".md", []byte("---\n"+hint+"\n"+strings.Join(lines(inOrder(s.keys)), "\n")+"\n---\n"))
}

// first is an id to show how a key is written, from the publication if it has
// one.
func first(ids []string, otherwise string) string {
	if len(ids) == 0 {
		return otherwise
	}
	return ids[0]
}

// list writes an id as a list of one; none leaves the list to be filled in.
func list(id string) string {
	if id == "" {
		return ""
	}
	return "[" + id + "]"
}
