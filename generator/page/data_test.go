package page_test

import (
	"fmt"
	"strings"
	"testing"

	"explainer/generator/page"
)

// The page of open data describes every table, column by column, with how large
// its files are and which table a column refers to.
func TestDataPage(t *testing.T) {
	v := view[*page.DataPage](t, load(t, figures), "/data/")
	if v.Citation != "The editors (2025). “Open data”. A site. As of 1 March 2025. https://example.org/sub/data/" {
		t.Error(v.Citation)
	}
	if v.Package.URL != "/sub/data/datapackage.json" || !strings.Contains(v.Terms.URL, "creativecommons.org") {
		t.Errorf("%+v %+v", v.Package, v.Terms)
	}
	for _, table := range v.Tables {
		if table.Text == "" || table.CSV.URL != "/sub/data/"+table.Name+".csv" ||
			!strings.HasSuffix(table.CSV.Size, " kB") {
			t.Errorf("%+v", table)
		}
		for _, c := range table.Columns {
			if c.Text == "" {
				t.Errorf("%s.%s is not described", table.Name, c.Name)
			}
			if table.Name == "figures" && c.Name == "subject" &&
				c.Refers != (page.Link{URL: "#actors", Text: "actors"}) {
				t.Errorf("the subject refers to %+v", c.Refers)
			}
		}
		if table.Name == "figures" && table.Rows != "8" {
			t.Errorf("there are %s figures", table.Rows)
		}
	}
}

// The search lists by kind what there is, for readers without a script: up to a
// hundred of a kind, and a link to the page with the rest.
func TestSearchPage(t *testing.T) {
	var archive strings.Builder
	for i := range 101 {
		archive.WriteString(briefing(fmt.Sprintf("b%03d", i), "", "Text."))
	}
	v := view[*page.SearchPage](t, load(t, archive.String()+stances), "/search/")
	groups := map[string]page.SearchGroup{}
	for _, g := range v.Groups {
		groups[g.Title] = g
	}
	if g := groups["Briefings"]; g.Count != 102 || len(g.Items) != 100 || g.Open ||
		g.All != (page.Link{URL: "/sub/briefings/", Text: "The whole list"}) {
		t.Errorf("%d briefings, %d listed, open %t, %+v", g.Count, len(g.Items), g.Open, g.All)
	}
	if g := groups["Actors"]; g.Count != 3 || !g.Open || g.All.URL != "" ||
		g.Items[0].Text != "Britain" || g.Items[1].Text != "France" || g.Items[2].Text != "Ann Smith" { // by name
		t.Errorf("%+v", g)
	}
	if g := groups["Positions"]; g.Count != 3 ||
		g.Items[0].Text != "Ann Smith: Agrees, with conditions. Proposition: It should be banned." {
		t.Errorf("%+v", g.Items)
	}
	if v.Search != "/sub/search/" || v.Index != "/sub/search/" || v.Count.One != "%d result" {
		t.Errorf("%q %q %+v", v.Search, v.Index, v.Count)
	}
}
