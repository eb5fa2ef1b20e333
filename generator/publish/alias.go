package publish

import (
	"errors"
	"net/url"
	"path"
	"slices"
	"strings"
)

// AliasFile returns the file of the page at an old address, which is a path of
// the site as browsers write it: %20 is a space in the file's name.
func AliasFile(alias string) string {
	if decoded, err := url.PathUnescape(alias); err == nil {
		alias = decoded
	}
	name := strings.Trim(alias, "/")
	if strings.HasSuffix(alias, ".html") {
		return name
	}
	return path.Join(name, "index.html")
}

// CheckAlias returns an error for an old address that a host or a server would
// take for something else than a page.
func CheckAlias(alias string) error {
	name := AliasFile(alias)
	if err := CheckPath(name); err != nil {
		return err
	}
	top, _, _ := strings.Cut(name, "/")
	switch {
	case slices.Contains([]string{"assets", "cards"}, Fold(top)):
		return errors.New("the files in /" + top + "/ are cached for ever, and a redirect must not be")
	case slices.Contains([]string{"_worker.js", "_routes.json", "_headers", "_redirects", "functions"}, Fold(top)):
		return errors.New("Cloudflare Pages reads /" + top + " as instructions, not as a page")
	case slices.Contains([]string{".netlify", "cdn-cgi"}, Fold(top)):
		return errors.New("addresses below /" + top + "/ belong to the host, which serves its own pages there")
	case strings.ContainsAny(name, ";{}$"):
		return errors.New("; { } and $ have a meaning in the settings of servers")
	case isCompressed(name):
		return errors.New("the name is that of a compressed file beside another")
	}
	return nil
}

// isCompressed reports whether a path has a part that is named as the
// compressed form of a text is.
func isCompressed(name string) bool {
	return slices.ContainsFunc(strings.Split(name, "/"), func(part string) bool {
		return uncompressed(part) != part && isText(uncompressed(part))
	})
}
