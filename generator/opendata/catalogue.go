package opendata

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"explainer/generator/record"
	"explainer/generator/site"
)

// catalogue is a catalogue of the data for portals: DCAT-AP 3 in JSON-LD 1.1. A table of
// the package is a dataset there, and so is each published table.
type catalogue struct {
	Context     []json.RawMessage `json:"@context"`
	ID          string            `json:"@id"`
	Type        string            `json:"@type"`
	Title       string            `json:"dct:title"`
	Description string            `json:"dct:description"`
	Publisher   agent             `json:"dct:publisher"`
	Homepage    node              `json:"foaf:homepage"`
	Language    *node             `json:"dct:language,omitempty"`
	Issued      string            `json:"dct:issued,omitempty"`
	Modified    string            `json:"dct:modified,omitempty"`
	Licence     *node             `json:"dct:license,omitempty"`
	Rights      *rights           `json:"dct:rights,omitempty"`
	Datasets    []catalogued      `json:"dcat:dataset"`
}

// catalogued is a dataset of a catalogue.
type catalogued struct {
	ID            string         `json:"@id"`
	Type          string         `json:"@type"`
	Title         string         `json:"dct:title"`
	Description   string         `json:"dct:description"`
	Identifier    string         `json:"dct:identifier"`
	Publisher     agent          `json:"dct:publisher"`
	Contact       *contact       `json:"dcat:contactPoint,omitempty"`
	Landing       node           `json:"dcat:landingPage"`
	Language      *node          `json:"dct:language,omitempty"`
	Issued        string         `json:"dct:issued,omitempty"`
	Modified      string         `json:"dct:modified,omitempty"`
	Temporal      *span          `json:"dct:temporal,omitempty"`
	Keywords      []string       `json:"dcat:keyword,omitempty"`
	Sources       []reported     `json:"dct:relation,omitempty"`
	Distributions []distribution `json:"dcat:distribution"`
}

type distribution struct {
	ID       string    `json:"@id"`
	Type     string    `json:"@type"`
	Title    string    `json:"dct:title"`
	Access   string    `json:"dcat:accessURL"`
	Download string    `json:"dcat:downloadURL"`
	Media    node      `json:"dcat:mediaType"`
	Format   node      `json:"dct:format"`
	Licence  *node     `json:"dct:license,omitempty"`
	Rights   *rights   `json:"dct:rights,omitempty"`
	Bytes    string    `json:"dcat:byteSize,omitempty"`
	Checksum *checksum `json:"spdx:checksum,omitempty"`
}

// node is a thing that others describe, or this catalogue elsewhere.
type node struct {
	ID   string `json:"@id,omitempty"`
	Type string `json:"@type,omitempty"`
}

type agent struct {
	ID   string `json:"@id"`
	Type string `json:"@type"`
	Name string `json:"foaf:name"`
}

type contact struct {
	Type string `json:"@type"`
	Name string `json:"vcard:fn"`
	Mail string `json:"vcard:hasEmail,omitempty"`
	Page string `json:"vcard:hasURL,omitempty"`
}

type span struct {
	Type  string `json:"@type"`
	Start string `json:"dcat:startDate"`
	End   string `json:"dcat:endDate"`
}

// reported is a source. DCAT-AP keeps dct:source for datasets, which few of ours are.
type reported struct {
	ID    string `json:"@id,omitempty"`
	Title string `json:"rdfs:label"`
}

// rights are terms that have no address.
type rights struct {
	Type string `json:"@type"`
	Text string `json:"rdfs:label"`
}

type checksum struct {
	Type      string `json:"@type"`
	Algorithm node   `json:"spdx:algorithm"`
	Value     string `json:"spdx:checksumValue"`
}

// cataloguePath is where the catalogue is published.
const cataloguePath = "/data/catalog.jsonld"

// dcatContext names the vocabularies and what of them is an address, a date or a number.
const dcatContext = `{
 "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
 "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "spdx": "http://spdx.org/rdf/terms#",
 "vcard": "http://www.w3.org/2006/vcard/ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
 "dcat:accessURL": {"@type": "@id"}, "dcat:downloadURL": {"@type": "@id"},
 "vcard:hasEmail": {"@type": "@id"}, "vcard:hasURL": {"@type": "@id"},
 "dct:issued": {"@type": "xsd:date"}, "dct:modified": {"@type": "xsd:date"},
 "dcat:startDate": {"@type": "xsd:date"}, "dcat:endDate": {"@type": "xsd:date"},
 "dct:identifier": {"@language": null}, "foaf:name": {"@language": null}, "vcard:fn": {"@language": null},
 "dcat:byteSize": {"@type": "xsd:nonNegativeInteger"}, "spdx:checksumValue": {"@type": "xsd:hexBinary"}
}`

// Catalogue returns catalog.jsonld. Dates are those on which documents were published and
// last worked on.
func (p *Package) Catalogue() []byte {
	s, w := p.site, &p.site.Language.Words
	c := catalogue{
		Context: []json.RawMessage{json.RawMessage(dcatContext), json.RawMessage(`{"@language": "` + s.Language.Code + `"}`)},
		ID:      s.BaseURL + cataloguePath, Type: "dcat:Catalog", Title: s.Publication.Title,
		Description: cmp.Or(s.Publication.Description, w.OpenDataText), Publisher: p.publisher(),
		Homepage: document(s.BaseURL + "/data/"), Language: authorityLanguage(s.Language.Code),
	}
	c.Licence, c.Rights = terms(s.Publication.Licence)
	c.Issued, c.Modified = datesOf(slices.Concat(s.Entries()...))
	for _, t := range p.Tables {
		c.Datasets = append(c.Datasets, p.cataloguedTable(t))
	}
	for _, e := range s.Datasets {
		c.Datasets = append(c.Datasets, p.cataloguedDataset(e))
	}
	return encoded(c)
}

func (p *Package) publisher() agent {
	return agent{ID: p.site.BaseURL + "/#publisher", Type: "foaf:Agent", Name: p.site.Publication.Title}
}

func (p *Package) contact() *contact {
	to := p.site.Publication.ContactURL()
	switch {
	case to == "":
		return nil
	case strings.HasPrefix(to, "mailto:"):
		return &contact{Type: "vcard:Kind", Name: p.site.Publication.Title, Mail: to}
	}
	return &contact{Type: "vcard:Kind", Name: p.site.Publication.Title, Page: to}
}

func (p *Package) cataloguedTable(t *Table) catalogued {
	page := p.site.BaseURL + "/data/#" + t.Name
	d := p.catalogued(t.Name, page, p.site.Publication.Title+": "+t.Name, p.Describe(t), t.entries)
	terms := p.site.Publication.Licence
	d.Distributions = []distribution{p.distribution(page, "/data/"+t.Name+".csv", terms, t.CSV())}
	if t.HasJSON() {
		d.Distributions = append(d.Distributions, p.distribution(page, "/data/"+t.Name+".json", terms, t.JSON()))
	}
	return d
}

func (p *Package) cataloguedDataset(e *site.Entry) catalogued {
	page := p.site.BaseURL + e.URL
	d := p.catalogued("datasets/"+e.ID, page, e.Name, cmp.Or(e.Front().Summary, e.Name), []*site.Entry{e})
	d.Temporal, d.Keywords = spanOf(e.Rows), p.measuresOf(e.Dataset)
	for _, o := range p.origins(e.Dataset.Sources) {
		d.Sources = append(d.Sources, reported{ID: o.Path, Title: o.Title})
	}
	d.Distributions = []distribution{
		p.distribution(page, e.URL+e.ID+".csv", cmp.Or(e.Dataset.Licence, p.site.Publication.Licence), Digest{}),
	}
	return d
}

// measuresOf returns the names of what a dataset measures, each once.
func (p *Package) measuresOf(d *record.Dataset) []string {
	var out []string
	for _, s := range d.Series() {
		if name := p.site.Name(s.Measure); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// catalogued describes what every dataset of the catalogue has.
func (p *Package) catalogued(name, page, title, description string, entries []*site.Entry) catalogued {
	id := p.site.BaseURL + cataloguePath + "#" + name
	d := catalogued{
		ID: id, Type: "dcat:Dataset", Title: title, Description: description, Identifier: id,
		Publisher: p.publisher(), Contact: p.contact(), Landing: document(page),
		Language: authorityLanguage(p.site.Language.Code),
	}
	d.Issued, d.Modified = datesOf(entries)
	return d
}

// distribution describes a file. Its size is left out where the digest is zero.
func (p *Package) distribution(page, path, licence string, digest Digest) distribution {
	format := strings.ToUpper(path[strings.LastIndexByte(path, '.')+1:])
	d := distribution{
		ID: p.site.BaseURL + path, Type: "dcat:Distribution", Title: format, Access: page,
		Download: p.site.BaseURL + path,
		Media:    node{ID: "https://www.iana.org/assignments/media-types/" + mediaTypes()[format], Type: "dct:MediaType"},
		Format:   node{ID: authority + "file-type/" + format, Type: "dct:MediaTypeOrExtent"},
	}
	d.Licence, d.Rights = terms(licence)
	if digest.Size > 0 {
		d.Bytes = strconv.Itoa(digest.Size)
		d.Checksum = &checksum{
			Type: "spdx:Checksum", Value: digest.SHA256,
			Algorithm: node{ID: "http://spdx.org/rdf/terms#checksumAlgorithm_sha256", Type: "spdx:ChecksumAlgorithm"},
		}
	}
	return d
}

func mediaTypes() map[string]string {
	return map[string]string{"CSV": "text/csv", "JSON": "application/json"}
}

// authority is where the Publications Office of the EU keeps its lists of codes.
const authority = "http://publications.europa.eu/resource/authority/"

// document returns the address of a page.
func document(url string) node { return node{ID: url, Type: "foaf:Document"} }

// authorityLanguage returns a language as portals in the EU name it; nil where it is not
// known.
func authorityLanguage(code string) *node {
	base, _, _ := strings.Cut(code, "-")
	if name := map[string]string{"en": "ENG", "uk": "UKR"}[base]; name != "" {
		return &node{ID: authority + "language/" + name, Type: "dct:LinguisticSystem"}
	}
	return nil
}

// terms returns a licence by its address or, where it has none, as a text.
func terms(licence string) (*node, *rights) {
	switch address := record.LicenceURL(licence); {
	case licence == "":
		return nil, nil
	case address == "":
		return nil, &rights{Type: "dct:RightsStatement", Text: licence}
	default:
		return &node{ID: address, Type: "dct:LicenseDocument"}, nil
	}
}

// datesOf returns when the first of some entries was published, and when the last was
// worked on; empty where no document says so to the day.
func datesOf(entries []*site.Entry) (issued, modified string) {
	var first, last record.Date
	for _, e := range entries {
		f := e.Front()
		if f.Date.IsDay() && (first.IsZero() || f.Date.Compare(first) < 0) {
			first = f.Date
		}
		if touched := f.Touched(); touched.IsDay() {
			last = last.Later(touched)
		}
	}
	return first.ISO(), last.ISO()
}

// spanOf returns the time that figures span, nil where it is open.
func spanOf(figures []*site.Entry) *span {
	var first, last record.Date
	for _, e := range figures {
		from, to := e.Figure.Period.First(), e.Figure.Period.Last()
		if from.IsZero() || to.IsZero() {
			return nil
		}
		if first.IsZero() || from.Compare(first) < 0 {
			first = from
		}
		last = last.Later(to)
	}
	if first.IsZero() {
		return nil
	}
	return &span{Type: "dct:PeriodOfTime", Start: first.ISO(), End: last.ISO()}
}
