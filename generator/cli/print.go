package cli

import (
	"fmt"
	"io"
	"strconv"

	"explainer/generator/diag"
)

// mostOfRule is how many findings of one rule are printed without --all. More
// of the same say nothing new, and push the others off the screen.
const mostOfRule = 20

type printer func(io.Writer, []diag.Finding) error

// printer returns the writer of the format that was asked for.
func (a *app) printer() (printer, bool) {
	switch a.format {
	case "text":
		return a.text, true
	case "json":
		return diag.JSON, true
	case "sarif":
		return sarif, true
	case "github":
		return diag.GitHub, true
	}
	return nil, false
}

func (a *app) text(w io.Writer, findings []diag.Finding) error {
	style := diag.Style{Colour: a.colours(), Most: mostOfRule}
	if a.all {
		style.Most = 0
	}
	return diag.Text(w, findings, style)
}

func sarif(w io.Writer, findings []diag.Finding) error {
	return diag.SARIF(w, findings, diag.Tool{Version: version(), Address: home(), Rules: rules()})
}

func (a *app) colours() bool {
	return a.colour == "always" || (a.colour == "auto" && a.env.Terminal && a.env.Getenv("NO_COLOR") == "")
}

// print writes findings: text to standard error, a document for programs to
// standard output. Programs get a document even when there are no findings.
func (a *app) print(findings []diag.Finding) error {
	write, _ := a.printer()
	if a.format != "text" {
		return fail(write(a.env.Stdout, findings))
	}
	if len(findings) == 0 {
		return nil
	}
	return fail(write(a.env.Stderr, findings))
}

// say writes a line of results to standard output, unless --quiet was given or
// a format for programs.
func (a *app) say(format string, args ...any) {
	if !a.quiet && a.format == "text" {
		fmt.Fprintf(a.env.Stdout, format+"\n", args...)
	}
}

// refuse says on standard error that a build wrote nothing. Programs that read
// the findings in their own format do not need it.
func (a *app) refuse(findings []diag.Finding) {
	if a.format == "text" && !a.quiet {
		fmt.Fprintf(a.env.Stderr, "%s; nothing was written\n", tally(findings))
	}
}

// tally says how many findings there are: "2 errors, 1 warning".
func tally(findings []diag.Finding) string {
	errors, warnings := diag.Count(findings)
	switch {
	case warnings == 0:
		return count(errors, "error")
	case errors == 0:
		return count(warnings, "warning")
	}
	return count(errors, "error") + ", " + count(warnings, "warning")
}

func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}
