package main

import (
	"bytes"
	"errors"
	"html/template"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/adrg/frontmatter"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/sync/errgroup"
)

// floorPage is a briefing as the floor reads it.
type floorPage struct {
	Title   string   `yaml:"title"`
	Date    string   `yaml:"date"`
	Summary string   `yaml:"summary"`
	Actors  []string `yaml:"actors"`
	Issues  []string `yaml:"issues"`
	Body    template.HTML
}

// floor does the least that a generator must: it reads each briefing, splits
// and decodes its front matter, turns its Markdown into HTML, sets it into one
// layout and writes it. No links, no lists, no checks, nothing compared.
func floor(source, out string) error {
	debug.SetGCPercent(400)
	files, err := filepath.Glob(filepath.Join(source, "content", "briefings", "*.md"))
	if err != nil || len(files) == 0 {
		return errors.Join(err, errors.New("there are no briefings in "+source))
	}
	layout := template.Must(template.New("page").Parse(peerHead("{{.Title}}", "{{.Summary}}") +
		`<article><h1>{{.Title}}</h1><p class="summary">{{.Summary}}</p><p><time datetime="{{.Date}}">{{.Date}}</time></p>{{.Body}}<h2>Actors</h2><ul>{{range .Actors}}<li><a href="/actors/{{.}}/">{{.}}</a></li>{{end}}</ul><h2>Issues</h2><ul>{{range .Issues}}<li><a href="/issues/{{.}}/">{{.}}</a></li>{{end}}</ul></article>` + peerFoot))
	engine := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote))
	var g errgroup.Group
	workers := runtime.NumCPU()
	for k := range workers {
		g.Go(func() error {
			var html, page bytes.Buffer
			for i := k; i < len(files); i += workers {
				if err := floorFile(files[i], out, engine, layout, &html, &page); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return g.Wait()
}

func floorFile(file, out string, engine goldmark.Markdown, layout *template.Template, html, page *bytes.Buffer) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var p floorPage
	rest, err := frontmatter.Parse(bytes.NewReader(data), &p)
	if err != nil {
		return err
	}
	html.Reset()
	if err := engine.Convert(rest, html); err != nil {
		return err
	}
	p.Body = template.HTML(html.String()) // of our own corpus
	page.Reset()
	if err := layout.Execute(page, &p); err != nil {
		return err
	}
	dir := filepath.Join(out, "briefings", strings.TrimSuffix(filepath.Base(file), ".md"))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "index.html"), page.Bytes(), 0o644)
}
