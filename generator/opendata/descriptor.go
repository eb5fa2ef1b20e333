package opendata

import (
	"bytes"
	"cmp"
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"explainer/generator/record"
	"explainer/generator/site"
)

// descriptor is a Data Package, version 2.0.
type descriptor struct {
	Schema       string        `json:"$schema"`
	Name         string        `json:"name"`
	ID           string        `json:"id"`
	Title        string        `json:"title"`
	Description  string        `json:"description,omitempty"`
	Homepage     string        `json:"homepage"`
	Version      string        `json:"version,omitempty"`
	Licenses     []licence     `json:"licenses,omitempty"`
	Contributors []contributor `json:"contributors,omitempty"`
	Sources      []origin      `json:"sources,omitempty"`
	Resources    []resource    `json:"resources"`
}

type licence struct {
	Name  string `json:"name,omitempty"`
	Path  string `json:"path"`
	Title string `json:"title"`
}

type contributor struct {
	Title string   `json:"title"`
	Roles []string `json:"roles"`
}

// origin is a source in a Data Package.
type origin struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
}

type resource struct {
	Name        string    `json:"name"`
	Type        string    `json:"type,omitempty"`
	Path        string    `json:"path"`
	Description string    `json:"description"`
	Format      string    `json:"format"`
	MediaType   string    `json:"mediatype"`
	Encoding    string    `json:"encoding"`
	Bytes       int       `json:"bytes"`
	Hash        string    `json:"hash"`
	Licenses    []licence `json:"licenses,omitempty"`
	Sources     []origin  `json:"sources,omitempty"`
	Dialect     *dialect  `json:"dialect,omitempty"`
	Schema      *schema   `json:"schema,omitempty"`
}

type dialect struct {
	Header         bool   `json:"header"`
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
	QuoteChar      string `json:"quoteChar"`
	DoubleQuote    bool   `json:"doubleQuote"`
}

type schema struct {
	Schema        string       `json:"$schema"`
	Fields        []field      `json:"fields"`
	PrimaryKey    []string     `json:"primaryKey,omitempty"`
	ForeignKeys   []foreignKey `json:"foreignKeys,omitempty"`
	MissingValues []string     `json:"missingValues"`
}

type field struct {
	Name        string       `json:"name"`
	Type        Type         `json:"type"`
	Description string       `json:"description"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Unique   bool     `json:"unique,omitempty"`
	Enum     []string `json:"enum,omitempty"`
	Pattern  string   `json:"pattern,omitempty"`
}

type foreignKey struct {
	Fields    []string  `json:"fields"`
	Reference reference `json:"reference"`
}

// reference names no resource where it is its own, as readers of version 1 want.
type reference struct {
	Resource string   `json:"resource"`
	Fields   []string `json:"fields"`
}

const profiles = "https://datapackage.org/profiles/2.0/"

// Descriptor returns datapackage.json, which describes every file.
func (p *Package) Descriptor() []byte {
	s := p.site
	d := descriptor{
		Schema: profiles + "datapackage.json", Name: packageName(s.BaseURL), ID: s.BaseURL + "/data/datapackage.json",
		Title: s.Publication.Title, Description: s.Publication.Description, Homepage: s.BaseURL + "/data/",
		Version: p.AsOf().String(), Licenses: p.licences(), Resources: []resource{},
	}
	for _, name := range s.Publication.Editors {
		d.Contributors = append(d.Contributors, contributor{Title: name, Roles: []string{"editor"}})
	}
	for _, e := range s.Sources {
		d.Sources = append(d.Sources, originOf(e))
	}
	for _, t := range p.Tables {
		d.Resources = append(d.Resources, p.table(t))
	}
	for _, t := range p.Tables {
		if t.HasJSON() {
			r := file(t.Name+"-json", t.Name+".json", "application/json", p.Describe(t), t.JSON())
			r.Licenses, r.Sources = p.licences(), p.itself()
			d.Resources = append(d.Resources, r)
		}
	}
	return encoded(d)
}

// encoded returns plain values as JSON.
func encoded(v any) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	_ = encoder.Encode(v) // into memory: cannot fail
	return b.Bytes()
}

func originOf(source *site.Entry) origin {
	return origin{Title: source.Name, Path: source.Source.URL}
}

// origins returns sources by their ids, each once.
func (p *Package) origins(ids []string) []origin {
	var out []origin
	for i, id := range ids {
		if e := p.site.Entry(id); e != nil && e.Source != nil && !slices.Contains(ids[:i], id) {
			out = append(out, originOf(e))
		}
	}
	return out
}

// itself returns the publication as a source.
func (p *Package) itself() []origin {
	return []origin{{Title: p.site.Publication.Title, Path: p.site.BaseURL + "/"}}
}

// sourcesOf returns what the records of a table rest on. Where they rest on nothing, and
// of a table that lists what belongs to another's rows, it is the publication itself.
func (p *Package) sourcesOf(t *Table) []origin {
	if !t.HasJSON() {
		return p.itself()
	}
	var ids []string
	seen := map[string]bool{}
	for _, e := range t.entries {
		for _, id := range restsOn(e) {
			if !seen[id] {
				seen[id] = true
				ids = append(ids, id)
			}
		}
	}
	if out := p.origins(ids); out != nil {
		return out
	}
	return p.itself()
}

// restsOn returns the ids of the sources of a record.
func restsOn(e *site.Entry) []string {
	switch {
	case e.Figure != nil:
		return e.Figure.Sources
	case e.Position != nil:
		return e.Position.Sources
	case e.Event != nil:
		return e.Event.Sources
	case e.Conflict != nil:
		return e.Conflict.Sources
	case e.Dataset != nil:
		return e.Dataset.Sources
	}
	return nil
}

// AsOf returns the newest date at which the facts of a document held.
func (p *Package) AsOf() record.Date {
	var latest record.Date
	for _, e := range slices.Concat(p.site.Factual()...) {
		if d := e.Front().AsOf; d.Compare(latest) > 0 {
			latest = d
		}
	}
	return latest
}

var notInName = regexp.MustCompile(`[^a-z0-9._/-]+`)

// packageName is the site's address as the name of a package.
func packageName(baseURL string) string {
	u, err := url.Parse(baseURL)
	if err != nil {
		return "data"
	}
	return notInName.ReplaceAllString(strings.ToLower(u.Hostname()+u.EscapedPath()), "-")
}

// licences returns the publication's licence, for a file that has none of its own.
func (p *Package) licences() []licence {
	return licences(p.site.Publication.Licence, p.site.BaseURL+"/data/")
}

// licences returns a licence in the form of a list. One without an address stands on a page.
func licences(text, page string) []licence {
	switch address := record.LicenceURL(text); {
	case text == "":
		return nil
	case address == "":
		return []licence{{Path: page, Title: text}}
	default:
		return []licence{{Name: text, Path: address, Title: text}}
	}
}

func file(name, path, mediaType, description string, d Digest) resource {
	return resource{
		Name: name, Path: path, Description: description, Format: path[strings.LastIndexByte(path, '.')+1:], MediaType: mediaType,
		Encoding: "utf-8", Bytes: d.Size, Hash: "sha256:" + d.SHA256,
	}
}

func csvDialect() *dialect {
	return &dialect{Header: true, Delimiter: ",", LineTerminator: "\r\n", QuoteChar: `"`, DoubleQuote: true}
}

func (p *Package) table(t *Table) resource {
	r := file(t.Name, t.Name+".csv", "text/csv", p.Describe(t), t.CSV())
	r.Type, r.Licenses, r.Sources = "table", p.licences(), p.sourcesOf(t)
	r.Dialect = csvDialect()
	r.Schema = &schema{Schema: profiles + "tableschema.json", PrimaryKey: t.Key, MissingValues: []string{""}}
	for _, f := range t.Fields {
		r.Schema.Fields = append(r.Schema.Fields, p.field(t, f))
	}
	for _, k := range t.Foreign {
		out := foreignKey{Fields: k.Fields, Reference: reference{Fields: k.To}}
		if k.Table != t.Name {
			out.Reference.Resource = k.Table
		}
		r.Schema.ForeignKeys = append(r.Schema.ForeignKeys, out)
	}
	return r
}

func (p *Package) field(t *Table, f Field) field {
	out := field{Name: f.Name, Type: f.Type, Description: p.DescribeField(t, f)}
	if f.Type == List { // which readers of version 1 do not know
		out.Type = Text
		out.Description += " " + p.site.Language.Words.ListsAreJoined
	}
	c := constraints{
		Required: f.Required,
		Unique:   slices.Equal(t.Key, []string{f.Name}),
		Enum:     f.Allowed,
		Pattern:  f.Pattern,
	}
	if c.Required || c.Enum != nil || c.Pattern != "" {
		out.Constraints = &c
	}
	return out
}

// Describe returns what a table holds, in the language's words if it has some.
func (p *Package) Describe(t *Table) string {
	w := &p.site.Language.Words
	for info := range record.Kinds() {
		if info.Plural() == t.Name {
			return w.Kinds[string(info.Kind)].Table
		}
	}
	return cmp.Or(w.Tables[t.Name], t.Means)
}

// DescribeField returns what a column holds: in the language's words for that
// column, else as its key declares it, else in the words for all columns of its
// name.
func (p *Package) DescribeField(t *Table, f Field) string {
	columns := p.site.Language.Words.Columns
	return cmp.Or(columns[t.Name+"."+f.Name], f.Means, columns[f.Name])
}

// File is a file of the package.
type File struct {
	Name string
	Make func() []byte
}

// Files lists the files of the package, those that describe it last: by then the sizes
// and digests of the others are known.
func (p *Package) Files() []File {
	var files []File
	for _, t := range p.Tables {
		files = append(files, File{t.Name + ".csv", t.csv.bytes})
		if t.HasJSON() {
			files = append(files, File{t.Name + ".json", t.json.bytes})
		}
	}
	return append(files, File{"catalog.jsonld", p.Catalogue}, File{"datapackage.json", p.Descriptor})
}
