// Package export makes what machines read of a site: feeds, the sitemap, the
// rules for robots, the web manifest, the datasets' tables, the open data, the
// index of the search.
//
// A Site flows in, files flow out, in a fixed order and with no clock: the
// newest date in a feed is that of the newest document. One kind of file is
// one file of this package; adding one is adding it to All.
package export

import (
	"bytes"
	"encoding/xml"

	"explainer/generator/opendata"
	"explainer/generator/page"
	"explainer/generator/search"
	"explainer/generator/site"
)

// File is a file that is not a page.
type File struct {
	Path string // below the output folder
	Make func() []byte

	// Named says that the path changes with everything that the file is made
	// from, so that one which is there already is the one that would be made.
	Named bool
}

// All lists every such file of a site, whose pages are given.
func All(s *site.Site, pages []page.Page, data *opendata.Package) []File {
	files := []File{
		{Path: "sitemap.xml", Make: func() []byte { return sitemap(s, pages) }},
		{Path: "robots.txt", Make: func() []byte { return robots(s) }},
		{Path: "site.webmanifest", Make: func() []byte { return manifest(s) }},
	}
	files = append(files, feeds(s)...)
	files = append(files, cards(s)...)
	if s.Publication.Search {
		for _, f := range search.Files(s) {
			files = append(files, File{Path: f.Path, Make: f.Make})
		}
	}
	for _, e := range s.Datasets {
		files = append(files, File{Path: page.DatasetFile(e.ID), Make: func() []byte { return table(s, e) }})
	}
	for _, f := range data.Files() {
		files = append(files, File{Path: page.DataFile(f.Name), Make: f.Make})
	}
	for _, c := range page.ChartFiles(s) {
		files = append(files, File{Path: c.Path, Make: func() []byte { return chartData(s, c) }})
	}
	return files
}

// encodeXML writes a document with its declaration.
func encodeXML(v any) []byte {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	encoder := xml.NewEncoder(&b)
	encoder.Indent("", " ")
	_ = encoder.Encode(v) // structs of strings into memory: cannot fail
	b.WriteByte('\n')
	return b.Bytes()
}
