package diag

import (
	"fmt"
	"io"
	"strings"
)

// GitHub prints findings as workflow commands, which GitHub Actions shows as
// annotations beside the lines they point at. Without findings it prints nothing.
func GitHub(w io.Writer, findings []Finding) error {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, f := range findings {
		place := "file=" + property.Replace(f.File)
		if f.Line > 0 {
			place += fmt.Sprintf(",line=%d", f.Line)
		}
		if f.Col > 0 {
			place += fmt.Sprintf(",col=%d", f.Col)
		}
		message := f.Message
		if f.Help != "" {
			message += "\nhelp: " + f.Help
		}
		title := property.Replace(f.Rule)
		if _, err := fmt.Fprintf(w, "::%s %s,title=%s::%s\n", f.Severity, place, title, data.Replace(message)); err != nil {
			return err
		}
	}
	return nil
}
