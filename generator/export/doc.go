// Package export makes what machines read of a site: feeds, the sitemap, the
// rules for robots, the web manifest, the datasets' tables.
//
// A Site flows in, files flow out, in a fixed order and with no clock: the
// newest date in a feed is that of the newest document. One kind of file is
// one file of this package; adding one is adding it to All.
package export

import (
	"bytes"
	"encoding/xml"

	"explainer/generator/page"
	"explainer/generator/site"
)

// File is a file that is not a page.
type File struct {
	Path string // below the output folder
	Make func() []byte
}

// All lists every such file of a site, whose pages are given.
func All(s *site.Site, pages []page.Page) []File {
	files := []File{
		{"feed.xml", func() []byte { return atom(s) }},
		{"feed.json", func() []byte { return jsonFeed(s) }},
		{page.ChangesFeed, func() []byte { return changesFeed(s) }},
		{"sitemap.xml", func() []byte { return sitemap(s, pages) }},
		{"robots.txt", func() []byte { return robots(s) }},
		{"site.webmanifest", func() []byte { return manifest(s) }},
	}
	for _, e := range s.Datasets {
		files = append(files, File{page.DatasetFile(e.ID), func() []byte { return table(s, e) }})
	}
	for _, c := range page.ChartFiles(s) {
		files = append(files, File{c.Path, func() []byte { return chartData(s, c) }})
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
