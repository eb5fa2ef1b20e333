package record_test

import (
	"testing"

	"explainer/generator/record"

	"golang.org/x/text/language"
)

// The codes are those of ISO 3166-1, and no two countries share a name or a code.
func TestCountries(t *testing.T) {
	byCode := map[string]record.Country{}
	owners := map[string]string{}
	for _, name := range record.CountryNames() {
		c, ok := record.FindCountry(name)
		if !ok {
			t.Fatalf("%s is listed and not found", name)
		}
		byCode[c.Alpha3] = c
	}
	if len(byCode) != 249 {
		t.Errorf("there are %d countries", len(byCode))
	}
	for code, c := range byCode {
		for _, name := range c.Names() {
			if owner, taken := owners[name]; taken && owner != code {
				t.Errorf("%s names %s and %s", name, owner, code)
			}
			owners[name] = code
		}
		region, err := language.ParseRegion(c.Alpha2)
		if err != nil || region.ISO3() != c.Alpha3 || !region.IsCountry() {
			t.Errorf("%s is %s in ISO 3166-1, not %s", c.Alpha2, region.ISO3(), c.Alpha3)
		}
	}
}

func TestFindCountry(t *testing.T) {
	for text, want := range map[string]string{
		"FRA": "FRA", "FR": "FRA", "France": "FRA", "Viet Nam": "VNM", "Turkey": "TUR", "Türkiye": "TUR", "UK": "GBR",
		"Korea, Republic of": "KOR", "france": "", "": "", "XXX": "",
	} {
		if c, _ := record.FindCountry(text); c.Alpha3 != want {
			t.Errorf("%q is %q, not %q", text, c.Alpha3, want)
		}
	}
}
