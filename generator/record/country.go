package record

import (
	_ "embed"
	"encoding/csv"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Country is an entry of ISO 3166-1: a state, or a territory that has a code.
type Country struct {
	Alpha3, Alpha2 string
	Name           string   // what English texts call it
	OtherNames     []string // the name in ISO 3166-1 among them, where it is another
}

//go:embed countries.csv
var countryTable string

// countries indexes the countries by code and by name. No two share one.
var countries = sync.OnceValue(func() map[string]Country {
	rows, err := csv.NewReader(strings.NewReader(countryTable)).ReadAll()
	if err != nil {
		panic(err) // a test reads the table
	}
	index := make(map[string]Country, 3*len(rows))
	for _, row := range rows[1:] {
		c := Country{Alpha3: row[0], Alpha2: row[1], Name: row[2], OtherNames: SplitNames(row[3])}
		for _, name := range c.Names() {
			index[name] = c
		}
	}
	return index
})

// Names returns all that names the country: its codes, its name and its other names.
func (c Country) Names() []string {
	return append([]string{c.Alpha3, c.Alpha2, c.Name}, c.OtherNames...)
}

// FindCountry returns the country with a code of ISO 3166-1 or a name in English.
func FindCountry(text string) (c Country, ok bool) {
	c, ok = countries()[text]
	return c, ok
}

// CountryNames lists all codes and names of countries, sorted.
func CountryNames() []string { return slices.Sorted(maps.Keys(countries())) }

// SplitNames reads the names of a cell, which semicolons set apart.
func SplitNames(cell string) []string {
	var out []string
	for name := range strings.SplitSeq(cell, ";") {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, name)
		}
	}
	return out
}
