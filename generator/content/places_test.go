package content_test

import (
	"strings"
	"testing"

	"explainer/generator/content"
	"explainer/generator/record"
)

// A line is an actor; of a country, its code says the rest.
func TestPlaces(t *testing.T) {
	doc, _ := decode(t, content.PlacesFile, "id,name,other_names,iso_3166,type,called,part_of\n"+
		"north,The North,Norden; Nord,,region,Ward,england\n,,,FRA,,,\n,Old Town,,,region,,\n")
	var got []*record.Place
	for a := range content.Declares[*record.Place](doc) {
		got = append(got, a)
	}
	if len(doc.Findings) > 0 || len(got) != 3 {
		t.Fatalf("%d places, %v", len(got), doc.Findings)
	}
	north, france, town := got[0], got[1], got[2]
	if north.ID != "north" || len(north.OtherNames) != 2 || north.OtherNames[1] != "Nord" || north.Called != "Ward" ||
		north.PartOf != "england" || north.Type != record.Region {
		t.Errorf("%+v", north)
	}
	if france.ID != "france" || france.Name != "France" || france.Type != record.CountryType || town.ID != "old-town" {
		t.Errorf("%+v %+v", france, town)
	}
}

// No text panics or is lost: whatever is no place has a finding with a remedy.
func FuzzPlaces(f *testing.F) {
	for _, text := range []string{
		"id,name,type\na,A,region\n", "iso_3166\nFRA\nXXX\n\"\n", "name\n\n,\n", "id,id\na,b\n", "naem,typ\nA,B\n", "id\n\"a\nb\"\n",
		"name,type,other_names\n日本,state,;;;\n", "id,name,type\nA B,A,region\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc, _ := decode(t, content.PlacesFile, text)
		lines := strings.Count(text, "\n") + strings.Count(text, "\r") + 1
		for _, finding := range doc.Findings {
			if finding.Line > lines || finding.Message == "" || finding.Help == "" {
				t.Errorf("a finding outside the %d lines, or without a remedy: %+v", lines, finding)
			}
		}
		for a := range content.Declares[*record.Place](doc) {
			if !content.IsID(a.ID) || len(doc.Findings) == 0 && (a.Name == "" || a.Type == "") {
				t.Errorf("read as %+v", a)
			}
		}
	})
}
