package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagError returns pflag's error in the wording of the other messages.
func flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var alone *pflag.ValueRequiredError
	var value *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(c, unknown)
	case errors.As(err, &alone):
		return fmt.Errorf("--%s needs a value: %s", alone.GetFlag().Name, usageOf(alone.GetFlag()))
	case errors.As(err, &value) && value.GetFlag().Value.Type() == "int":
		return fmt.Errorf("--%s takes a whole number, not %q", value.GetFlag().Name, value.GetValue())
	case errors.As(err, &value):
		return fmt.Errorf("--%s takes no value but =true or =false, not %q", value.GetFlag().Name, value.GetValue())
	case errors.As(err, &syntax):
		return fmt.Errorf("%q is no flag; a flag is --name or --name=value", syntax.GetSpecifiedFlag())
	}
	return err
}

// unknownFlag suggests the flag that was probably meant: the nearest in spelling
// or, for a single letter, those that begin with it.
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

// usageOf returns the usage of a flag without the marks of its placeholder.
func usageOf(f *pflag.Flag) string { return strings.ReplaceAll(f.Usage, "`", "") }

// flagNames returns the long names of a command's flags that have a prefix.
func flagNames(c *cobra.Command, prefix string) []string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if strings.HasPrefix(f.Name, prefix) {
			names = append(names, f.Name)
		}
	})
	return names
}
