package content

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"

	"go.yaml.in/yaml/v4"
)

// sources reads a bibliography in CSL-YAML: a list of items, or, as pandoc
// writes it, the list under the key references.
func (d *decoder) sources(doc *Document, root *yaml.Node) {
	if root.Kind == yaml.MappingNode && len(root.Content) == 2 && root.Content[0].Value == "references" {
		root = root.Content[1]
	}
	doc.At.add("references", d.place(root))
	if root.Kind != yaml.SequenceNode {
		d.wrong(root, "a list of sources, each beginning with “- id: ”")
		return
	}
	for _, n := range root.Content {
		before := len(d.findings)
		if o, ok := d.object(n, "source"); ok {
			s := o.source()
			o.done()
			doc.Sources = append(doc.Sources, Declared[record.Source]{Record: s, At: *o.at, Broken: len(d.findings) > before})
		}
	}
}

func (o *object) source() record.Source {
	s := record.Source{
		ID:             o.id(),
		Type:           oneOf(o, "type", cslTypes()),
		Title:          o.text("title"),
		Authors:        o.authors(),
		Publisher:      o.text("publisher"),
		ContainerTitle: o.text("container-title"),
		Issued:         o.cslDate("issued"),
		Accessed:       o.cslDate("accessed").Start,
		URL:            parsed(o, "URL", "an address, such as https://example.org/", parseURL),
		Archive:        parsed(o, "archive_location", "an address, such as https://example.org/", parseURL),
		Language:       o.text("language"),
		Note:           o.text("note"),
	}
	if c, ok := o.sub("custom", "group custom"); ok {
		s.Tier = oneOf(c, "tier", record.Tiers())
		s.Copy = c.text("copy")
		s.Origin = c.ref("origin", record.KindSource)
		c.require("tier")
		c.done()
	} else {
		o.report(diag.Errorf(o.place(o.node), RuleMissingKey, "%s does not say how near it stands to what it reports", o.name()).WithHelp("add `custom: {tier: primary}` (or established, or weak)"))
	}
	o.require("id", "type", "title")
	return s
}

// cslTypes lists the item types of CSL 1.0.2 that a publication like this can
// cite.
func cslTypes() []string {
	return []string{"article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "collection", "dataset",
		"document", "entry", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map",
		"motion_picture", "pamphlet", "paper-conference", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report", "review",
		"song", "speech", "standard", "thesis", "treaty", "webpage"}
}

// authors reads CSL names, and takes a bare text for a body's name.
func (o *object) authors() []record.Name {
	var out []record.Name
	for _, n := range o.items("author", "a list of names, such as [{family: Starmer, given: Keir}]") {
		if n.Kind == yaml.ScalarNode {
			if o.scalar(n, "a name") {
				out = append(out, record.Name{Literal: n.Value})
			}
			continue
		}
		a := &object{decoder: o.decoder, node: n, what: "name", part: "author.", owner: o.owner, at: &Keys{Whole: o.place(n)}}
		if !a.open() {
			continue
		}
		out = append(out, record.Name{Family: a.text("family"), Given: a.text("given"), Literal: a.text("literal")})
		a.done()
	}
	return out
}

// cslDate reads a date as EDTF, which CSL-YAML prefers, or as the date-parts
// that Zotero exports.
func (o *object) cslDate(key string) record.Period {
	n := o.value(key)
	if n == nil {
		return record.Period{}
	}
	const expected = "a date, such as 2025-02-26"
	if n.Kind == yaml.ScalarNode {
		return parsedNode(o.decoder, n, expected, record.ParsePeriod)
	}
	if n.Kind == yaml.SequenceNode && len(n.Content) == 1 { // pandoc: [{year: 2025, month: 2}]
		n = n.Content[0]
	}
	text, err := dateParts(n)
	if err != nil {
		o.wrong(n, expected)
		return record.Period{}
	}
	p, err := record.ParsePeriod(text)
	if err != nil {
		o.report(badValue(o.place(n), text, expected, err))
	}
	return p
}

var errDateParts = errors.New("no date parts")

// dateParts turns {date-parts: [[2025, 2, 26]]} or {year: 2025, month: 2} into
// EDTF.
func dateParts(n *yaml.Node) (string, error) {
	if n.Kind != yaml.MappingNode {
		return "", errDateParts
	}
	var parts []string
	for i := 0; i < len(n.Content); i += 2 {
		key, value := n.Content[i].Value, n.Content[i+1]
		switch {
		case key == "date-parts" && value.Kind == yaml.SequenceNode && len(value.Content) > 0:
			for _, part := range value.Content[0].Content {
				parts = append(parts, part.Value)
			}
		case key == "year" || key == "month" || key == "day":
			parts = append(parts, value.Value)
		default:
			return "", errDateParts
		}
	}
	if len(parts) == 0 {
		return "", errDateParts
	}
	for i := range parts {
		parts[i] = fmt.Sprintf("%02s", parts[i])
	}
	return strings.Join(parts, "-"), nil
}

const errURL = record.FormError("an address that begins with https:// or http://")

// parseURL takes addresses that a browser may be sent to, and no others: not
// javascript:, not data:.
func parseURL(text string) (string, error) {
	u, err := url.Parse(text)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" || strings.ContainsAny(text, " \t\n\"<>") {
		return "", errURL
	}
	return text, nil
}
