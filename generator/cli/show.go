package cli

import (
	"encoding/json"
	"fmt"

	"explainer/generator/inspect"
	"explainer/generator/load"
	"explainer/generator/record"

	"github.com/spf13/cobra"
)

func (a *app) show() *cobra.Command {
	return &cobra.Command{
		Use:   "show ID",
		Short: "Shows one record: its values, where it stands, who uses it",
		Long: `Prints everything about one record or document: its values, the file and line
that declare it, its page, its sources, the figures that contradict it, and all
that refers to it. Drafts are included.`,
		Example: `  explainer show uk-defence-extra-cash
  explainer show uk-defence-share/united-kingdom/2024
  explainer show keir-starmer --format json`,
		Args:              arguments(1, 1, "say which record"),
		ValidArgsFunction: a.completeIDs,
		RunE:              func(_ *cobra.Command, args []string) error { return a.runShow(args[0]) },
	}
}

func (a *app) runShow(id string) error {
	if err := a.textOrJSON("show"); err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	card := inspect.Show(p.Site, named(p, id))
	if card == nil {
		return notThere(id, p)
	}
	return a.write(card, card.Text())
}

// named returns the id of what is asked for, which may be a citation key.
func named(p *load.Publication, id string) string {
	if source := record.SourceID(id); p.Site.Entry(id) == nil && p.Site.Entry(source) != nil {
		return source
	}
	return id
}

// notThere returns the error for an id that a publication does not have.
func notThere(id string, p *load.Publication) error {
	return fmt.Errorf(
		"there is no %q%s", id, meant(id, p.Site.IDs(), "%q", "`explainer check` names what cannot be read"),
	)
}

func (a *app) stats() *cobra.Command {
	return &cobra.Command{
		Use:   "stats",
		Short: "Counts what there is, what is missing and what is due",
		Long: `Prints how many records there are of each kind, how far the positions on each
question and of each actor are recorded, what is due for review, the documents
whose facts are oldest, and the records that rest on one source alone.`,
		Example: `  explainer stats
  explainer stats --as-of 2027-01-01
  explainer stats --format json`,
		Args: noArguments(),
		RunE: func(*cobra.Command, []string) error { return a.runStats() },
	}
}

func (a *app) runStats() error {
	if err := a.textOrJSON("stats"); err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	statistics := inspect.Count(p.Site)
	return a.write(statistics, statistics.Text())
}

// textOrJSON returns an error for the formats that only findings have.
func (a *app) textOrJSON(command string) error {
	if a.format != "text" && a.format != "json" {
		return fmt.Errorf("%s prints text or json, not %s", command, a.format)
	}
	return nil
}

// write prints a result as text or JSON.
func (a *app) write(value any, text string) error {
	if a.format == "text" {
		_, err := fmt.Fprint(a.env.Stdout, text)
		return fail(err)
	}
	e := json.NewEncoder(a.env.Stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return fail(e.Encode(value))
}
