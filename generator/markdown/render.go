package markdown

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// holeRenderer renders the nodes that are holes, and overrides goldmark's
// renderers that could pass an author's text through as markup.
type holeRenderer struct{}

// RegisterFuncs implements renderer.NodeRenderer.
func (holeRenderer) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	for kind, render := range map[ast.NodeKind]func(*holeWriter, []byte, ast.Node, bool) ast.WalkStatus{
		kindMention:           renderMention,
		kindCitation:          renderCitation,
		kindBlock:             renderBlock,
		kindCallout:           renderCallout,
		kindCalloutTitle:      renderCalloutTitle,
		kindScroll:            renderScroll,
		east.KindTaskCheckBox: renderTask,
		east.KindTableCell:    renderCell,
		ast.KindLink:          renderLink,
		ast.KindImage:         renderImage,
		ast.KindHTMLBlock:     renderNothing,
		ast.KindRawHTML:       renderNothing,
	} {
		r.Register(kind, func(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
			return render(w.(*holeWriter), source, n, entering), nil
		})
	}
}

func renderNothing(*holeWriter, []byte, ast.Node, bool) ast.WalkStatus { return ast.WalkSkipChildren }

func renderMention(w *holeWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if m := n.(*mentionNode); entering && m.problem == "" {
		w.hole(Piece{Mention: m.mention})
	}
	return ast.WalkContinue
}

func renderCitation(w *holeWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if c := n.(*citationNode); entering && c.problem == "" {
		w.hole(Piece{Citations: c.citations, Words: c.inLink})
	}
	return ast.WalkContinue
}

func renderBlock(w *holeWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.hole(Piece{Block: n.(*blockNode).block})
	}
	return ast.WalkContinue
}

func renderCallout(w *holeWriter, _ []byte, n ast.Node, entering bool) ast.WalkStatus {
	if !entering {
		w.WriteString("</aside>\n")
		return ast.WalkContinue
	}
	callout := n.(*calloutNode)
	w.WriteString(`<aside class="callout ` + callout.kind + `"><p class="callout-title">`)
	w.hole(Piece{Callout: callout.kind})
	if !callout.titled {
		w.WriteString("</p>\n")
	}
	return ast.WalkContinue
}

// renderCalloutTitle writes a title of its own behind the kind of a callout, which
// colour alone must not tell.
func renderCalloutTitle(w *holeWriter, _ []byte, _ ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.WriteString(": ")
	} else {
		w.WriteString("</p>\n")
	}
	return ast.WalkContinue
}

func renderScroll(w *holeWriter, _ []byte, _ ast.Node, entering bool) ast.WalkStatus {
	if entering {
		w.WriteString(`<div class="scroll" role="group" tabindex="0">` + "\n")
	} else {
		w.WriteString("</div>\n")
	}
	return ast.WalkContinue
}
