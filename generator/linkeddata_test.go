package generator_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html/atom"
)

// ldNode is a node of a page's JSON-LD, as a stranger reads it.
type ldNode map[string]any

// required is what a type must say: by Google's guides where there is one for
// the type, else by what the type is for.
var required = map[string][]string{
	"WebSite": {"name", "url", "inLanguage", "publisher"},
	"Article": {
		"headline", "description", "datePublished", "dateModified", "author", "publisher", "about",
	},
	"WebPage":                {"name", "url"},
	"CollectionPage":         {"name", "url"},
	"Person":                 {"name", "url"},
	"Country":                {"name", "url"},
	"GovernmentOrganization": {"name", "url"},
	"PoliticalParty":         {"name", "url"},
	"Organization":           {"name", "url"},
	"Corporation":            {"name", "url"},
	"Dataset":                {"name", "description", "url", "creator", "distribution"},
	"Observation":            {"name", "description", "observationAbout", "variableMeasured", "unitText"},
	"Claim":                  {"text", "author", "datePublished", "about", "appearance"},
	"DefinedTermSet":         {"name", "url", "hasDefinedTerm"},
	"BreadcrumbList":         {"itemListElement"},
}

// mainType is the type of the first node of a kind of page, by its address; the
// types of actors differ.
func mainType(name string) string {
	section, rest, _ := strings.Cut(name, "/")
	switch {
	case name == "index.html":
		return "WebSite"
	case section == "data":
		return "Dataset"
	case section == "glossary":
		return "DefinedTermSet"
	case section == "methodology" || section == "about" || section == "corrections" || section == "the-report-checked":
		return "WebPage"
	case rest == "index.html":
		return "CollectionPage"
	}
	return map[string]string{"briefings": "Article", "questions": "WebPage", "positions": "WebPage", "figures": "WebPage", "datasets": "Dataset"}[section]
}

// graphOf reads the JSON-LD of a page: one block, of one graph.
func graphOf(t *testing.T, p *page) []ldNode {
	t.Helper()
	var graphs []struct {
		Context string   `json:"@context"`
		Graph   []ldNode `json:"@graph"`
	}
	for _, script := range all(p.root, atom.Script) {
		if attr(script, "type") != "application/ld+json" {
			continue
		}
		graphs = append(graphs, struct {
			Context string   `json:"@context"`
			Graph   []ldNode `json:"@graph"`
		}{})
		if err := json.Unmarshal([]byte(script.FirstChild.Data), &graphs[len(graphs)-1]); err != nil {
			t.Fatalf("%s: %v", p.name, err)
		}
	}
	if len(graphs) != 1 || graphs[0].Context != "https://schema.org" || len(graphs[0].Graph) == 0 {
		t.Fatalf("%s has no description in the vocabulary of schema.org", p.name)
	}
	return graphs[0].Graph
}

// Every page describes itself to machines: validly, by its kind, with nothing
// missing or empty, and with addresses that lead somewhere.
func TestLinkedData(t *testing.T) {
	s, files, pages := realPages(t)
	seen := map[string]bool{}
	for name, p := range pages {
		if name == "404.html" {
			continue
		}
		graph := graphOf(t, p)
		if want := mainType(name); want != "" && graph[0]["@type"] != want {
			t.Errorf("%s is a %v, not a %s", name, graph[0]["@type"], want)
		}
		if last := graph[len(graph)-1]; (last["@type"] == "BreadcrumbList") != (name != "index.html") {
			t.Errorf("%s does not say the way to it", name)
		}
		for _, node := range graph {
			kind, _ := node["@type"].(string)
			seen[kind] = true
			properties, known := required[kind]
			if !known {
				t.Errorf("%s describes a %q", name, kind)
			}
			for _, property := range properties {
				if node[property] == nil {
					t.Errorf("%s: the %s %v has no %s", name, kind, node["@id"], property)
				}
			}
			checkValues(t, name, node, func(address string) string {
				if !strings.HasPrefix(address, s.BaseURL+"/") || strings.Contains(address, "#site") ||
					strings.HasSuffix(address, "#figure") ||
					strings.HasSuffix(address, "#claim") {
					return ""
				}
				return followAbsolute(s, address, files, pages)
			})
		}
	}
	for kind := range required {
		if !seen[kind] && kind != "Corporation" {
			t.Errorf("no page describes a %s", kind)
		}
	}
}

// checkValues reports what is empty below a node, and addresses of the site
// that lead nowhere.
func checkValues(t *testing.T, name string, v any, follow func(string) string) {
	switch v := v.(type) {
	case ldNode:
		checkValues(t, name, map[string]any(v), follow)
	case map[string]any:
		if len(v) == 0 {
			t.Errorf("%s describes something empty", name)
		}
		for key, inner := range v {
			checkValues(t, name, inner, follow)
			if text, ok := inner.(string); ok && slices.Contains([]string{"@id", "url", "item", "contentUrl", "image"}, key) {
				if problem := follow(text); problem != "" {
					t.Errorf("%s: %s leads to %s: %s", name, key, text, problem)
				}
			}
		}
	case []any:
		for _, inner := range v {
			checkValues(t, name, inner, follow)
		}
	case string:
		if strings.TrimSpace(v) == "" {
			t.Errorf("%s describes something with an empty text", name)
		}
	case nil:
		t.Errorf("%s describes something by null", name)
	}
}

// What the records say is what machines are told, whatever characters it is
// written in, and search is offered only where there is one.
func TestLinkedDataOfRecords(t *testing.T) {
	const site = `
-- content/briefings/numbers.md --
---
title: "</script><script>alert(1)</script> & <!--"
summary: "“Quotes” \\ and lines."
date: 2025-02-26
updated: 2025-02-27
as_of: 2025-02-26
questions: [rise]
figures:
  - {id: plain, label: Plain, measure: defence-spending, subject: united-kingdom, value: -13.40, unit: GBP bn, period: FY2027-28, stage: pledged, sources: [report]}
  - {id: least, label: Least, measure: defence-spending, subject: united-kingdom, value: 2, bound: at-least, unit: "% of GDP", period: 2027, stage: pledged, sources: [report]}
  - {id: between, label: Between, measure: defence-spending, subject: united-kingdom, range: [6, 7], unit: GBP m, period: 2028, stage: estimate, sources: [report]}
positions:
  - {id: for-it, actor: united-kingdom, question: rise, stance: support, date: 2025-02, summary: Is for it., basis: statement, sources: [report]}
---
Text [[plain]] [[least]] [[between]], by [[starmer]].
-- content/actors/starmer.md --
---
type: person
name: Keir Starmer
identifiers: {wikidata: Q291169}
memberships:
  - {organization: united-kingdom, role: Prime Minister, start: 2024-07-05, sources: [report]}
as_of: 2025-03-01
---
`
	dir := small(t, site)
	files := built(t, open(t, dir, asOf(t, "2025-03-01")))
	graph := func(path string) []ldNode { return graphOf(t, readPage(t, path, files[path+"index.html"])) }

	article := graph("briefings/numbers/")[0]
	if article["headline"] != "</script><script>alert(1)</script> & <!--" ||
		article["description"] != "“Quotes” \\ and lines." ||
		article["datePublished"] != "2025-02-26" ||
		article["dateModified"] != "2025-02-27" {
		t.Errorf("the briefing is described as %v", article)
	}
	for path, want := range map[string]ldNode{
		"figures/plain/": {"value": -13400000000.0, "unitText": "GBP", "temporal": "2027-04-01/2028-03-31"}, "figures/least/": {"minValue": 2.0, "unitText": "% of GDP", "observationDate": "2027", "temporal": "2027-01-01/2027-12-31"},
		"figures/between/": {"minValue": 6000000.0, "maxValue": 7000000.0, "unitText": "GBP", "observationDate": "2028", "temporal": "2028-01-01/2028-12-31"},
	} {
		node := graph(path)[1]
		node["temporal"] = graph(path)[0]["temporalCoverage"]
		for _, key := range []string{"value", "minValue", "maxValue", "unitText", "observationDate", "temporal"} {
			if node[key] != want[key] {
				t.Errorf("%s: %s is %v, not %v", path, key, node[key], want[key])
			}
		}
	}
	person := graph("actors/starmer/")[0]
	if person["@type"] != "Person" || person["sameAs"] != "https://www.wikidata.org/wiki/Q291169" ||
		person["memberOf"].([]any)[0].(map[string]any)["startDate"] != "2024-07-05" {
		t.Errorf("a person is described as %v", person)
	}
	claim := graph("questions/rise/")[1]
	if claim["@type"] != "Claim" || claim["datePublished"] != "2025-02" ||
		claim["author"].(map[string]any)["@type"] != "Country" ||
		!strings.HasSuffix(claim["name"].(string), ": Agrees. Proposition: It should rise.") {
		t.Errorf("a position is described as %v", claim)
	}
	if home := graph("")[0]; home["potentialAction"] != nil {
		t.Errorf("a site without search offers it: %v", home)
	}
}

// What networks show of a link is on every page, and a picture only where
// there is one.
func TestSocial(t *testing.T) {
	s, _, pages := realPages(t)
	for name, p := range pages {
		meta := map[string]string{}
		for _, m := range all(p.root, atom.Meta) {
			meta[attr(m, "property")+attr(m, "name")] = attr(m, "content")
		}
		for _, key := range []string{"og:title", "og:description", "og:url", "og:type", "og:site_name", "twitter:card"} {
			if meta[key] == "" {
				t.Errorf("%s has no %s", name, key)
			}
		}
		if want := s.BaseURL + "/" + strings.TrimSuffix(name, "index.html"); meta["og:url"] != want {
			t.Errorf("%s says that its address is %s", name, meta["og:url"])
		}
		if got := meta["og:type"] == "article"; got != (strings.HasPrefix(name, "briefings/") && name != "briefings/index.html") {
			t.Errorf("%s is of the type %s", name, meta["og:type"])
		}
		if (meta["og:image"] != "") != (meta["twitter:card"] == "summary_large_image") ||
			(meta["og:image"] != "" && !s.Publication.Cards) {
			t.Errorf("%s has the picture %q", name, meta["og:image"])
		}
	}
}
