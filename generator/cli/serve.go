package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/live"
	"explainer/generator/load"

	"github.com/spf13/cobra"
)

// serveFlags are the flags of serve.
type serveFlags struct {
	address, editor string
	drafts, follow  bool
	open            target
}

// target is the value of --open: nothing, the home page, or the page of an id. It
// implements pflag.Value; the flag can be given without a value.
type target struct {
	wanted bool
	id     string
}

func (t *target) String() string { return "" }

// Type implements pflag.Value: the help shows no placeholder behind a bool.
func (t *target) Type() string { return "bool" }

// Set implements pflag.Value; "true" is the flag alone.
func (t *target) Set(text string) error {
	t.wanted, t.id = text != "false", text
	if text == "true" || text == "false" {
		t.id = ""
	}
	return nil
}

func (a *app) serve() *cobra.Command {
	var f serveFlags
	c := &cobra.Command{
		Use:   "serve [--open [ID]]",
		Short: "Previews the site while it is written",
		Long: `Serves the site from memory and shows each page as it is saved. Nothing is
written. What is wrong stands over the page until it is mended. In a page, press
? and click on a number to see which file and line declares it.`,
		Example: `  explainer serve
  explainer serve --open nato --editor vscode
  explainer serve --follow --addr 127.0.0.1:8080`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 1 && (!f.open.wanted || f.open.id != "") {
				return fmt.Errorf("serve takes %q only after --open", args[0])
			}
			return arguments(0, 1, "")(c, args)
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
			if !f.open.wanted {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return a.completeIDs(c, args, typed)
		},
		RunE: func(c *cobra.Command, args []string) error {
			f.open.id += strings.Join(args, "")
			return a.runServe(c.Context(), f)
		},
	}
	flags := c.Flags()
	const address = "the `address` to serve at: this computer's alone, or 0.0.0.0:1717 for others, too"
	flags.StringVar(&f.address, "addr", "127.0.0.1:1717", address)
	flags.BoolVar(&f.drafts, "drafts", true, "show drafts and documents dated later, too")
	flags.BoolVar(&f.follow, "follow", false, "let open pages go to what was saved")
	flags.Var(&f.open, "open", "open a browser, at the page of an id if one is given")
	flags.Lookup("open").NoOptDefVal = "true"
	editors := strings.Join(live.Editors(), ", ")
	const editor = "the `program` in which places open: %s (default: the one this terminal belongs to)"
	flags.StringVar(&f.editor, "editor", "", fmt.Sprintf(editor, editors))
	complete(c, "open", a.completeIDs)
	complete(c, "editor", oneOf(live.Editors()...))
	return c
}

func (a *app) runServe(ctx context.Context, f serveFlags) error {
	editor, err := a.editor(f.editor)
	if err != nil {
		return err
	}
	listener, err := listen(f.address)
	if err != nil {
		return err
	}
	base := address(listener.Addr())
	options, err := a.options(f.drafts, base)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	ctx, stop := untilInterrupted(ctx)
	defer stop()
	log := previewLog{app: a, open: f.open, base: base, address: listener.Addr()}
	return fail(live.Preview(ctx, listener, a.source, a.live(options), live.PreviewOptions{
		Follow: f.follow, Editor: editor, Ready: log.ready, Shown: log.shown, Limited: a.noteLimit, Full: a.noteFull,
	}))
}

// noteFull prints why browsers cannot connect, or that they can again.
func (a *app) noteFull(limit error) {
	if limit == nil {
		fmt.Fprintln(a.env.Stderr, "note: browsers can connect again.")
		return
	}
	fmt.Fprintf(a.env.Stderr, "note: %s. Until then, browsers wait.\n", limit)
}

// editor returns the editor of the flag, else the one whose terminal this is, else
// none.
func (a *app) editor(named string) (string, error) {
	if named != "" {
		return named, known("editor", named, live.Editors())
	}
	for _, sign := range []struct{ variable, value, editor string }{
		{"TERM_PROGRAM", "vscode", "vscode"},
		{"TERMINAL_EMULATOR", "JetBrains-JediTerm", "idea"},
		{"ZED_TERM", "true", "zed"},
	} {
		if a.env.Getenv(sign.variable) == sign.value {
			return sign.editor, nil
		}
	}
	return "none", nil
}

// previewLog prints the findings of the preview on the terminal.
type previewLog struct {
	app     *app
	open    target // in the browser, still to be opened
	base    string // the address that opens the preview
	address net.Addr
	said    []diag.Finding
}

// ready prints the address of the preview, and warns where others can reach it.
func (l *previewLog) ready() {
	l.app.say("%s/ shows the site; Ctrl-C ends it", l.base)
	if !isLoopback(l.address) {
		const note = "note: whoever can reach this computer can read the preview, drafts included; " +
			"without --addr it answers this computer alone."
		fmt.Fprintln(l.app.env.Stderr, note)
	}
}

// shown prints the findings of a state where they differ from the last ones.
func (l *previewLog) shown(p *load.Publication, err error) {
	if err != nil {
		fmt.Fprintf(l.app.env.Stderr, "error: %s\n", err)
		return
	}
	if l.open.wanted {
		l.open.wanted = false
		l.browse(p)
	}
	same := func(f, g diag.Finding) bool { return f.Place == g.Place && f.Message == g.Message }
	if slices.EqualFunc(l.said, p.Findings, same) {
		return
	}
	l.said = p.Findings
	if len(p.Findings) == 0 {
		l.app.say("no findings any more")
		return
	}
	_ = l.app.print(p.Findings) // the preview goes on without a terminal
}

// browse opens the page of the id that was asked for.
func (l *previewLog) browse(p *load.Publication) {
	path := "/"
	if id := l.open.id; id != "" {
		e := p.Site.Entry(id)
		if e == nil {
			l.app.complain(notThere(id, p))
			return
		}
		path = e.URL
	}
	if err := openBrowser(l.base + path); err != nil {
		l.app.complain(fmt.Errorf("no browser could be opened (%s); open %s yourself", err, l.base+path))
	}
}
