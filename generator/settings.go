package generator

import (
	"io/fs"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/markdown"
	"explainer/generator/record"
	"explainer/generator/source"
)

// settings are what site.yaml says of how the other files are read. It is read
// before them.
type settings struct {
	digest  source.Digest // of site.yaml
	limits  record.Limits
	reading markdown.Options
}

const settingsFile = "content/site.yaml"

// settingsIn are those of a folder, the default ones where it states none that
// can be read.
func settingsIn(fsys fs.FS) settings {
	if f, ok := source.ReadFile(fsys, settingsFile); ok {
		return settingsOf(f)
	}
	return settings{limits: record.DefaultLimits()}
}

func settingsOf(f source.File) settings {
	s := settings{digest: f.Digest, limits: record.DefaultLimits()}
	if doc, _ := content.Decode(f); doc.Publication != nil {
		s.limits = doc.Publication.Limits
		s.reading = markdown.Options{Language: doc.Publication.Language, Plain: doc.Publication.Search}
	}
	return s
}

// agree takes the settings from site.yaml as it was read among the other files,
// if it was saved since it was read before them. The limits stay: it is too late
// for others.
func (s *Snapshot) agree() {
	f, ok := s.files.File(settingsFile)
	if !ok || f.Digest == s.settings.digest {
		return
	}
	if f.Data = s.text(f); f.Data == nil {
		s.lose(f)
		return
	}
	of := settingsOf(f)
	s.settings.digest, s.settings.reading = of.digest, of.reading
}

// lose reports a file that has changed since it was read, and whose bytes are
// asked for again. Whoever watches will see it at the next look.
func (s *Snapshot) lose(f source.File) {
	s.unread = append(s.unread, diag.Errorf(diag.Place{File: f.Path}, source.RuleUnreadable, "the file changed while the publication was read").
		WithHelp("let whatever writes it come to its end, and try again"))
}
