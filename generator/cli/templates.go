package cli

import (
	"errors"
	"fmt"

	"explainer/generator/author"
	"explainer/generator/diag"

	"github.com/spf13/cobra"
)

func (a *app) templates() *cobra.Command {
	return &cobra.Command{
		Use:   "templates [NAME...]",
		Short: "Writes out built-in layouts and styles, to be changed",
		Long: `Writes built-in layouts into templates/ and styles, scripts and icons into static/,
where each takes the place of the built-in one; nothing is overwritten. Without
a name, lists what there is. The built-in ones improve with explainer, so write
out only what you change. A few rules of style need none of them: put them into
static/assets/custom.css, which every page loads last.`,
		Example: `  explainer templates
  explainer templates briefing partials/figure
  explainer templates site.css`,
		Args: arguments(0, 1000, ""),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return a.templateNames(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.listTemplates()
			}
			return a.writeTemplates(args)
		},
	}
}

// listTemplates prints the built-in files, and which of them the publication has
// replaced.
func (a *app) listTemplates() error {
	p, err := a.open()
	if err != nil {
		return err
	}
	templates, err := author.Templates(p.Options.Builtin, p.IsOwn)
	if err != nil {
		return fail(err)
	}
	for _, t := range templates {
		line := fmt.Sprintf("%-20s %s", t.Name, t.Path)
		if t.Own {
			line += " (yours)"
		}
		if _, err := fmt.Fprintln(a.env.Stdout, line); err != nil {
			return fail(err)
		}
	}
	return nil
}

// writeTemplates writes out the files with some names.
func (a *app) writeTemplates(names []string) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	files, err := author.WriteOut(p, names)
	var request author.RequestError
	if errors.As(err, &request) {
		return request
	}
	if err != nil {
		return fail(fmt.Errorf("nothing was written (%s)", diag.Reason(err)))
	}
	for _, file := range files {
		a.say("%s: new", file)
	}
	a.say("\n`explainer help layouts` explains what a layout can show; delete a file to have the built-in one again.")
	return nil
}

// templateNames returns the names of the built-in files.
func (a *app) templateNames() []string {
	templates, err := author.Templates(a.env.Builtin, func(string) bool { return false })
	if err != nil {
		return nil
	}
	var names []string
	for _, t := range templates {
		names = append(names, t.Name)
	}
	return names
}
