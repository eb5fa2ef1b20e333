package export

import (
	"explainer/generator/page"
	"explainer/generator/site"
)

// cards returns the pictures that social networks show with a link, for every
// page that has one.
func cards(s *site.Site) []File {
	var files []File
	for _, group := range [][]*site.Entry{s.Briefings, s.Questions} {
		for _, e := range group {
			if c, ok := page.CardOf(s, e); ok {
				files = append(files, File{Path: page.CardFile(e, c), Make: c.PNG, Named: true})
			}
		}
	}
	return files
}
