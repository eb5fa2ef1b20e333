package site

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"explainer/generator/record"
)

// Change is a note of what changed in a document, with its place in it.
type Change struct {
	record.Change
	Of     *Entry // the document
	Anchor string // of the note on the document's page
}

// URL returns the address of the note: that of the document where the document
// itself is only a part of a page.
func (c Change) URL() string {
	if c.Of.Anchor() != "" {
		return c.Of.URL
	}
	return c.Of.URL + "#" + c.Anchor
}

// ID returns a name of the note that no other on the site has: its anchor on the
// page of all changes.
func (c Change) ID() string { return c.Of.ID + "-" + c.Anchor }

// roleChanged is the key under which a note names the records it is about.
const roleChanged = "changes.records"

// Changes returns the notes of a document, newest first. A note's anchor is its
// day, and from the second of a day on its number in the order of writing, so
// that it stays when notes are added below.
func (e *Entry) Changes() []Change {
	perDay := map[record.Date]int{}
	var out []Change
	for _, c := range e.Front().Changes {
		perDay[c.Date]++
		anchor := "change-" + c.Date.String()
		if n := perDay[c.Date]; n > 1 {
			anchor += fmt.Sprintf("-%d", n)
		}
		out = append(out, Change{Change: c, Of: e, Anchor: anchor})
	}
	slices.SortStableFunc(out, compareChanges)
	return out
}

// ChangesTo returns the notes that name a record, newest first.
func (e *Entry) ChangesTo() []Change {
	var out []Change
	var seen *Entry
	for _, back := range e.Referrers {
		if back.Role != roleChanged || back.From == seen {
			continue
		}
		seen = back.From
		for _, c := range back.From.Changes() {
			if slices.Contains(c.Records, e.ID) {
				out = append(out, c)
			}
		}
	}
	slices.SortStableFunc(out, compareChanges)
	return out
}

// Changes returns the notes of all documents, newest first, and of one day
// corrections first.
func (s *Site) Changes() []Change {
	var out []Change
	for _, e := range s.Documents() {
		out = append(out, e.Changes()...)
	}
	slices.SortStableFunc(out, compareChanges)
	return out
}

func compareChanges(a, b Change) int {
	first := func(c Change) int {
		if c.Kind == record.Correction {
			return 0
		}
		return 1
	}
	return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(first(a), first(b)), strings.Compare(a.Of.URL, b.Of.URL))
}

// Alike gathers notes of one day that say the same of several documents, such
// as that a new edition was taken in. The groups stand in the order of their
// first notes. A note that names records stands alone.
func Alike(changes []Change) [][]Change {
	type same struct {
		date record.Date
		kind record.ChangeKind
		note string
	}
	at := map[same]int{}
	var out [][]Change
	for _, c := range changes {
		k := same{c.Date, c.Kind, c.Note}
		if i, ok := at[k]; ok && len(c.Records) == 0 {
			out[i] = append(out[i], c)
			continue
		}
		if len(c.Records) == 0 {
			at[k] = len(out)
		}
		out = append(out, []Change{c})
	}
	return out
}
