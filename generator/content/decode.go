package content

import (
	"bytes"
	"cmp"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"explainer/generator/diag"
	"explainer/generator/language"
	"explainer/generator/record"
	"explainer/generator/source"
)

// Decode reads one file of content/, with what the publication declares, which may be
// nil. The body is empty for files that have none. What the file gets wrong is in the document's
// Findings.
func Decode(f source.File, v *Vocabulary) (*Document, Body) {
	d := &decoder{file: f.Path}
	if v != nil {
		d.units, d.own = v.Units, v.Own
	}
	doc := &Document{Path: f.Path, At: Keys{Whole: diag.Place{File: f.Path}}}
	body := d.document(doc, f)
	doc.References = slices.Clone(d.references) // without the room for more
	doc.Findings = told(d.findings)
	if doc.At.keys == nil && len(d.findings) > 0 {
		doc.Lost = lostIDs(f)
	}
	return doc, body
}

var idLine = regexp.MustCompile(`(?m)^[\s-]*id:\s*([a-z0-9-]+)`)

// lostIDs returns the ids that a file which cannot be read probably declares.
func lostIDs(f source.File) []string {
	if f.Path == PlacesFile {
		var ids []string
		for line := range strings.Lines(string(f.Data)) {
			first, _, _ := strings.Cut(line, ",")
			ids = append(ids, strings.TrimSpace(first))
		}
		return ids
	}
	ids := []string{datePrefix.ReplaceAllString(strings.TrimSuffix(path.Base(f.Path), path.Ext(f.Path)), "")}
	for _, m := range idLine.FindAllSubmatch(f.Data, -1) {
		ids = append(ids, string(m[1]))
	}
	return ids
}

// IsTranslation reports whether a file is a document in another language than
// the site's, such as content/about.uk.md, which is not published.
func IsTranslation(file string) bool {
	_, foreign := language.TranslationOf(file)
	return foreign
}

func (d *decoder) document(doc *Document, f source.File) Body {
	kind, ok := kindOf(f.Path)
	if !ok {
		d.report(misplaced(f.Path))
		return Body{}
	}
	if doc.Kind = kind; f.Path == PlacesFile {
		doc.Kind = "" // it declares actors, and is none
	}
	if path.Ext(f.Path) == ".csv" && f.Path != PlacesFile {
		d.sheet(doc, f)
		return Body{}
	}
	text, ok := d.clean(f.Data)
	if !ok {
		return Body{}
	}
	switch path.Ext(f.Path) {
	case ".yaml", ".yml":
		d.yamlFile(doc, text)
		return Body{}
	case ".json":
		if root := d.parseJSON(text); root != nil {
			d.sources(doc, root)
		}
		return Body{}
	case ".csv":
		d.places(doc, text)
		return Body{}
	}
	return d.markdownFile(doc, text)
}

// folders lists the folders of content/ that hold documents.
func folders() []string {
	var out []string
	for info := range record.Kinds() {
		if info.Folder != "" && info.Folder != "." {
			out = append(out, info.Folder)
		}
	}
	return out
}

// folderOf returns the folder of content/ that a file lies in or below: "briefings"
// for content/briefings/2026/a.md, "." for content/a.md.
func folderOf(file string) string {
	folder, _, below := strings.Cut(strings.TrimPrefix(file, "content/"), "/")
	if !below {
		return "."
	}
	return folder
}

// kindOf returns the kind of a file of content/ by its folder and ending. Folders
// within that of a kind are the editor's own: they say nothing of the kind, the id
// or the address.
func kindOf(file string) (record.Kind, bool) {
	if file == "content/site.yaml" {
		return record.KindSite, true
	}
	if file == PlacesFile {
		return record.KindActor, true
	}
	ext := path.Ext(file)
	info, known := record.KindIn(folderOf(file))
	switch {
	case info.In == record.InSources:
		return info.Kind, isBibliography(file)
	case info.Kind == record.KindDataset && ext == ".csv":
		return info.Kind, true
	}
	return info.Kind, known && ext == ".md"
}

// misplaced reports a file that is no document where it lies, and where it
// belongs.
func misplaced(file string) diag.Finding {
	f := diag.Errorf(diag.Place{File: file}, RuleMisplaced, "is not a document that explainer reads here")
	dir, ext := folderOf(file), path.Ext(file)
	if near := diag.Nearest(dir, folders()); near != "" && !slices.Contains(folders(), dir) {
		return f.WithHelp("did you mean the folder content/%s?", near)
	}
	switch strings.ToLower(ext) {
	case ".md", ".yaml", ".yml", ".csv", ".json":
		return f.WithHelp(
			"documents lie in content/ (pages), or in or below its folders %s; they end in .md, tables in .csv, sources in .yaml or .json",
			strings.Join(folders(), ", "),
		)
	case ".docx", ".doc", ".odt", ".rtf", ".pdf":
		return f.WithHelp(
			"save its text as Markdown (%s.md) to make a document of it, or put the file into static/ for readers to download",
			strings.TrimSuffix(path.Base(file), ext),
		)
	case ".bib", ".ris", ".xlsx", ".ods", ".tsv":
		return f.WithHelp(
			"a bibliography is CSL-JSON or CSL-YAML in content/sources/ (`explainer import csl` takes one over) and a table is CSV in content/datasets/*.csv; a file for readers to download goes into static/",
		)
	}
	return f.WithHelp("put images and other files into static/")
}

// clean makes the text of a file uniform: no byte order mark, lines that end
// in \n. It reports what is no text.
func (d *decoder) clean(data []byte) ([]byte, bool) {
	data = endings(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))
	if i := firstBad(data); i >= 0 {
		d.notText(data, i)
		return nil, false
	}
	if f, found := d.unmerged(data); found {
		d.report(f)
		return nil, false
	}
	d.garbled(data)
	return data, true
}

// endings makes all lines end in \n.
func endings(data []byte) []byte {
	if bytes.IndexByte(data, '\r') < 0 {
		return data
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
}

// notText reports the character at an offset of a text, which no text holds.
func (d *decoder) notText(data []byte, i int) {
	at := diag.Place{File: d.file, Line: 1 + bytes.Count(data[:i], []byte("\n"))}
	at.Col = 1 + utf8.RuneCount(data[bytes.LastIndexByte(data[:i], '\n')+1:i])
	d.report(notText(at, data[i:]))
}

// notText returns the finding for a text that begins with a character that no
// text holds.
func notText(at diag.Place, text []byte) diag.Finding {
	if r, size := utf8.DecodeRune(text); r != 0 && (r != utf8.RuneError || size > 1) {
		return diag.Errorf(at, RuleNotText, "the character %U cannot be seen, and could make one text read as another", r).
			WithHelp("remove it")
	}
	return diag.Errorf(at, RuleNotText, "this is not text in UTF-8").
		WithHelp("save the file as UTF-8 in your editor; if it is an image or a document, put it into static/")
}

// firstBad returns the offset of the first byte that no UTF-8 text holds, or of the
// first character that is hidden, or -1.
func firstBad(data []byte) int {
	for i := 0; i < len(data); {
		if ' ' <= data[i] && data[i] < 0x7f { // as nearly all are
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if hidden(r) || r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return -1
}

var datePrefix = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}-`)

// fileID is the id that a file's name gives: without its ending and a leading
// date.
func (d *decoder) fileID(file string) string {
	name := strings.TrimSuffix(path.Base(file), path.Ext(file))
	id := datePrefix.ReplaceAllString(name, "")
	if !IsID(id) {
		d.report(diag.Errorf(diag.Place{File: file}, RuleBadID, "the name of the file can't be an id").
			WithHelp("rename it to %s", cmp.Or(SuggestID(id), "a-name-in-lower-case")+path.Ext(file)))
		return ""
	}
	return id
}

func (d *decoder) yamlFile(doc *Document, text []byte) {
	if doc.Kind == record.KindSource {
		text, d.folded = closingLine.ReplaceAll(text, nil), true
	}
	root := d.parse(text, 1)
	if root == nil {
		if doc.Kind == record.KindSite && len(d.findings) == 0 {
			d.report(
				diag.Errorf(diag.Place{File: doc.Path}, RuleMissingKey, "the file says nothing").
					WithHelp("give at least title, base_url and language"),
			)
		}
		return
	}
	if doc.Kind == record.KindSite {
		if o, ok := d.object(root, "the site"); ok {
			o.publication(doc)
		}
		return
	}
	d.sources(doc, root)
}

// closingLine matches the line with which pandoc ends a bibliography.
var closingLine = regexp.MustCompile(`\n(?:---|\.\.\.)\s*$`)

func (d *decoder) markdownFile(doc *Document, text []byte) Body {
	block, line, body, ok := d.split(text)
	if !ok {
		return Body{}
	}
	if doc.ID = d.fileID(doc.Path); doc.ID == "" {
		return Body{}
	}
	root := d.parse(block, line)
	if root == nil {
		if len(d.findings) == 0 {
			d.report(
				diag.Errorf(diag.Place{File: doc.Path, Line: max(1, line-1)}, RuleFrontMatter, "the front matter is empty").
					WithHelp("give at least title: …"),
			)
		}
		return Body{}
	}
	info, _ := doc.Kind.Info()
	if o, ok := d.object(root, info.Called); ok {
		o.frontMatter(doc, info)
	}
	return body
}

// publication reads content/site.yaml.
func (o *object) publication(doc *Document) {
	doc.Publication = &record.Publication{Limits: record.DefaultLimits()}
	doc.Publication.Keys(o)
	for info := range record.Kinds() {
		if info.In == record.InSite {
			o.declare(doc, info)
		}
	}
	o.ownKeysAgree(doc.Publication.Own)
	o.unitsAgree(doc)
	doc.Rules = settings[record.RuleSetting](o, "rules", "rule setting")
	doc.Calendars = settings[record.Calendar](o, "calendars", "calendar")
	doc.Ladders = settings[record.Ladder](o, "ladders", "ladder")
	o.laddersAgree(doc)
	doc.At = *o.at
	o.done()
}

// frontMatter reads the front matter of a document: the keys of all documents,
// those of its kind, and the records that it declares.
func (o *object) frontMatter(doc *Document, info record.KindInfo) {
	doc.Record = info.New()
	doc.Front.Keys(o, info)
	if doc.Front.ID != "" {
		doc.ID = doc.Front.ID
	}
	o.owner = "" // references of a document's own keys belong to the document
	doc.Record.Keys(o)
	o.agrees(doc.Record)
	doc.Own = o.ownKeys(info.Kind)
	if doc.Kind == record.KindPage && doc.ID == "index" && o.find("as_of") == len(o.used) {
		o.lacks(
			diag.Errorf(o.place(o.node), RuleMissingKey, "the home page has no as_of").
				WithHelp("add `as_of: YYYY-MM-DD`, with the day on which its facts held; other pages may do without"),
			"as_of",
		)
	}
	doc.name()
	for info := range record.Kinds() {
		if info.In == record.InDocument {
			o.declare(doc, info)
		}
	}
	doc.Waivers = settings[record.Waiver](o, "waivers", "waiver")
	doc.At = *o.at
	o.done()
}

// name gives the document's own record its id and what it shares with the
// front matter.
func (doc *Document) name() {
	if r, ok := doc.Record.(record.Fronted); ok {
		r.Share(doc.ID, &doc.Front)
	}
}
