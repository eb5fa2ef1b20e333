package site

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
)

// reference is a use of an id anywhere in the publication.
type reference struct {
	to   string
	at   diag.Place
	want []record.Kind // none means any
}

// target is the entry that a reference means; where there is none, that is
// reported.
func (l *linker) target(r reference) *Entry {
	e := l.site.byID[r.to]
	if e == nil {
		l.dangling(r)
		return nil
	}
	if len(r.want) > 0 && !slices.Contains(r.want, e.Kind) {
		l.report(diag.Errorf(r.at, RuleWrongKind, "%q is %s; this must be %s", r.to, e.Kind.Article(), articles(r.want)).
			WithRelated(e.At.Of("id"), "%q is declared here", r.to).WithHelp("name %s instead", articles(r.want)))
		return nil
	}
	return e
}

func articles(kinds []record.Kind) string {
	texts := make([]string, len(kinds))
	for i, k := range kinds {
		texts[i] = k.Article()
	}
	return strings.Join(texts, " or ")
}

// dangling reports an id that nothing has, with the nearest that something
// has. What an unreadable file would have declared is not reported again.
func (l *linker) dangling(r reference) {
	if r.to == "" || l.site.lost[r.to] {
		return
	}
	if held, ok := l.site.held[r.to]; ok {
		l.report(diag.Errorf(r.at, RuleDangling, "%q is declared in %s, which is not published (%s)", r.to, held.Path, held.Reason).
			WithHelp("publish that document too, or take the reference out"))
		return
	}
	f := diag.Errorf(r.at, RuleDangling, "there is no %q", r.to)
	if near := diag.Nearest(r.to, l.candidates(r.want)); near != "" {
		l.near = append(l.near, near)
		f = f.WithHelp("did you mean %q?", near).WithRelated(l.site.byID[near].At.Of("id"), "%q is declared here", near)
	} else {
		f = f.WithHelp("%s", declare(r))
	}
	l.report(f)
}

// declare is how what a reference means could come to be there.
func declare(r reference) string {
	if len(r.want) == 0 || !content.IsID(r.to) {
		return "declare it, or name another"
	}
	return fmt.Sprintf("declare it (`explainer new %s %s` begins one), or name another", r.want[0], r.to)
}

// candidates are the ids that a reference could have meant, in order.
func (l *linker) candidates(want []record.Kind) []string {
	var ids []string
	for id, e := range l.site.byID {
		if len(want) == 0 || slices.Contains(want, e.Kind) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// resolve follows every reference of every document and notes it at its
// target. Parts of the documents are gone through at once; what they found is
// taken in their order.
func (l *linker) resolve() {
	units := l.site.units
	parts := make([]linker, runtime.GOMAXPROCS(0))
	var wait sync.WaitGroup
	for k := range parts {
		parts[k].site = l.site
		wait.Go(func() {
			for i := k * len(units) / len(parts); i < (k+1)*len(units)/len(parts); i++ {
				parts[k].unit(&units[i])
			}
		})
	}
	wait.Wait()
	for _, part := range parts {
		l.findings = append(l.findings, part.findings...)
		l.near = append(l.near, part.near...)
		for _, b := range part.backlinks {
			b.to.Referrers = append(b.to.Referrers, b.Backlink)
		}
	}
	for _, id := range l.near {
		l.site.meant[id] = true
	}
}

// unit follows the references of one document.
func (l *linker) unit(u *Unit) {
	self := l.self(u)
	for _, r := range u.Doc.References {
		l.link(l.from(self, r.From), r.Role, reference{to: r.To, at: r.At, want: r.Want})
	}
	for _, b := range u.Blocks {
		l.block(self, b)
	}
	l.body(self, u)
}

// self is the entry of a file's own document, nil for files without one. A
// document whose id is another's still refers to things in its own name.
func (l *linker) self(u *Unit) *Entry {
	if e := l.site.byID[u.Doc.ID]; e != nil && e.Unit == u {
		return e
	}
	return nil
}

func (l *linker) from(self *Entry, id string) *Entry {
	if id == "" {
		return self
	}
	return l.site.byID[id]
}

func (l *linker) link(from *Entry, role string, r reference) {
	to := l.target(r)
	if to == nil || from == nil {
		return
	}
	l.backlinks = append(l.backlinks, backlinkTo{to, Backlink{From: from, Role: role}})
}

func (l *linker) block(self *Entry, b *content.Block) {
	for _, r := range b.References {
		l.link(self, RoleBlock, reference{to: r.To, at: r.At, want: r.Want})
	}
}

func (l *linker) body(self *Entry, u *Unit) {
	if u.Body == nil {
		return
	}
	for _, m := range u.Body.Mentions {
		l.link(self, RoleMention, reference{to: m.ID, at: m.Place})
	}
	for _, c := range u.Body.Citations {
		l.link(self, RoleCitation, reference{to: c.ID, at: c.Place, want: []record.Kind{record.KindSource}})
	}
}
