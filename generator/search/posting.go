package search

import (
	"cmp"
	"slices"
	"strings"
)

// tier is where a document has a term; the higher, the more it counts.
type tier uint8

const (
	inBody    tier = iota
	inBodyOft      // three times or more
	inSummary
	inTitle
	inValue // of a figure
	tiers
)

// often is how many times a body must have a term to be about it.
const often = 3

// maxPostings is how many documents a term lists at most.
const maxPostings = 512

// posting is a document that has a term.
type posting struct {
	doc   uint32
	tier  tier
	count uint8 // in the body, up to often
}

// inverted is an inverted index of some documents.
type inverted struct {
	ids      map[string]int
	terms    []string
	postings [][]posting // by term; ascending by document
}

func newInverted() *inverted { return &inverted{ids: map[string]int{}} }

// add adds a document to a term. Documents must come in ascending order.
func (v *inverted) add(term []byte, doc uint32, where tier) {
	id, ok := v.ids[string(term)]
	if !ok {
		id = len(v.terms)
		name := string(term)
		v.ids[name] = id
		v.terms, v.postings = append(v.terms, name), append(v.postings, nil)
	}
	list := v.postings[id]
	n := len(list)
	if n == 0 || list[n-1].doc != doc {
		list = append(list, posting{doc: doc})
		v.postings[id] = list
		n++
	}
	last := &list[n-1]
	if where == inBody && last.count < often {
		if last.count++; last.count == often {
			where = inBodyOft
		}
	}
	last.tier = max(last.tier, where)
}

// lists are the documents of a term, by tier, each ascending.
type lists [tiers][]uint32

// best returns the documents of the highest tiers and, within a tier, the first
// ones, at most maxPostings in all.
func best(postings []posting) lists {
	var out lists
	left := maxPostings
	for t := tiers - 1; ; t-- {
		for _, p := range postings {
			if p.tier == t && left > 0 {
				out[t] = append(out[t], p.doc)
				left--
			}
		}
		if t == inBody {
			return out
		}
	}
}

// term is an entry of the index.
type term struct {
	text string
	lists
}

// merged returns the terms of consecutive runs of documents and the stems of their
// words, in alphabetical order.
func merged(parts []*inverted) []term {
	type origin struct {
		text string
		part int
		id   int
	}
	var origins []origin
	for k, part := range parts {
		for id, text := range part.terms {
			origins = append(origins, origin{text, k, id})
		}
	}
	slices.SortFunc(origins, func(a, b origin) int {
		return cmp.Or(strings.Compare(a.text, b.text), cmp.Compare(a.part, b.part))
	})
	var out []term
	var all []posting
	forms := stems{}
	for i := 0; i < len(origins); {
		all = all[:0]
		text := origins[i].text
		for ; i < len(origins) && origins[i].text == text; i++ {
			all = append(all, parts[origins[i].part].postings[origins[i].id]...)
		}
		out = append(out, term{text: text, lists: best(all)})
		forms.add(text, all)
	}
	out = append(out, forms.terms()...)
	slices.SortFunc(out, func(a, b term) int { return strings.Compare(a.text, b.text) })
	return out
}

// union returns the best documents of several terms, each at its highest tier.
func union(terms []term) lists {
	highest := map[uint32]tier{}
	for _, t := range terms {
		for where, docs := range t.lists {
			for _, doc := range docs {
				highest[doc] = max(highest[doc], tier(where))
			}
		}
	}
	all := make([]posting, 0, len(highest))
	for doc, where := range highest {
		all = append(all, posting{doc: doc, tier: where})
	}
	slices.SortFunc(all, func(a, b posting) int { return cmp.Compare(a.doc, b.doc) })
	return best(all)
}
