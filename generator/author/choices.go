package author

import (
	"explainer/generator/load"
	"explainer/generator/scaffold"
)

// Choices returns what a new document of a publication can refer to.
func Choices(p *load.Publication) scaffold.Publication { return writer{p}.choices() }

// FreeID returns an id that nothing has: the given one or, where it is taken, the first
// free one with a number appended.
func FreeID(p *load.Publication, id string) string { return writer{p}.free(id) }
