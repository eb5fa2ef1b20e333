package amount

// Folded returns a text as its amounts are read.
func Folded(text string) string { return folded(text) }
