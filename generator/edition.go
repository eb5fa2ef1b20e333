package generator

import (
	"slices"
	"strings"

	"explainer/generator/check"
	"explainer/generator/publish"
)

// ReadEdition reads the manifest of a site that was published before, so that
// a new one can be held to it (Options.Before). The error says that the text
// is no manifest.
func ReadEdition(manifest []byte) (*check.Edition, error) {
	urls, said, err := publish.ParseManifest(manifest)
	if err != nil {
		return nil, err
	}
	return &check.Edition{URLs: slices.DeleteFunc(urls, passing), Claims: said.Says, Anchors: said.Anchors, Notes: said.Notes, Conflicts: said.Conflicts}, nil
}

// passing tells the addresses that nobody is promised: of files whose name
// changes with their content, of what hosts alone read, and of what is shown
// where nothing is.
func passing(url string) bool {
	for _, prefix := range []string{"/404.html", "/assets/", "/cards/", "/search/", "/_", "/."} {
		if strings.HasPrefix(url, prefix) && url != "/search/" {
			return true
		}
	}
	return false
}

// edition is what the site says of itself, for its manifest.
func (s *Snapshot) edition() publish.Edition {
	e := check.EditionOf(s.Site)
	return publish.Edition{Says: e.Claims, Anchors: e.Anchors, Notes: e.Notes, Conflicts: e.Conflicts}
}
