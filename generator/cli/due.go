package cli

import (
	"fmt"

	"explainer/generator/inspect"

	"github.com/spf13/cobra"
)

// dueFlags are the flags of due.
type dueFlags struct {
	within int
	owner  string
	ics    bool
}

func (a *app) due() *cobra.Command {
	var f dueFlags
	c := &cobra.Command{
		Use:   "due",
		Short: "Lists what is to be reviewed, when and by whom",
		Long: `Prints the documents whose review_by lies within some days, or has passed, with
the owner that their front matter names. With --ics it prints a calendar that
calendar programs import, one event for each review.`,
		Example: `  explainer due
  explainer due --within 90 --owner "Ann Smith"
  explainer due --within 365 --ics > reviews.ics`,
		Args: noArguments(),
		RunE: func(*cobra.Command, []string) error { return a.runDue(f) },
	}
	flags := c.Flags()
	flags.IntVar(&f.within, "within", 30, "list what is due within so many `days`")
	flags.StringVar(&f.owner, "owner", "", "list what this `name` alone is to review")
	flags.BoolVar(&f.ics, "ics", false, "print a calendar (iCalendar, RFC 5545)")
	complete(c, "owner", a.completeOwners)
	return c
}

func (a *app) runDue(f dueFlags) error {
	if err := a.textOrJSON("due"); err != nil {
		return err
	}
	if f.within < 0 {
		return fmt.Errorf("--within is a number of days from 0, not %d", f.within)
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	owners := inspect.Owners(p.Site)
	if f.owner != "" {
		if err := known("owner", f.owner, owners); err != nil {
			return err
		}
	}
	agenda := inspect.Due(p.Site, p.Site.AsOf.Plus(f.within), f.owner)
	if f.ics {
		_, err := a.env.Stdout.Write(agenda.Calendar())
		return fail(err)
	}
	return a.write(agenda, agenda.Text())
}

// completeOwners completes the names of those who review documents.
func (a *app) completeOwners(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	p := a.completionSource()
	if p == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return inspect.Owners(p.Site), cobra.ShellCompDirectiveNoFileComp
}

func (a *app) affected() *cobra.Command {
	return &cobra.Command{
		Use:   "affected SOURCE",
		Short: "Lists what a new edition of a source touches",
		Long: `Prints what rests on a source, by file and line, and what follows from that: the
records that cite it, what is derived from them, and the documents that show any
of these. Drafts are included.`,
		Example: `  explainer affected ifs-2025-02-25
  explainer affected ifs-2025-02-25 --format json`,
		Args:              arguments(1, 1, "say which source"),
		ValidArgsFunction: a.completeIDs,
		RunE:              func(_ *cobra.Command, args []string) error { return a.runAffected(args[0]) },
	}
}

func (a *app) runAffected(id string) error {
	if err := a.textOrJSON("affected"); err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	id = named(p, id)
	affected := inspect.Trace(p.Site, id)
	switch {
	case affected != nil:
		return a.write(affected, affected.Text())
	case p.Site.Entry(id) != nil:
		return fmt.Errorf("%q is %s, not a source; `explainer show %s` lists what refers to it", id, p.Site.Entry(id).Kind.Article(), id)
	}
	return notThere(id, p)
}
