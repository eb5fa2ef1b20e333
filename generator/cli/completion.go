package cli

import (
	"bytes"
	"context"
	"strings"

	"explainer/generator/author"
	"explainer/generator/load"
	"explainer/generator/record"

	"github.com/spf13/cobra"
)

// completer returns what may be typed at the cursor.
type completer = func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective)

// complete sets the completion of a flag. It panics where the command has no such
// flag.
func complete(c *cobra.Command, flag string, offer completer) {
	if err := c.RegisterFlagCompletionFunc(flag, offer); err != nil {
		panic(err)
	}
}

// oneOf completes a flag that takes one of some words.
func oneOf(words ...string) completer {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return words, cobra.ShellCompDirectiveNoFileComp
	}
}

// folders completes the names of folders.
func folders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// shells returns the shells that have a completion.
func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

func (a *app) completion() *cobra.Command {
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Prints the script that completes commands and ids in your shell",
		Long: `Prints a script for your shell: bash, zsh, fish or powershell. With it, the Tab
key completes commands, flags and the ids of your publication:
"explainer show uk-d<Tab>". It needs nothing beside a bash of version 4 or later,
or zsh, fish or PowerShell. Put the line into the file that your shell reads when
it starts, such as ~/.bashrc or ~/.zshrc.`,
		Example: `  source <(explainer completion bash)
  source <(explainer completion zsh)
  explainer completion fish > ~/.config/fish/completions/explainer.fish
  explainer completion powershell | Out-String | Invoke-Expression`,
		Args:              arguments(1, 1, "say for which shell"),
		ValidArgsFunction: oneOf(shells()...),
		RunE: func(c *cobra.Command, args []string) error {
			if err := known("completion for the shell", args[0], shells()); err != nil {
				return err
			}
			return fail(a.script(c.Root(), args[0]))
		},
	}
}

// bashPrelude defines what cobra's script takes from the package
// bash-completion, for a shell without it: the words up to the cursor, not
// divided at = and :, and nothing for words with a colon, which no id has.
const bashPrelude = `if ! declare -F _get_comp_words_by_ref >/dev/null; then
_get_comp_words_by_ref() {
    local line="${COMP_LINE:0:COMP_POINT}"
    read -r -a words <<<"$line"
    if [[ "$line" == *[[:space:]] ]]; then words+=(""); fi
    cword=$((${#words[@]} - 1))
    cur="${words[cword]}" prev="${words[cword > 0 ? cword - 1 : 0]}"
}
__ltrim_colon_completions() { :; }
fi
`

// zshPrelude starts zsh's completion in a shell whose configuration does not.
const zshPrelude = `(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
`

// script prints the completion script of a shell.
func (a *app) script(root *cobra.Command, shell string) error {
	var b bytes.Buffer
	var err error
	switch shell {
	case "bash":
		b.WriteString(bashPrelude)
		err = root.GenBashCompletionV2(&b, true)
	case "zsh":
		err = root.GenZshCompletion(&b)
		first, rest, _ := strings.Cut(b.String(), "\n") // #compdef has to stay the first line
		b.Reset()
		b.WriteString(first + "\n" + zshPrelude + rest)
	case "fish":
		err = root.GenFishCompletion(&b, true)
	case "powershell":
		err = root.GenPowerShellCompletionWithDesc(&b)
	}
	if err != nil {
		return err
	}
	_, err = a.env.Stdout.Write(b.Bytes())
	return err
}

// completeIDs completes the ids of a publication, with their names, for commands
// that take one: `explainer show`, `explainer serve --open`.
func (a *app) completeIDs(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	p := a.completionSource()
	if p == nil || len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, id := range p.Site.IDs() {
		if strings.HasPrefix(id, typed) {
			out = append(out, id+"\t"+string(p.Site.Entry(id).Kind)+": "+p.Site.Name(id))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completeHomes completes the documents that can declare a record of the kind that
// is to be made.
func (a *app) completeHomes(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	p := a.completionSource()
	if p == nil || len(args) == 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, h := range author.Homes(p, record.Kind(args[0])) {
		if strings.HasPrefix(h.ID, typed) {
			out = append(out, h.ID+"\t"+h.Path)
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completionSource reads the publication for a completion. A completion cannot
// print errors: where nothing can be read, it is empty.
func (a *app) completionSource() *load.Publication {
	options, err := a.options(true, "")
	if err != nil {
		return nil
	}
	p, err := load.Open(context.Background(), a.source, options, nil)
	if err != nil {
		return nil
	}
	return p
}
