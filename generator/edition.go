package generator

import (
	"maps"
	"slices"
	"strings"

	"explainer/generator/check"
	"explainer/generator/publish"
)

// ReadEdition reads the manifest of a site that was published before, so that
// a new one can be held to it (Options.Before). The error says that the text
// is no manifest.
func ReadEdition(manifest []byte) (*check.Edition, error) {
	urls, claims, err := publish.ParseManifest(manifest)
	if err != nil {
		return nil, err
	}
	e := &check.Edition{URLs: slices.DeleteFunc(urls, passing), Claims: map[string]check.Claim{}}
	for _, c := range claims {
		e.Claims[c.ID] = check.Claim{Value: c.Value, Notes: c.Notes}
	}
	return e, nil
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

// claims are what the records of the site say, for its manifest.
func (s *Snapshot) claims() []publish.Claim {
	byID := check.Claims(s.Site)
	claims := make([]publish.Claim, 0, len(byID))
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		claims = append(claims, publish.Claim{ID: id, Value: byID[id].Value, Notes: byID[id].Notes})
	}
	return claims
}
