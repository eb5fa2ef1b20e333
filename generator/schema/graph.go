package schema

import "encoding/json"

// Graph is the description of one page.
type Graph struct {
	Context string `json:"@context"`
	Nodes   []Node `json:"@graph"`
}

// Node is one thing that a page describes.
type Node interface{ isNode() }

// New returns a graph of nodes.
func New(nodes ...Node) *Graph { return &Graph{Context: "https://schema.org", Nodes: nodes} }

// Thing refers to a thing that is described elsewhere, perhaps on another page.
type Thing struct {
	Type string `json:"@type,omitempty"`
	ID   string `json:"@id,omitempty"`
	Name string `json:"name,omitempty"`
	URL  string `json:"url,omitempty"`
	Logo string `json:"logo,omitempty"` // address of a picture
}

// Things are one thing or several; one is written without brackets.
type Things []Thing

// MarshalJSON implements json.Marshaler.
func (t Things) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return json.Marshal(t[0])
	}
	return json.Marshal([]Thing(t))
}

// WebSite is the publication.
type WebSite struct {
	Type        string        `json:"@type"`
	ID          string        `json:"@id"`
	Name        string        `json:"name"`
	URL         string        `json:"url"`
	Description string        `json:"description,omitempty"`
	InLanguage  string        `json:"inLanguage"`
	Publisher   *Thing        `json:"publisher"`
	License     string        `json:"license,omitempty"`
	Action      *SearchAction `json:"potentialAction,omitempty"`
}

// SearchAction describes how to search a site.
type SearchAction struct {
	Type   string     `json:"@type"`
	Target EntryPoint `json:"target"`
	Input  string     `json:"query-input"`
}

// EntryPoint is an address with placeholders (RFC 6570).
type EntryPoint struct {
	Type        string `json:"@type"`
	URLTemplate string `json:"urlTemplate"`
}

// Work is a CreativeWork: an Article, a WebPage or one of its kinds, a Dataset,
// a Claim.
type Work struct {
	Type          string          `json:"@type"`
	ID            string          `json:"@id"`
	Name          string          `json:"name,omitempty"`
	Headline      string          `json:"headline,omitempty"`
	Description   string          `json:"description,omitempty"`
	Text          string          `json:"text,omitempty"`
	URL           string          `json:"url,omitempty"`
	Image         string          `json:"image,omitempty"`
	InLanguage    string          `json:"inLanguage,omitempty"`
	DatePublished string          `json:"datePublished,omitempty"`
	DateModified  string          `json:"dateModified,omitempty"`
	Temporal      string          `json:"temporalCoverage,omitempty"`
	License       string          `json:"license,omitempty"`
	Author        Things          `json:"author,omitempty"`
	Creator       *Thing          `json:"creator,omitempty"`
	Publisher     *Thing          `json:"publisher,omitempty"`
	IsPartOf      *Thing          `json:"isPartOf,omitempty"`
	Position      int             `json:"position,omitempty"`
	MainEntity    *Thing          `json:"mainEntity,omitempty"`
	About         []Thing         `json:"about,omitempty"`
	Keywords      []string        `json:"keywords,omitempty"`
	Citation      []string        `json:"citation,omitempty"`
	Appearance    []Thing         `json:"appearance,omitempty"`
	Measured      []PropertyValue `json:"variableMeasured,omitempty"`
	Distribution  []DataDownload  `json:"distribution,omitempty"`
	Terms         []DefinedTerm   `json:"hasDefinedTerm,omitempty"`
}

// PropertyValue is what a dataset or an observation measures.
type PropertyValue struct {
	Type        string `json:"@type"`
	Name        string `json:"name"`
	Description string `json:"description,omitempty"`
	UnitText    string `json:"unitText,omitempty"`
}

// DataDownload is a file of a dataset.
type DataDownload struct {
	Type           string `json:"@type"`
	EncodingFormat string `json:"encodingFormat"`
	ContentURL     string `json:"contentUrl"`
}

// DefinedTerm is an entry of a glossary.
type DefinedTerm struct {
	Type        string `json:"@type"`
	ID          string `json:"@id"`
	Name        string `json:"name"`
	Description string `json:"description,omitempty"`
}

// Agent is a Person, a Country or a kind of Organization.
type Agent struct {
	Type          string   `json:"@type"`
	ID            string   `json:"@id"`
	Name          string   `json:"name"`
	AlternateName []string `json:"alternateName,omitempty"`
	Description   string   `json:"description,omitempty"`
	URL           string   `json:"url"`
	JobTitle      string   `json:"jobTitle,omitempty"`
	Email         string   `json:"email,omitempty"`
	SameAs        string   `json:"sameAs,omitempty"`
	MemberOf      []Role   `json:"memberOf,omitempty"`
}

// Role is a membership with its office and its dates.
type Role struct {
	Type     string `json:"@type"`
	RoleName string `json:"roleName,omitempty"`
	Start    string `json:"startDate,omitempty"`
	End      string `json:"endDate,omitempty"`
	MemberOf Thing  `json:"memberOf"`
}

// Observation is a number about something at some time.
type Observation struct {
	Type        string        `json:"@type"`
	ID          string        `json:"@id"`
	Name        string        `json:"name"`
	Description string        `json:"description"`
	About       Thing         `json:"observationAbout"`
	Date        string        `json:"observationDate,omitempty"`
	Variable    PropertyValue `json:"variableMeasured"`
	Value       json.Number   `json:"value,omitempty"`
	Min         json.Number   `json:"minValue,omitempty"`
	Max         json.Number   `json:"maxValue,omitempty"`
	UnitText    string        `json:"unitText"`
}

// BreadcrumbList is the path from the home page to a page.
type BreadcrumbList struct {
	Type  string     `json:"@type"`
	Items []ListItem `json:"itemListElement"`
}

// ListItem is a page on that path.
type ListItem struct {
	Type     string `json:"@type"`
	Position int    `json:"position"`
	Name     string `json:"name"`
	Item     string `json:"item"`
}

func (*WebSite) isNode()        {}
func (*Work) isNode()           {}
func (*Agent) isNode()          {}
func (*Observation) isNode()    {}
func (*BreadcrumbList) isNode() {}
