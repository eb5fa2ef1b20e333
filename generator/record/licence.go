package record

import (
	"regexp"
	"strings"
)

var creativeCommons = regexp.MustCompile(`^CC-(BY(?:-NC)?(?:-SA|-ND)?)-([1-4]\.[05])$`)

// LicenceURL returns the address of the text of a licence that is named by its SPDX
// identifier: of those of Creative Commons, which are what publications use.
// It is empty for every other.
func LicenceURL(id string) string {
	if id == "CC0-1.0" {
		return "https://creativecommons.org/publicdomain/zero/1.0/"
	}
	if m := creativeCommons.FindStringSubmatch(id); m != nil {
		return "https://creativecommons.org/licenses/" + strings.ToLower(m[1]) + "/" + m[2] + "/"
	}
	return ""
}
