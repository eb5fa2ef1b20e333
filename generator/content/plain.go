package content

import (
	"regexp"
	"strings"

	"explainer/generator/diag"

	"go.yaml.in/yaml/v4"
)

// markup matches what a text would be drawn from and a value is not: emphasis, code,
// mentions, links, citations, tags, character references.
var markup = regexp.MustCompile(
	"\\*\\*[^\\s*][^*]*\\*\\*|`[^`]+`|\\[\\[[a-z0-9][^\\[\\]]*\\]\\]|\\[[^\\[\\]]+\\]\\((?:https?:|/)[^)]*\\)|\\[-?@[a-z0-9][^\\]]*\\]|" +
		"<(?:b|i|em|strong|sub|sup|u|s|small)>[^<>]*</|<br ?/?>|&(?:#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]+[0-9]*);|~~[^~]+~~|\\{\\{?\\pL[^{}:=]*\\}|\\\\['\"`^~=.cuvH]\\{?[a-zA-Z]|==[^=\\s][^=]*==|\\{\\{[^{}]*\\}\\}",
)

// verbatim lists the keys whose values are compared with a text or copied from one.
var verbatim = map[string]bool{"text": true, "query": true, "quote": true}

// plain reports markup in a value, where readers would see its signs.
func (d *decoder) plain(n *yaml.Node, key, text string) {
	if !strings.ContainsAny(text, "*`[<&~{\\=") {
		return
	}
	found := markup.FindString(text)
	if found == "" || verbatim[key] {
		return
	}
	d.report(diag.Errorf(d.place(n), RuleBrokenMarkup, "`%s` is plain text, and readers would see “%s”", key, found).
		WithHelp("write it without markup, and a character itself in the place of its name"))
}
