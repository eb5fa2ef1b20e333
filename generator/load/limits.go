package load

import (
	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/site"
	"explainer/generator/source"
)

// megabytes returns the bytes of a limit in megabytes.
func megabytes(n int) int64 { return int64(n) << 20 }

// overLimits reports content of which the site would be far larger than the files: too
// many records, and blocks and mentions that show the same ones again and again.
func (p *Publication) overLimits() (findings []diag.Finding) {
	over := func(n, most int, message, help string) {
		if n > most {
			findings = append(findings, tooMuch(diag.Place{File: settingsFile}, message, n, most).WithHelp("%s", help))
		}
	}
	over(p.records(), p.Limits.Records, "the publication has %d records; at most %d are taken",
		"divide it, or set `limits: {records: …}` in site.yaml")
	over(
		len(p.Site.Questions)*len(p.Site.Actors),
		p.Limits.Rows,
		"the table of who stands where would have %d cells; at most %d are shown",
		"set `limits: {rows: …}` in site.yaml",
	)
	over(len(p.Aliases()), p.Limits.Files, "the publication has %d old addresses; at most %d are kept",
		"keep fewer aliases, or set `limits: {files: …}` in site.yaml")
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

// showsTooMuch reports the first block with which the blocks of a text show more rows
// than the limit.
func (p *Publication) showsTooMuch(u site.Unit) (diag.Finding, bool) {
	rows := 0
	for _, b := range u.Blocks {
		if rows += p.rows(b); rows > p.Limits.Rows {
			const message = "up to this block, those of the text unfold into %d rows; at most %d are shown"
			return tooMuch(b.At.Whole, message, rows, p.Limits.Rows).
				WithHelp("show less, or set `limits: {rows: …}` in site.yaml"), true
		}
	}
	return diag.Finding{}, false
}

// mentionsTooMuch reports the first mention with which the names in a text exceed the
// size of a page: a mention can be far shorter than the name that it shows.
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
			const message = "up to this mention, the names that the text mentions come to more than %d MB"
			return tooMuch(m.Place, message, p.Limits.PageMB).
				WithHelp("mention less, shorten the names, or set `limits: {page_mb: …}` in site.yaml"), true
		}
	}
	return diag.Finding{}, false
}

func tooMuch(at diag.Place, format string, args ...any) diag.Finding {
	return diag.Errorf(at, source.RuleTooMuch, format, args...)
}

// records returns the number of documents and records.
func (p *Publication) records() (n int) {
	for _, group := range p.Site.Entries() {
		n += len(group)
	}
	return n
}

// rows returns how many rows, or cells of a matrix, a block shows.
func (p *Publication) rows(b *content.Block) int {
	shown := b.Shows()
	rows := shown.Rows(len(p.Site.Actors))
	if e := p.Site.Entry(shown.Dataset); e != nil {
		rows += len(e.Rows)
	}
	return rows
}
