package importer

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/scaffold"
	"explainer/generator/source"
)

// dataPackage is a Data Package (Frictionless, version 1 or 2).
type dataPackage struct {
	Title       string        `json:"title"`
	Description string        `json:"description"`
	Licences    []licence     `json:"licenses"`
	Resources   []jsonSection `json:"resources"`
}

type licence struct {
	Name string `json:"name"`
	Path string `json:"path"`
}

// jsonSection is a resource of a package.
type jsonSection struct {
	Name        string    `json:"name"`
	Title       string    `json:"title"`
	Description string    `json:"description"`
	Path        any       `json:"path"`
	Format      string    `json:"format"`
	Licences    []licence `json:"licenses"`
	Dialect     struct {
		Delimiter   string `json:"delimiter"`
		Header      *bool  `json:"header"`
		CommentChar string `json:"commentChar"`
	} `json:"dialect"`
	Schema struct {
		Fields  []field `json:"fields"`
		Missing []any   `json:"missingValues"`
	} `json:"schema"`
}

type field struct {
	Name    string `json:"name"`
	Decimal string `json:"decimalChar"`
	Group   string `json:"groupChar"`
}

// DataPackage takes over a resource of a Data Package, whose files lie in folder. The
// error is a RequestError where the request has to be another.
func DataPackage(p *load.Publication, folder fs.FS, name string, data []byte, o TableOptions) (Import, error) {
	var d dataPackage
	if err := json.Unmarshal(data, &d); err != nil {
		return Import{}, RequestError(fmt.Sprintf("%s is no data package (%s)", name, err))
	}
	r, file, err := d.choose(o.Sheet)
	if err != nil {
		return Import{}, err
	}
	bytes, err := fs.ReadFile(folder, file)
	if err != nil {
		return Import{}, RequestError(fmt.Sprintf("the resource %s lies in %s, which cannot be read", r.Name, file))
	}
	t := origin{name: file, known: map[string]scaffold.Known{}, format: r.declared()}
	t.text, _ = source.Text(bytes)
	for key, value := range map[string]string{
		"title": first(r.Title, d.Title), "summary": first(r.Description, d.Description), "licence": licenceOf(append(r.Licences, d.Licences...)),
	} {
		if value != "" {
			t.known[key] = scaffold.Known{Value: quoted(value), Why: "as " + path.Base(name) + " has it"}
		}
	}
	return t.take(p, o)
}

func first(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

func licenceOf(all []licence) string {
	if len(all) == 0 {
		return ""
	}
	return first(all[0].Name, all[0].Path)
}

// choose returns the resource with a name, or the first table, and its file.
func (d *dataPackage) choose(name string) (jsonSection, string, error) {
	var names []string
	for _, r := range d.Resources {
		file, ok := r.Path.(string)
		names = append(names, strconv.Quote(r.Name))
		if !ok || name != "" && r.Name != name || strings.Contains(file, "://") {
			continue
		}
		if ext := strings.ToLower(path.Ext(file)); name != "" || ext == ".csv" || ext == ".tsv" || r.Format == "csv" {
			if file = path.Clean(file); !fs.ValidPath(file) {
				return r, "", RequestError(fmt.Sprintf("the resource %s lies outside the package, in %s", r.Name, file))
			}
			return r, file, nil
		}
	}
	return jsonSection{}, "", RequestError(fmt.Sprintf("the package has no table %q in a file of its own; its resources are %s", name, strings.Join(names, ", ")))
}

// declared returns the form that a resource declares.
func (r *jsonSection) declared() (f record.Format) {
	for _, s := range record.Separators() {
		if r.Dialect.Delimiter == string(s.Rune()) && s != record.Comma {
			f.Separator = s
		}
	}
	f.Comment = r.Dialect.CommentChar
	for _, one := range r.Schema.Fields {
		if r.Dialect.Header != nil && !*r.Dialect.Header {
			f.Columns = append(f.Columns, one.Name)
		}
		if one.Decimal == "," {
			f.Decimal = record.DecimalComma
		}
		switch one.Group {
		case ",":
			f.Thousands = record.ThousandsComma
		case ".":
			f.Thousands = record.ThousandsPoint
		case " ":
			f.Thousands = record.ThousandsSpace
		}
	}
	for _, m := range r.Schema.Missing {
		if text, ok := m.(string); ok && text != "" {
			f.Missing = append(f.Missing, text)
		}
	}
	return f
}
