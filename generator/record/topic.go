package record

// Topic is a subject that briefings belong to, with a page and a feed of its own.
// What it is called is the document's title, what belongs to it its summary.
type Topic struct{}

// Keys implements Keyed: a topic has no keys but those of all documents.
func (*Topic) Keys(Visitor) {}
