package importer

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"explainer/generator/content"
	"explainer/generator/load"
	"explainer/generator/source"
)

// RequestError says why a request cannot be met, and what to ask for instead.
type RequestError string

func (e RequestError) Error() string { return string(e) }

// Import is what was taken over.
type Import struct {
	Files []string // that were written, below the root
	Notes []string // what was changed, and what a person must decide, a line each
}

// CSL takes over a bibliography in CSL-YAML, whose name is that of its file. The error
// is a RequestError where the request has to be another.
func CSL(p *load.Publication, name string, data []byte) (Import, error) {
	stem := content.SuggestID(strings.TrimSuffix(path.Base(name), path.Ext(name)))
	if stem == "" {
		return Import{}, RequestError("give the file a name of letters and digits, which it keeps in content/sources/")
	}
	f := source.NewFile("content/sources/"+stem+".yaml", data)
	if doc, _ := content.Decode(f, nil); doc.Lost != nil {
		return Import{}, RequestError(fmt.Sprintf("%s cannot be read: %s", name, doc.Findings[0].Message))
	}
	err := source.Create(p.Dir, f)
	if errors.Is(err, fs.ErrExist) {
		return Import{}, RequestError(f.Path + " is there already, and is left as it is")
	}
	return Import{Files: []string{f.Path}}, err
}
