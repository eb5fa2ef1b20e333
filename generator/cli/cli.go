// Package cli implements the commands of explainer.
//
// Arguments flow in; an exit status flows out: 0 done, 1 findings, 2 wrong usage.
// Text of findings goes to standard error; results, and documents for programs,
// go to standard output. A command parses its flags, calls package generator and
// prints what that returns.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"

	"explainer/generator/live"
	"explainer/generator/load"
	"explainer/generator/record"

	"github.com/spf13/cobra"
)

// Exit statuses.
const (
	exitFindings = 1
	exitUsage    = 2
)

// errFindings ends a command whose findings were printed.
var errFindings = errors.New("findings")

// Environment is what the commands take from the system.
type Environment struct {
	Args           []string
	Stdout, Stderr io.Writer
	Getenv         func(string) string
	Now            func() time.Time
	Builtin        fs.FS // the layouts and static files in the binary
	Terminal       bool  // standard error is a terminal

	// CacheDir returns the folder for the user's caches, as os.UserCacheDir does;
	// nil turns the cache off.
	CacheDir func() (string, error)
}

// Run runs a command and returns the exit status.
func Run(ctx context.Context, env Environment) int {
	a := &app{env: env}
	root := a.command()
	root.SetArgs(env.Args)
	root.SetOut(env.Stdout)
	root.SetErr(env.Stderr)
	asked, err := root.ExecuteContextC(ctx)
	err = errors.Join(err, a.profiles.stop())
	var failed *failure
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.As(err, &failed):
		a.complain(failed.err)
		return exitFindings
	}
	fmt.Fprintf(env.Stderr, "error: %s\nSee `%s --help`.\n", err, asked.CommandPath())
	return exitUsage
}

// complain prints an error.
func (a *app) complain(err error) { fmt.Fprintf(a.env.Stderr, "error: %s\n", err) }

// untilInterrupted returns a context that ends with Ctrl-C or SIGTERM. A second
// signal ends the process at once. Only commands that run until then use it; the
// others are ended by the first, which a build survives.
func untilInterrupted(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// failure is an error that is not one of usage.
type failure struct{ err error }

func (f *failure) Error() string { return f.err.Error() }

func fail(err error) error {
	if err == nil || errors.Is(err, errFindings) {
		return err
	}
	return &failure{err}
}

// app is one run of the program: its environment and its global flags.
type app struct {
	env    Environment
	source string
	asOf   string
	format string
	colour string
	quiet  bool
	all    bool
	work   work

	profiles profiles
}

func (a *app) command() *cobra.Command {
	root := &cobra.Command{
		Use:   "explainer COMMAND",
		Short: "Builds a static site of briefings that holds every number and stance to its source",
		Long: `explainer turns Markdown briefings, whose front matter declares actors, figures
and policy positions, into a static site. What cannot be backed does not build.`,
		Example: `  explainer init my-explainer    begin one, on any subject
  explainer serve                preview at http://127.0.0.1:1717/
  explainer new actor nato       begin a document
  explainer check                say what is wrong, write nothing
  explainer build                write the site to public/`,
		SilenceErrors: true, SilenceUsage: true,
		Version:           strings.TrimSpace(buildInfo()),
		Args:              unknownCommand,
		PersistentPreRunE: func(*cobra.Command, []string) error { return a.validate() },
		RunE:              func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	flags := root.PersistentFlags()
	flags.StringVar(&a.source, "source", ".", "the `folder` that holds content/")
	const asOf = "the `day` to build for, such as 2025-02-26 (default today, or SOURCE_DATE_EPOCH)"
	flags.StringVar(&a.asOf, "as-of", "", asOf)
	flags.StringVar(&a.format, "format", "text", "`how` findings and results are printed: text, json, sarif or github")
	flags.StringVar(&a.colour, "color", "auto", "`when` to use colours: auto, always or never; NO_COLOR is honoured")
	a.profiles.flags(root)
	flags.BoolVar(&a.quiet, "quiet", false, "print findings and errors alone")
	flags.BoolVar(&a.all, "all", false, "print every finding of a rule, not the first 20, and examples in full")
	complete(root, "source", folders)
	complete(root, "format", oneOf("text", "json", "sarif", "github"))
	complete(root, "color", oneOf("auto", "always", "never"))
	root.PersistentFlags().BoolP("help", "h", false, "explain the command, with examples")
	root.Flags().BoolP("version", "v", false, "say which build this is")
	root.SetUsageTemplate(strings.Replace(usage, "KINDS", wrapped(topicNames()), 1))
	help := a.help()
	group(root, "begin", "To begin", a.initialise(), a.create(), a.importing(), a.templates())
	group(root, "write", "To write and publish", a.serve(), a.check(), a.build())
	group(root, "look", "To look things up",
		a.show(), a.stats(), a.due(), a.affected(), a.rulesCommand(), a.schema(), a.completion(), help, a.versionCommand())
	root.SetHelpCommand(help)
	root.CompletionOptions.DisableDefaultCmd = true
	return root
}

func (a *app) validate() error {
	if _, ok := a.printer(); !ok {
		return fmt.Errorf("--format is text, json, sarif or github, not %q", a.format)
	}
	if a.colour != "auto" && a.colour != "always" && a.colour != "never" {
		return fmt.Errorf("--color is auto, always or never, not %q", a.colour)
	}
	if _, err := a.day(); err != nil {
		return err
	}
	return a.profiles.start()
}

// day returns the day to build for: that of the flag, else of SOURCE_DATE_EPOCH
// (seconds since 1970, UTC; reproducible-builds.org), else today.
func (a *app) day() (record.Date, error) {
	if a.asOf != "" {
		d, err := record.ParseDate(a.asOf)
		if err != nil || !d.IsDay() || d.Mark != 0 {
			return record.Date{}, fmt.Errorf("--as-of is a day such as 2025-02-26, not %q", a.asOf)
		}
		return d, nil
	}
	if epoch := a.env.Getenv(epochVariable); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return record.Date{}, fmt.Errorf("%s is a number of seconds, not %q", epochVariable, epoch)
		}
		return dayOf(time.Unix(seconds, 0).UTC()), nil
	}
	return a.today(), nil
}

const epochVariable = "SOURCE_DATE_EPOCH"

// today returns the current day.
func (a *app) today() record.Date { return dayOf(a.env.Now()) }

func dayOf(t time.Time) record.Date {
	return record.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// options returns the options of a publication, with the flags of a command.
func (a *app) options(drafts bool, baseURL string) (load.Options, error) {
	day, err := a.day()
	if err != nil {
		return load.Options{}, err
	}
	if baseURL != "" {
		if baseURL, err = record.ParseBaseURL(baseURL); err != nil {
			return load.Options{}, fmt.Errorf("--base-url: %w", err)
		}
	}
	return load.Options{AsOf: day, Drafts: drafts, BaseURL: baseURL, Builtin: a.env.Builtin, Progress: a.work.tell}, nil
}

// live returns the options of a publication that is kept current: unless a day was
// given, it follows the calendar.
func (a *app) live(options load.Options) live.Options {
	if a.asOf == "" && a.env.Getenv(epochVariable) == "" {
		return live.Options{Options: options, Today: a.today}
	}
	return live.Options{Options: options}
}

// open reads the whole publication, drafts included. Its findings are left to
// check, unless there is no publication at all.
func (a *app) open() (*load.Publication, error) {
	options, err := a.options(true, "")
	if err != nil {
		return nil, err
	}
	done := a.working()
	p, err := load.Open(context.Background(), a.source, options, nil)
	done()
	if err != nil {
		return nil, fail(err)
	}
	if p.IsEmpty() {
		return nil, errors.Join(a.print(p.Findings), errFindings)
	}
	return p, nil
}

// IsTerminal reports whether a file is a terminal.
func IsTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
