package record

import "cmp"

// Event is something that happened, will happen or was called off.
type Event struct {
	ID, Name  string
	Date      Period // EDTF; an event may last
	Location  string
	Status    EventStatus
	Attendees []string // actor ids
	Summary   string
	Effects   []string // ids of figures and positions it opened, changed or withdrew
	Sources   []string
}

// Keys implements Keyed.
func (e *Event) Keys(v Visitor) {
	v.Value(Key{
		Name: "id", Required: true, Means: "the record’s identifier, which no other record of any kind has",
		Like: "hague-summit",
	}, (*ID)(&e.ID))
	v.Value(
		Key{Name: "name", Fill: FillName, Required: true, Means: "what it is called", Like: "NATO summit at The Hague"},
		(*Text)(&e.Name),
	)
	v.Value(
		Key{Name: "date", Required: true, Means: "when: EDTF; an event may last", Like: "2025-06-24/2025-06-25"},
		&e.Date,
	)
	v.Value(
		Key{Name: "status", Default: string(Occurred), Means: "whether it took place", Like: "scheduled"},
		WordAt(&e.Status, EventStatuses),
	)
	v.Value(Key{Name: "location", Means: "where", Like: "The Hague"}, (*Text)(&e.Location))
	v.List(Key{
		Name: "attendees", Refers: true, To: []Kind{KindActor}, Means: "the actors who were there",
		Like: "[nato]", Column: NoColumn,
	}, TextsAt(&e.Attendees))
	v.Value(Key{
		Name: "summary", Prose: true, Means: "in a sentence, in the words of the publication",
		Like: `"What came of it."`,
	}, (*Text)(&e.Summary))
	v.List(Key{
		Name: "effects", Refers: true, To: []Kind{KindFigure, KindPosition},
		Means: "the figures and positions that it opened, changed or withdrew", Like: "[nato-pledge-2035]",
		Column: NoColumn,
	}, TextsAt(&e.Effects))
	v.List(Key{
		Name: "sources", Required: true, Refers: true, To: []Kind{KindSource}, Means: "who says so",
		Like: "[ifs-2025-02-25]", Column: NoColumn,
	}, TextsAt(&e.Sources))
}

// CompareEvents orders events by time, then by id.
func CompareEvents(e, f *Event) int {
	return cmp.Or(e.Date.Compare(f.Date), cmp.Compare(e.ID, f.ID))
}

// Identity implements Record.
func (e *Event) Identity() (id, name string) { return e.ID, e.Name }

func eventKind() KindInfo {
	return KindInfo{
		Kind: KindEvent, Article: "an", Called: "event", New: func() Keyed { return new(Event) },
		Key: "events", In: InDocument, Section: "/timeline/", Anchored: true, Found: 10, Order: orderedBy(CompareEvents),
		Mentioned: true,
	}
}
