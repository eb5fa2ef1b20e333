package cli

import (
	_ "embed"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// licences holds the licence of every module that go.mod requires. It is
// written by `go test ./generator/cli -run TestLicences -update`.
//
//go:embed licences.txt
var licences string

func (a *app) versionCommand() *cobra.Command {
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

// buildInfo describes this program.
func buildInfo() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "explainer, built without version information\n" + platform(runtime.Version())
	}
	return describe(info)
}

// describe returns the version of a build, the commit that it was made from and
// that commit's time, and the Go that compiled it. `go build` in a clone records
// them, `go run` and a build without its repository do not.
func describe(info *debug.BuildInfo) string {
	commit := setting(info, "vcs.revision")
	if info.Main.Version == "(devel)" && commit == "" {
		const text = "explainer, built without its commit; `go build -buildvcs=true` in a clone includes it\n"
		return text + platform(info.GoVersion)
	}
	text := "explainer " + info.Main.Version + "\n"
	if commit != "" {
		text += "commit " + commit + " of " + setting(info, "vcs.time")
		if setting(info, "vcs.modified") == "true" {
			text += ", with changes"
		}
		text += "\n"
	}
	return text + platform(info.GoVersion)
}

// version returns the version of this program as documents for programs state
// it, with the commit where the version does not say it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	if commit := setting(info, "vcs.revision"); info.Main.Version == "(devel)" && commit != "" {
		return commit
	}
	return info.Main.Version
}

// home returns where this program is published, by the path of its module; empty where
// that path names no host.
func home() string {
	info, _ := debug.ReadBuildInfo()
	return homeOf(info)
}

func homeOf(info *debug.BuildInfo) string {
	if info == nil {
		return ""
	}
	if host, _, _ := strings.Cut(info.Main.Path, "/"); !strings.Contains(host, ".") {
		return ""
	}
	return "https://" + info.Main.Path
}

func setting(info *debug.BuildInfo, key string) string {
	for _, s := range info.Settings {
		if s.Key == key {
			return s.Value
		}
	}
	return ""
}

func platform(compiler string) string {
	return fmt.Sprintf("%s for %s/%s\n", compiler, runtime.GOOS, runtime.GOARCH)
}
