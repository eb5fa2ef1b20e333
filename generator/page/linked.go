package page

import (
	"encoding/json"
	"strings"

	"explainer/generator/record"
	"explainer/generator/schema"
	"explainer/generator/site"
)

// hasBase is implemented by the views of pages, which embed a Base.
type hasBase interface{ base() *Base }

func (b *Base) base() *Base { return b }

// complete adds to a view what only machines read. The page is that of an entry,
// or of none.
func (b *builder) complete(v View, e *site.Entry) View {
	base := v.(hasBase).base()
	base.Social = b.social(e)
	if base.Canonical == b.site.BaseURL+"/404.html" {
		return v
	}
	nodes := b.describe(v, base, e)
	if base.Breadcrumbs != nil {
		nodes = append(nodes, b.breadcrumbs(base))
	}
	base.LinkedData = schema.New(nodes...)
	return v
}

// describe returns the schema.org description of a page.
func (b *builder) describe(v View, base *Base, e *site.Entry) []schema.Node {
	if e == nil {
		return b.describeIndex(v, base)
	}
	switch e.Kind {
	case record.KindBriefing:
		return []schema.Node{b.article(base, e)}
	case record.KindActor:
		return []schema.Node{b.agent(base, e)}
	case record.KindAuthor:
		return []schema.Node{b.writer(base, e)}
	case record.KindQuestion:
		return b.claims(base, e)
	case record.KindDataset:
		return []schema.Node{b.datasetWork(base, e)}
	case record.KindFigure:
		return b.observation(base, e)
	case record.KindPosition:
		page := b.work("WebPage", base)
		page.MainEntity = &schema.Thing{ID: b.absolute(e) + "#claim"}
		return []schema.Node{page, b.claim(e)}
	}
	return []schema.Node{b.work("WebPage", base)}
}

func (b *builder) describeIndex(v View, base *Base) []schema.Node {
	switch v := v.(type) {
	case *HomePage:
		return []schema.Node{b.webSite()}
	case *GlossaryPage:
		set := b.work("DefinedTermSet", base)
		for _, t := range v.Terms {
			set.Terms = append(set.Terms, schema.DefinedTerm{
				Type:        "DefinedTerm",
				ID:          base.Canonical + "#" + t.ID,
				Name:        t.Title,
				Description: t.Summary,
			})
		}
		return []schema.Node{set}
	case *DataPage:
		data := b.work("Dataset", base)
		data.Creator = b.publisher()
		for _, t := range v.Tables {
			data.Distribution = append(data.Distribution, b.csv(t.CSV.URL))
		}
		return []schema.Node{data}
	}
	return []schema.Node{b.work("CollectionPage", base)}
}

// work returns the properties that all kinds of work share.
func (b *builder) work(kind string, base *Base) *schema.Work {
	return &schema.Work{
		Type:        kind,
		ID:          base.Canonical,
		Name:        base.Title,
		Description: base.Description,
		URL:         base.Canonical,
		InLanguage:  base.Lang,
		License:     record.LicenceURL(b.site.Publication.Licence),
		IsPartOf:    &schema.Thing{ID: b.siteID()},
	}
}

func (b *builder) siteID() string { return b.site.BaseURL + "/#site" }

// publisher returns the publication as an organization. Its editors are named as
// one, too, since site.yaml does not say whether a name is a person's.
func (b *builder) publisher() *schema.Thing {
	p := &schema.Thing{Type: "Organization", Name: b.site.Publication.Title, URL: b.site.BaseURL + "/"}
	if logo := b.site.Publication.Appearance.Logo.File; logo != "" {
		p.Logo = b.site.BaseURL + logo
	}
	return p
}

func (b *builder) webSite() *schema.WebSite {
	p := b.site.Publication
	v := &schema.WebSite{
		Type: "WebSite", ID: b.siteID(), Name: p.Title, URL: b.site.BaseURL + "/", Description: p.Description,
		InLanguage: b.site.Language.Code, Publisher: b.publisher(), License: record.LicenceURL(p.Licence),
	}
	if p.Search {
		v.Action = &schema.SearchAction{
			Type: "SearchAction", Input: "required name=search_term_string",
			Target: schema.EntryPoint{
				Type:        "EntryPoint",
				URLTemplate: b.site.BaseURL + "/search/?q={search_term_string}",
			},
		}
	}
	return v
}

func (b *builder) article(base *Base, e *site.Entry) *schema.Work {
	w := b.work("Article", base)
	w.Name, w.Headline, w.Image = "", base.Title, base.Social.Image
	w.URL, w.InLanguage, w.IsPartOf = "", "", nil // the page says them elsewhere, and must be light
	w.DatePublished, w.DateModified = e.Front().Date.ISO(), e.Front().Touched().ISO()
	w.Publisher, w.Author = b.publisher(), b.writers(base, e)
	for _, q := range b.entries(record.KindQuestion, e.Briefing.Questions) {
		w.About = append(w.About, schema.Thing{Type: "WebPage", ID: b.absolute(q), Name: q.Name})
	}
	for _, t := range b.entries(record.KindTopic, e.Briefing.Topics) {
		w.About = append(w.About, schema.Thing{Type: "Thing", ID: b.absolute(t), Name: t.Name})
		w.Keywords = append(w.Keywords, t.Name)
	}
	if part := e.Briefing.Series; part != nil {
		w.IsPartOf, w.Position = &schema.Thing{Type: "CreativeWorkSeries", Name: part.Name}, part.Part
	}
	return w // without citations, which the page lists with their addresses
}

// citations returns the references of a page as it writes them.
func citations(base *Base) []string {
	out := make([]string, len(base.References))
	for i, r := range base.References {
		out[i] = r.Text
	}
	return out
}

// agentType returns the schema.org type of an actor. A state is a Country, which
// schema.org counts as a place.
func agentType(t record.ActorType) string {
	switch t {
	case record.Person:
		return "Person"
	case record.Party:
		return "PoliticalParty"
	case "state", record.CountryType:
		return "Country"
	case record.Region:
		return "AdministrativeArea"
	case "government":
		return "GovernmentOrganization"
	case "company":
		return "Corporation"
	}
	return "Organization"
}

// thing returns a reference to an actor.
func (b *builder) thing(e *site.Entry) schema.Thing {
	return schema.Thing{Type: agentType(e.Actor.Type), ID: b.absolute(e), Name: e.Name}
}

func (b *builder) agent(base *Base, e *site.Entry) *schema.Agent {
	a := e.Actor
	v := &schema.Agent{
		Type:          agentType(a.Type),
		ID:            base.Canonical,
		Name:          a.Name,
		AlternateName: a.OtherNames,
		Description:   base.Description,
		URL:           base.Canonical,
	}
	if a.Wikidata != "" {
		v.SameAs = "https://www.wikidata.org/wiki/" + a.Wikidata
	}
	if v.Type == "Country" || v.Type == "AdministrativeArea" {
		return v // a place is no member
	}
	for _, m := range a.Memberships {
		if in := b.site.Entry(m.Organization); in != nil && in.Actor != nil {
			v.MemberOf = append(v.MemberOf, schema.Role{
				Type:     "OrganizationRole",
				RoleName: m.Role,
				Start:    m.Start.ISO(),
				End:      m.End.ISO(),
				MemberOf: b.thing(in),
			})
		}
	}
	return v
}

// claims returns a question's page and the positions on it, in the order of the site.
func (b *builder) claims(base *Base, e *site.Entry) []schema.Node {
	page := b.work("WebPage", base)
	page.DateModified = e.Front().Touched().ISO()
	page.Image = base.Social.Image
	nodes := []schema.Node{page}
	for _, p := range e.From(record.KindPosition, "question") {
		nodes = append(nodes, b.claim(p))
	}
	return nodes
}

// claim describes a position as a claim by its actor that appears in its sources.
func (b *builder) claim(e *site.Entry) *schema.Work {
	p := e.Position
	claim := &schema.Work{
		Type:          "Claim",
		ID:            b.absolute(e) + "#claim",
		Name:          b.site.Name(p.Actor) + ": " + b.site.Stance(p),
		Text:          p.Summary,
		DatePublished: p.Date.ISO(),
	}
	if q := b.site.Entry(p.Question); q != nil {
		claim.About = []schema.Thing{{ID: b.absolute(q)}}
	}
	if actor := b.site.Entry(p.Actor); actor != nil && actor.Actor != nil {
		claim.Author = schema.Things{b.thing(actor)}
	}
	for _, s := range b.entries(record.KindSource, p.Sources) {
		claim.Appearance = append(claim.Appearance, schema.Thing{Type: "CreativeWork", Name: s.Name, URL: s.Source.URL})
	}
	return claim
}

func (b *builder) datasetWork(base *Base, e *site.Entry) *schema.Work {
	w := b.work("Dataset", base)
	w.DateModified = e.Front().Touched().ISO()
	w.Creator = b.publisher()
	w.License = record.LicenceURL(e.Dataset.Licence)
	for _, s := range e.Dataset.Series() {
		w.Measured = append(w.Measured, b.variable(s.Measure, *s.Unit))
	}
	w.Temporal = timeSpan(e.Rows)
	w.Distribution = []schema.DataDownload{b.csv(b.href("/" + DatasetFile(e.ID)))}
	w.Citation = citations(base)
	return w
}

func (b *builder) csv(href string) schema.DataDownload {
	return schema.DataDownload{Type: "DataDownload", EncodingFormat: "text/csv", ContentURL: b.fromHref(href)}
}

func (b *builder) variable(measure string, unit record.Unit) schema.PropertyValue {
	v := schema.PropertyValue{Type: "PropertyValue", Name: b.site.Name(measure), UnitText: unit.String()}
	if m := b.site.Entry(measure); m != nil && m.Measure != nil {
		v.Description = m.Measure.Definition
	}
	return v
}

// timeSpan returns the time that figures span (ISO 8601), empty where it is open.
func timeSpan(figures []*site.Entry) string {
	var first, last record.Date
	for _, e := range figures {
		from, to := e.Figure.Period.First(), e.Figure.Period.Last()
		if from.IsZero() || to.IsZero() {
			return ""
		}
		if first.IsZero() || from.Compare(first) < 0 {
			first = from
		}
		if to.Compare(last) > 0 {
			last = to
		}
	}
	if first.IsZero() {
		return ""
	}
	return first.String() + "/" + last.String()
}

// observation describes a figure. Its number is in the base of the unit, so that
// programs need not know the scale. A bound sets only a minimum or a maximum; a
// change has two numbers, which only the description has. Machines repeat a
// number without its context, so one that is contested or was dropped is described
// by the text of its page alone.
func (b *builder) observation(base *Base, e *site.Entry) []schema.Node {
	f, id := e.Figure, base.Canonical+"#figure"
	page := b.work("WebPage", base)
	page.Citation, page.Temporal = citations(base), timeSpan([]*site.Entry{e})
	if !e.Undisputed() {
		return []schema.Node{page}
	}
	page.MainEntity = &schema.Thing{ID: id}
	unit := f.Quantity.Unit
	unit.Scale = ""
	o := &schema.Observation{
		Type: "Observation", ID: id, Name: f.Label, Description: b.described(e),
		Date: isoDate(f.Period), Variable: b.variable(f.Measure, unit), UnitText: unit.String(),
	}
	if subject := b.site.Entry(f.Subject); subject != nil && subject.Actor != nil {
		o.About = b.thing(subject)
	}
	setValue(o, f.Quantity)
	return []schema.Node{page, o}
}

// described returns the wording of a figure, with what must be known before it is
// repeated: that it is a demand, and which numbers differ.
func (b *builder) described(e *site.Entry) string {
	text := e.Figure.Wording(b.site.Language, b.site.Figure)
	for _, more := range []string{b.mark(e).Text, others(b.site, e)} {
		if more != "" {
			text += ". " + more
		}
	}
	return text
}

func setValue(o *schema.Observation, q record.Quantity) {
	number := json.Number(q.Base().String())
	power := int32(q.Unit.PowerOfTen())
	switch {
	case q.Form == record.ChangeForm:
	case q.Form == record.RangeForm:
		o.Min, o.Max = json.Number(q.Low.Shift(power).String()), json.Number(q.High.Shift(power).String())
	case q.Bound == record.AtLeast || q.Bound == record.MoreThan:
		o.Min = number
	case q.Bound == record.AtMost || q.Bound == record.LessThan:
		o.Max = number
	default:
		o.Value = number
	}
}

// breadcrumbs describes the way to a page, which is its last step.
func (b *builder) breadcrumbs(base *Base) *schema.BreadcrumbList {
	list := &schema.BreadcrumbList{Type: "BreadcrumbList"}
	step := func(name, address string) {
		list.Items = append(list.Items, schema.ListItem{
			Type:     "ListItem",
			Position: len(list.Items) + 1,
			Name:     name,
			Item:     address,
		})
	}
	for _, l := range *base.Breadcrumbs {
		step(l.Text, b.fromHref(l.URL))
	}
	step(base.Title, base.Canonical)
	return list
}

// absolute returns the absolute address of an entry.
func (b *builder) absolute(e *site.Entry) string {
	if e.URL == "" {
		return ""
	}
	return b.site.BaseURL + e.URL
}

// fromHref returns the absolute form of an address as pages write it.
func (b *builder) fromHref(href string) string {
	return b.site.BaseURL + strings.TrimPrefix(href, b.base)
}
