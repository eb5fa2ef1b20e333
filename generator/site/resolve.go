package site

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"runtime"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/record"

	"golang.org/x/sync/errgroup"
)

// reference is a use of an id anywhere in the publication.
type reference struct {
	to    string
	as    string // how it is written, where that is not the id
	at    diag.Place
	want  []record.Kind // none means any
	maybe bool          // it is none unless the id is of a wanted kind
}

// written returns the id as it is written.
func (r reference) written() string { return cmp.Or(r.as, r.to) }

// target returns the entry that a reference names. It reports an id that nothing
// has, and one of another kind, and returns nil.
func (l *linker) target(r reference) *Entry {
	e := l.site.byID[r.to]
	if e == nil {
		l.dangling(r)
		return nil
	}
	if len(r.want) > 0 && !slices.Contains(r.want, e.Kind) {
		if l.isAgain(r) {
			l.clashed[r.to] = true
			return nil
		}
		l.report(
			diag.Errorf(r.at, RuleWrongKind, "%q is %s; this must be %s", r.written(), e.Kind.Article(), record.Articles(r.want)).
				WithRelated(e.At.Of("id"), "%q is declared here", r.to).
				WithHelp("name %s instead", record.Articles(r.want)),
		)
		return nil
	}
	return e
}

// isAgain reports whether a second record of a wanted kind has the id, which is
// reported already.
func (l *linker) isAgain(r reference) bool {
	return slices.ContainsFunc(l.again[r.to], func(k record.Kind) bool { return slices.Contains(r.want, k) })
}

// dangling notes an id that nothing has, and reports one that is held back.
// What an unreadable file would have declared is not reported again.
func (l *linker) dangling(r reference) {
	if r.to == "" || l.site.lost[r.to] {
		return
	}
	if held, ok := l.site.held[r.to]; ok {
		l.report(
			diag.Errorf(r.at, RuleDangling, "%q is declared in %s, which is not published (%s)", r.written(), held.Path, held.Reason).
				WithHelp("publish that document too, or take the reference out"),
		)
		return
	}
	l.missing = append(l.missing, r)
}

// maxPlaces is how many of the places that name one missing id are listed.
const maxPlaces = 10

// reportMissing reports each id that nothing has once, at the first place that
// names it, with the nearest that something has.
func (l *linker) reportMissing() {
	missing := map[string][]reference{}
	for _, r := range l.missing {
		missing[r.to] = append(missing[r.to], r)
	}
	nearest := map[string]*diag.Suggester{} // by the kinds that are wanted
	strangers := map[string][]reference{}   // of tables, by their file
	for _, id := range slices.Sorted(maps.Keys(missing)) {
		uses := missing[id]
		slices.SortStableFunc(uses, func(a, b reference) int { return a.at.Compare(b.at) })
		uses = slices.CompactFunc(uses, func(a, b reference) bool { return a.at == b.at })
		first := uses[0]
		if first.isOfTable() && l.nearest(first, nearest) == "" && l.nearestName(first) == "" {
			strangers[first.at.File] = append(strangers[first.at.File], first)
			continue
		}
		f := diag.Errorf(first.at, RuleDangling, "there is no %q", first.written())
		switch more := len(uses) - 1; {
		case more == 1:
			f.Message += ", which another place names, too"
		case more > 1:
			f.Message += fmt.Sprintf(", which %d other places name, too", more)
		}
		if near := l.nearest(first, nearest); near != "" {
			l.site.meant[near] = true
			f = f.WithHelp("did you mean %q?", near).
				WithRelated(l.site.byID[near].At.Of("id"), "%q is declared here", near)
		} else if name := l.nearestName(first); name != "" {
			f = f.WithHelp("did you mean %q?", name)
		} else {
			f = f.WithHelp("%s", remedy(first))
		}
		for _, r := range uses[1:min(len(uses), maxPlaces)] {
			f = f.WithRelated(r.at, "named here, too")
		}
		l.report(f)
	}
	for _, file := range slices.Sorted(maps.Keys(strangers)) {
		l.report(unknownSubjects(file, strangers[file]))
	}
}

// isOfTable reports whether a cell of a dataset's table names somebody.
func (r reference) isOfTable() bool {
	return strings.HasSuffix(r.at.File, ".csv") && r.at.File != content.PlacesFile
}

// unknownSubjects returns the finding for those whom a table names and who are no
// actors: one finding, which one command mends.
func unknownSubjects(file string, named []reference) diag.Finding {
	slices.SortStableFunc(named, func(a, b reference) int { return a.at.Compare(b.at) })
	texts := make([]string, min(len(named), maxPlaces))
	for i := range texts {
		texts[i] = "“" + named[i].to + "”"
	}
	message := fmt.Sprintf("there is no %q", named[0].to)
	if len(named) > 1 {
		message = fmt.Sprintf("%d names of the table are no actors: %s", len(named), strings.Join(texts, ", "))
	}
	if more := len(named) - len(texts); more > 0 {
		message += fmt.Sprintf(" and %d more", more)
	}
	return diag.Errorf(named[0].at, RuleDangling, "%s", message).
		WithHelp("`explainer new places --from %s` adds what the table names to %s; or write the name or the id of an actor", file, content.PlacesFile)
}

// nearest returns the id that a reference most likely means; see candidates for
// which of equally near ones.
func (l *linker) nearest(r reference, made map[string]*diag.Suggester) string {
	if id := l.meantBy(r); id != "" {
		return id
	}
	kinds := record.Articles(r.want)
	if made[kinds] == nil {
		made[kinds] = diag.NewSuggester(l.candidates(r.want))
	}
	return made[kinds].Nearest(r.to)
}

// meantBy returns the id of what a reference names in another way: by an id in capitals
// or with an @ before it, by its name, or a source by its address.
func (l *linker) meantBy(r reference) string {
	wanted := func(e *Entry) bool { return e != nil && (len(r.want) == 0 || slices.Contains(r.want, e.Kind)) }
	if id := content.SuggestID(r.to); id != r.to && wanted(l.site.byID[id]) {
		return id
	}
	if l.ids == nil {
		l.ids = l.otherNames()
	}
	for _, id := range l.ids[strings.ToLower(r.written())] {
		if wanted(l.site.byID[id]) {
			return id
		}
	}
	return ""
}

// otherNames returns the ids of what has each name in lower case, and of the sources
// at each address.
func (l *linker) otherNames() map[string][]string {
	names := map[string][]string{}
	for _, id := range slices.Sorted(maps.Keys(l.site.byID)) {
		e := l.site.byID[id]
		names[strings.ToLower(e.Name)] = append(names[strings.ToLower(e.Name)], id)
		if e.Source != nil && e.Source.URL != "" {
			names[strings.ToLower(e.Source.URL)] = append(names[strings.ToLower(e.Source.URL)], id)
		}
	}
	return names
}

// remedy returns how to mend a reference to an id that nothing has.
func remedy(r reference) string {
	id := content.SuggestID(r.written())
	switch {
	case strings.Contains(r.written(), "://"):
		return "an address stands in a source, under URL: `explainer new source` begins one; name it here by its id"
	case len(r.want) == 0 || id == "":
		return "declare it, or name another"
	case strings.HasSuffix(r.at.File, ".csv"): // of places
		return fmt.Sprintf(
			"declare it as a line of %s (`explainer help place`) or by `explainer new actor %s`, or name another",
			content.PlacesFile, id,
		)
	case id != r.written() && r.want[0] != record.KindSource:
		return fmt.Sprintf(
			"ids are in lower case, with dashes between words: declare %s (`explainer new %s %s` begins one), or name another",
			id,
			r.want[0],
			id,
		)
	}
	return fmt.Sprintf("declare it (`explainer new %s %s` begins one), or name another", r.want[0], id)
}

// candidates returns the ids that a reference could have meant, in order: those of
// actors first, whom most texts name, then those that nothing refers to.
func (l *linker) candidates(want []record.Kind) []string {
	var actors, alone, others []string
	for id, e := range l.site.byID {
		switch {
		case len(want) > 0 && !slices.Contains(want, e.Kind):
		case e.Kind == record.KindActor:
			actors = append(actors, id)
		case len(e.Referrers) == 0:
			alone = append(alone, id)
		default:
			others = append(others, id)
		}
	}
	slices.Sort(actors)
	slices.Sort(alone)
	slices.Sort(others)
	return slices.Concat(actors, alone, others)
}

// resolve follows every reference of every document and records it at its
// target. A run of documents is followed on each core; what the runs found is
// put together in the order of documents.
func (l *linker) resolve() {
	units := l.site.units
	parts := make([]linker, runtime.GOMAXPROCS(0))
	var g errgroup.Group
	for k := range parts {
		parts[k].site, parts[k].unnamed, parts[k].again = l.site, l.unnamed, l.again
		parts[k].clashed = map[string]bool{}
		g.Go(func() error {
			for i := k * len(units) / len(parts); i < (k+1)*len(units)/len(parts); i++ {
				parts[k].unit(&units[i])
			}
			return nil
		})
	}
	_ = g.Wait() // what is wrong is a finding
	for _, part := range parts {
		l.findings = append(l.findings, part.findings...)
		l.missing = append(l.missing, part.missing...)
		maps.Copy(l.clashed, part.clashed)
		for _, b := range part.backlinks {
			b.to.Referrers = append(b.to.Referrers, b.Backlink)
		}
	}
}

// unit follows the references of one document.
func (l *linker) unit(u *Unit) {
	self := l.self(u)
	u.references(func(from, role string, r reference) {
		l.link(l.from(self, from), role, r)
	})
}

// references goes through everything that a document refers to: those of its
// records, which have an id, first, those of its text last.
func (u *Unit) references(do func(from, role string, r reference)) {
	for _, r := range u.Doc.References {
		do(r.From, r.Role, reference{to: r.To, as: r.Written, at: r.At, want: r.Want})
	}
	for _, b := range u.Blocks {
		for _, r := range b.References {
			do("", RoleBlock, reference{to: r.To, at: r.At, want: r.Want})
		}
	}
	if u.Body == nil {
		return
	}
	for _, m := range u.Body.Mentions {
		do("", RoleMention, reference{to: m.ID, at: m.Place})
	}
	for _, c := range u.Body.Citations {
		do(
			"",
			RoleCitation,
			reference{to: c.ID, as: c.Key, at: c.Place, want: []record.Kind{record.KindSource}, maybe: c.Bare != ""},
		)
	}
}

// Naming is a place at which an entry names another, and as what: the key that
// it stands under, or a role of those in a text.
type Naming struct {
	Role string
	At   diag.Place
}

// Namings returns the places at which e names another entry, in the order of its
// file. Of a dataset's row there is none: its table has no ids but subjects.
func (e *Entry) Namings(of *Entry) []Naming {
	var out []Naming
	e.Unit.references(func(from, role string, r reference) {
		own := from == e.ID || from == "" && e.Unit.Doc.ID == e.ID
		if e.Conflict != nil {
			own = from == e.Conflict.Handle()
		}
		if own && r.to == of.ID {
			out = append(out, Naming{role, r.at})
		}
	})
	slices.SortStableFunc(out, func(a, b Naming) int { return a.At.Compare(b.At) })
	return out
}

// self returns the entry of a file's own document, nil for files without one. A
// document whose id is another's still refers to things in its own name.
func (l *linker) self(u *Unit) *Entry {
	if e := l.site.byID[u.Doc.ID]; e != nil && e.Unit == u {
		return e
	}
	return nil
}

// from returns the entry that refers to another by Reference.From.
func (l *linker) from(self *Entry, id string) *Entry {
	if id == "" {
		return self
	}
	if e := l.unnamed[id]; e != nil {
		return e
	}
	return l.site.byID[id]
}

// dashed matches a key that is no name of an account: it has a dash and a year.
var dashed = regexp.MustCompile(`-(?:19|20)\d\d\b`)

func (l *linker) link(from *Entry, role string, r reference) {
	if _, held := l.site.held[r.to]; r.maybe && !held && !l.site.IsSource(r.to) && !dashed.MatchString(r.to) {
		return // the name of an account: @id
	}
	to := l.target(r)
	if to == nil || from == nil {
		return
	}
	l.backlinks = append(l.backlinks, backlinkTo{to, Backlink{From: from, Role: role}})
}
