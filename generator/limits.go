package generator

import (
	"bytes"
	"errors"
	"sync/atomic"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/site"
	"explainer/generator/source"
)

// RuleTooMuch is broken by a publication that costs more than its limits.
const RuleTooMuch = source.RuleTooMuch

func megabytes(n int) int64 { return int64(n) << 20 }

// unfoldsTooFar reports what would make far more of the site than its files
// hold: records without number, and blocks that show the same ones again and
// again.
func (s *Snapshot) unfoldsTooFar() (findings []diag.Finding) {
	if n := s.records(); n > s.settings.limits.Records {
		findings = append(findings, tooMuch(diag.Place{File: "content/site.yaml"}, "the publication has %d records; at most %d are taken", n, s.settings.limits.Records).
			WithHelp("divide it, or set `limits: {records: …}` in site.yaml"))
	}
	if n := len(s.Site.Questions) * len(s.Site.Actors); n > s.settings.limits.Rows {
		findings = append(findings, tooMuch(diag.Place{File: "content/site.yaml"}, "the table of who stands where would have %d cells; at most %d are shown", n, s.settings.limits.Rows).
			WithHelp("set `limits: {rows: …}` in site.yaml"))
	}
	if n := len(s.redirects()); n > s.settings.limits.Files {
		findings = append(findings, tooMuch(diag.Place{File: "content/site.yaml"}, "the publication has %d old addresses; at most %d are kept", n, s.settings.limits.Files).
			WithHelp("keep fewer aliases, or set `limits: {files: …}` in site.yaml"))
	}
	for _, u := range s.Site.Units() {
		if f, over := s.mentionsTooMuch(u); over {
			findings = append(findings, f)
		}
		if f, over := s.showsTooMuch(u); over {
			findings = append(findings, f)
		}
	}
	return findings
}

// showsTooMuch reports the block up to which those of a text show too much.
func (s *Snapshot) showsTooMuch(u site.Unit) (diag.Finding, bool) {
	rows := 0
	for _, b := range u.Blocks {
		if rows += s.rows(b); rows > s.settings.limits.Rows {
			return tooMuch(b.At.Whole, "up to this block, those of the text unfold into %d rows; at most %d are shown", rows, s.settings.limits.Rows).
				WithHelp("show less, or set `limits: {rows: …}` in site.yaml"), true
		}
	}
	return diag.Finding{}, false
}

// mentionsTooMuch reports the mention up to which those of a text say more than
// a page may: a long name can be mentioned in few letters.
func (s *Snapshot) mentionsTooMuch(u site.Unit) (diag.Finding, bool) {
	if u.Body == nil {
		return diag.Finding{}, false
	}
	var said int64
	for _, m := range u.Body.Mentions {
		if e := s.Site.Entry(m.ID); e != nil && m.Label == "" {
			said += int64(len(e.Name))
		}
		if said > megabytes(s.settings.limits.PageMB) {
			return tooMuch(m.Place, "up to this mention, the names that the text mentions come to more than %d MB", s.settings.limits.PageMB).
				WithHelp("mention less, shorten the names, or set `limits: {page_mb: …}` in site.yaml"), true
		}
	}
	return diag.Finding{}, false
}

func tooMuch(at diag.Place, format string, args ...any) diag.Finding {
	return diag.Errorf(at, RuleTooMuch, format, args...)
}

// records counts all that has an id.
func (s *Snapshot) records() (n int) {
	for _, group := range s.Site.Entries() {
		n += len(group)
	}
	return n
}

// rows is how much a block shows.
func (s *Snapshot) rows(b *content.Block) int {
	shown := b.Shows()
	actors := len(shown.Actors)
	if actors == 0 {
		actors = len(s.Site.Actors)
	}
	rows := len(shown.Figures) + len(shown.Events) + len(shown.Questions)*actors
	if e := s.Site.Entry(shown.Dataset); e != nil {
		rows += len(e.Rows)
	}
	return rows
}

// budget is how many bytes the files of a site may still come to. It is spent
// by several goroutines at once.
type budget struct{ left atomic.Int64 }

func (s *Snapshot) budget() *budget {
	b := &budget{}
	b.left.Store(megabytes(s.settings.limits.SiteMB))
	return b
}

// sheet is a page while it is written, which ends where it becomes too large.
type sheet struct {
	buffer bytes.Buffer
	digest []byte // of the view, while it is asked for
	most   int64
	full   bool
}

func (s *Snapshot) sheet() *sheet { return &sheet{most: megabytes(s.settings.limits.PageMB)} }

func (w *sheet) reset() { w.buffer.Reset(); w.full = false }

// Write implements io.Writer.
func (w *sheet) Write(data []byte) (int, error) {
	if w.full = int64(w.buffer.Len()+len(data)) > w.most; w.full {
		return 0, errTooLarge
	}
	return w.buffer.Write(data)
}

// errTooLarge ends what comes to more than it may.
var errTooLarge = errors.New("too large")

// take spends what a file has.
func (b *budget) take(bytes int) error {
	if b.left.Add(-int64(bytes)) < 0 {
		return errTooLarge
	}
	return nil
}

func (s *Snapshot) siteTooLarge() diag.Finding {
	return tooMuch(diag.Place{File: "content/site.yaml"}, "the site comes to more than %d MB", s.settings.limits.SiteMB).
		WithHelp("divide the publication, or set `limits: {site_mb: …}` in site.yaml")
}

func (s *Snapshot) pageTooLarge(url string) diag.Finding {
	return tooMuch(diag.Place{File: "content/site.yaml"}, "the page %s is larger than %d MB", url, s.settings.limits.PageMB).
		WithHelp("divide what it shows, or set `limits: {page_mb: …}` in site.yaml")
}
