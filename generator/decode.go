package generator

import (
	"context"
	"runtime"
	"slices"
	"strings"
	"sync"

	"explainer/generator/content"
	"explainer/generator/markdown"
	"explainer/generator/site"
	"explainer/generator/source"
)

// unit is what one file was read as, from which bytes, and how.
type unit struct {
	path    string
	digest  source.Digest
	reading markdown.Options
	site.Unit
}

// decoding makes documents of files, several at once, until its context ends.
type decoding struct {
	ctx      context.Context
	reading  markdown.Options
	parser   *markdown.Parser
	bodies   *bodies  // may be nil
	progress Progress // may be nil

	mu    sync.Mutex
	units map[string]*unit // by path
}

// decoding is one for the documents of a snapshot as its settings say.
func (s *Snapshot) decoding(ctx context.Context) *decoding {
	d := &decoding{ctx: ctx, reading: s.settings.reading, parser: markdown.New(s.settings.reading), progress: s.options.Progress, units: map[string]*unit{}}
	if s.store != nil {
		d.bodies = newBodies(s.store)
	}
	return d
}

// read decodes one file.
func (d *decoding) read(f source.File) {
	if d.ctx.Err() != nil || content.IsForeignEdition(f.Path) {
		return
	}
	u := &unit{path: f.Path, digest: f.Digest, reading: d.reading, Unit: d.readUnit(f)}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.units[f.Path] = u
	d.progress.tell("read", len(d.units), 0)
}

func (d *decoding) readUnit(f source.File) site.Unit {
	doc, text := content.Decode(f)
	u := site.Unit{Doc: doc}
	if text.Text == nil {
		return u
	}
	if d.bodies != nil {
		u.Body = d.bodies.read(f, text, d.reading, d.parser)
	} else {
		u.Body = d.parser.Parse(markdown.Source{File: f.Path, Line: text.Line, Text: text.Text})
	}
	for _, b := range u.Body.Blocks {
		u.Blocks = append(u.Blocks, content.DecodeBlock(b.Kind, b.YAML, b.Place))
	}
	return u
}

// decode gathers what every file of content/ says: as it was decoded when it was
// read, as an earlier snapshot has it, or, where it is to be read in another way
// than it was, decoded anew.
func (s *Snapshot) decode(documents *decoding, before *Snapshot) {
	if s.agree(); documents.reading != s.settings.reading {
		documents = s.decoding(documents.ctx)
	}
	var files []source.File
	for _, f := range s.files.Under("content") {
		if content.IsForeignEdition(f.Path) {
			s.skipped = append(s.skipped, f.Path)
			continue
		}
		files = append(files, f)
	}
	s.units = make([]*unit, len(files))
	var wait sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for k := range workers {
		wait.Go(func() {
			for i := k; i < len(files) && documents.ctx.Err() == nil; i += workers {
				s.units[i] = s.unit(i, files[i], documents, before)
			}
		})
	}
	wait.Wait()
	for i, u := range s.units {
		if u == nil && documents.ctx.Err() == nil {
			s.lose(files[i])
			s.units[i] = &unit{path: files[i].Path, Unit: site.Unit{Doc: &content.Document{Path: files[i].Path}}}
		}
	}
}

// unit is what a file says, nil where its bytes are lost. It is most likely where
// it was before.
func (s *Snapshot) unit(i int, f source.File, documents *decoding, before *Snapshot) *unit {
	if u := documents.unit(f); u != nil {
		return u
	}
	if before != nil {
		ok := i < len(before.units) && before.units[i].path == f.Path
		if !ok {
			i, ok = slices.BinarySearchFunc(before.units, f.Path, func(u *unit, path string) int { return strings.Compare(u.path, path) })
		}
		if ok && before.units[i].digest == f.Digest && before.units[i].reading == s.settings.reading {
			return before.units[i]
		}
	}
	if f.Data = s.text(f); f.Data == nil {
		return nil
	}
	documents.read(f)
	return documents.unit(f)
}

// unit is what a file was decoded as, nil if it was not.
func (d *decoding) unit(f source.File) *unit {
	d.mu.Lock()
	defer d.mu.Unlock()
	if u := d.units[f.Path]; u != nil && u.digest == f.Digest {
		return u
	}
	return nil
}
