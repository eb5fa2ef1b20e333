package load

import (
	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/site"
	"explainer/generator/source"
)

// megabytes returns a limit in bytes.
func megabytes(n int) int64 { return int64(n) << 20 }

// unfoldsTooFar reports what would make far more of the site than its files
// hold: records without number, and blocks that show the same ones again and
// again.
func (p *Publication) unfoldsTooFar() (findings []diag.Finding) {
	if n := p.records(); n > p.Limits.Records {
		findings = append(findings, tooMuch(diag.Place{File: settingsFile}, "the publication has %d records; at most %d are taken", n, p.Limits.Records).
			WithHelp("divide it, or set `limits: {records: …}` in site.yaml"))
	}
	if n := len(p.Site.Questions) * len(p.Site.Actors); n > p.Limits.Rows {
		findings = append(findings, tooMuch(diag.Place{File: settingsFile}, "the table of who stands where would have %d cells; at most %d are shown", n, p.Limits.Rows).
			WithHelp("set `limits: {rows: …}` in site.yaml"))
	}
	if n := len(p.Aliases()); n > p.Limits.Files {
		findings = append(findings, tooMuch(diag.Place{File: settingsFile}, "the publication has %d old addresses; at most %d are kept", n, p.Limits.Files).
			WithHelp("keep fewer aliases, or set `limits: {files: …}` in site.yaml"))
	}
	for _, u := range p.Site.Units() {
		if f, over := p.mentionsTooMuch(u); over {
			findings = append(findings, f)
		}
		if f, over := p.showsTooMuch(u); over {
			findings = append(findings, f)
		}
	}
	return findings
}

// showsTooMuch reports the block up to which those of a text show too much.
func (p *Publication) showsTooMuch(u site.Unit) (diag.Finding, bool) {
	rows := 0
	for _, b := range u.Blocks {
		if rows += p.rows(b); rows > p.Limits.Rows {
			return tooMuch(b.At.Whole, "up to this block, those of the text unfold into %d rows; at most %d are shown", rows, p.Limits.Rows).
				WithHelp("show less, or set `limits: {rows: …}` in site.yaml"), true
		}
	}
	return diag.Finding{}, false
}

// mentionsTooMuch reports the mention up to which those of a text say more than
// a page may: a long name can be mentioned in few letters.
func (p *Publication) mentionsTooMuch(u site.Unit) (diag.Finding, bool) {
	if u.Body == nil {
		return diag.Finding{}, false
	}
	var said int64
	for _, m := range u.Body.Mentions {
		if e := p.Site.Entry(m.ID); e != nil && m.Label == "" {
			said += int64(len(e.Name))
		}
		if said > megabytes(p.Limits.PageMB) {
			return tooMuch(m.Place, "up to this mention, the names that the text mentions come to more than %d MB", p.Limits.PageMB).
				WithHelp("mention less, shorten the names, or set `limits: {page_mb: …}` in site.yaml"), true
		}
	}
	return diag.Finding{}, false
}

func tooMuch(at diag.Place, format string, args ...any) diag.Finding {
	return diag.Errorf(at, source.RuleTooMuch, format, args...)
}

// records counts all that has an id.
func (p *Publication) records() (n int) {
	for _, group := range [][]*site.Entry{
		p.Site.Briefings, p.Site.Actors, p.Site.Questions, p.Site.Terms, p.Site.Datasets, p.Site.Pages,
		p.Site.Figures, p.Site.Positions, p.Site.Events, p.Site.Conflicts, p.Site.Sources, p.Site.Measures,
	} {
		n += len(group)
	}
	return n
}

// rows is how much a block shows.
func (p *Publication) rows(b *content.Block) int {
	actors := len(b.Actors)
	if actors == 0 {
		actors = len(p.Site.Actors)
	}
	rows := len(b.Figures) + len(b.Events) + len(b.Questions)*actors
	if e := p.Site.Entry(b.Dataset); e != nil {
		rows += len(e.Rows)
	}
	return rows
}
