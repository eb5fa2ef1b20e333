package publish

import (
	"cmp"
	"context"
	"errors"
	"os"
	"sync"
)

const (
	// flushers is how many files are flushed at once: the disk combines writes
	// that wait at the same time.
	flushers = 16
	// manyFiles is the number of files from which the whole file system is
	// flushed instead. That takes a third of the time of a thousand files, but
	// also writes what other programs wait to write.
	manyFiles = 1000
)

// Flush implements disk. For many files it flushes the file system, where that
// gives the same guarantee as flushing each file.
func (r rooted) Flush(ctx context.Context, names ...string) error {
	if len(names) >= manyFiles && r.opened != nil {
		if err := syncFileSystem(r.opened); !errors.Is(err, errors.ErrUnsupported) {
			return cmp.Or(ctx.Err(), err)
		}
	}
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
