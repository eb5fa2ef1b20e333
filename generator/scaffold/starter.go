package scaffold

import (
	"embed"
	"io/fs"
	"strings"

	"explainer/generator/source"
)

//go:embed starter
var starter embed.FS

// Starter is a whole small publication to begin with: true, sourced, and about
// something that nobody disputes.
func Starter() ([]source.File, error) {
	var files []source.File
	err := fs.WalkDir(starter, "starter", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := starter.ReadFile(name)
		path := strings.TrimPrefix(name, "starter/")
		if path == "gitignore" { // without its dot it does not hide files of this repository
			path = ".gitignore"
		}
		files = append(files, source.NewFile(path, text))
		return err
	})
	return files, err
}
