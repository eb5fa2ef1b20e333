package page

import (
	"explainer/generator/record"
	"explainer/generator/site"
)

// OwnField is what a document or record says under a key that its publication
// declares.
type OwnField struct {
	ID    string // of the key
	Label string // empty where only layouts of the publication's own show it
	Value string // as it is written
	Link         // as readers see it, with the address that it names
}

// Own returns what the page's document or record says under a key of the
// publication's own, nil where it says nothing: {{with .Own "desk"}}{{.Text}}{{end}}.
func (b *Base) Own(id string) *OwnField {
	for i := range b.OwnKeys {
		if b.OwnKeys[i].ID == id {
			return &b.OwnKeys[i]
		}
	}
	return nil
}

func (b *builder) ownFields(e *site.Entry) []OwnField {
	var out []OwnField
	for k, value := range e.Own.Values {
		out = append(out, OwnField{ID: k.ID, Label: k.Label, Value: value, Link: b.ownText(k, value)})
	}
	return out
}

// ownText returns a value as readers see it.
func (b *builder) ownText(k *record.OwnKey, value string) Link {
	switch k.Form {
	case record.OwnDate:
		if d, err := record.ParseDate(value); err == nil {
			return Link{Text: d.Text(b.site.Language)}
		}
	case record.OwnNumber:
		if n, err := record.ParseDecimal(value); err == nil {
			return Link{Text: b.site.Language.Number(n)}
		}
	case record.OwnURL:
		return Link{URL: value, Text: host(value)}
	case record.OwnReference:
		return b.link(value)
	}
	return Link{Text: value}
}
