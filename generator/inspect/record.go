package inspect

import (
	"explainer/generator/record"
	"explainer/generator/site"
)

// fieldsOf are the keys of whatever an entry is.
func fieldsOf(e *site.Entry) (f Fields) {
	switch {
	case e.Figure != nil:
		if e.Anchor() != "" {
			f.text("dataset", e.Unit.Doc.ID)
		}
		return append(f, figure(e.Figure)...)
	case e.Position != nil:
		return position(e.Position)
	case e.Event != nil:
		return event(e.Event)
	case e.Conflict != nil:
		return conflict(e.Conflict)
	case e.Source != nil:
		return source(e.Source)
	case e.Measure != nil:
		f.text("label", e.Measure.Label)
		f.text("definition", e.Measure.Definition)
		return f
	}
	return document(e)
}

func document(e *site.Entry) (f Fields) {
	front := e.Front()
	if e.Actor == nil || front.Title != e.Actor.Name {
		f.text("title", front.Title)
	}
	switch {
	case e.Actor != nil:
		f.actor(e.Actor)
	case e.Question != nil:
		f.question(e.Question)
	case e.Dataset != nil:
		f.dataset(e)
	case e.Kind == record.KindBriefing:
		f.list("questions", e.Unit.Doc.Questions)
		f.list("actors", e.Unit.Doc.Actors)
	}
	f.front(front)
	return f
}

func (f *Fields) front(front *record.Front) {
	f.text("summary", front.Summary)
	f.date("date", front.Date)
	f.date("updated", front.Updated)
	f.date("as_of", front.AsOf)
	f.date("review_by", front.ReviewBy)
	f.date("expires", front.Expires)
	if front.Draft {
		f.text("draft", "true")
	}
	f.list("aliases", front.Aliases)
	var changes []Fields
	for _, c := range front.Changes {
		var g Fields
		g.date("date", c.Date)
		g.text("kind", string(c.Kind))
		g.text("note", c.Note)
		changes = append(changes, g)
	}
	f.groups("changes", changes)
}

func (f *Fields) actor(a *record.Actor) {
	f.text("type", string(a.Type))
	f.text("name", a.Name)
	f.list("other_names", a.OtherNames)
	f.text("sort_name", a.SortName)
	var ids Fields
	ids.text("wikidata", a.Wikidata)
	ids.text("iso_3166", a.ISO3166)
	f.group("identifiers", ids)
	var memberships []Fields
	for _, m := range a.Memberships {
		var g Fields
		g.text("organization", m.Organization)
		g.text("role", m.Role)
		g.date("start", m.Start)
		g.date("end", m.End)
		g.list("sources", m.Sources)
		memberships = append(memberships, g)
	}
	f.groups("memberships", memberships)
}

func (f *Fields) question(q *record.Question) {
	f.text("proposition", q.Proposition)
	f.text("topic", q.Topic)
	f.date("opened", q.Opened)
	f.date("closed", q.Closed)
	var searched Fields
	for _, s := range q.Searched {
		searched.date(s.Actor, s.Date)
	}
	f.group("searched", searched)
}

func (f *Fields) dataset(e *site.Entry) {
	d := e.Dataset
	f.text("measure", d.Measure)
	f.text("unit", d.Unit.String())
	f.text("subject_column", d.SubjectColumn)
	f.text("period_column", d.PeriodColumn)
	f.text("value_column", d.ValueColumn)
	f.text("stage_column", d.StageColumn)
	f.text("definition", d.Definition)
	f.list("sources", d.Sources)
	f.text("licence", d.Licence)
	f.text("notes", d.Notes)
}

func figure(r *record.Figure) (f Fields) {
	f.text("label", r.Label)
	f.text("measure", r.Measure)
	f.text("subject", r.Subject)
	f.text("counterparty", r.Counterparty)
	f.quantity(r.Quantity)
	f.period("period", r.Period)
	f.text("recurrence", string(r.Recurrence))
	f.text("price_basis", string(r.PriceBasis))
	f.text("price_year", r.PriceYear)
	f.text("definition", r.Definition)
	f.group("baseline", baseline(r.Baseline))
	f.text("stage", string(r.Stage))
	f.text("state", string(r.State))
	f.group("withdrawn", withdrawal(r.Withdrawal))
	f.text("rank", string(r.Rank))
	f.text("deprecated_reason", r.RankReason)
	f.text("announced_by", r.AnnouncedBy)
	f.date("date", r.Date)
	f.text("as_written", r.AsWritten)
	f.text("supersedes", r.Supersedes)
	f.group("derivation", derivation(r.Derivation))
	f.list("sources", r.Sources)
	f.text("note", r.Note)
	return f
}

func baseline(b *record.Baseline) (f Fields) {
	if b != nil {
		f.text("kind", string(b.Kind))
		f.text("figure", b.Figure)
		f.text("note", b.Note)
	}
	return f
}

func withdrawal(w *record.Withdrawal) (f Fields) {
	if w != nil {
		f.date("date", w.Date)
		f.text("note", w.Note)
		f.list("sources", w.Sources)
	}
	return f
}

func derivation(d *record.Derivation) (f Fields) {
	if d != nil {
		f.text("op", string(d.Op))
		f.list("inputs", d.Inputs)
	}
	return f
}

func (f *Fields) quantity(q record.Quantity) {
	switch q.Form {
	case record.RangeForm:
		f.list("range", []string{exact(q.Low), exact(q.High)})
	case record.ChangeForm:
		var g Fields
		g.text("from", exact(q.Low))
		g.text("to", exact(q.High))
		if q.Delta {
			g.text("delta", exact(q.Value))
		}
		f.group("change", g)
	default:
		f.text("value", exact(q.Value))
	}
	f.text("bound", string(q.Bound))
	f.text("unit", q.Unit.String())
}

func position(r *record.Position) (f Fields) {
	f.text("actor", r.Actor)
	f.text("question", r.Question)
	f.text("stance", string(r.Stance))
	f.date("date", r.Date)
	f.text("summary", r.Summary)
	f.text("conditions", r.Conditions)
	f.text("quote", r.Quote)
	f.text("basis", string(r.Basis))
	f.text("in_capacity", r.InCapacity)
	f.list("sources", r.Sources)
	return f
}

func event(r *record.Event) (f Fields) {
	f.text("name", r.Name)
	f.period("date", r.Date)
	f.text("location", r.Location)
	f.text("status", string(r.Status))
	f.list("attendees", r.Attendees)
	f.text("summary", r.Summary)
	f.list("effects", r.Effects)
	f.list("sources", r.Sources)
	return f
}

func conflict(r *record.Conflict) (f Fields) {
	f.text("title", r.Title)
	f.list("figures", r.Figures)
	f.text("reason", string(r.Reason))
	f.text("note", r.Note)
	f.list("sources", r.Sources)
	return f
}

func source(r *record.Source) (f Fields) {
	f.text("type", r.Type)
	f.text("title", r.Title)
	var authors []string
	for _, a := range r.Authors {
		authors = append(authors, a.String())
	}
	f.list("author", authors)
	f.text("publisher", r.Publisher)
	f.text("container-title", r.ContainerTitle)
	f.period("issued", r.Issued)
	f.date("accessed", r.Accessed)
	f.text("URL", r.URL)
	f.text("archive_location", r.Archive)
	f.text("language", r.Language)
	f.text("note", r.Note)
	var custom Fields
	custom.text("tier", string(r.Tier))
	custom.text("copy", r.Copy)
	custom.text("origin", r.Origin)
	f.group("custom", custom)
	return f
}
