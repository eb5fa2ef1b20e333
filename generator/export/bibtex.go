package export

import (
	"cmp"
	"fmt"
	"strings"

	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/site"
)

// bibTeX returns the sources as a BibTeX database in UTF-8.
func bibTeX(s *site.Site) []byte {
	var b strings.Builder
	for _, e := range s.Sources {
		b.WriteString(bibEntry(e.Source))
	}
	return []byte(b.String())
}

// entryType returns the type of BibTeX for one of CSL, and the field that holds the work
// or the body that a source of it belongs to.
func entryType(s *record.Source) (entry, container, publisher string) {
	switch s.Type {
	case "article-journal", "article-magazine", "article-newspaper":
		return "article", "journal", "publisher"
	case "book", "classic", "collection":
		return "book", "series", "publisher"
	case "chapter", "entry", "entry-dictionary", "entry-encyclopedia":
		return "incollection", "booktitle", "publisher"
	case "paper-conference":
		return "inproceedings", "booktitle", "publisher"
	case "report":
		return "techreport", "series", "institution"
	case "manuscript":
		return "unpublished", "howpublished", "publisher"
	case "thesis":
		if strings.Contains(strings.ToLower(s.Within.Genre), "master") {
			return "mastersthesis", "series", "school"
		}
		return "phdthesis", "series", "school"
	}
	return "misc", "howpublished", "publisher"
}

func bibEntry(s *record.Source) string {
	var b strings.Builder
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "  %-12s = {%s},\n", name, value)
		}
	}
	w := &s.Within
	entry, container, publisher := entryType(s)
	fmt.Fprintf(&b, "@%s{%s,\n", entry, bibKey(s))
	field("author", bibNames(s.Authors))
	field("editor", bibNames(w.Editors))
	field("title", braced(bibTitle(cmp.Or(s.TaggedTitle, s.Title))))
	field(container, bibTitle(cmp.Or(s.TaggedContainer, s.ContainerTitle)))
	field(publisher, page.TeX(s.Publisher))
	if container != "series" || s.ContainerTitle == "" {
		field("series", page.TeX(w.CollectionTitle))
	}
	field("type", page.TeX(w.Genre))
	field("edition", page.TeX(w.Edition))
	field("volume", page.TeX(w.Volume))
	field("number", page.TeX(cmp.Or(w.Issue, w.Number)))
	field("pages", strings.ReplaceAll(page.TeX(strings.ReplaceAll(w.Pages, "--", "-")), "-", "--"))
	if d := s.Issued.Start; !d.IsZero() {
		field("year", fmt.Sprintf("%04d", d.Year))
		if d.Month >= 1 && d.Month <= 12 {
			fmt.Fprintf(&b, "  %-12s = %s,\n", "month", page.MonthMacro(d))
		}
	} else {
		field("year", page.TeX(s.IssuedAs))
	}
	field("doi", page.Braceless(w.DOI))
	for _, v := range s.Other {
		switch v.Name {
		case "ISBN", "ISSN":
			field(strings.ToLower(v.Name), page.TeX(v.Text))
		case "publisher-place":
			field("address", page.TeX(v.Text))
		case "translator":
			field("translator", bibNames(v.Names))
		}
	}
	field("url", page.Braceless(s.URL))
	if s.Accessed.IsDay() {
		field("urldate", s.Accessed.ISO())
	}
	field("note", page.TeX(s.Note))
	b.WriteString("}\n\n")
	return b.String()
}

func braced(text string) string {
	if text == "" {
		return ""
	}
	return "{" + text + "}"
}

// bibKey returns the citation key where BibTeX can read it, else the id.
func bibKey(s *record.Source) string {
	if strings.ContainsAny(s.Key, "{}(),=\"#%'\\~ \t") {
		return s.ID
	}
	return s.Key
}

// bibNames writes names as BibTeX parts them: von Last, Jr, First.
func bibNames(names []record.Name) string {
	var out []string
	for _, n := range names {
		family := page.TeX(strings.TrimSpace(n.Dropping + " " + n.NonDropping + " " + n.Family))
		switch {
		case n.Literal != "":
			out = append(out, "{"+page.TeX(n.Literal)+"}")
		case n.Family == "":
			out = append(out, "{"+page.TeX(n.Given)+"}")
		case n.Suffix != "":
			out = append(out, family+", "+page.TeX(n.Suffix)+", "+page.TeX(n.Given))
		case n.Given == "":
			out = append(out, "{"+family+"}")
		default:
			out = append(out, family+", "+page.TeX(n.Given))
		}
	}
	return strings.Join(out, " and ")
}

// bibTitle writes a title with what CSL sets in it.
func bibTitle(title string) string {
	var b strings.Builder
	for _, s := range record.TextRuns(title) {
		text := page.TeX(s.Text)
		if strings.HasPrefix(s.Text, " ") {
			text = " " + text
		}
		if strings.HasSuffix(s.Text, " ") {
			text += " "
		}
		for _, set := range [...]struct {
			on      bool
			command string
		}{
			{s.Italic, "emph"}, {s.Bold, "textbf"}, {s.SmallCapitals, "textsc"}, {s.Subscript, "textsubscript"},
			{s.Superscript, "textsuperscript"},
		} {
			if set.on {
				text = `\` + set.command + "{" + text + "}"
			}
		}
		b.WriteString(text)
	}
	return b.String()
}
