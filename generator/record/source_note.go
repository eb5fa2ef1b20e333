package record

// SourceNote is what a publication says of a source beside its bibliography, which
// another program may write anew.
type SourceNote struct {
	Of     string // id of the source
	Tier   Tier
	Copy   string
	Origin string
}

// Keys implements Keyed.
func (n *SourceNote) Keys(v Visitor) { ownOfSource(v, &n.Tier, &n.Copy, &n.Origin) }

// LibraryNote is what a publication says of a bibliography as a whole.
type LibraryNote struct {
	File    string // below content/sources/
	Library bool   // it holds more than is cited
	Tiers   []TypeTier
}

// Keys implements Keyed.
func (n *LibraryNote) Keys(v Visitor) {
	v.Value(Key{
		Name:  "library",
		Means: "whether it holds more than is cited: what nothing cites is then no finding, and is not published",
		Like:  "true",
	}, (*Flag)(&n.Library))
	v.Groups(Key{
		Name: "tiers", By: "type", Short: "tier", Means: "the tier of the entries of a type that have none of their own",
		Like: "{article-journal: established, report: primary}",
	}, groupsAt(&n.Tiers))
}

// TierOf returns the tier of the entries of a type, empty where none is given.
func (n *LibraryNote) TierOf(sourceType string) Tier {
	for _, t := range n.Tiers {
		if t.Type == sourceType {
			return t.Tier
		}
	}
	return ""
}

// TypeTier is the tier of the entries of a type.
type TypeTier struct {
	Type string
	Tier Tier
}

// Keys implements Keyed.
func (t *TypeTier) Keys(v Visitor) {
	v.Value(
		Key{Name: "type", Required: true, Means: "the type of the entries (CSL)", Like: "report"},
		WordAt(&t.Type, SourceTypes),
	)
	v.Value(
		Key{Name: "tier", Means: "the tier that they have", Like: "primary"},
		WordAt(&t.Tier, Tiers),
	)
}
