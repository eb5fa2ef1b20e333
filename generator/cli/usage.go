package cli

import (
	"fmt"
	"slices"
	"strings"

	"explainer/generator/diag"

	"github.com/spf13/cobra"
)

// usage is the template of a command's help, with its examples first.
const usage = `{{if .HasExample}}Examples:
{{.Example}}

{{end}}Usage:
  {{.UseLine}}
{{range $group := .Groups}}
{{.Title}}:{{range $.Commands}}{{if eq .GroupID $group.ID}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}
{{end}}{{if and .HasAvailableSubCommands (not .Groups)}}
Commands:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}
{{end}}{{if .HasAvailableLocalFlags}}
Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableInheritedFlags}}
Flags of every command:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableSubCommands}}
"{{.Root.Name}} help COMMAND" explains one. "{{.Root.Name}} help KIND" lists the keys
of one of KINDS, "{{.Root.Name}} help layouts" what a layout can show.
{{end}}`

// group adds commands to a section of the help.
func group(root *cobra.Command, id, title string, commands ...*cobra.Command) {
	root.AddGroup(&cobra.Group{ID: id, Title: title})
	for _, c := range commands {
		c.GroupID = id
		c.DisableFlagsInUseLine = true
		root.AddCommand(c)
	}
}

// arguments checks the number of a command's arguments. Where some are missing, the
// error says what is wanted, with an example.
func arguments(least, most int, wanted string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return fmt.Errorf("%s: `%s`", wanted, firstExample(c))
		case len(args) > most && most == 0:
			return fmt.Errorf("%s takes no %q; its flags begin with --", c.Name(), args[0])
		case len(args) > most:
			return fmt.Errorf("%q is one too many; put quotes around a text of several words", args[most])
		}
		return nil
	}
}

func firstExample(c *cobra.Command) string {
	line, _, _ := strings.Cut(strings.TrimSpace(c.Example), "\n")
	return line
}

// noArguments is for commands that take flags alone.
func noArguments() cobra.PositionalArgs { return arguments(0, 0, "") }

// unknownCommand returns an error for an argument that is no command.
func unknownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return known("command", args[0], commandNames(root))
}

// known returns an error for a word that is none of some, with the nearest one.
func known(what, word string, words []string) error {
	if slices.Contains(words, word) {
		return nil
	}
	return fmt.Errorf("there is no %s %q%s", what, word, meant(word, words, "%q", "there are "+listed(words)))
}

// meant returns the end of a message about an unknown word: the word that was
// probably meant, in a form, or otherwise another remedy, which may be empty.
func meant(word string, words []string, form, otherwise string) string {
	if near := diag.Nearest(word, words); near != "" {
		return fmt.Sprintf("; did you mean "+form+"?", near)
	}
	if otherwise == "" {
		return ""
	}
	return "; " + otherwise
}

// listed joins words as a sentence does: "a, b and c".
func listed(words []string) string {
	last := len(words) - 1
	if last <= 0 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
