package record

// Order is the order in which lists show the records of a kind: by id, unless one of
// its fields is set. Each order is total, since ids are unique.
type Order struct {
	Declared bool // as they are declared
	Newest   bool // documents by their date, the newest first
	Named    bool // by name, as the site's language sorts names

	Name    func(Keyed) string   // by what this returns, sorted as names are
	Compare func(a, b Keyed) int // as this compares them
}

// orderedBy returns the order of a comparison of records of one type.
func orderedBy[T Keyed](compare func(a, b T) int) Order {
	return Order{Compare: func(a, b Keyed) int { return compare(a.(T), b.(T)) }}
}

// namedBy returns the order of a name that records of one type have for sorting.
func namedBy[T Keyed](name func(T) string) Order {
	return Order{Name: func(k Keyed) string { return name(k.(T)) }}
}
