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

// Card is one entry with everything about it.
type Card struct {
	ID        string      `json:"id"`
	Kind      record.Kind `json:"kind"`
	Name      string      `json:"name"`
	Wording   string      `json:"wording,omitempty"` // of a figure, the number with all that it depends on
	URL       string      `json:"url"`
	File      string      `json:"file"`
	Line      int         `json:"line"`
	Record    Fields      `json:"record"`
	Sources   []Source    `json:"sources,omitempty"`
	Conflicts []Conflict  `json:"conflicts,omitempty"`
	Declares  []Link      `json:"declares,omitempty"` // of a document, its records; of a dataset, its rows
	UsedBy    []Use       `json:"used_by,omitempty"`
}

// Link is another entry, in a line.
type Link struct {
	ID   string      `json:"id"`
	Kind record.Kind `json:"kind"`
	Name string      `json:"name"`
}

// Source is a source that the entry rests on.
type Source struct {
	ID       string      `json:"id"`
	Tier     record.Tier `json:"tier"`
	Citation string      `json:"citation"`
}

// Conflict is a disagreement that a figure is part of, with the other sides.
type Conflict struct {
	ID     string                `json:"id,omitempty"`
	Reason record.ConflictReason `json:"reason"`
	Note   string                `json:"note"`
	With   []Link                `json:"with"`
}

// Use is a line on which an entry names this one, and under which keys or how
// its text does. Where no line names it, as in a table, it is the line that
// declares the entry.
type Use struct {
	Link
	Roles []string `json:"roles"`
	File  string   `json:"file"`
	Line  int      `json:"line"`
}

// Show returns everything about the entry with an id, or nil where there is none.
func Show(s *site.Site, id string) *Card {
	e := s.Entry(id)
	if e == nil {
		return nil
	}
	at := e.At.Of("id")
	c := &Card{
		ID:     e.ID,
		Kind:   e.Kind,
		Name:   e.Name,
		URL:    e.URL,
		File:   at.File,
		Line:   max(1, at.Line),
		Record: fieldsOf(e),
	}
	if e.Figure != nil && e.Figure.Quantity.IsGiven() {
		c.Wording = e.Figure.Wording(s.Language, s.Figure)
	}
	for _, id := range sourcesOf(e) {
		if src := s.Entry(id); src != nil && src.Source != nil {
			c.Sources = append(
				c.Sources, Source{ID: id, Tier: src.Source.Tier, Citation: src.Source.Citation(s.Language)},
			)
		}
	}
	for _, conflict := range e.From(record.KindConflict, "figures") {
		c.Conflicts = append(c.Conflicts, disagreement(s, e, conflict))
	}
	c.Declares = declares(s, e)
	c.UsedBy = uses(e)
	return c
}

func link(s *site.Site, e *site.Entry) Link {
	name := e.Name
	if e.Figure != nil {
		name += ": " + e.Figure.Text(s.Language)
	}
	return Link{ID: e.ID, Kind: e.Kind, Name: name}
}

// sourcesOf are the ids of the sources that an entry names itself.
func sourcesOf(e *site.Entry) []string {
	if e.Record == nil {
		return nil
	}
	return record.ListOf(e.Record, "sources")
}

func disagreement(s *site.Site, e, conflict *site.Entry) Conflict {
	r := conflict.Conflict
	c := Conflict{ID: r.ID, Reason: r.Reason, Note: r.Note}
	for _, id := range r.Figures {
		if other := s.Entry(id); other != nil && other != e {
			c.With = append(c.With, link(s, other))
		}
	}
	return c
}

// declares lists the records of a document's file, and the rows of a dataset.
func declares(s *site.Site, e *site.Entry) []Link {
	if s.Entry(e.Unit.Doc.ID) != e {
		return nil
	}
	var out []Link
	for _, row := range e.Rows { // in the order of the table
		out = append(out, link(s, row))
	}
	for info := range record.Kinds() {
		if info.In != record.InDocument {
			continue
		}
		for _, r := range s.Of(info.Kind) {
			if r.Unit == e.Unit && !r.IsRow() {
				out = append(out, link(s, r))
			}
		}
	}
	return out
}

// uses are the lines that name an entry, each once, with the roles in which
// they do.
func uses(e *site.Entry) []Use {
	var out []Use
	asked := map[*site.Entry]bool{}
	for _, b := range e.Referrers {
		namings := b.From.Namings(e)
		if len(namings) == 0 {
			namings = []site.Naming{{Role: b.Role, At: b.From.At.Of("id")}}
		} else if asked[b.From] {
			continue
		}
		asked[b.From] = true
		for _, n := range namings {
			out = addUse(out, b.From, n)
		}
	}
	slices.SortStableFunc(out, func(a, b Use) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func addUse(uses []Use, from *site.Entry, n site.Naming) []Use {
	line := max(1, n.At.Line)
	i := slices.IndexFunc(uses, func(u Use) bool {
		return u.ID == from.ID && u.Kind == from.Kind && u.File == n.At.File && u.Line == line
	})
	if i < 0 {
		i, uses = len(
			uses,
		), append(
			uses, Use{Link: Link{ID: from.ID, Kind: from.Kind, Name: from.Name}, File: n.At.File, Line: line},
		)
	}
	if !slices.Contains(uses[i].Roles, n.Role) {
		uses[i].Roles = append(uses[i].Roles, n.Role)
	}
	return uses
}

// withoutID stands for the id of a conflict that has none.
const withoutID = "without an id"

// Text returns the card for a terminal.
func (c *Card) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", c.ID, c.Kind.Article())
	if c.Wording != "" {
		fmt.Fprintf(&b, "%s\n", diag.Inert(c.Wording))
	}
	fmt.Fprintf(&b, "file  %s:%d\npage  %s\n", diag.Inert(c.File), c.Line, cmp.Or(c.URL, "none"))
	if len(c.Record) > 0 {
		b.WriteString("\n")
		c.Record.print(&b)
	}
	c.evidence(&b)
	if len(c.Declares) > 0 {
		b.WriteString("\ndeclares\n")
		for _, l := range c.Declares {
			fmt.Fprintf(&b, "  %s (%s): %s\n", cmp.Or(l.ID, withoutID), l.Kind, diag.Inert(l.Name))
		}
	}
	b.WriteString("\nused by\n")
	for _, u := range c.UsedBy {
		fmt.Fprintf(
			&b,
			"  %s:%d: %s %s (%s)\n",
			diag.Inert(u.File),
			u.Line,
			u.Kind,
			cmp.Or(u.ID, withoutID),
			strings.Join(u.Roles, ", "),
		)
	}
	if len(c.UsedBy) == 0 {
		b.WriteString("  nothing\n")
	}
	return b.String()
}

func (c *Card) evidence(b *strings.Builder) {
	if len(c.Sources) > 0 {
		b.WriteString("\nsources\n")
	}
	for _, s := range c.Sources {
		fmt.Fprintf(b, "  %s (%s): %s\n", s.ID, s.Tier, diag.Inert(s.Citation))
	}
	if len(c.Conflicts) > 0 {
		b.WriteString("\nconflicts\n")
	}
	for _, conflict := range c.Conflicts {
		fmt.Fprintf(b, "  %s: %s\n", conflict.Reason, diag.Inert(conflict.Note))
		for _, other := range conflict.With {
			fmt.Fprintf(b, "    %s: %s\n", other.ID, diag.Inert(other.Name))
		}
	}
}
