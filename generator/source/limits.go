package source

import (
	"errors"
	"io/fs"

	"explainer/generator/diag"
)

// Limits bound what is read. Sizes are in bytes; 0 stands for the greatest limit.
type Limits struct {
	File, Total int64
	Files       int
}

// The greatest limits.
const (
	maxFile  = 128 << 20
	maxTotal = 2 << 30
	maxFiles = 1_000_000
	maxDepth = 32 // of nested folders
)

func (l Limits) file() int64  { return atMost(l.File, maxFile) }
func (l Limits) total() int64 { return atMost(l.Total, maxTotal) }
func (l Limits) files() int   { return atMost(l.Files, maxFiles) }

func atMost[T int | int64](limit, most T) T {
	if limit <= 0 {
		return most
	}
	return min(limit, most)
}

var errTooLarge = errors.New("larger than the limit")

func tooLarge(name string, limit int64) diag.Finding {
	return diag.Errorf(diag.Place{File: name}, RuleTooLarge, "is larger than %d MB", limit>>20).
		WithHelp("split it, or link to it where it is published; or set `limits: {file_mb: …}` in site.yaml")
}

func tooMuch(name string, limit int64) diag.Finding {
	const message = "with this file, the publication is larger than %d MB"
	return diag.Errorf(diag.Place{File: name}, RuleTooMuch, message, limit>>20).
		WithHelp("publish large files elsewhere and link to them, or set `limits: {total_mb: …}` in site.yaml")
}

func tooMany(name string, limit int) diag.Finding {
	const message = "with this file, the publication has more than %d files"
	return diag.Errorf(diag.Place{File: name}, RuleTooMuch, message, limit).
		WithHelp("remove some, or set `limits: {files: …}` in site.yaml")
}

func tooDeep(name string) diag.Finding {
	return diag.Errorf(diag.Place{File: name}, RuleTooMuch, "the folder is nested more than %d deep", maxDepth).
		WithHelp("move it up")
}

func badName(name string) diag.Finding {
	return diag.Errorf(diag.Place{File: name}, RuleBadName, "the name has a character that cannot be printed").
		WithHelp("give it a name of letters, digits, dots and dashes")
}

// maxAlone is the largest file that ReadFile reads, in bytes.
const maxAlone = 32 << 20

// ReadFile reads one file, before the limits on all files are known, and reports
// whether it could. A List of the file says why not.
func ReadFile(fsys fs.FS, name string) (File, bool) {
	w := walk{fsys: fsys, limits: Limits{File: maxAlone}}
	f, err := w.read(name, nil, Tree{})
	return f, err == nil
}
