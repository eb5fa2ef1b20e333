package schema_test

import (
	"encoding/json"
	"testing"

	"explainer/generator/schema"
)

// A graph is JSON-LD: one context, one list of nodes, each with its type; what is
// empty is left out, and numbers keep their digits.
func TestGraph(t *testing.T) {
	graph := schema.New(
		&schema.WebSite{
			Type: "WebSite", ID: "https://example.org/#site", Name: "A site", URL: "https://example.org/", InLanguage: "en",
			Publisher: &schema.Thing{Type: "Organization", Name: "A site"},
		},
		&schema.Work{
			Type: "Article", ID: "#page", Headline: "A <b> & c",
			About: []schema.Thing{{ID: "https://example.org/actors/nato/"}},
		},
		&schema.Observation{
			Type: "Observation", ID: "#figure", Name: "Spending", Value: "13.40", UnitText: "GBP",
			About: schema.Thing{
				Name: "United Kingdom",
			}, Variable: schema.PropertyValue{Type: "PropertyValue", Name: "Spending"},
		},
		&schema.BreadcrumbList{Type: "BreadcrumbList", Items: []schema.ListItem{{"ListItem", 1, "Home", "/"}}},
		&schema.Agent{Type: "Country", ID: "#uk", Name: "United Kingdom", URL: "/actors/uk/", MemberOf: []schema.Role{
			{Type: "Role", Start: "1949-04-04", MemberOf: schema.Thing{Name: "NATO"}},
		}},
	)
	got, err := json.MarshalIndent(graph, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	const want = `{
	"@context": "https://schema.org",
	"@graph": [
		{
			"@type": "WebSite",
			"@id": "https://example.org/#site",
			"name": "A site",
			"url": "https://example.org/",
			"inLanguage": "en",
			"publisher": {
				"@type": "Organization",
				"name": "A site"
			}
		},
		{
			"@type": "Article",
			"@id": "#page",
			"headline": "A \u003cb\u003e \u0026 c",
			"about": [
				{
					"@id": "https://example.org/actors/nato/"
				}
			]
		},
		{
			"@type": "Observation",
			"@id": "#figure",
			"name": "Spending",
			"description": "",
			"observationAbout": {
				"name": "United Kingdom"
			},
			"variableMeasured": {
				"@type": "PropertyValue",
				"name": "Spending"
			},
			"value": 13.40,
			"unitText": "GBP"
		},
		{
			"@type": "BreadcrumbList",
			"itemListElement": [
				{
					"@type": "ListItem",
					"position": 1,
					"name": "Home",
					"item": "/"
				}
			]
		},
		{
			"@type": "Country",
			"@id": "#uk",
			"name": "United Kingdom",
			"url": "/actors/uk/",
			"memberOf": [
				{
					"@type": "Role",
					"startDate": "1949-04-04",
					"memberOf": {
						"name": "NATO"
					}
				}
			]
		}
	]
}`
	if string(got) != want {
		t.Errorf("got\n%s", got)
	}
}

// Authors are one thing or a list of them, as schema.org's examples write them.
func TestThings(t *testing.T) {
	for want, things := range map[string]schema.Things{
		`{"name":"A"}`:                {{Name: "A"}},
		`[{"name":"A"},{"name":"B"}]`: {{Name: "A"}, {Name: "B"}},
	} {
		got, err := json.Marshal(things)
		if err != nil || string(got) != want {
			t.Errorf("got %s, %v, want %s", got, err, want)
		}
	}
}
