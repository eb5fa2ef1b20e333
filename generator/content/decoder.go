package content

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"explainer/generator/diag"
	"explainer/generator/record"

	"go.yaml.in/yaml/v4"
)

// decoder collects what is found while the YAML of one file is walked.
type decoder struct {
	file       string
	units      *record.Units   // that the publication declares
	own        []record.OwnKey // that the publication declares
	folded     bool            // a program may have written the YAML, which folds texts in quotes
	before     int             // lines of the file before the YAML, which nodes count from 1
	findings   []diag.Finding
	references []Reference
}

// place is where a node begins.
func (d *decoder) place(n *yaml.Node) diag.Place {
	p := diag.Place{File: d.file, Line: d.before + n.Line, Col: n.Column}
	if n.Kind == yaml.ScalarNode && !strings.Contains(n.Value, "\n") {
		p.Width = utf8.RuneCountInString(n.Value)
		if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
			p.Width += 2
		}
	}
	return p
}

func (d *decoder) report(f diag.Finding) { d.findings = append(d.findings, f) }

// wrong reports a node that has another form than its key asks for.
func (d *decoder) wrong(n *yaml.Node, expected string) {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		return // reported once, as an alias
	}
	f := diag.Errorf(d.place(n), RuleWrongType, "expected %s, found %s", expected, describe(n))
	switch scalar := n.Kind == yaml.ScalarNode && !isNull(n); {
	case scalar && strings.HasPrefix(expected, "a list of ids") && strings.Contains(n.Value, "://"):
		f = f.WithHelp(
			"an address stands in a source, under URL: `explainer new source` begins one; name it here by its id, in brackets",
		)
	case scalar && strings.HasPrefix(expected, "a list of ids"):
		f = f.WithHelp("put it in brackets: [%s]", n.Value)
	case strings.HasPrefix(expected, "the id of ") && idWithin(n) != "":
		f = f.WithHelp("write the id without brackets: %s", idWithin(n))
	case scalar && strings.HasPrefix(expected, "a list of texts"):
		f = f.WithHelp("put it in brackets: [%q]", n.Value)
	case scalar && strings.HasPrefix(expected, "the keys of") && IsID(n.Value):
		f = f.WithHelp(
			"here a record is declared, with its keys; to mention one that is declared elsewhere, write [[%s]] in the text",
			n.Value,
		)
	case scalar && strings.HasPrefix(expected, "true or false"):
		f = f.WithHelp("write true, or leave the line out")
	case strings.HasPrefix(expected, "the keys of"):
		_, like, _ := strings.Cut(expected, ", such as ")
		f = f.WithHelp("write each key with its value, such as `%s`", cmp.Or(like, "id: …"))
	default:
		f = f.WithHelp("write %s", expected)
	}
	d.report(f)
}

// idWithin returns the id that stands alone in brackets, as a mention does: [[id]].
func idWithin(n *yaml.Node) string {
	for n.Kind == yaml.SequenceNode && len(n.Content) == 1 {
		n = n.Content[0]
	}
	if n.Kind == yaml.ScalarNode && IsID(n.Value) {
		return n.Value
	}
	return ""
}

// describe names what a node is without the jargon of YAML.
func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.SequenceNode:
		return "a list"
	case yaml.MappingNode:
		return "a group of keys"
	}
	if isNull(n) {
		return "nothing"
	}
	return "“" + n.Value + "”"
}

func isNull(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null"
}

// isBlank reports whether a node has no value, or an empty text in quotes.
func isBlank(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && strings.TrimSpace(n.Value) == "" || isNull(n)
}

// object is a YAML mapping being decoded: a record, or a part of one.
type object struct {
	*decoder
	node  *yaml.Node
	what  string // how messages call it: "figure"
	part  string // the dotted path of a part, with its dot; empty for a record
	like  string // an example of a part
	whole string // how messages call the record that a part belongs to
	owner string // the id of the record, once it is known
	at    *Keys
	used  []bool   // by pair
	asked []string // the keys that were looked up, in their order

	csl     bool // it is of a bibliography, which may say more than is read
	lacking []lack
}

// lack is a finding, by its index, that says that some keys are missing.
type lack struct {
	keys []string
	at   int
}

// lacks reports that keys are missing.
func (o *object) lacks(f diag.Finding, keys ...string) {
	o.lacking = append(o.lacking, lack{keys, len(o.findings)})
	o.report(f)
}

// explained empties the finding that a key is missing which is only misspelt, and reports
// whether there was one: one cause has one finding.
func (o *object) explained(key string) bool {
	found := false
	for _, l := range o.lacking {
		if slices.Contains(l.keys, key) {
			o.findings[l.at] = diag.Finding{}
			found = true
		}
	}
	return found
}

// object opens a mapping as a new record.
func (d *decoder) object(n *yaml.Node, what string) (*object, bool) {
	o := &object{decoder: d, node: n, what: what, at: &Keys{Whole: d.place(n)}}
	return o, o.open()
}

// open checks that the node is a mapping whose keys differ, and notes places.
func (o *object) open() bool {
	if o.node.Kind != yaml.MappingNode {
		expected := "the keys of " + withArticle(o.what) + ", each with its value"
		if o.like != "" {
			expected += ", such as " + o.like
		}
		o.wrong(o.node, expected)
		return false
	}
	pairs := len(o.node.Content) / 2
	if pairs == 0 {
		o.report(
			diag.Errorf(o.place(o.node), RuleMissingKey, "%s is empty", o.name()).
				WithHelp("write its keys, each with its value, or take it out"),
		)
		return false
	}
	if pairs > maxKeys {
		o.report(
			diag.Errorf(o.place(o.node), RuleUnknownKey, "%s has %d keys", withArticle(o.what), pairs).
				WithHelp("take out those that it does not need"),
		)
		return false
	}
	o.used = make([]bool, pairs)
	for i := range pairs {
		key := o.node.Content[2*i]
		if first := o.find(key.Value); first < i {
			o.used[i] = true
			o.report(diag.Errorf(o.place(key), RuleDuplicate, "%q is given twice", key.Value).
				WithHelp("keep one of the two").WithRelated(o.place(o.node.Content[2*first]), "first given here"))
			continue
		}
		o.at.add(o.part+key.Value, o.place(o.node.Content[2*i+1]))
	}
	return true
}

func (o *object) find(key string) int {
	for i := 0; i < len(o.node.Content); i += 2 {
		if o.node.Content[i].Value == key {
			return i / 2
		}
	}
	return len(o.used)
}

// value returns the node under a key, or nil where the key is missing or has
// nothing behind it.
func (o *object) value(key string) *yaml.Node {
	o.asked = append(o.asked, key)
	i := o.find(key)
	if i == len(o.used) {
		return nil
	}
	o.used[i] = true
	n := o.node.Content[2*i+1]
	if isNull(n) {
		return nil
	}
	return n
}

// name is how a message calls the object: with its id where it has one, or as
// a part of something that has.
func (o *object) name() string {
	switch {
	case o.whole != "":
		return "the " + o.what + " of " + o.whole
	case o.owner != "" && o.part == "":
		return o.what + " " + o.owner
	}
	return o.what
}

// done reports the keys that were not looked up, which are unknown.
func (o *object) done() {
	for i, used := range o.used {
		key := o.node.Content[2*i]
		if used {
			continue
		}
		if o.csl {
			o.unread(key)
			continue
		}
		f := diag.Errorf(o.place(key), RuleUnknownKey, "%s has no key %q", withArticle(o.what), key.Value)
		if near := cmp.Or(meantKey(key.Value, o.asked), diag.Nearest(key.Value, o.asked)); near != "" {
			f = f.WithHelp("did you mean %q?", near)
			o.explained(near)
		} else {
			f = f.WithHelp("the keys are %s", strings.Join(o.asked, ", "))
		}
		o.report(f)
	}
}

// told returns the findings without those that another explains.
func told(findings []diag.Finding) []diag.Finding {
	return slices.DeleteFunc(findings, func(f diag.Finding) bool { return f.Rule == "" })
}

func withArticle(what string) string {
	if strings.HasPrefix(what, "a ") || strings.HasPrefix(what, "the ") || strings.HasPrefix(what, "an ") {
		return what
	}
	if strings.ContainsRune("aeiou", rune(what[0])) {
		return "an " + what
	}
	return "a " + what
}

func (d *decoder) scalar(n *yaml.Node, expected string) bool {
	if n.Kind != yaml.ScalarNode || isNull(n) {
		d.wrong(n, expected)
		return false
	}
	if n.LineComment != "" {
		d.cutByComment(n)
	}
	return d.bounded(n)
}
