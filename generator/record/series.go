package record

// Series is the place of a briefing among several that belong together. Those of
// one name are the parts of one series.
type Series struct {
	Name string
	Part int // from 1
}

// maxPart is the greatest number of a part.
const maxPart = 1000

// Keys implements Keyed.
func (s *Series) Keys(v Visitor) {
	v.Value(Key{
		Name: "name", Required: true, Means: "what the series is called, the same in each part",
		Like: "The aid budget",
	}, (*Text)(&s.Name))
	v.Value(
		Key{Name: "part", Required: true, Means: "which part of it this is, from 1", Like: "2"},
		whole{&s.Part, maxPart},
	)
}
