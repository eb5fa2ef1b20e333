package record

// Synonym is a declaration of site.yaml: words and phrases by which readers search for
// the same thing.
type Synonym struct {
	Words []string
}

// Keys implements Keyed.
func (s *Synonym) Keys(v Visitor) {
	v.List(Key{
		Name: "words", Required: true, Means: "words and phrases that find what any of the others does",
		Like: "[deal, agreement]",
	}, TextsAt(&s.Words))
}
