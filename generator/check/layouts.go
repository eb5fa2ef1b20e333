package check

import "explainer/generator/diag"

// Layouts is what is known of the publication's own layouts.
type Layouts struct {
	Base   string // the path that the site lies under
	Links  []LayoutLink
	Unused []UnusedLayout
}

// LayoutLink is an address that a layout writes out.
type LayoutLink struct {
	Address string
	Home    bool // it follows {{.Home}}, the address of the front page
	Place   diag.Place
}

// UnusedLayout is a file of templates/ that no page is made with or, under its name,
// what a file defines and no layout shows.
type UnusedLayout struct {
	Name  string   // empty for a file
	Meant []string // the names that would be used
	Place diag.Place
}
