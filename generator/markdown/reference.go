package markdown

import (
	"strings"

	"explainer/generator/diag"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// references are the addresses that a text defines by a name, as [name]: /url, and
// the names that links use.
type references struct {
	defined []*ast.LinkReferenceDefinition
	used    map[string]bool
}

// use notes the name by which a link refers to its address, nil if it does not.
func (r *references) use(reference *ast.ReferenceLink) {
	if reference == nil {
		return
	}
	if r.used == nil {
		r.used = map[string]bool{}
	}
	r.used[util.ToLinkReference(reference.Value)] = true
}

// unusedReferences reports the definitions that no link uses: they are on no page,
// and "[Note]: provisional" is read as one.
func (c *collector) unusedReferences() {
	first := map[string]bool{}
	for _, d := range c.references.defined {
		name := util.ToLinkReference(d.Label)
		at := c.at.place(d.Pos(), len(d.Label)+len("[]:"))
		switch {
		case comment(d):
		case first[name]:
			c.report(
				diag.Errorf(at, RuleLostText, "the address of [%s] is defined twice, and the second is lost", d.Label).
					WithHelp("give it a name of its own"),
			)
		case !c.references.used[name]:
			c.report(
				diag.Errorf(at, RuleLostText, "this line defines an address for [%s], which no link uses, so that no reader sees it", d.Label).
					WithHelp("link to it as [words][%s], delete it, or, if it is text, write \\\\[%s]:", d.Label, d.Label),
			)
		}
		first[name] = true
	}
}

// comment reports whether a definition is what authors write to hide a remark:
// [//]: # (a remark).
func comment(d *ast.LinkReferenceDefinition) bool {
	destination := string(d.Destination)
	return (destination == "#" || destination == "") &&
		(strings.Trim(string(d.Label), "/") == "" || strings.EqualFold(string(d.Label), "comment"))
}
