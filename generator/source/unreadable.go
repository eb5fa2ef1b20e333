package source

import (
	"errors"
	"io/fs"

	"explainer/generator/diag"
)

func (w *walk) unreadable(name string, err error) {
	w.findings = append(w.findings, unreadable(name, err))
}

// unreadable says why a file or folder could not be read without repeating its
// path.
func unreadable(name string, err error) diag.Finding {
	reason := diag.Reason(err)
	if reason == escapes {
		return diag.Errorf(diag.Place{File: name}, RuleUnreadable, "this symbolic link leads out of the folder, and nothing outside it is read").
			WithHelp("put what it leads to in its place or, if all of the publication lies elsewhere, name that folder with --source")
	}
	f := diag.Errorf(diag.Place{File: name}, RuleUnreadable, "cannot be read: %s", reason)
	if errors.Is(err, fs.ErrNotExist) {
		return f.WithHelp("it vanished while it was being read, or is a link to nothing; run again, or remove it")
	}
	return f.WithHelp("put a readable file in its place, or remove it")
}

// escapes is how an os.Root refuses a link that leads out of it. It exports no
// error to compare with; a test holds that it is still called so.
const escapes = "path escapes from parent"
