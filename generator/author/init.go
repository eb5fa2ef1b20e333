package author

import (
	"errors"
	"fmt"

	"explainer/generator/reference"
	"explainer/generator/scaffold"
	"explainer/generator/source"
)

// Init writes a new publication into a folder, which is made if it is missing, and
// returns the paths of its files. The error is a RequestError where the folder is not
// empty, or a file is in the way.
func Init(dir string) ([]string, error) {
	files, err := scaffold.Starter()
	if err != nil {
		return nil, err
	}
	files = append(files, source.NewFile("REFERENCE.md", reference.Markdown()))
	switch err := source.Begin(dir); {
	case errors.Is(err, source.ErrNotEmpty):
		return nil, RequestError(
			fmt.Sprintf("%s is not empty; name a new folder, so that nothing of yours is touched", dir),
		)
	case errors.Is(err, source.ErrNotFolder):
		return nil, RequestError(fmt.Sprintf("%s is a file, or lies in one; name a new folder", dir))
	case err != nil:
		return nil, err
	}
	return paths(files), source.Create(dir, files...)
}
