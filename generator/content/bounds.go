package content

import (
	"explainer/generator/diag"

	"go.yaml.in/yaml/v4"
)

// What one file of content may hold, whatever its publication's limits: far
// more than a person writes, and far less than could make reading it slow.
const (
	maxValue = 16 << 10 // bytes of one value
	maxKeys  = 1000     // of one record
	maxDepth = 20       // of lists and groups in each other; the record model needs 5

	// maxDisagreeing bounds the figures of one conflict: each pair of them is
	// compared, and the page of each shows all.
	maxDisagreeing = 100

	// maxUnits and maxUnitName, in bytes, bound what every text is searched for.
	maxUnits    = 1000
	maxUnitName = 100
)

// hidden reports whether a character is one that no text needs and that could make
// one read as another: control characters, and those that turn the direction of what
// follows (Unicode TR 36; Boucher and Anderson, “Trojan Source”, 2021). Tabs
// and the ends of lines are none of them, nor are the marks that languages
// written from the right need.
func hidden(r rune) bool {
	switch {
	case r == '\t' || r == '\n':
		return false
	case r < ' ' || 0x7f <= r && r <= 0x9f:
		return true
	case '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' || r == '\u2028' || r == '\u2029':
		return true
	}
	return r == '\ufeff'
}

// bounded reports a value that is too long or holds what cannot be seen.
func (d *decoder) bounded(n *yaml.Node) bool {
	if len(n.Value) > maxValue {
		at := d.place(n)
		at.Width = 0
		d.report(
			diag.Errorf(at, RuleBadValue, "the value is longer than %d KB", maxValue>>10).
				WithHelp("write what is long in the text below the front matter"),
		)
		return false
	}
	for _, r := range n.Value {
		if hidden(r) {
			d.report(
				diag.Errorf(d.place(n), RuleBadValue, "the value holds the character %U, which cannot be seen", r).
					WithHelp("remove it"),
			)
			return false
		}
	}
	return true
}

// shallow reports YAML whose lists and groups lie in each other too deep.
func (d *decoder) shallow(n *yaml.Node, depth int) bool {
	if depth > maxDepth {
		d.report(diag.Errorf(d.place(n), RuleYAML, "groups nested too deep").WithHelp("write them flat"))
		return false
	}
	for _, c := range n.Content {
		if !d.shallow(c, depth+1) {
			return false
		}
	}
	return true
}
