package cli

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"

	"explainer/generator/diag"

	"github.com/spf13/cobra"
)

// profiles writes profiles for go tool pprof; an empty name stands for none.
type profiles struct {
	cpu, memory string
	running     *os.File // that the CPU profile goes to
}

func (p *profiles) flags(c *cobra.Command) {
	flags := c.PersistentFlags()
	flags.StringVar(&p.cpu, "cpuprofile", "", "write a CPU profile to a `file`, for go tool pprof")
	flags.StringVar(&p.memory, "memprofile", "", "write a profile of what was allocated to a `file`")
}

func (p *profiles) start() (err error) {
	if p.cpu == "" {
		return nil
	}
	if p.running, err = create(p.cpu); err != nil {
		return fail(err)
	}
	return pprof.StartCPUProfile(p.running)
}

// stop completes the profiles.
func (p *profiles) stop() error {
	var errs []error
	if p.running != nil {
		pprof.StopCPUProfile()
		errs = append(errs, p.running.Close())
	}
	if p.memory != "" {
		errs = append(errs, p.writeMemory())
	}
	return fail(errors.Join(errs...))
}

// create creates the file of a profile.
func create(file string) (*os.File, error) {
	f, err := os.Create(file)
	if err != nil {
		return nil, fmt.Errorf("the profile %s cannot be written (%s); name another file", file, diag.Reason(err))
	}
	return f, nil
}

func (p *profiles) writeMemory() error {
	f, err := create(p.memory)
	if err != nil {
		return err
	}
	runtime.GC() // so that only what is still in use is counted
	return errors.Join(pprof.Lookup("allocs").WriteTo(f, 0), f.Close())
}
