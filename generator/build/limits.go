package build

import (
	"bytes"
	"errors"
	"sync/atomic"

	"explainer/generator/diag"
	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/source"
)

// errTooLarge ends a page, or a site, that exceeds its limit.
var errTooLarge = errors.New("too large")

// budget is how many bytes the files of a site may still have. It is safe for
// concurrent use.
type budget struct{ left atomic.Int64 }

func newBudget(limits record.Limits) *budget {
	b := &budget{}
	b.left.Store(int64(limits.SiteMB) << 20)
	return b
}

// spend subtracts the bytes of a file. It returns errTooLarge where fewer are left.
func (b *budget) spend(bytes int) error {
	if b.left.Add(-int64(bytes)) < 0 {
		return errTooLarge
	}
	return nil
}

// buffer is what one worker needs for a page after another: a page buffer with a
// size limit, and one for the inputs of the page.
type buffer struct {
	page   bytes.Buffer
	inputs []byte
	most   int64 // bytes of a page
	full   bool
}

func newBuffer(limits record.Limits) *buffer { return &buffer{most: int64(limits.PageMB) << 20} }

func (b *buffer) reset() { b.page.Reset(); b.full = false }

// Write implements io.Writer.
func (b *buffer) Write(data []byte) (int, error) {
	if b.full = int64(b.page.Len()+len(data)) > b.most; b.full {
		return 0, errTooLarge
	}
	return b.page.Write(data)
}

func siteTooLarge(p *load.Publication) diag.Finding {
	const message = "the site comes to more than %d MB"
	return diag.Errorf(diag.Place{File: "content/site.yaml"}, source.RuleTooMuch, message, p.Limits.SiteMB).
		WithHelp("divide the publication, or set `limits: {site_mb: …}` in site.yaml")
}

func pageTooLarge(limits record.Limits, url string) diag.Finding {
	const message = "the page %s is larger than %d MB"
	return diag.Errorf(diag.Place{File: "content/site.yaml"}, source.RuleTooMuch, message, url, limits.PageMB).
		WithHelp("divide what it shows, or set `limits: {page_mb: …}` in site.yaml")
}
