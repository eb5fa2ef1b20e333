package record

// Kind says what an id stands for. Ids are unique over all kinds.
type Kind string

// The kinds of documents and records.
const (
	KindBriefing Kind = "briefing"
	KindActor    Kind = "actor"
	KindQuestion Kind = "question"
	KindTerm     Kind = "term"
	KindDataset  Kind = "dataset"
	KindPage     Kind = "page"
	KindFigure   Kind = "figure"
	KindPosition Kind = "position"
	KindEvent    Kind = "event"
	KindConflict Kind = "conflict"
	KindSource   Kind = "source"
	KindMeasure  Kind = "measure"
	KindSite     Kind = "site" // content/site.yaml itself, which has no id
)

// Article is the kind with its indefinite article, for messages: "an actor".
func (k Kind) Article() string {
	switch k {
	case KindActor, KindEvent:
		return "an " + string(k)
	}
	return "a " + string(k)
}
