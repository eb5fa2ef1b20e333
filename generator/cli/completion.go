package cli

import (
	"strings"

	"explainer/generator"
	"explainer/generator/record"

	"github.com/spf13/cobra"
)

// completer offers what may stand where the cursor is.
type completer = func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective)

// complete gives a flag its completion. The flag is there, so that the only
// error that cobra knows cannot occur.
func complete(c *cobra.Command, flag string, offer completer) {
	if err := c.RegisterFlagCompletionFunc(flag, offer); err != nil {
		panic(err)
	}
}

// oneOf offers words for a flag that takes one of them.
func oneOf(words ...string) completer {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return words, cobra.ShellCompDirectiveNoFileComp
	}
}

// folders offers the folders that there are.
func folders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// explainCobras adds the commands that cobra brings, help and the completion
// scripts, in the voice of the others.
func explainCobras(root *cobra.Command) {
	root.SetHelpCommandGroupID("look")
	root.SetCompletionCommandGroupID("look")
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "help" {
			c.Short = "Explains a command"
		}
		if c.Name() != "completion" {
			continue
		}
		c.DisableFlagsInUseLine = true
		c.Short = "Prints the script that completes commands and ids in your shell"
		c.Long = `Prints a script for your shell. With it, the Tab key completes commands, flags
and the ids of your publication: "explainer show uk-d<Tab>".`
		c.Example = `  source <(explainer completion bash)
  explainer completion zsh > "${fpath[1]}/_explainer"
  explainer completion fish > ~/.config/fish/completions/explainer.fish
  explainer completion powershell | Out-String | Invoke-Expression`
		for _, shell := range c.Commands() {
			shell.Short = "Prints the script for " + shell.Name()
		}
	}
}

// completeIDs offers the ids of a publication with their names, to whatever
// takes one: `explainer show`, `explainer serve --open`.
func (a *app) completeIDs(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	s := a.completionSnapshot()
	if s == nil || len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, id := range s.Site.IDs() {
		if strings.HasPrefix(id, typed) {
			out = append(out, id+"\t"+string(s.Site.Entry(id).Kind)+": "+s.Site.Name(id))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completeHomes offers the files that can declare a record of the kind that is
// being made.
func (a *app) completeHomes(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	s := a.completionSnapshot()
	if s == nil || len(args) == 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, h := range s.Homes(record.Kind(args[0])) {
		if strings.HasPrefix(h.ID, typed) {
			out = append(out, h.ID+"\t"+h.Path)
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completionSnapshot reads the publication for a completion, which has no place
// for messages: where nothing can be read, nothing is offered.
func (a *app) completionSnapshot() *generator.Snapshot {
	options, err := a.options(true, "")
	if err != nil {
		return nil
	}
	s, err := generator.Open(a.source, options)
	if err != nil {
		return nil
	}
	return s
}
