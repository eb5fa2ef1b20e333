package check

import (
	"testing"

	"explainer/generator/record"
	"explainer/generator/site"
)

// Looking up parties by all their names leaves the records as they are, even
// where a list of names has room for one more.
func TestPartyNamesLeaveTheRecord(t *testing.T) {
	room := []string{"Labour", "Kept"}
	party := &site.Entry{Actor: &record.Actor{Type: record.Party, Name: "Labour Party", OtherNames: room[:1]}}
	names := (&subject{Site: &site.Site{Actors: []*site.Entry{party}}}).partyNames()
	if names["labour"] != party || names["labour party"] != party {
		t.Errorf("the party is known as %v", names)
	}
	if room[1] != "Kept" {
		t.Errorf("the record's list was written over with %q", room[1])
	}
}
