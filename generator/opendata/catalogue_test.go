package opendata_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"explainer/generator/opendata"
)

// thing is a node of the catalogue, with its properties by their prefixed names.
type thing map[string]json.RawMessage

func (n thing) text(property string) string {
	var out string
	_ = json.Unmarshal(n[property], &out) // of another form: empty
	return out
}

func (n thing) list(t *testing.T, property string) (out []thing) {
	t.Helper()
	if err := json.Unmarshal(n[property], &out); err != nil {
		t.Fatalf("%s: %v", property, err)
	}
	return out
}

func (n thing) inner(property string) (out thing) {
	_ = json.Unmarshal(n[property], &out)
	return out
}

// lacks reports the properties that a node must have and has not.
func lacks(t *testing.T, n thing, properties ...string) {
	t.Helper()
	for _, p := range properties {
		if value := string(n[p]); value == "" || value == `""` || value == "[]" {
			t.Errorf("%s %s has no %s", n.text("@type"), n.text("@id"), p)
		}
	}
}

func catalogueOf(t *testing.T, p *opendata.Package) thing {
	t.Helper()
	var c thing
	if err := json.Unmarshal(p.Catalogue(), &c); err != nil {
		t.Fatal(err)
	}
	return c
}

// The catalogue has what DCAT-AP 3 demands of catalogues, datasets and distributions, in
// the classes that it demands, and what portals ask for beside it: licence, publisher,
// dates, sizes. The shapes of the profile itself accept it.
func TestCatalogue(t *testing.T) {
	p := pack(t)
	c := catalogueOf(t, p)
	lacks(t, c, "@context", "@id", "dct:title", "dct:description", "dct:publisher", "foaf:homepage", "dct:modified",
		"dct:language", "dct:license", "dcat:dataset")
	ids := map[string]bool{c.text("@id"): true}
	isNew := func(n thing) {
		if id := n.text("@id"); ids[id] || !strings.HasPrefix(id, "https://") {
			t.Errorf("the id %q is taken, or is no address", id)
		}
		ids[n.text("@id")] = true
	}
	datasets := c.list(t, "dcat:dataset")
	for _, d := range datasets {
		isNew(d)
		lacks(t, d, "dct:title", "dct:description", "dct:publisher", "dcat:landingPage", "dcat:distribution")
		if d.text("@type") != "dcat:Dataset" || d.inner("dct:publisher").text("@type") != "foaf:Agent" ||
			d.inner("dcat:landingPage").text("@type") != "foaf:Document" {
			t.Errorf("%v", d)
		}
		for _, f := range d.list(t, "dcat:distribution") {
			isNew(f)
			lacks(t, f, "dcat:accessURL", "dcat:downloadURL", "dcat:mediaType", "dct:format")
			if f.text("@type") != "dcat:Distribution" || len(f["dct:license"])+len(f["dct:rights"]) == 0 {
				t.Errorf("%v", f)
			}
		}
	}
	if want := len(p.Tables) + 1; len(datasets) != want {
		t.Errorf("%d datasets are in the catalogue, not %d", len(datasets), want)
	}
}

// A published table stands in the catalogue with its own dates, licence and sources, and
// the time that its numbers are of.
func TestCatalogueOfADataset(t *testing.T) {
	c := catalogueOf(t, pack(t))
	datasets := c.list(t, "dcat:dataset")
	i := slices.IndexFunc(datasets, func(n thing) bool { return strings.HasSuffix(n.text("@id"), "#datasets/spending") })
	if i < 0 {
		t.Fatal("the dataset is not in the catalogue")
	}
	d := datasets[i]
	f := d.list(t, "dcat:distribution")[0]
	span := d.inner("dct:temporal")
	if d.text("dct:modified") != "2025-03-01" || d["dct:issued"] != nil ||
		span.text("dcat:startDate") == "" || span.text("dcat:endDate") == "" ||
		len(d.list(t, "dct:relation")) == 0 ||
		!strings.HasSuffix(f.text("dcat:downloadURL"), "/datasets/spending/spending.csv") {
		t.Errorf("%s", d)
	}
}
