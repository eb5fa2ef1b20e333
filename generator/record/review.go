package record

// The months within which a document is to be checked again, where the
// publication does not say otherwise.
const (
	ReviewOfStances = 6  // what holds offices or stances
	ReviewOfOthers  = 12 // all else
)

// Review is within how many months documents of each kind are to be checked
// again; 0 where the publication does not say.
type Review struct{ Briefing, Actor, Question, Topic, Author, Dataset, Page, Term int }

// Keys implements Keyed.
func (r *Review) Keys(v Visitor) {
	for _, kind := range kinds {
		if months := r.at(kind.Kind); months != nil {
			v.Value(
				Key{Name: string(kind.Kind), Means: "months for " + kind.Called + "s", Like: "6"},
				whole{months, 120},
			)
		}
	}
}

// Make implements Group: the months are there whether they are stated or not.
func (*Review) Make() {}

// Of returns the months for documents of a kind, 0 where none are stated.
func (r *Review) Of(kind Kind) int {
	if months := r.at(kind); months != nil {
		return *months
	}
	return 0
}

// at returns where the months of a kind of document stand, nil for other kinds.
func (r *Review) at(kind Kind) *int {
	switch kind {
	case KindBriefing:
		return &r.Briefing
	case KindActor:
		return &r.Actor
	case KindQuestion:
		return &r.Question
	case KindTopic:
		return &r.Topic
	case KindAuthor:
		return &r.Author
	case KindDataset:
		return &r.Dataset
	case KindPage:
		return &r.Page
	case KindTerm:
		return &r.Term
	}
	return nil
}
