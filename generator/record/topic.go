package record

// Topic is a subject that briefings belong to, with a page and a feed of its own.
// What it is called is the document's title, what belongs to it its summary.
type Topic struct{}

// Keys implements Keyed: a topic has no keys but those of all documents.
func (*Topic) Keys(Visitor) {}

func topicKind() KindInfo {
	return KindInfo{
		Kind: KindTopic, Article: "a", Called: "topic", New: func() Keyed { return new(Topic) },
		Folder: "topics", Section: "/topics/", Optional: true, Found: 3, Order: Order{Named: true}, Mentioned: true,
		Title:   titleKey("what the topic is called", "Aid to Ukraine"),
		Summary: summaryKey().required().meaning("what belongs to it, in one sentence"),
	}
}
