package page

import (
	"cmp"
	"strings"

	"explainer/generator/record"
	"explainer/generator/schema"
	"explainer/generator/site"
)

// AuthorPage is the page of one author: who it is, and what they wrote.
type AuthorPage struct {
	Base
	Role      string  // what they do
	Email     string  // where they are reached; may be empty
	Address   string  // of their page elsewhere
	Host      string  // of the address
	Summary   string  // who they are, in a sentence
	Body      []Part  // its text
	Briefings divided // that they signed
	Follow    []Link  // their feeds
}

// Layout implements View.
func (*AuthorPage) Layout() string { return "author" }

func (b *builder) author(e *site.Entry) View {
	a, c, briefings := e.Author, b.citer(), e.BriefingsOf()
	v := &AuthorPage{
		Base: b.entryBase(e), Role: a.Role, Email: a.Email, Address: a.URL, Host: host(a.URL),
		Summary: e.Front().Summary, Body: b.body(e.Unit, c),
		Briefings: b.dividedAt(e.URL, briefings),
	}
	v.Description = cmp.Or(v.Description, b.titled(strings.Join(given(e.Name, a.Role), ", ")))
	b.dropListed(&v.Base, addresses(v.Briefings.Items)...)
	v.Follow = b.offerFeeds(&v.Base, e)
	c.finish(&v.Base)
	return v
}

// given returns the texts that are not empty.
func given(texts ...string) (out []string) {
	for _, text := range texts {
		if text != "" {
			out = append(out, text)
		}
	}
	return out
}

func (b *builder) authors() View {
	s := b.site
	v := &ListPage{Base: b.kindBase(record.KindAuthor, site.Horizon{})}
	g := Group{}
	for _, e := range s.Authors {
		item := b.newItem(e)
		count := s.Language.Plural(len(e.BriefingsOf()), s.Language.Words.BriefingCount)
		item.Meta = strings.Join(given(e.Author.Role, count), ", ")
		g.Items = append(g.Items, &item)
	}
	v.Groups = []Group{g}
	return v
}

// writer describes an author to machines.
func (b *builder) writer(base *Base, e *site.Entry) *schema.Agent {
	return &schema.Agent{
		Type: "Person", ID: base.Canonical, Name: e.Author.Name, JobTitle: e.Author.Role, Email: e.Author.Email,
		Description: e.Front().Summary, URL: base.Canonical, SameAs: e.Author.URL,
	}
}

// writers returns references to the authors of a briefing, or to those who answer
// for the publication where it names none.
func (b *builder) writers(base *Base, e *site.Entry) schema.Things {
	var out schema.Things
	for _, a := range b.entries(record.KindAuthor, e.Briefing.Authors) {
		out = append(out, schema.Thing{Type: "Person", ID: b.absolute(a), Name: a.Author.Name, URL: b.absolute(a)})
	}
	switch {
	case len(out) > 0:
		return out
	case base.Editors != "":
		return schema.Things{{Type: "Organization", Name: base.Editors}}
	}
	return schema.Things{*b.publisher()}
}
