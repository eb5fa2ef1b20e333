package load

import (
	"io/fs"
	"reflect"

	"explainer/generator/content"
	"explainer/generator/markdown"
	"explainer/generator/record"
	"explainer/generator/source"
)

// settings are what site.yaml says about how the other files are read, and about
// the host. It is read before them.
type settings struct {
	file    source.File // site.yaml; without a path where it could not be read
	limits  record.Limits
	host    record.Host
	reading markdown.Options
	own     []record.OwnKey // that it declares
}

// readAlike reports whether other files are read in the same way with both.
func (s settings) readAlike(t settings) bool {
	return s.reading == t.reading && reflect.DeepEqual(s.own, t.own)
}

// OwnKeys returns the keys that the publication in a folder declares; none where
// there is no publication.
func OwnKeys(dir string) []record.OwnKey {
	root, err := source.Open(dir)
	if err != nil {
		return nil
	}
	defer root.Close()
	return settingsIn(root.FS()).own
}

const settingsFile = "content/site.yaml"

// settingsIn reads the settings of a folder. What it does not state, or what cannot
// be read, has its default.
func settingsIn(fsys fs.FS) settings {
	s := settings{limits: record.DefaultLimits()}
	f, ok := source.ReadFile(fsys, settingsFile)
	if !ok {
		return s
	}
	s.file = f
	if doc, _ := content.Decode(f); doc.Publication != nil {
		s.limits, s.host = doc.Publication.Limits, doc.Publication.Host
		s.own = doc.Publication.Own
		s.reading = markdown.Options{Language: doc.Publication.Language, Plain: doc.Publication.Search}
	}
	return s
}

// sourceLimits are the limits on reading.
func (s settings) sourceLimits() source.Limits {
	return source.Limits{File: megabytes(s.limits.FileMB), Total: megabytes(s.limits.TotalMB), Files: s.limits.Files}
}
