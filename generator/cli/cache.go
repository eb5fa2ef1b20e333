package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"time"

	"explainer/generator"
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

// once are the options of a snapshot that is made once, with a cache for each
// folder of a publication unless there is to be none.
func (a *app) once(options generator.Options, noCache bool) generator.Options {
	options.Once = true
	if noCache || a.env.CacheDir == nil {
		return options
	}
	caches, failed := a.env.CacheDir()
	folder, err := filepath.Abs(a.source)
	if failed == nil && err == nil {
		caches = filepath.Join(caches, "explainer")
		cache.Prune(caches, a.env.Now().Add(-unused))
		of := sha256.Sum256([]byte(folder))
		options.Cache = filepath.Join(caches, hex.EncodeToString(of[:8]))
	}
	return options
}
