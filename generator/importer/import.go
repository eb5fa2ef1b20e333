package importer

// RequestError says why a request cannot be met, and what to ask for instead.
type RequestError string

func (e RequestError) Error() string { return string(e) }

// Import is what was taken over.
type Import struct {
	Files    []string // new ones, below the root
	Replaced []string // files that were there and have changed
	Notes    []string // what was found and changed, and what a person must decide, a line each
}
