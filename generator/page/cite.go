package page

import (
	"encoding/json"
	"fmt"
	"strings"

	"explainer/generator/language"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Citation is how to cite a record of this publication. It names the day as of
// which the record holds, not the day on which it was read or built.
type Citation struct {
	Plain  string // as text
	URL    string // absolute
	BibTeX string // as an entry for BibTeX
	CSL    string // CSL-JSON, as Zotero and pandoc read it
}

// cited is the content of a citation, in whatever format it is written.
type cited struct {
	id, title, site, url string
	authors              []string
	issued               record.Date // of the document that declares it
	asOf                 string      // in the publication's language
	language             string
}

func (b *builder) citation(e *site.Entry, title string) Citation {
	s, f := b.site, e.Front()
	c := cited{
		id:       e.ID,
		title:    strings.TrimSuffix(title, "."),
		site:     s.Publication.Title,
		url:      s.BaseURL + e.URL,
		authors:  s.Publication.Editors,
		issued:   issued(e),
		language: s.Language.Code,
	}
	if len(c.authors) == 0 {
		c.authors = []string{s.Publication.Title}
	}
	if !f.AsOf.IsZero() {
		c.asOf = s.Language.Words.AsOf + " " + f.AsOf.Text(s.Language)
	}
	return Citation{Plain: c.plain(s.Language), URL: c.url, BibTeX: c.bibTeX(), CSL: c.csl()}
}

// issued returns the day that a citation gives: that on which the document was last
// worked on. A record was not touched by a change of its document that does not name it.
func issued(e *site.Entry) record.Date {
	f := e.Front()
	if e.ID == e.Unit.Doc.ID {
		return f.Touched()
	}
	return f.Date.Later(f.AsOf).Later(lastChange(e))
}

// plain returns the citation as a line of text. It ends in its address, without
// a full stop, which would break the address.
func (c cited) plain(l *language.Language) string {
	by := strings.Join(c.authors, "; ")
	if !c.issued.IsZero() {
		by += fmt.Sprintf(" (%04d)", c.issued.Year)
	}
	var b strings.Builder
	for _, text := range []string{by, l.Quoted(c.title), c.site, c.asOf} {
		if text == "" {
			continue
		}
		b.WriteString(text)
		if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") && !strings.HasSuffix(text, "!") {
			b.WriteByte('.')
		}
		b.WriteByte(' ')
	}
	return b.String() + c.url
}

// bibTeX returns the citation as a BibTeX entry. Names and titles stand in double
// braces, so that styles neither split them nor change their capitals.
func (c cited) bibTeX() string {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "  %-12s = %s,\n", name, value)
		}
	}
	authors := make([]string, len(c.authors))
	for i, a := range c.authors {
		authors[i] = "{" + TeX(a) + "}"
	}
	fmt.Fprintf(&b, "@misc{%s,\n", c.id)
	field("author", "{"+strings.Join(authors, " and ")+"}")
	field("title", "{{"+TeX(c.title)+"}}")
	field("howpublished", "{"+TeX(c.site)+"}")
	if !c.issued.IsZero() {
		field("year", fmt.Sprintf("{%04d}", c.issued.Year))
		field("month", MonthMacro(c.issued))
	}
	if c.asOf != "" {
		field("note", "{"+TeX(c.asOf)+"}")
	}
	field("url", "{"+Braceless(c.url)+"}")
	b.WriteString("}\n")
	return b.String()
}

// MonthMacro returns the macro of a month, which every BibTeX style defines.
func MonthMacro(d record.Date) string {
	const months = "janfebmaraprmayjunjulaugsepoctnovdec"
	m := d.First().Month
	return months[3*(m-1) : 3*m]
}

// texEscapes escapes the characters that TeX reads as commands. All others stay
// as they are, in UTF-8.
var texEscapes = strings.NewReplacer(
	`\`, `\textbackslash{}`, `~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`,
	`{`, `\{`, `}`, `\}`, `%`, `\%`, `&`, `\&`, `_`, `\_`, `#`, `\#`, `$`, `\$`,
)

// TeX writes a text so that TeX reads none of its characters as a command.
func TeX(text string) string {
	return texEscapes.Replace(strings.Join(strings.Fields(text), " "))
}

// Braceless encodes the braces of an address, which would end its field.
func Braceless(address string) string { return braceless.Replace(address) }

var braceless = strings.NewReplacer("{", "%7B", "}", "%7D")

// cslItem is an item of CSL-JSON (Citation Style Language 1.0.2).
type cslItem struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title"`
	Author    []cslName `json:"author"`
	Container string    `json:"container-title"`
	Issued    *cslDate  `json:"issued,omitempty"`
	Note      string    `json:"note,omitempty"`
	Language  string    `json:"language"`
	URL       string    `json:"URL"`
}

type cslName struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

func (c cited) csl() string {
	item := cslItem{
		ID:        c.id,
		Type:      "webpage",
		Title:     c.title,
		Container: c.site,
		Note:      c.asOf,
		Language:  c.language,
		URL:       c.url,
	}
	for _, a := range c.authors {
		item.Author = append(item.Author, cslName{Literal: a})
	}
	if d := c.issued.First(); !d.IsZero() {
		item.Issued = &cslDate{Parts: [][]int{{d.Year, d.Month, d.Day}}}
	}
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // html/template escapes it where it is shown
	encoder.SetIndent("", "  ")
	_ = encoder.Encode([]cslItem{item}) // strings into memory: cannot fail
	return b.String()
}
