package source

import (
	"errors"
	"io/fs"
	"runtime"

	"explainer/generator/diag"

	"golang.org/x/sync/errgroup"
)

// List is the files found below some folders. Its caller reads each by its index, and
// can drop the bytes of one before it reads the next.
type List struct {
	walk   walk
	infos  []fs.FileInfo
	errs   []error
	before Tree // its files are reused where they are unchanged
	rest   Tree // the files elsewhere, which are not read again
}

// List finds the files of some top folders. A top folder that does not exist is
// left out, as is every file that is Ignored.
//
// Symbolic links are followed as far as fsys allows; one that leads back to a
// folder above it is a finding.
func (t Tree) List(fsys fs.FS, limits Limits, folders ...string) *List {
	l := &List{walk: walk{fsys: fsys, limits: limits}, before: t}
	for _, folder := range folders {
		l.walk.top(folder)
	}
	l.stat()
	return l
}

// ListAt finds only what is at some paths, or below them. The tree that is made of the
// list has the other files of t unchanged.
func (t Tree) ListAt(fsys fs.FS, limits Limits, paths ...string) *List {
	rest := t.Without(paths...)
	l := &List{walk: walk{fsys: fsys, limits: limits, known: len(rest.files)}, before: t, rest: rest}
	for _, f := range rest.files {
		l.walk.total += f.size
	}
	for _, name := range paths {
		l.walk.at(name)
	}
	l.stat()
	return l
}

// stat gets the sizes of the files, and leaves out those beyond the limit on their
// total.
func (l *List) stat() {
	found := l.walk.found
	l.infos = make([]fs.FileInfo, len(found))
	onAllCores(len(found), func(i int) { l.infos[i], _ = found[i].info() }) // on an error, Read returns it
	l.walk.found = found[:l.walk.within(l.infos)]
	l.errs = make([]error, len(l.walk.found))
}

// Len returns the number of files.
func (l *List) Len() int { return len(l.walk.found) }

// Path returns the path of file i.
func (l *List) Path(i int) string { return l.walk.found[i].path }

// Read returns file i, the earlier one where it is unchanged, and reports whether
// it could be read; Tree returns the finding that says why not. Several goroutines
// may read at once, each file by one.
func (l *List) Read(i int) (f File, ok bool) {
	f, l.errs[i] = l.walk.read(l.Path(i), l.infos[i], l.before)
	return f, l.errs[i] == nil
}

// Tree returns a tree of the files that were read, by their indexes, and of those
// that were not read again, with findings for those that could not be read. A file
// without a path is left out.
func (l *List) Tree(files []File) (Tree, []diag.Finding) {
	var read []File
	findings := l.walk.findings
	for i, err := range l.errs {
		switch {
		case errors.Is(err, errTooLarge):
			findings = append(findings, tooLarge(l.Path(i), l.walk.limits.file()))
		case err != nil:
			findings = append(findings, unreadable(l.Path(i), err))
		case files[i].Path != "":
			read = append(read, files[i])
		}
	}
	return NewTree(read).Over(l.rest), findings
}

// ReadAll reads every file.
func (l *List) ReadAll() (Tree, []diag.Finding) {
	files := make([]File, l.Len())
	onAllCores(len(files), func(i int) { files[i], _ = l.Read(i) })
	return l.Tree(files)
}

// onAllCores calls a function for the numbers from 0 to n-1, on all cores.
func onAllCores(n int, do func(i int)) {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() error { do(i); return nil })
	}
	_ = group.Wait() // no call returns an error
}
