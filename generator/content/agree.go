package content

import (
	"errors"
	"slices"

	"explainer/generator/block"
	"explainer/generator/diag"
	"explainer/generator/record"

	"go.yaml.in/yaml/v4"
)

// agrees reports keys of a record that need or exclude each other, which the
// declaration of a single key cannot state.
func (o *object) agrees(r record.Keyed) {
	switch r := r.(type) {
	case *record.Briefing:
		o.briefingAgrees()
	case *record.Figure:
		o.figureAgrees(r)
	case *record.Dataset:
		o.datasetAgrees(r)
	case *record.Position:
		o.positionAgrees(r)
	case *record.Conflict:
		o.conflictAgrees(r)
	case *record.Membership:
		o.membershipAgrees(r)
	case *record.DeclaredUnit:
		if name := longName(r); name != "" {
			o.report(diag.Errorf(o.at.Whole, RuleBadValue, "a name of the unit %s is longer than %d bytes", r.ID, maxUnitName).
				WithHelp("call it by fewer words"))
		}
	case *record.OwnKey:
		o.ownKeyAgrees(r)
	case *record.Waiver:
		o.waiverAgrees(r)
	case *block.Chart:
		o.chartAgrees(r)
	case *record.Calendar:
		if err := r.Agrees(); err != nil {
			o.report(badValue(o.at.Of("named"), "named", string(r.Named), record.Form{}, err))
		}
	case *record.Ladder:
		o.ladderAgrees(r)
	case *record.Source:
		o.sourceAgrees(r)
	}
}

// unitsAgree reports more units than texts are searched for.
func (o *object) unitsAgree(doc *Document) {
	var units int
	for _, r := range doc.Records {
		if r.Kind == record.KindUnit {
			units++
		}
	}
	if units > maxUnits {
		o.report(diag.Errorf(o.at.Of("units"), RuleBadValue, "%d units are declared, more than %d", units, maxUnits).
			WithHelp("take out those that no figure is in"))
	}
}

// briefingAgrees reports an image without a text, and a text of no image.
func (o *object) briefingAgrees() {
	switch image, alt := o.has("image"), o.has("image_alt"); {
	case image && !alt:
		o.report(diag.Errorf(o.at.Of("image"), RuleMissingKey, "the image has no text for those who cannot see it").
			WithHelp("say what it shows: `image_alt: \"The front line in February 2025\"`"))
	case alt && !image:
		o.report(diag.Errorf(o.at.Of("image_alt"), RuleMissingKey, "the text is of no image").
			WithHelp("name the image: `image: /front-line.jpg`, or take the text out"))
	}
}

// has reports whether a key is given, with something behind it.
func (o *object) has(key string) bool {
	i := o.find(key)
	return i < len(o.used) && !isBlank(o.node.Content[2*i+1])
}

func (o *object) figureAgrees(f *record.Figure) {
	o.quantityAgrees(&f.Quantity)
	o.wholeCount(f)
	if f.Quantity.Unit.Kind != record.Money {
		f.PriceBasis = ""
	}
	if f.State == record.Withdrawn && f.Withdrawal == nil {
		o.report(
			diag.Errorf(o.at.Of("state"), RuleMissingKey, "a withdrawn figure does not say when and how it was withdrawn").
				WithHelp("add `withdrawn: {date: …, note: …, sources: […]}`"),
		)
	}
	if f.Rank == record.Deprecated && f.RankReason == "" {
		o.report(diag.Errorf(o.at.Of("rank"), RuleMissingKey, "a deprecated figure does not say why it is deprecated").
			WithHelp("add `deprecated_reason: …`"))
	}
	if f.PriceBasis == record.Real && f.PriceYear == "" {
		o.report(
			diag.Errorf(o.at.Of("price_basis"), RuleMissingKey, "a figure in real terms does not say in the prices of which year").
				WithHelp("add `price_year: …` with the year, such as 2024-25, or `price_year: " + record.UnstatedYear + "` where the source does not say"),
		)
	}
	if f.Derivation != nil && f.Derivation.Op != "" && o.at.Has("derivation.inputs") {
		o.derivationAgrees(f.Derivation)
	}
}

// derivationAgrees reports a derivation whose keys do not go together. What has no
// inputs and no operation is reported as missing them.
func (o *object) derivationAgrees(d *record.Derivation) {
	slip, bad := errors.AsType[record.SlipError](d.Agrees())
	unread := o.at.Has("derivation.by") && !d.HasFactor()
	if !bad || unread { // which is reported already
		return
	}
	at := o.at.Of("derivation.inputs")
	if o.at.Has("derivation.by") {
		at = o.at.Of("derivation.by")
	}
	o.report(diag.Errorf(at, RuleBadValue, "%s", slip.Why).WithHelp("write %s", slip.Write))
}

// quantityAgrees reports a figure that has not exactly one of value, range and
// change, and a range that is not from low to high.
func (o *object) quantityAgrees(q *record.Quantity) {
	given := 0
	for _, key := range []string{"value", "range", "change"} {
		if i := o.find(key); i < len(o.used) && !isNull(o.node.Content[2*i+1]) {
			given++
		}
	}
	if i := o.find("value"); given == 0 && i < len(o.used) {
		o.empty(i, record.Key{Name: "value", Like: "13.4"}, record.Form{})
		return
	}
	if given != 1 {
		o.lacks(
			diag.Errorf(o.place(o.node), RuleMissingKey, "%s has %s of value, range and change", o.name(), [...]string{"none", "", "two", "all three"}[given]).
				WithHelp("give exactly one: `value: 13.4`, `range: [6, 7]` or `change: {from: 0.5, to: 0.3}`"),
			"value",
			"range",
			"change",
		)
		return
	}
	if i := o.find("range"); i < len(o.used) {
		o.rangeAgrees(q, o.node.Content[2*i+1])
	}
}

func (o *object) rangeAgrees(q *record.Quantity, n *yaml.Node) {
	switch {
	case n.Kind != yaml.SequenceNode: // reported by its form
	case len(n.Content) != 2:
		o.wrong(n, "the lowest and the highest, such as [6, 7]")
	case q.Low.GreaterThan(q.High):
		o.report(
			diag.Errorf(o.place(n), RuleInverted, "the range begins above its end").
				WithHelp("write the lower number first"),
		)
	}
}

func (o *object) positionAgrees(p *record.Position) {
	if conditional := p.Stance == record.SupportWithConditions || p.Stance == record.OpposeWithConditions; conditional &&
		p.Conditions == "" {
		o.report(
			diag.Errorf(o.at.Of("stance"), RuleMissingKey, "a stance with conditions does not say on what it depends").
				WithHelp("add `conditions: …`, or record the stance as support or oppose"),
		)
	}
}

func (o *object) conflictAgrees(c *record.Conflict) {
	if n := len(c.Figures); n > maxDisagreeing {
		o.report(
			diag.Errorf(o.at.Of("figures"), RuleBadValue, "a conflict names %d figures, more than %d", n, maxDisagreeing).
				WithHelp("divide it: a conflict for each thing that figures disagree about"),
		)
		c.Figures = c.Figures[:maxDisagreeing]
	}
	for i, id := range c.Figures {
		if len(c.Figures) == 1 || slices.Contains(c.Figures[:i], id) {
			o.report(
				diag.Errorf(o.at.Of("figures"), RuleBadValue, "a figure cannot disagree with itself").
					WithHelp("name two figures or more, each once"),
			)
			break
		}
	}
}

func (o *object) membershipAgrees(m *record.Membership) {
	if !m.Start.IsZero() && !m.End.IsZero() && m.Start.After(m.End) {
		o.report(
			diag.Errorf(o.at.Of(o.part+"end"), RuleInverted, "the membership ends before it begins").
				WithHelp("put right its start or its end"),
		)
	}
}

// waiverAgrees reports a waiver that does not excuse either a number in prose, by
// its text, or a record, by the rule that it breaks.
func (o *object) waiverAgrees(w *record.Waiver) {
	if byText, byRule := w.Text != "", w.Rule != "" && w.Record != ""; byText == byRule ||
		byText && w.Rule+w.Record != "" {
		o.report(diag.Errorf(o.place(o.node), RuleMissingKey, "the waiver does not say what it excuses").
			WithHelp("give a number in the text, `text: \"£1\"`, or a rule and a record, `rule: one-origin, record: the-id`"),
		)
	}
}

func (o *object) chartAgrees(c *block.Chart) {
	if (len(c.Figures) > 0) == (c.Dataset != "") {
		o.report(diag.Errorf(o.place(o.node), RuleMissingKey, "a chart shows either figures or a dataset").
			WithHelp("give one of `figures: [id, id]` or `dataset: id`"))
	}
}
