package page_test

import (
	"encoding/json"
	"strings"
	"testing"

	"explainer/generator/opendata"
	"explainer/generator/page"
	"explainer/generator/site"

	"github.com/google/go-cmp/cmp"
)

func all(t *testing.T, s *site.Site) []page.Page {
	t.Helper()
	return page.All(s, opendata.New(s))
}

// described is what a page says of itself to machines.
func described(t *testing.T, base page.Base) []map[string]any {
	t.Helper()
	text, err := json.Marshal(base.LinkedData)
	if err != nil {
		t.Fatal(err)
	}
	var graph struct {
		Graph []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal(text, &graph); err != nil {
		t.Fatal(err)
	}
	return graph.Graph
}

func types(nodes []map[string]any) (out []string) {
	for _, n := range nodes {
		out = append(out, n["@type"].(string))
	}
	return out
}

// Each page says in the vocabulary of schema.org what it is about.
func TestLinkedDataTypes(t *testing.T) {
	s := load(t, figures+stances+table)
	for got, want := range map[*page.Base]string{
		&view[*page.HomePage](t, s, "/").Base:                     "WebSite",
		&view[*page.BriefingPage](t, s, "/briefings/money/").Base: "Article BreadcrumbList",
		&view[*page.ActorPage](t, s, "/actors/britain/").Base:     "Country BreadcrumbList",
		&view[*page.ActorPage](t, s, "/actors/smith/").Base:       "Person BreadcrumbList",
		&view[*page.QuestionPage](t, s, "/questions/rise/").Base:  "WebPage Claim Claim BreadcrumbList",
		&view[*page.DatasetPage](t, s, "/datasets/shares/").Base:  "Dataset BreadcrumbList",
		&view[*page.FigurePage](t, s, "/figures/target/").Base:    "WebPage Observation BreadcrumbList",
		&view[*page.PositionPage](t, s, "/positions/first/").Base: "WebPage Claim BreadcrumbList",
		&view[*page.GlossaryPage](t, s, "/glossary/").Base:        "DefinedTermSet BreadcrumbList",
		&view[*page.DataPage](t, s, "/data/").Base:                "Dataset BreadcrumbList",
		&view[*page.ListPage](t, s, "/actors/").Base:              "CollectionPage BreadcrumbList",
	} {
		if types := strings.Join(types(described(t, *got)), " "); types != want {
			t.Errorf("%s is described as %s, not %s", got.Canonical, types, want)
		}
	}
	if v := view[*page.NotFoundPage](t, s, "/404.html"); v.LinkedData != nil {
		t.Error("a page that is none is described")
	}
}

// An observation gives its number in the base of its unit; a bound is the end
// that it sets, a range has two, and a change has no single value.
func TestObservationValues(t *testing.T) {
	for keys, want := range map[string]map[string]any{
		"value: 13.4, unit: GBP bn":                        {"value": 13.4e9},
		"value: 13.4, bound: about, unit: GBP bn":          {"value": 13.4e9},
		"value: 6, bound: more-than, unit: GBP m":          {"minValue": 6e6},
		"value: 6, bound: at-least, unit: count":           {"minValue": 6.0},
		"value: 6, bound: less-than, unit: \"% of GDP\"":   {"maxValue": 6.0},
		"value: 6, bound: at-most, unit: GBP":              {"maxValue": 6.0},
		"range: [6, 7], unit: USD k":                       {"minValue": 6000.0, "maxValue": 7000.0},
		"change: {from: 0.5, to: 0.3}, unit: \"% of GNI\"": {},
	} {
		s := load(
			t,
			briefing(
				"text",
				"figures: [{id: f, label: F, measure: aid, subject: britain, "+keys+", period: 2025, stage: pledged, baseline: {kind: prior-level, note: Of old.}, sources: [report]}]\n",
				"Text.",
			),
		)
		got := map[string]any{}
		node := described(t, view[*page.FigurePage](t, s, "/figures/f/").Base)[1]
		for _, key := range []string{"value", "minValue", "maxValue"} {
			if v, ok := node[key]; ok {
				got[key] = v
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", keys, diff)
		}
	}
}

// A picture goes with the link to a briefing or a question: the number of the
// title, or else the first that still stands, and how many take which stance. It names
// the numbers that stand against its own.
func TestCards(t *testing.T) {
	s := load(
		t,
		briefing(
			"passed", "", "[[gone]], [[demand]], [[level]].",
		)+figures+stances+strings.Replace(
			disagreeing, "title: Three numbers", "title: Is it £13 billion?", 1,
		),
	)
	got := map[string]string{}
	for _, id := range []string{"three", "money", "passed", "stances", "rise"} {
		c, ok := page.CardOf(s, s.Entry(id))
		if !ok {
			t.Fatalf("%s has no picture", id)
		}
		got[id] = strings.Join([]string{c.Number, c.Label, c.Beside, c.AsOf}, " | ")
	}
	want := map[string]string{
		"three":   "£13 billion | Another count | Others differ: €7 billion; £6 billion | As of 1 March 2025",
		"money":   "£66.3 billion | Target |  | As of 1 March 2025",
		"passed":  "£53.9 billion | Spending |  | As of 1 March 2025",
		"stances": " | Who stood where. |  | As of 1 March 2025",
		"rise":    " | It should rise. | Agrees: 1 | As of 1 March 2025",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, ok := page.CardOf(s, s.Entry("britain")); ok {
		t.Error("an actor has a picture")
	}
	social := view[*page.BriefingPage](t, s, "/briefings/three/").Social
	if social.Type != "article" || !strings.HasPrefix(social.Image, "https://example.org/sub/cards/three-") ||
		social.ImageAlt != "Is it £13 billion?: Another count, £13 billion (Others differ: €7 billion; £6 billion)" {
		t.Errorf("%+v", social)
	}
	if social := view[*page.ListPage](t, s, "/actors/").Social; social.Type != "website" || social.Image != "" ||
		social.Card != "summary" {
		t.Errorf("%+v", social)
	}
}
