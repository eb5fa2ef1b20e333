package source

import (
	"path"
	"slices"
	"strings"

	"explainer/generator/diag"
)

// Ignored reports whether nothing at a path is read, since its name, or that of
// a folder that it lies in, is one that systems and editors leave behind, or
// begins with a dot and is none that a web server looks for.
func Ignored(name string) bool {
	parts := strings.Split(name, "/")
	for i, part := range parts {
		if isLeftover(part) || strings.HasPrefix(part, ".") && !isForServers(parts[:i], part) {
			return true
		}
	}
	return false
}

// isForServers reports whether a name that begins with a dot is one that
// servers and hosts look for among the published files: the folder of
// well-known addresses (RFC 8615), the mark by which GitHub Pages publishes a
// folder as it is, and Apache's settings of a folder.
func isForServers(above []string, name string) bool {
	if len(above) == 0 || above[0] != "static" {
		return false
	}
	top := len(above) == 1
	return top && (name == ".well-known" || name == ".nojekyll") || name == ".htaccess"
}

// isLeftover reports whether a name is one that editors and operating systems
// leave in a folder. Windows and macOS do not tell upper from lower case.
func isLeftover(name string) bool {
	switch strings.ToLower(name) {
	case "thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "system volume information": // Windows
		return true
	case "icon\r", "__macosx", "@eadir", "lost+found": // macOS, network drives, Unix
		return true
	case "4913": // with which Vim tests whether it may write
		return true
	}
	return strings.HasSuffix(name, "~") || strings.HasPrefix(name, "#") || strings.HasPrefix(name, "~$") ||
		strings.HasSuffix(name, ".swp") || strings.HasSuffix(name, ".tmp")
}

// isUnpublished reports whether a file or folder that is passed over is one
// that its editor may take for published: it lies in static/, and no program
// left it there.
func isUnpublished(name string) bool {
	dir, base := path.Split(name)
	return strings.HasPrefix(dir, "static/") && !Ignored(strings.TrimSuffix(dir, "/")) &&
		strings.HasPrefix(base, ".") && !isLeftover(base) && !isProgramsOwn(base)
}

// isProgramsOwn reports whether a name that begins with a dot is one that
// programs give to files of their own.
func isProgramsOwn(name string) bool {
	own := []string{
		".ds_store", ".localized", ".spotlight-v100", ".fseventsd", ".temporaryitems", ".directory",
		".git", ".gitignore", ".gitattributes", ".gitkeep", ".gitmodules", ".keep", ".svn", ".hg", ".hgignore",
		".idea", ".vscode", ".obsidian", ".editorconfig", ".prettierrc", ".stylelintrc", ".netlify", ".wrangler",
	}
	lower := strings.ToLower(name)
	for _, start := range []string{"._", ".#", ".~", ".trash", ".nfs", ".sync", ".apdisk"} {
		if strings.HasPrefix(lower, start) {
			return true
		}
	}
	return slices.Contains(own, lower) || strings.HasSuffix(lower, ".new") || strings.HasSuffix(lower, ".swo")
}

func unpublished(name string) diag.Finding {
	return diag.Warnf(diag.Place{File: name}, RuleUnpublished, "is not published, since its name begins with a dot").
		WithHelp("give it a name without the dot or, if it is not for readers, move it out of static/")
}
