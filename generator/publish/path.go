package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"unicode"

	"explainer/generator/filelock"

	"golang.org/x/text/unicode/norm"
)

// errPath is returned for a text that is no path of a file below a folder.
var errPath = errors.New("not a path that can be published")

// CheckPath returns an error for a path that could leave the folder, break out
// of a line of a list of files, or that not every system can store. A site is
// built on one system, read on another and served by a third.
func CheckPath(path string) error {
	local := fs.ValidPath(path) && path != "." && filepath.IsLocal(filepath.FromSlash(path))
	if !local || len(path) > 1000 || strings.Contains(path, "\\") || strings.ContainsFunc(path, unicode.IsControl) {
		return fmt.Errorf("%q: %w", path, errPath)
	}
	for part := range strings.SplitSeq(path, "/") {
		if len(part) > 250 || part == stageName || part == filelock.Name {
			return fmt.Errorf("%q: %w", path, errPath)
		}
		if why := unportable(part); why != "" {
			return fmt.Errorf("%q cannot be published: %s", path, why)
		}
	}
	return nil
}

// unportable returns why a system could not store a file or folder of that
// name, or would show another one; "" where each can.
func unportable(name string) string {
	base, _, _ := strings.Cut(strings.ToLower(name), ".")
	switch {
	case strings.ContainsAny(name, `<>:"|?*`):
		return "Windows allows none of < > : \" | ? * in a name"
	case strings.HasSuffix(name, ".") || strings.HasSuffix(name, " "):
		return "Windows drops a full stop or a space at the end of a name"
	case isDevice(strings.TrimRight(base, " ")):
		return "Windows keeps the name " + base + " for a device"
	case strings.ContainsFunc(name, isInvisible):
		return "the name has a character that cannot be seen"
	}
	return ""
}

// isDevice reports whether a name is one of those that Windows keeps for
// devices, with any extension: con, nul, com1.
func isDevice(base string) bool {
	switch base {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}
	number, isPort := strings.CutPrefix(base, "com")
	if !isPort {
		number, isPort = strings.CutPrefix(base, "lpt")
	}
	return isPort && len([]rune(number)) == 1 && strings.Contains("0123456789¹²³", number)
}

// isInvisible reports whether a character shows nothing, or makes others appear
// in another order than they are in.
func isInvisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d' // the joiners shape some scripts
}

// Fold returns a form of a path that is the same for two paths which some
// systems take for one: names that differ in case, or in how Unicode writes an
// accented letter (NFC and NFD).
func Fold(path string) string {
	return norm.NFC.String(strings.ToLower(norm.NFC.String(path)))
}
