package preview

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"html/template"
	"net/http"
	"slices"
	"strings"

	"explainer/generator/diag"
)

// with returns the findings for a page: those of the publication, and the one
// that says why the page itself could not be rendered.
func (now *state) with(m *made) []diag.Finding {
	if m.failed == nil {
		return now.findings
	}
	return append(slices.Clip(now.findings), *m.failed)
}

// digest returns a digest of findings, "" where there are none.
func digest(findings []diag.Finding) string {
	if len(findings) == 0 {
		return ""
	}
	hash := sha256.New()
	_ = diag.JSON(hash, findings) // a hash: cannot fail
	return hex.EncodeToString(hash.Sum(nil)[:8])
}

// problems responds with the findings, which the script shows over the page.
func (s *Server) problems(w http.ResponseWriter, now *state, m *made) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(s.panel(now.with(m)))
}

// failedPage responds with the findings instead of a page that cannot be rendered.
func (s *Server) failedPage(w http.ResponseWriter, now *state, m *made) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusInternalServerError)
	_, _ = w.Write([]byte(`<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not rendered</title>
<link rel="stylesheet" href="` + stylePath + `">
<noscript>`))
	_, _ = w.Write(s.panel(now.with(m)))
	_, _ = w.Write([]byte("</noscript>\n"))
	_, _ = w.Write(script(now, ""))
}

// panelTemplate renders findings. Their text comes from files that anybody may
// have written; html/template escapes it.
var panelTemplate = template.Must(template.ParseFS(files, "problems.html"))

// panelView is the input of problems.html.
type panelView struct {
	Errors, Warnings []problem
	More             int // findings that are not listed
}

// problem is a finding in the panel.
type problem struct {
	spot
	Rule, Message, Help string
	Related             []spot
}

// spot is a place with its line in three parts: what the finding marks, and what
// is before and after it.
type spot struct {
	Place                 string
	Editor                template.URL // opens the place; empty where no editor was named
	Message               string
	Before, Marked, After string
}

// maxListed is how many findings the panel lists.
const maxListed = 100

func (s *Server) panel(findings []diag.Finding) []byte {
	v := panelView{More: max(0, len(findings)-maxListed)}
	errorsFirst := slices.Clone(findings)
	slices.SortStableFunc(errorsFirst, func(a, b diag.Finding) int { return int(b.Severity) - int(a.Severity) })
	for _, f := range errorsFirst[:len(findings)-v.More] {
		p := problem{spot: s.spot(f.Place, f.Message, f.Excerpt), Rule: f.Rule, Message: f.Message, Help: f.Help}
		for _, r := range f.Related {
			p.Related = append(p.Related, s.spot(r.Place, r.Message, r.Excerpt))
		}
		if f.Severity == diag.Error {
			v.Errors = append(v.Errors, p)
		} else {
			v.Warnings = append(v.Warnings, p)
		}
	}
	var out bytes.Buffer
	if err := panelTemplate.Execute(&out, v); err != nil {
		return []byte(template.HTMLEscapeString(err.Error()))
	}
	return out.Bytes()
}

func (s *Server) spot(at diag.Place, message, line string) spot {
	p := spot{Place: at.String(), Editor: s.options.link(at), Message: message}
	runes := []rune(line)
	from := min(max(at.Col-1, 0), len(runes))
	to := min(from+max(at.Width, 1), len(runes))
	if at.Col == 0 {
		to = from
	}
	p.Before = strings.TrimLeft(string(runes[:from]), " \t")
	p.Marked, p.After = string(runes[from:to]), string(runes[to:])
	return p
}
