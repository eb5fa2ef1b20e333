package site

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"
)

// library is what is said of sources and bibliographies beside them.
type library struct {
	notes map[string]*content.Declared[record.SourceNote]  // by the id of the source
	files map[string]*content.Declared[record.LibraryNote] // by the path of the bibliography

	clashes []clash
}

// clash is a source whose id was taken.
type clash struct{ source, first *Entry }

// libraries reads what is said beside the bibliographies.
func (l *linker) libraries() {
	l.library.notes = map[string]*content.Declared[record.SourceNote]{}
	l.library.files = map[string]*content.Declared[record.LibraryNote]{}
	for i := range l.site.units {
		doc := l.site.units[i].Doc
		for j := range doc.SourceNotes {
			l.library.notes[doc.SourceNotes[j].Record.Of] = &doc.SourceNotes[j]
		}
		for j := range doc.Libraries {
			n := &doc.Libraries[j]
			if file := "content/sources/" + n.Record.File; slices.ContainsFunc(
				l.site.units, func(u Unit) bool { return u.Doc.Path == file },
			) {
				l.library.files[file] = n
			} else {
				l.report(diag.Errorf(n.At.Whole, RuleDangling, "there is no bibliography %s", n.Record.File).
					WithHelp("name a file of content/sources/ by its path below it"))
			}
		}
	}
}

// isLibrary reports whether a bibliography holds more than is cited.
func (l *linker) isLibrary(doc *content.Document) bool {
	n := l.library.files[doc.Path]
	return doc.Library || n != nil && n.Record.Library
}

// source returns a source with what is said of it beside its bibliography: that of
// itself counts before what the bibliography has, that of its type behind it. The notes
// of a library are its owner's, and not for readers.
func (l *linker) source(doc *content.Document, s *record.Source) *record.Source {
	note, file := l.library.notes[s.ID], l.library.files[doc.Path]
	isLibrary := l.isLibrary(doc)
	if note == nil && file == nil && !isLibrary { // as in most publications: the record is shared
		return s
	}
	own := *s
	if note != nil {
		own.Tier = cmp.Or(note.Record.Tier, own.Tier)
		own.Copy, own.Origin = cmp.Or(note.Record.Copy, own.Copy), cmp.Or(note.Record.Origin, own.Origin)
	}
	if file != nil {
		own.Tier = cmp.Or(own.Tier, file.Record.TierOf(own.Type))
	}
	if isLibrary && own.Note != "" {
		own.Other = append(slices.Clip(own.Other), record.Variable{Name: "note", Text: own.Note})
		own.Note = ""
	}
	return &own
}

// dropUncited takes out of the site what a library holds and nothing cites, and reports
// what of the others is wrong.
func (l *linker) dropUncited() {
	l.reportIdleNotes()
	uncited := map[*Entry]bool{}
	for _, e := range l.site.Sources {
		if l.isLibrary(e.Unit.Doc) {
			uncited[e] = true
		}
	}
	var cited []*Entry
	for e := range uncited {
		if slices.ContainsFunc(e.Referrers, func(b Backlink) bool { return !uncited[b.From] }) {
			cited = append(cited, e)
		}
	}
	for len(cited) > 0 { // what a cited source repeats is cited, too
		e := cited[len(cited)-1]
		cited = cited[:len(cited)-1]
		delete(uncited, e)
		if origin := l.site.byID[e.Source.Origin]; uncited[origin] {
			cited = append(cited, origin)
		}
	}
	if len(uncited) > 0 {
		l.drop(uncited)
	}
	l.reportClashes(uncited)
	for i := range l.site.units {
		if u := &l.site.units[i]; u.Doc.Kind == record.KindSource {
			l.reportBibliography(u)
			l.reportTiers(u)
		}
	}
}

// reportIdleNotes reports notes on sources that no bibliography has.
func (l *linker) reportIdleNotes() {
	for i := range l.site.units {
		for _, n := range l.site.units[i].Doc.SourceNotes {
			if !l.site.IsSource(n.Record.Of) && len(l.site.lost) == 0 {
				l.report(diag.Warnf(n.At.Whole, RuleDangling, "there is no source %q", n.Record.Of).
					WithHelp("put the key right, or take the line out"))
			}
		}
	}
}

// drop takes entries out of the site.
func (l *linker) drop(uncited map[*Entry]bool) {
	s := l.site
	s.Sources = slices.DeleteFunc(s.Sources, func(e *Entry) bool { return uncited[e] })
	for e := range uncited {
		if s.byID[e.ID] == e {
			delete(s.byID, e.ID)
		}
	}
	for _, e := range s.Sources {
		e.Referrers = slices.DeleteFunc(e.Referrers, func(b Backlink) bool { return uncited[b.From] })
	}
}

// reportClashes reports sources whose id was taken, once for each pair of files. Of two
// libraries that both hold what nothing cites, nobody needs to know.
func (l *linker) reportClashes(uncited map[*Entry]bool) {
	var told []diag.Finding
	more := map[string]int{}
	for _, c := range l.library.clashes {
		if uncited[c.source] && (uncited[c.first] || c.first.Source == nil && !l.clashed[c.source.ID]) {
			continue
		}
		files := c.source.Unit.Doc.Path + " " + c.first.Unit.Doc.Path
		if more[files]++; more[files] == 1 || !l.isLibrary(c.source.Unit.Doc) {
			told = append(told, c.finding())
		}
	}
	for _, f := range told {
		if n := more[f.File+" "+f.Related[0].File]; n > len(told) {
			f.Message += andMore(n - 1)
		}
		l.report(f)
	}
}

// finding names the keys that have one id.
func (c clash) finding() diag.Finding {
	key, first := c.source.Source.Key, c.first.ID
	if c.first.Source != nil {
		first = c.first.Source.Key
	}
	f := diag.Errorf(c.source.At.Of("id"), RuleDuplicateID, "the id %q is given twice", c.source.ID)
	if key == first {
		f.Message = fmt.Sprintf("the id %q is given twice", key)
	} else if key != c.source.ID || first != c.source.ID {
		const message = "the citation key %q is %s in addresses, and so is %s %q"
		f.Message = fmt.Sprintf(message, key, c.source.ID, c.first.Kind.Article(), first)
		f.Help = "give one of the two another key; capitals and signs do not tell keys apart"
		return f.WithRelated(c.first.At.Of("id"), "first given here, to %s", c.first.Kind.Article())
	}
	return f.WithRelated(c.first.At.Of("id"), "first given here, to %s", c.first.Kind.Article()).
		WithHelp("give one of the two another id; ids are unique over all kinds")
}

// andMore returns the end of a message that holds for more entries of a file.
func andMore(n int) string {
	switch {
	case n == 0:
		return ""
	case n == 1:
		return "; the same in 1 more entry"
	}
	return fmt.Sprintf("; the same in %d more entries", n)
}

// reportBibliography reports what is wrong with the sources of a file that are published:
// each cause once, however many entries have it.
func (l *linker) reportBibliography(u *Unit) {
	type cause struct{ rule, message string }
	first := map[cause]int{}
	var findings []diag.Finding
	var more []int
	isLibrary := l.isLibrary(u.Doc)
	for _, r := range u.Doc.Records {
		if isLibrary && l.published(u, r) == nil {
			continue
		}
		for _, f := range r.Findings {
			c := cause{f.Rule, f.Message}
			if key, _, ok := strings.Cut(f.Message, " can't be "); ok && isLibrary {
				c.message = key // whatever its values are
			}
			if i, known := first[c]; known {
				if more[i]++; more[i] <= maxPlaces {
					findings[i] = findings[i].WithRelated(f.Place, "and here")
				}
				continue
			}
			first[c] = len(findings)
			findings, more = append(findings, f), append(more, 0)
		}
	}
	unknown := 0
	for i, f := range findings {
		f.Message += andMore(more[i])
		if f.Rule == content.RuleUnknownKey {
			unknown++
		}
		findings[i] = f
	}
	if unknown > maxUnknown {
		findings = unknownAsOne(findings, unknown)
	}
	l.findings = append(l.findings, findings...)
}

// maxUnknown is the number of keys that CSL does not know up to which each is told by
// itself.
const maxUnknown = 5

// unknownAsOne joins the findings on keys that CSL does not know in the first of them.
func unknownAsOne(findings []diag.Finding, count int) []diag.Finding {
	var out []diag.Finding
	var keys []string
	at := -1
	for _, f := range findings {
		if f.Rule != content.RuleUnknownKey {
			out = append(out, f)
			continue
		}
		if parts := strings.SplitN(f.Message, `"`, 3); len(parts) == 3 {
			keys = append(keys, parts[1])
		}
		if at < 0 {
			at = len(out)
			out = append(out, f)
		}
	}
	out[at].Message = fmt.Sprintf("%d keys are not known to CSL, and are not read: %s", count, strings.Join(keys, ", "))
	out[at].Help = "leave them out of the export, or put them under `custom:`"
	return out
}

// published returns the entry of a record of a file, nil where it has none.
func (l *linker) published(u *Unit, r content.Record) *Entry {
	id, _ := r.Record.Identity()
	if e := l.site.byID[id]; e != nil && e.Unit == u {
		return e
	}
	return nil
}

// reportTiers reports the sources of a bibliography that have no tier, in one finding.
func (l *linker) reportTiers(u *Unit) {
	var without []*Entry
	types := map[string]int{}
	for _, r := range u.Doc.Records {
		if e := l.published(u, r); e != nil && e.Source.Tier == "" && e.Source.Type != "" && !e.At.Has("custom.tier") {
			without = append(without, e)
			types[e.Source.Type]++
			e.Broken = true
		}
	}
	if len(without) == 0 {
		return
	}
	if e := without[0]; len(without) == 1 {
		f := diag.Errorf(e.At.Whole, content.RuleMissingKey, "source %s has no tier", e.ID)
		l.report(f.WithHelp("add `custom: {tier: primary}`"))
		return
	}
	first := without[0]
	f := diag.Errorf(
		first.At.Whole, content.RuleMissingKey, "%d sources have no tier: %s", len(without), counted(types),
	)
	l.report(f.WithHelp(
		"say it once for each type in %s: `%s: {tiers: {%s}}`; "+
			"or of each by its id, `%s: {tier: …}`, there or here under custom",
		content.NotesFile, strings.TrimPrefix(u.Doc.Path, "content/sources/"), blanks(types), first.Source.Key,
	))
}

// counted lists types with how many there are, the most frequent first.
func counted(types map[string]int) string {
	var out []string
	for _, t := range byCount(types) {
		out = append(out, fmt.Sprintf("%d %s", types[t], t))
	}
	return strings.Join(out, ", ")
}

func blanks(types map[string]int) string {
	var out []string
	for _, t := range byCount(types) {
		out = append(out, t+": …")
	}
	return strings.Join(out, ", ")
}

func byCount(types map[string]int) []string {
	var out []string
	for t := range types {
		out = append(out, t)
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Or(cmp.Compare(types[b], types[a]), cmp.Compare(a, b)) })
	return out
}
