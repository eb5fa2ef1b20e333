package build

import (
	"cmp"
	"context"
	"runtime"

	"explainer/generator/export"

	"golang.org/x/sync/errgroup"
)

// exports makes the files that machines read, on all cores.
func (b *building) exports(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, f := range b.Exports() {
		group.Go(func() error { return cmp.Or(ctx.Err(), b.export(f)) })
	}
	return group.Wait()
}

// export puts a file into the transaction. A named one that the folder has is not
// made again: its name changes with everything that it is made from.
func (b *building) export(f export.File) error {
	if f.Named {
		if data, kept, err := b.to.Keep(f.Path); kept || err != nil {
			b.survey.AddNamed(f.Path)
			return cmp.Or(err, b.left.spend(len(data)))
		}
	}
	return b.put(f.Path, f.Make(), f.Named)
}
