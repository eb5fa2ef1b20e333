package site

// Sections lists the addresses that every site has of its own accord.
func Sections() []string {
	return []string{"/", "/briefings/", "/actors/", "/questions/", "/positions/", "/figures/", "/disagreements/", "/datasets/", "/timeline/",
		"/sources/", "/glossary/", "/changes/", "/search/", "/data/", "/assets/", "/cards/", "/404/"}
}
