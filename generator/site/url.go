package site

import (
	"slices"

	"explainer/generator/record"
)

// Sections returns the addresses that every site has of its own accord.
func Sections() []string {
	sections := []string{"/", "/changes/", "/search/", "/data/", "/assets/", "/cards/", "/404/"}
	for info := range record.Kinds() {
		if !slices.Contains(sections, info.Section) {
			sections = append(sections, info.Section)
		}
	}
	return sections
}
