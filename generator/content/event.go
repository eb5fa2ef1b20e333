package content

import "explainer/generator/record"

func (o *object) event() record.Event {
	e := record.Event{
		ID:        o.id(),
		Name:      o.text("name"),
		Date:      o.period("date"),
		Location:  o.text("location"),
		Status:    orDefault(oneOf(o, "status", record.EventStatuses()), record.Occurred),
		Attendees: o.refs("attendees", record.KindActor),
		Summary:   o.text("summary"),
		Effects:   o.refs("effects", record.KindFigure, record.KindPosition),
		Sources:   o.refs("sources", record.KindSource),
	}
	o.require("id", "name", "date", "sources")
	return e
}
