package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"explainer/generator"
	"explainer/generator/diag"

	"github.com/spf13/cobra"
)

// serveFlags are the flags of serve.
type serveFlags struct {
	address, editor      string
	drafts, follow, open bool
	page                 string // the id to open
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
			if len(args) == 1 && !f.open {
				return fmt.Errorf("serve takes %q only after --open", args[0])
			}
			return arguments(0, 1, "")(c, args)
		},
		ValidArgsFunction: a.completeIDs,
		RunE: func(c *cobra.Command, args []string) error {
			f.page = strings.Join(args, "")
			return a.runServe(c.Context(), f)
		},
	}
	flags := c.Flags()
	flags.StringVar(&f.address, "addr", "127.0.0.1:1717", "the address to serve at")
	flags.BoolVar(&f.drafts, "drafts", true, "show drafts and documents dated later, too")
	flags.BoolVar(&f.follow, "follow", false, "let open pages go to what was saved")
	flags.BoolVar(&f.open, "open", false, "open a browser, at the page of an id if one is given")
	flags.StringVar(&f.editor, "editor", "", "where places open: "+strings.Join(generator.Editors(), ", ")+" (default: the one this terminal belongs to)")
	complete(c, "editor", oneOf(generator.Editors()...))
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
	options, err := a.options(f.drafts, "http://"+listener.Addr().String())
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	ctx, stop := untilInterrupted(ctx)
	defer stop()
	a.say("http://%s/ shows the site; Ctrl-C ends it", listener.Addr())
	log := previewLog{app: a, open: f.open, page: f.page, address: listener.Addr().String()}
	return fail(generator.Preview(ctx, listener, a.source, options, generator.PreviewOptions{
		Follow: f.follow, Editor: editor, Shown: log.shown, Limited: a.noteLimit,
	}))
}

// listen opens an address. Of one that is taken it says which is free.
func listen(address string) (net.Listener, error) {
	listener, err := net.Listen("tcp", address)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fail(fmt.Errorf("%s is taken by another program%s", address, another(address)))
	case err != nil:
		return nil, fmt.Errorf("--addr: %w", err)
	}
	return listener, nil
}

// another offers the next free address after one that is taken.
func another(address string) string {
	const tries = 50
	host, text, _ := net.SplitHostPort(address)
	port, _ := strconv.Atoi(text)
	for next := port + 1; next <= min(port+tries, 65535); next++ {
		free := net.JoinHostPort(host, strconv.Itoa(next))
		if listener, err := net.Listen("tcp", free); err == nil {
			listener.Close()
			return "; this one is free: explainer serve --addr " + free
		}
	}
	return "; name another with --addr"
}

// editor is the editor that was named, else the one whose terminal this is,
// else none.
func (a *app) editor(named string) (string, error) {
	if named != "" {
		return named, known("editor", named, generator.Editors())
	}
	for _, sign := range []struct{ variable, value, editor string }{
		{"TERM_PROGRAM", "vscode", "vscode"}, {"TERMINAL_EMULATOR", "JetBrains-JediTerm", "idea"}, {"ZED_TERM", "true", "zed"},
	} {
		if a.env.Getenv(sign.variable) == sign.value {
			return sign.editor, nil
		}
	}
	return "none", nil
}

// previewLog tells the terminal what the preview shows.
type previewLog struct {
	app           *app
	open          bool // the browser is still to be opened
	page, address string
	said          []diag.Finding
}

// shown prints the findings of a state where they differ from those before.
func (l *previewLog) shown(s *generator.Snapshot, err error) {
	if err != nil {
		fmt.Fprintf(l.app.env.Stderr, "error: %s\n", err)
		return
	}
	if l.open {
		l.open = false
		l.browse(s)
	}
	same := slices.EqualFunc(l.said, s.Findings, func(f, g diag.Finding) bool { return f.Place == g.Place && f.Message == g.Message })
	if same {
		return
	}
	l.said = s.Findings
	if len(s.Findings) == 0 {
		l.app.say("all is mended")
		return
	}
	_ = l.app.print(s.Findings) // a terminal that is gone keeps nobody from writing
}

// browse opens the page of the id that was asked for.
func (l *previewLog) browse(s *generator.Snapshot) {
	path := "/"
	if l.page != "" {
		e := s.Site.Entry(l.page)
		if e == nil {
			why := "there is nothing to open with the id " + strconv.Quote(l.page)
			if near := diag.Nearest(l.page, s.Site.IDs()); near != "" {
				why += "; did you mean " + strconv.Quote(near) + "?"
			}
			fmt.Fprintf(l.app.env.Stderr, "error: %s\n", why)
			return
		}
		path = e.URL
	}
	if err := openBrowser("http://" + l.address + path); err != nil {
		fmt.Fprintf(l.app.env.Stderr, "error: no browser could be opened: %s\n", err)
	}
}
