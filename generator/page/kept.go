package page

import (
	"sync"

	"explainer/generator/site"
)

// kept are parts of views that many pages show: each is made when the first
// page asks for it, and all pages get the same one, so that layouts can write
// it once as well (see shared in package render).
type kept[K comparable, V any] struct{ made sync.Map }

// get is the part of a key. Nobody may change it.
func (k *kept[K, V]) get(key K, make func() V) *V {
	if v, ok := k.made.Load(key); ok {
		return v.(*V)
	}
	v := make()
	first, _ := k.made.LoadOrStore(key, &v)
	return first.(*V)
}

// parts are those of a site.
type parts struct {
	trails  kept[string, []Link] // by the address of the list that they end in
	links   kept[*site.Entry, Link]
	items   kept[*site.Entry, Item]
	who     kept[actorAs, Who]
	sources kept[*site.Entry, Source]
}

// actorAs is an actor in a role.
type actorAs struct {
	actor *site.Entry
	role  string
}
