package inspect

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Affected is what a new edition of a source touches.
type Affected struct {
	Source  Link    `json:"source"`
	Rests   []Touch `json:"rests"`   // on the source itself
	Follows []Touch `json:"follows"` // from what rests on it
}

// Touch is a line that names the source, or a record that rests on it.
type Touch struct {
	Use
	Through string `json:"through,omitempty"` // the id of that record
}

// Trace returns what rests on a source, and what follows from that: its copies, the
// records that cite them, what is derived from those, and the documents that show any
// of them. It returns nil where there is no source with the id.
func Trace(s *site.Site, id string) *Affected {
	source := s.Entry(id)
	if source == nil || source.Source == nil {
		return nil
	}
	a := &Affected{Source: link(s, source), Rests: []Touch{}, Follows: []Touch{}}
	asked, listed := map[*site.Entry]bool{source: true}, map[line]bool{}
	for queue := []*site.Entry{source}; len(queue) > 0; queue = queue[1:] {
		for _, u := range uses(queue[0]) {
			at := line{u.Kind, u.ID, u.File, u.Line}
			switch {
			case listed[at], onlyNoted(u):
			case queue[0] == source:
				a.Rests = append(a.Rests, Touch{Use: u})
			default:
				a.Follows = append(a.Follows, Touch{Use: u, Through: queue[0].ID})
			}
			listed[at] = true
		}
		queue = append(queue, bearers(queue[0], asked)...)
	}
	return a
}

// onlyNoted reports whether a line only says that the entry has changed.
func onlyNoted(u Use) bool { return slices.Equal(u.Roles, []string{"changes.records"}) }

// line is where an entry names another.
type line struct {
	kind     record.Kind
	id, file string
	number   int
}

// bearers returns what refers to an entry and passes on what it says, each once: not
// the documents in which readers meet it, but records, other sources, and the rows of
// datasets.
func bearers(e *site.Entry, asked map[*site.Entry]bool) []*site.Entry {
	var out []*site.Entry
	add := func(r *site.Entry) {
		if !asked[r] {
			asked[r] = true
			out = append(out, r)
		}
	}
	for _, b := range e.Referrers {
		if info, _ := b.From.Kind.Info(); !info.IsDocument() || b.From.Kind == record.KindDataset {
			add(b.From)
		}
	}
	for _, row := range e.Rows {
		add(row)
	}
	return out
}

// Text returns what is affected for a terminal.
func (a *Affected) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (source): %s\n", a.Source.ID, diag.Inert(a.Source.Name))
	touches(&b, "Rests on it", a.Rests)
	touches(&b, "Follows from that", a.Follows)
	return b.String()
}

func touches(b *strings.Builder, title string, list []Touch) {
	fmt.Fprintf(b, "\n%s: %d\n", title, len(list))
	for _, t := range list {
		through := ""
		if t.Through != "" {
			through = ", through " + t.Through
		}
		fmt.Fprintf(b, "  %s:%d: %s %s (%s%s)\n",
			diag.Inert(t.File), t.Line, t.Kind, cmp.Or(t.ID, withoutID), strings.Join(t.Roles, ", "), through)
	}
}
