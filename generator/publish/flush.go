package publish

import (
	"cmp"
	"context"
	"errors"
	"os"

	"golang.org/x/sync/errgroup"
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
	g, failed := errgroup.WithContext(ctx)
	g.SetLimit(flushers)
	for _, name := range names {
		g.Go(func() error {
			if err := failed.Err(); err != nil {
				return err
			}
			return r.sync(name)
		})
	}
	return cmp.Or(ctx.Err(), g.Wait())
}

func (r rooted) sync(name string) error {
	f, err := r.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
