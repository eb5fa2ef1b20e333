package publish

import (
	"cmp"
	"context"
	"errors"
	"os"

	"golang.org/x/sync/errgroup"
)

const (
	// flushers is how many files are flushed at once: the disk gathers what
	// waits for it at one time.
	flushers = 16
	// manyFiles is from how many files on the whole file system is flushed. That
	// takes a third of the time that a thousand files do, but brings to the disk
	// what others have written, too.
	manyFiles = 1000
)

// Flush implements disk. With many files it is the file system that is flushed,
// where that promises what flushing each file does.
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
