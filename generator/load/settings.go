package load

import (
	"io/fs"

	"explainer/generator/content"
	"explainer/generator/markdown"
	"explainer/generator/record"
	"explainer/generator/source"
)

// settings are what site.yaml says about how the other files are read, and about
// the host. It is read before them.
type settings struct {
	file       source.File // site.yaml; without a path where it could not be read
	limits     record.Limits
	host       record.Host
	reading    markdown.Options
	vocabulary *content.Vocabulary
}

// readAlike reports whether other files are read in the same way with both.
func (s settings) readAlike(t settings) bool {
	return s.reading == t.reading && s.vocabulary == t.vocabulary
}

// OwnKeys returns the keys that the publication in a folder declares; none where
// there is no publication.
func OwnKeys(dir string) []record.OwnKey {
	root, err := source.Open(dir)
	if err != nil {
		return nil
	}
	defer root.Close()
	return settingsIn(root.FS()).vocabulary.Own
}

const settingsFile = "content/site.yaml"

// settingsIn reads the settings of a folder. What it does not state, or what cannot
// be read, has its default.
func settingsIn(fsys fs.FS) settings {
	s := settings{limits: record.DefaultLimits(), vocabulary: content.NewVocabulary(&content.Document{})}
	f, ok := source.ReadFile(fsys, settingsFile)
	if !ok {
		return s
	}
	s.file = f
	if doc, _ := content.Decode(f, nil); doc.Publication != nil {
		s.limits, s.host = doc.Publication.Limits, doc.Publication.Host
		s.vocabulary = content.NewVocabulary(doc)
		s.reading = markdown.Options{
			Language: doc.Publication.Language, Plain: doc.Publication.Search, Numbers: s.vocabulary.Numbers,
		}
	}
	return s
}

// keeping returns the settings with the vocabulary of earlier ones where that is the
// same, so that documents which were read with it need not be read again.
func (s settings) keeping(before settings) settings {
	if before.vocabulary != nil && s.vocabulary.Equal(before.vocabulary) {
		s.vocabulary, s.reading.Numbers = before.vocabulary, before.reading.Numbers
	}
	return s
}

// sourceLimits are the limits on reading.
func (s settings) sourceLimits() source.Limits {
	return source.Limits{File: megabytes(s.limits.FileMB), Total: megabytes(s.limits.TotalMB), Files: s.limits.Files}
}
