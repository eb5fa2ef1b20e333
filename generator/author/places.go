package author

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/site"
	"explainer/generator/source"
)

// Places adds to content/places.csv a line for everything that the table of a dataset
// names as a subject and that is no actor. The dataset is named by its id or by either
// of its files; actorType is the type of all of them, which may be empty, for editors to fill
// in. The error is a RequestError where the request has to be another.
func Places(p *load.Publication, dataset, actorType string) (Creation, error) {
	w := writer{p}
	e := w.dataset(dataset)
	if e == nil {
		return Creation{}, RequestError(dataset + " is no dataset of this publication; name its table, such as content/datasets/homes.csv")
	}
	names := p.Site.Strangers(e)
	if len(names) == 0 {
		return Creation{}, RequestError("everything that the table of " + e.ID + " names is known")
	}
	f, exists := w.Files.File(content.PlacesFile)
	if !exists {
		return w.createFiles("", source.NewFile(content.PlacesFile, w.lines([]string{"id", "name", "type"}, names, actorType, true)))
	}
	if f.Data = w.Text(f); f.Data == nil {
		return Creation{}, RequestError(content.PlacesFile + " was changed or moved just now; look at it, then ask again")
	}
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(f.Data, []byte("\xef\xbb\xbf"))))
	header, err := r.Read()
	if err != nil || !slices.Contains(header, "name") {
		return Creation{}, RequestError(content.PlacesFile + " has no column name; `explainer check` says what it must have")
	}
	before := bytes.TrimRight(f.Data, "\r\n")
	after := slices.Concat(before, []byte("\n"), w.lines(header, names, actorType, false))
	c := Creation{Files: []string{content.PlacesFile}, Line: 2 + bytes.Count(before, []byte("\n"))}
	return c, source.Replace(w.Dir, f, after)
}

// dataset returns the dataset with an id or a file, nil where there is none.
func (w writer) dataset(name string) *site.Entry {
	name = strings.TrimPrefix(name, "./")
	for _, e := range w.Site.Datasets {
		doc := e.Unit.Doc.Path
		if e.ID == name || doc == name || strings.TrimSuffix(doc, ".md")+".csv" == name || strings.HasSuffix(name, "/"+doc) ||
			strings.HasSuffix(name, "/"+strings.TrimSuffix(doc, ".md")+".csv") {
			return e
		}
	}
	return nil
}

// lines writes a line for each name in the columns of a header, below that where it is
// new.
func (w writer) lines(header, names []string, actorType string, isNew bool) []byte {
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	if isNew {
		_ = out.Write(header) // into memory
	}
	taken := map[string]bool{}
	for i, name := range names {
		id := content.SuggestID(name)
		if id == "" {
			id = fmt.Sprintf("place-%d", i+1)
		}
		id = w.free(id)
		for n := 2; taken[id]; n++ {
			id = w.free(fmt.Sprintf("%s-%d", content.SuggestID(name), n))
		}
		taken[id] = true
		cells := map[string]string{"id": id, "name": name, "type": actorType}
		line := make([]string, len(header))
		for i, column := range header {
			line[i] = cells[column]
		}
		_ = out.Write(line)
	}
	out.Flush()
	return b.Bytes()
}

// CheckPlaceType returns an error for a type that no place can have.
func CheckPlaceType(text string) error {
	types := record.ActorTypes()
	if text == "" || slices.Contains(types, record.ActorType(text)) {
		return nil
	}
	words := make([]string, len(types))
	for i, t := range types {
		words[i] = string(t)
	}
	return errors.New("a place is one of " + strings.Join(words, ", ") + ", not " + text)
}
