package cli

import (
	"errors"

	"explainer/generator/author"
	"explainer/generator/content"

	"github.com/spf13/cobra"
)

func (a *app) newPlaces() *cobra.Command {
	var from, actorType string
	c := &cobra.Command{
		Use:   "places --from TABLE",
		Short: "Adds to content/places.csv what a table names",
		Long: `Adds to content/places.csv a line for each subject of a dataset’s table that is
no actor and no country. What each is called is taken from the table; what type
of actor it is stays to be filled in, unless --type says it of all.`,
		Example: `  explainer new places --from content/datasets/homes.csv
  explainer new places --from homes --type region`,
		Args: arguments(0, 0, ""),
		RunE: func(*cobra.Command, []string) error {
			if from == "" {
				return errors.New("--from is missing; name the table, such as content/datasets/homes.csv")
			}
			if err := author.CheckPlaceType(actorType); err != nil {
				return err
			}
			return a.runNewPlaces(from, actorType)
		},
	}
	c.Flags().StringVar(&from, "from", "", "the `table` of a dataset")
	c.Flags().StringVar(&actorType, "type", "", "the `type` of all of them, such as region")
	return c
}

func (a *app) runNewPlaces(from, actorType string) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	made, err := author.Places(p, from, actorType)
	var request author.RequestError
	switch {
	case errors.As(err, &request):
		return request
	case err != nil:
		return fail(err)
	case made.Line > 0:
		a.say("%s:%d: lines added", content.PlacesFile, made.Line)
	default:
		a.say("%s: new", content.PlacesFile)
	}
	if actorType == "" {
		a.say("Fill in the type of each, such as region; `explainer help place` lists the columns.")
	}
	return nil
}
