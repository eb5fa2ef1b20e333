package cli

import (
	_ "embed"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// licences holds the licence of every module that go.mod requires. It is
// written by `go test ./generator/cli -run TestLicences -update`.
//
//go:embed licences.txt
var licences string

func (a *app) version() *cobra.Command {
	var all bool
	c := &cobra.Command{
		Use:   "version",
		Short: "Says which build this is, and under which licences its parts stand",
		Example: `  explainer version
  explainer version --licences`,
		Args: noArguments(),
		RunE: func(*cobra.Command, []string) error {
			text := buildInfo()
			if all {
				text = licences
			}
			_, err := fmt.Fprint(a.env.Stdout, text)
			return fail(err)
		},
	}
	c.Flags().BoolVar(&all, "licences", false, "print the licences of everything that explainer is made of")
	return c
}

// build says what this program was built from: its version, the commit, and the
// Go that compiled it.
func buildInfo() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "explainer, built without version information\n" + platform(runtime.Version())
	}
	text := "explainer " + info.Main.Version + "\n"
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	if commit := settings["vcs.revision"]; commit != "" {
		text += "commit " + commit + " of " + settings["vcs.time"]
		if settings["vcs.modified"] == "true" {
			text += ", with changes"
		}
		text += "\n"
	}
	return text + platform(info.GoVersion)
}

func platform(compiler string) string {
	return fmt.Sprintf("%s for %s/%s\n", compiler, runtime.GOOS, runtime.GOARCH)
}
