package publish

import (
	"cmp"
	"context"
	"errors"
	"os"
	"sync"
)

// flushers is how many files are flushed at once: the disk gathers what waits
// for it at one time.
const flushers = 16

// Flush implements disk.
func (r rooted) Flush(ctx context.Context, names ...string) error {
	errs := make([]error, flushers)
	var wait sync.WaitGroup
	for k := range min(flushers, len(names)) {
		wait.Go(func() {
			for i := k; i < len(names) && cmp.Or(errs[k], ctx.Err()) == nil; i += flushers {
				errs[k] = r.sync(names[i])
			}
		})
	}
	wait.Wait()
	return cmp.Or(ctx.Err(), cmp.Or(errs...))
}

func (r rooted) sync(name string) error {
	f, err := r.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
