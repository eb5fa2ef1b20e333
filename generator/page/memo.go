package page

import (
	"sync"

	"explainer/generator/site"
)

// memo makes a part of views once for each key and returns the same pointer to
// every page that asks, so that package render executes its layout once, too. It
// is safe for concurrent use; the values must not be changed.
type memo[K comparable, V any] struct{ made sync.Map }

// get returns the part of a key.
func (k *memo[K, V]) get(key K, make func() V) *V {
	if v, ok := k.made.Load(key); ok {
		return v.(*V)
	}
	v := make()
	first, _ := k.made.LoadOrStore(key, &v)
	return first.(*V)
}

// sharedParts are the parts of views that many pages of a site show.
type sharedParts struct {
	trails  memo[string, []Link] // breadcrumbs, by the address of the last
	links   memo[*site.Entry, Link]
	items   memo[*site.Entry, Item]
	who     memo[actorAs, Who]
	sources memo[*site.Entry, Source]
}

// actorAs is an actor in a role, the key of whoIs.
type actorAs struct {
	actor *site.Entry
	role  string
}
