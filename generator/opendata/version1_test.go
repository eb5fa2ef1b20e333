package opendata_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"testing"

	"explainer/generator/opendata"
)

// descriptor is what version 1 of Data Package, Data Resource and Table Schema ask of a
// description.
type descriptor struct {
	Name      string
	Licenses  []struct{ Name, Path string }
	Sources   []struct{ Title, Path string }
	Resources []struct {
		Name, Path, Hash, Type string
		Licenses               []struct{ Name, Path string }
		Sources                []struct{ Title, Path string }
		Schema                 *struct {
			Fields      []struct{ Name, Type string }
			PrimaryKey  []string
			ForeignKeys []struct {
				Fields    []string
				Reference struct {
					Resource *string
					Fields   []string
				}
			}
		}
	}
}

// Readers of version 1 of the specifications understand what is written for version 2: no
// type is newer, and every reference names a resource, its own as nothing. Every
// table says its licence and its source.
func TestVersion1ReadersUnderstand(t *testing.T) {
	p := pack(t)
	descriptions := [][]byte{p.Descriptor()}
	for _, e := range small(t).Datasets {
		descriptions = append(descriptions, p.DatasetDescriptor(e))
	}
	for _, text := range descriptions {
		var d descriptor
		if err := json.Unmarshal(text, &d); err != nil {
			t.Fatal(err)
		}
		checkVersion1(t, d)
	}
}

func checkVersion1(t *testing.T, d descriptor) {
	t.Helper()
	name := regexp.MustCompile(`^([-a-z0-9._/])+$`)
	path := regexp.MustCompile(`^(?:https?://.+|[^./~][^~:]*)$`)
	types := []string{"string", "number", "integer", "boolean", "object", "array", "any", "date", "time", "datetime",
		"year", "yearmonth", "duration", "geopoint", "geojson"}
	if !name.MatchString(d.Name) || len(d.Licenses) == 0 || len(d.Sources) == 0 || len(d.Resources) == 0 {
		t.Errorf("%+v", d)
	}
	for _, r := range d.Resources {
		if !name.MatchString(r.Name) || !path.MatchString(r.Path) || len(r.Hash) != len("sha256:")+64 {
			t.Errorf("%+v", r)
		}
		for _, l := range r.Licenses {
			if l.Name == "" && l.Path == "" {
				t.Errorf("%s has the licence %+v", r.Name, l)
			}
		}
		if r.Schema == nil {
			continue
		}
		for _, f := range r.Schema.Fields {
			if !slices.Contains(types, f.Type) {
				t.Errorf("%s.%s is a %s", r.Name, f.Name, f.Type)
			}
		}
		for _, k := range r.Schema.ForeignKeys {
			if k.Reference.Resource == nil || len(k.Fields) != len(k.Reference.Fields) {
				t.Errorf("%s refers to %+v", r.Name, k)
			}
		}
	}
}

// Every table of the package says its licence, and what its records rest on.
func TestTablesSayLicenceAndSource(t *testing.T) {
	var d descriptor
	if err := json.Unmarshal(pack(t).Descriptor(), &d); err != nil {
		t.Fatal(err)
	}
	for _, r := range d.Resources {
		if len(r.Licenses) == 0 || len(r.Sources) == 0 || r.Sources[0].Title == "" {
			t.Errorf("%s: %+v, %+v", r.Name, r.Licenses, r.Sources)
		}
		if r.Name == "figures" && r.Sources[0].Title != "A report" {
			t.Errorf("figures rest on %+v", r.Sources)
		}
	}
}

// What lies beside a published table describes it: its file, its licence and sources.
func TestDatasetDescriptor(t *testing.T) {
	s, p := small(t), pack(t)
	for _, e := range s.Datasets {
		var d descriptor
		if err := json.Unmarshal(p.DatasetDescriptor(e), &d); err != nil {
			t.Fatal(err)
		}
		if len(d.Resources) != 1 || d.Resources[0].Path != e.ID+".csv" || len(d.Licenses) != 1 || len(d.Sources) != 1 ||
			len(opendata.New(s).DatasetCSV(e)) == 0 {
			t.Errorf("%+v", d)
		}
	}
}
