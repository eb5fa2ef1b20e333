package load

import (
	"cmp"
	"context"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/markdown"
	"explainer/generator/site"
	"explainer/generator/source"

	"golang.org/x/sync/errgroup"
)

// document is a file of content/ as it was decoded, with the digest of its bytes.
type document struct {
	path   string
	digest source.Digest
	site.Unit
}

// reading is one reading of a folder's files.
type reading struct {
	options  Options
	settings settings
	before   *Publication // the earlier one; an empty one where there is none
	alike    bool         // the settings are as before, for reading
	parser   *markdown.Parser
	done     atomic.Int64

	own, builtin source.Tree
	unread       []diag.Finding // of files that could not be read, or are missing
	documents    []*document    // in the order of their paths
}

// read reads the files of a folder, and decodes the documents in content/. Given
// paths, it reads only the files there, provided that the other files were read
// before, without a finding and with the same settings. The error is the context's.
func read(ctx context.Context, fsys fs.FS, options Options, before *Publication, paths []string) (*reading, error) {
	r := &reading{options: options, settings: before.settings, before: before, builtin: before.builtin}
	if before.Site == nil || len(before.unread) > 0 {
		paths = nil
	}
	if len(paths) == 0 || within(settingsFile, paths) {
		r.settings = settingsIn(fsys).keeping(before.settings)
	}
	if r.settings.limits != before.settings.limits || !r.settings.readAlike(before.settings) {
		paths = nil
	}
	r.alike = r.settings.readAlike(before.settings)
	r.parser = markdown.New(r.settings.reading)
	return r, r.files(ctx, fsys, paths)
}

// within reports whether a file is at one of the paths, or below it.
func within(file string, paths []string) bool {
	return slices.ContainsFunc(paths, func(path string) bool {
		return file == path || strings.HasPrefix(file, path+"/")
	})
}

// Folders returns the folders that a publication is made of, by their paths below
// its root.
func Folders() []string { return []string{"content", "templates", "static"} }

// files reads the files at the paths or, given none, every file.
func (r *reading) files(ctx context.Context, fsys fs.FS, paths []string) error {
	base := r.before.own
	if !r.alike {
		base = base.Without("content") // to be parsed again, which needs the bytes
	}
	if len(paths) > 0 {
		return r.documentsOf(ctx, base.ListAt(fsys, r.settings.sourceLimits(), paths...))
	}
	if builtin := r.options.Builtin; builtin != nil {
		r.builtin, r.unread = r.builtin.Again(builtin, "templates", "static")
	}
	return r.documentsOf(ctx, base.List(fsys, r.settings.sourceLimits(), Folders()...))
}

// documentsOf reads the files of a list, on all cores, and adds the documents of the
// other files, which were decoded before.
func (r *reading) documentsOf(ctx context.Context, list *source.List) error {
	files, read := make([]source.File, list.Len()), make([]*document, list.Len())
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range files {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			files[i], read[i] = r.file(list, i)
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	own, findings := list.Tree(files)
	r.own, r.unread = own, append(r.unread, findings...)
	byPath := make(map[string]*document, len(read))
	for _, d := range read {
		if d != nil {
			byPath[d.path] = d
		}
	}
	for _, f := range own.Under("content") {
		if d := cmp.Or(byPath[f.Path], r.known(f)); d != nil {
			r.documents = append(r.documents, d)
		}
	}
	return nil
}

// file reads one file and decodes its document, if it has one. site.yaml is returned
// as the settings were read from it, so that both are of the same bytes.
func (r *reading) file(list *source.List, i int) (source.File, *document) {
	f, ok := list.Read(i)
	if ok && list.Path(i) == settingsFile {
		f = r.settings.file
	}
	if !ok || !strings.HasPrefix(f.Path, "content/") || content.IsTranslation(f.Path) {
		return f, nil
	}
	d := r.known(f)
	if d == nil {
		d = r.decode(f)
	}
	return f.WithoutData(), d
}

// known returns the document of a file as it was decoded before, nil if it was not,
// or from other bytes or with other settings.
func (r *reading) known(f source.File) *document {
	if !r.alike {
		return nil
	}
	known, byPath := r.before.documents, func(d *document, path string) int { return strings.Compare(d.path, path) }
	i, ok := slices.BinarySearchFunc(known, f.Path, byPath)
	if !ok || known[i].digest != f.Digest {
		return nil
	}
	return known[i]
}

// decode decodes the document of a file, with its body and its blocks.
func (r *reading) decode(f source.File) *document {
	r.options.Progress.Tell("read", int(r.done.Add(1)), 0)
	doc, text := content.Decode(f, r.settings.vocabulary)
	d := &document{path: f.Path, digest: f.Digest, Unit: site.Unit{Doc: doc}}
	if text.Text == nil {
		return d
	}
	d.Body = r.body(f, text)
	for _, b := range d.Body.Blocks {
		d.Blocks = append(d.Blocks, content.DecodeBlock(b.Kind, b.YAML, b.Place))
	}
	return d
}

// body returns the body of a file from the cache, parsing it on a miss.
func (r *reading) body(f source.File, text content.Body) *markdown.Body {
	if b := r.options.Cache.Body(f, r.settings.reading); b != nil {
		return b
	}
	b := r.parser.Parse(markdown.Source{File: f.Path, Line: text.Line, Text: text.Text})
	r.options.Cache.KeepBody(f, r.settings.reading, b)
	return b
}

// findings returns the findings of reading a document.
func (d *document) findings() []diag.Finding {
	findings := slices.Clip(d.Doc.Findings)
	if d.Body != nil {
		findings = append(findings, d.Body.Findings...)
	}
	for _, b := range d.Blocks {
		findings = append(findings, b.Findings...)
	}
	return findings
}
