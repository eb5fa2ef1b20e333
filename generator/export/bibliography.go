package export

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strconv"

	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/site"
)

// bibliographies returns the sources as reference managers read them, none where there
// are none.
func bibliographies(s *site.Site) []File {
	if len(s.Sources) == 0 {
		return nil
	}
	return []File{
		{Path: page.BibliographyCSL, Make: func() []byte { return cslBibliography(s) }},
		{Path: page.BibliographyBibTeX, Make: func() []byte { return bibTeX(s) }},
	}
}

// cslBibliography returns the sources as CSL-JSON (Citation Style Language 1.0.2), with
// every variable that their bibliographies have but annote, which is the reader's own.
func cslBibliography(s *site.Site) []byte {
	items := make([]cslItem, len(s.Sources))
	for i, e := range s.Sources {
		items[i] = cslItemOf(e.Source)
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	_ = encoder.Encode(items) // texts and numbers into memory: cannot fail
	return b.Bytes()
}

// cslItem is an item of CSL-JSON, whose variables keep their order.
type cslItem []cslField

type cslField struct {
	name  string
	value any
}

// MarshalJSON implements json.Marshaler.
func (c cslItem) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	sign := byte('{')
	for _, f := range c {
		b.WriteByte(sign)
		sign = ','
		if err := encoder.Encode(f.name); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := encoder.Encode(f.value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func (c *cslItem) text(name, value string) {
	if value != "" {
		*c = append(*c, cslField{name, value})
	}
}

func (c *cslItem) names(name string, names []record.Name) {
	out := make([]cslName, len(names))
	for i, n := range names {
		out[i] = cslName{
			Family: n.Family, Given: n.Given, Literal: n.Literal, Dropping: n.Dropping, NonDropping: n.NonDropping,
			Suffix: n.Suffix, CommaSuffix: n.CommaSuffix, StaticOrdering: n.StaticOrdering, ParseNames: n.ParseNames,
		}
	}
	if len(out) > 0 {
		*c = append(*c, cslField{name, out})
	}
}

func (c *cslItem) date(name string, d record.CSLDate) {
	date := cslDate{Season: d.Season, Circa: d.Circa, Literal: d.Literal, Raw: d.Raw}
	for _, parts := range d.Parts {
		var numbers []int
		for _, part := range parts {
			if n, err := strconv.Atoi(part); err == nil {
				numbers = append(numbers, n)
			}
		}
		if len(numbers) > 0 {
			date.Parts = append(date.Parts, numbers)
		}
	}
	if date.Parts != nil || date.Literal != "" || date.Raw != "" {
		*c = append(*c, cslField{name, date})
	}
}

// cslName is a name of CSL-JSON.
type cslName struct {
	Family         string `json:"family,omitempty"`
	Given          string `json:"given,omitempty"`
	Literal        string `json:"literal,omitempty"`
	Dropping       string `json:"dropping-particle,omitempty"`
	NonDropping    string `json:"non-dropping-particle,omitempty"`
	Suffix         string `json:"suffix,omitempty"`
	CommaSuffix    bool   `json:"comma-suffix,omitempty"`
	StaticOrdering bool   `json:"static-ordering,omitempty"`
	ParseNames     bool   `json:"parse-names,omitempty"`
}

// cslDate is a date of CSL-JSON.
type cslDate struct {
	Parts   [][]int `json:"date-parts,omitempty"`
	Season  string  `json:"season,omitempty"`
	Circa   bool    `json:"circa,omitempty"`
	Literal string  `json:"literal,omitempty"`
	Raw     string  `json:"raw,omitempty"`
}

// cslCustom is what a publication says of a source itself.
type cslCustom struct {
	Tier   record.Tier `json:"tier,omitempty"`
	Copy   string      `json:"copy,omitempty"`
	Origin string      `json:"origin,omitempty"`
}

func cslItemOf(s *record.Source) cslItem {
	w := &s.Within
	c := cslItem{{"id", s.Key}, {"type", s.Type}}
	c.text("title", cmp.Or(s.TaggedTitle, s.Title))
	c.names("author", s.Authors)
	c.names("editor", w.Editors)
	c.text("genre", w.Genre)
	c.text("container-title", cmp.Or(s.TaggedContainer, s.ContainerTitle))
	c.text("collection-title", w.CollectionTitle)
	c.text("event-title", w.EventTitle)
	c.text("publisher", s.Publisher)
	c.text("edition", w.Edition)
	c.text("volume", w.Volume)
	c.text("issue", w.Issue)
	c.text("number", w.Number)
	c.text("page", w.Pages)
	c.date("issued", record.CSLDateOf(s.Issued, s.IssuedAs))
	c.date("accessed", record.CSLDateOf(record.PeriodOf(s.Accessed), s.AccessedAs))
	c.text("DOI", w.DOI)
	c.text("URL", s.URL)
	c.text("archive_location", s.Archive)
	c.text("language", s.Language)
	c.text("note", s.Note)
	for _, v := range s.Other {
		c.variable(v)
	}
	return append(c, cslField{"custom", cslCustom{s.Tier, s.Copy, s.Origin}})
}

// variable adds a variable, unless it is there under its other name.
func (c *cslItem) variable(v record.Variable) {
	v.Name = record.ExportName(v.Name)
	switch {
	case v.Name == "annote", slices.ContainsFunc(*c, func(f cslField) bool { return f.name == v.Name }):
	case len(v.Names) > 0:
		c.names(v.Name, v.Names)
	case len(v.List) > 0:
		*c = append(*c, cslField{v.Name, v.List})
	case v.Text != "":
		c.text(v.Name, v.Text)
	default:
		c.date(v.Name, v.Date)
	}
}
