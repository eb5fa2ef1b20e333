package record

import "cmp"

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

// Share implements Fronted.
func (a *Author) Share(id string, front *Front) {
	a.ID, front.Title = id, cmp.Or(front.Title, a.Name)
}

func authorKind() KindInfo {
	return KindInfo{
		Kind: KindAuthor, Article: "an", Called: "author", New: func() Keyed { return new(Author) },
		Folder: "authors", Section: "/authors/", Optional: true, Found: 8, Order: Order{Named: true}, Mentioned: true,
		Title:   ownTitleKey("what their page is called, where that is not their name", "Our correspondent"),
		Summary: summaryKey().meaning("who they are, in one sentence"),
	}
}
