package build

import (
	"slices"
	"strings"

	"explainer/generator/check"
	"explainer/generator/publish"
	"explainer/generator/site"
)

// ReadRelease reads the manifest of a site that was published before, so that a new
// one can be held to it (load, Checked). The error says that the text is no
// manifest.
func ReadRelease(manifest []byte) (*check.Release, error) {
	urls, said, err := publish.ParseManifest(manifest)
	if err != nil {
		return nil, err
	}
	return &check.Release{
		URLs:      slices.DeleteFunc(urls, passing),
		Claims:    said.Says,
		Anchors:   said.Anchors,
		Notes:     said.Notes,
		Conflicts: said.Conflicts,
	}, nil
}

// passing reports whether an address carries no promise of permanence: it is that of
// a file whose name changes with its content, of one that only hosts read, or of the
// page for missing addresses.
func passing(url string) bool {
	for _, prefix := range []string{"/404.html", "/assets/", "/cards/", "/search/", "/_", "/."} {
		if strings.HasPrefix(url, prefix) && url != "/search/" {
			return true
		}
	}
	return false
}

// releaseOf returns what the manifest says of a site, for later releases to be held
// to.
func releaseOf(s *site.Site) publish.Release {
	e := check.ReleaseOf(s)
	return publish.Release{Says: e.Claims, Anchors: e.Anchors, Notes: e.Notes, Conflicts: e.Conflicts}
}
