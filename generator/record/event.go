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

// CompareEvents orders events by time, then by id.
func CompareEvents(e, f *Event) int {
	return cmp.Or(e.Date.Compare(f.Date), cmp.Compare(e.ID, f.ID))
}
