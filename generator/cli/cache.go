package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"time"

	"explainer/generator/cache"

	"github.com/spf13/pflag"
)

// noCache adds the flag that turns the cache off.
func noCache(flags *pflag.FlagSet, not *bool) {
	flags.BoolVar(not, "no-cache", false, "build everything again, and write nothing to the user's cache folder")
}

// unused is how long a cache is kept without being opened. After that its folder
// most likely no longer exists.
const unused = 90 * 24 * time.Hour

// cache opens the cache of the publication's folder, nil without one.
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
