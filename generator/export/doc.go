// Package export makes the files of a site that programs read: feeds, sitemap,
// robots.txt, web manifest, tables of datasets and charts, open data, bibliographies,
// share cards and the search index.
//
// All lists them for a Site, in a fixed order; each is made when it is asked
// for. No file depends on the clock: the newest date in a feed is that of the
// newest document. A new kind of file is a file of this package and an entry in
// All.
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

	// Named reports that the path changes with everything that the file is made
	// from, so that an existing file of that name need not be made again.
	Named bool
}

// All returns every such file of a site with the given pages.
func All(s *site.Site, pages []page.Page, data *opendata.Package) []File {
	files := append(sitemaps(s, pages),
		File{Path: "robots.txt", Make: func() []byte { return robots(s) }},
		File{Path: "site.webmanifest", Make: func() []byte { return manifest(s) }})
	files = append(files, feeds(s)...)
	files = append(files, cards(s)...)
	if s.Publication.Search {
		for _, f := range search.Files(s) {
			files = append(files, File{Path: f.Path, Make: f.Make})
		}
	}
	for _, e := range s.Datasets {
		files = append(files,
			File{Path: page.DatasetFile(e.ID), Make: func() []byte { return data.DatasetCSV(e) }},
			File{Path: page.DatasetPackage(e.ID), Make: func() []byte { return data.DatasetDescriptor(e) }})
	}
	for _, f := range data.Files() {
		files = append(files, File{Path: page.DataFile(f.Name), Make: f.Make})
	}
	files = append(files, bibliographies(s)...)
	for _, c := range page.ChartFiles(s) {
		files = append(files, File{Path: c.Path, Make: func() []byte { return chartData(s, c) }})
	}
	return files
}

// encodeXML returns a document with its declaration.
func encodeXML(v any) []byte {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	encoder := xml.NewEncoder(&b)
	encoder.Indent("", " ")
	_ = encoder.Encode(v) // structs of strings into memory: cannot fail
	b.WriteByte('\n')
	return b.Bytes()
}
