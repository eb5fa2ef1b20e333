package record

// Author is someone who writes briefings.
type Author struct {
	ID    string
	Name  string
	Role  string
	Email string
	URL   string
}

// Keys implements Keyed.
func (a *Author) Keys(v Visitor) {
	v.Value(
		Key{Name: "name", Fill: FillName, Required: true, Means: "who it is", Like: "Ann Smith"},
		(*Text)(&a.Name),
	)
	v.Value(
		Key{Name: "role", Means: "what they do for the publication", Like: "Defence correspondent"},
		(*Text)(&a.Role),
	)
	v.Value(
		Key{Name: "email", Means: "where readers can write to them", Like: "ann@example.org"},
		matching(
			&a.Email,
			mailPattern,
			"an e-mail address, such as ann@example.org",
			"an e-mail address, such as ann@example.org",
		),
	)
	v.Value(
		Key{Name: "url", Means: "a page of their own elsewhere", Like: "https://example.org/", Column: "address"},
		webAddress(&a.URL),
	)
}
