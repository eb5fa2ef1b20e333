package source

import (
	"errors"
	"io/fs"

	"explainer/generator/diag"
)

func (w *walk) unreadable(name string, err error) {
	w.findings = append(w.findings, unreadable(name, err))
}

// unreadable returns the finding for a file or folder that could not be read.
// The reason is given without the path, which the finding has.
func unreadable(name string, err error) diag.Finding {
	reason := diag.Reason(err)
	if reason == escapes {
		const message = "this symbolic link leads out of the folder, and nothing outside it is read"
		return diag.Errorf(diag.Place{File: name}, RuleUnreadable, message).
			WithHelp("copy what it leads to, or name the folder that has the publication with --source")
	}
	f := diag.Errorf(diag.Place{File: name}, RuleUnreadable, "cannot be read: %s", reason)
	if errors.Is(err, fs.ErrNotExist) {
		return f.WithHelp(
			"it was removed meanwhile, or is a link to nothing; run the command again, or remove the link",
		)
	}
	return f.WithHelp("put a readable file in its place, or remove it")
}

// escapes is the error with which an os.Root refuses a link that leads out of
// it. Package os exports no value to compare with; a test holds the text.
const escapes = "path escapes from parent"
