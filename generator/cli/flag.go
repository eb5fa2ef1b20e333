package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagError says in the voice of the other messages what is wrong with a flag.
func flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var alone *pflag.ValueRequiredError
	var value *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(c, unknown)
	case errors.As(err, &alone):
		return fmt.Errorf("--%s needs something behind it: %s", alone.GetFlag().Name, usageOf(alone.GetFlag()))
	case errors.As(err, &value):
		return fmt.Errorf("--%s stands alone, or with =true or =false, not %q", value.GetFlag().Name, value.GetValue())
	case errors.As(err, &syntax):
		return fmt.Errorf("%q is no flag; a flag is --name or --name=value", syntax.GetSpecifiedFlag())
	}
	return err
}

// unknownFlag names the flag that was probably meant: one that is spelt nearly
// so or, of a single letter, those that begin with it.
func unknownFlag(c *cobra.Command, err *pflag.NotExistError) error {
	name := err.GetSpecifiedName()
	if err.GetSpecifiedShortnames() == "" {
		return fmt.Errorf("there is no flag --%s%s", name, meant(name, flagNames(c, ""), "--%s", ""))
	}
	near := flagNames(c, name)
	if len(near) == 0 {
		return fmt.Errorf("there is no flag -%s", name)
	}
	return fmt.Errorf("there is no flag -%s; did you mean --%s?", name, strings.Join(near, " or --"))
}

// usageOf is what a flag is for, without the marks of its placeholder.
func usageOf(f *pflag.Flag) string { return strings.ReplaceAll(f.Usage, "`", "") }

// flagNames are the long names of the flags of a command that begin in some
// way.
func flagNames(c *cobra.Command, prefix string) []string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if strings.HasPrefix(f.Name, prefix) {
			names = append(names, f.Name)
		}
	})
	return names
}
