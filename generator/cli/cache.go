package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"time"

	"explainer/generator/cache"

	"github.com/spf13/pflag"
)

// noCache is the flag that says to work everything out anew.
func noCache(flags *pflag.FlagSet, not *bool) {
	flags.BoolVar(not, "no-cache", false, "work everything out anew, and keep nothing in the user's folder for caches")
}

// unused is how long a cache is kept that nobody opens: that of a folder which is
// no more, most likely.
const unused = 90 * 24 * time.Hour

// cache opens the cache of the publication's folder, nil if there is to be none.
func (a *app) cache(noCache bool) *cache.Cache {
	if noCache || a.env.CacheDir == nil {
		return nil
	}
	caches, failed := a.env.CacheDir()
	folder, err := filepath.Abs(a.source)
	if failed != nil || err != nil {
		return nil
	}
	caches = filepath.Join(caches, "explainer")
	cache.Prune(caches, a.env.Now().Add(-unused))
	of := sha256.Sum256([]byte(folder))
	return cache.Open(filepath.Join(caches, hex.EncodeToString(of[:8])))
}
