package author

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/source"
)

// Template is a layout, a style or another file that is part of the binary. Written
// into a publication, it takes the place of that one there.
type Template struct {
	Name string // by which it is asked for: "briefing", "partials/figure", "site.css"
	Path string // below the root
	Own  bool   // the publication has one of its own
}

// Templates lists the files of the binary, layouts first. Own reports whether the
// publication has a file of its own.
func Templates(builtin fs.FS, own func(path string) bool) ([]Template, error) {
	var out []Template
	for _, folder := range []string{"templates", "static"} {
		err := fs.WalkDir(builtin, folder, func(file string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				out = append(out, Template{Name: templateName(file), Path: file, Own: own(file)})
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// templateName returns the name that a file is asked for by.
func templateName(file string) string {
	if name, ok := strings.CutPrefix(file, "templates/"); ok {
		return strings.TrimSuffix(name, ".html")
	}
	return path.Base(file)
}

const isThere = "%s is there already, and is left as it is; move it away to begin anew"

// WriteOut writes files of the binary, by their names or paths, into the folder of a
// publication, and returns their paths. It overwrites nothing: where one of them is
// there already, the error is a RequestError and none is written.
func WriteOut(p *load.Publication, names []string) ([]string, error) {
	templates, err := Templates(p.Options.Builtin, p.IsOwn)
	if err != nil {
		return nil, err
	}
	var files []source.File
	for _, name := range names {
		t, err := templateNamed(templates, name)
		if err != nil {
			return nil, err
		}
		data, err := fs.ReadFile(p.Options.Builtin, t.Path)
		if err != nil {
			return nil, err
		}
		if f := source.NewFile(t.Path, data); !slices.Contains(paths(files), f.Path) {
			files = append(files, f)
		}
	}
	err = source.Create(p.Dir, files...)
	if errors.Is(err, fs.ErrExist) {
		file, _, _ := strings.Cut(err.Error(), ": ") // as source.Create begins its errors
		return nil, RequestError(fmt.Sprintf(isThere, file))
	}
	return paths(files), err
}

// templateNamed returns the template with a name or a path. The error is a
// RequestError where there is none, or where the publication has one of its own.
func templateNamed(templates []Template, name string) (Template, error) {
	var names []string
	for _, t := range templates {
		if names = append(names, t.Name); t.Name != name && t.Path != name {
			continue
		}
		if t.Own {
			return t, RequestError(fmt.Sprintf(isThere, t.Path))
		}
		return t, nil
	}
	if near := diag.Nearest(name, names); near != "" {
		return Template{}, RequestError(fmt.Sprintf("there is no built-in %q; did you mean %q?", name, near))
	}
	return Template{}, RequestError(fmt.Sprintf("there is no built-in %q; `explainer templates` lists them", name))
}
