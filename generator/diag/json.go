package diag

import (
	"encoding/json"
	"io"
)

// jsonFinding is a finding as programs read it. The names of its keys are
// stable across releases.
type jsonFinding struct {
	File     string        `json:"file"`
	Line     int           `json:"line,omitempty"`
	Column   int           `json:"column,omitempty"`
	Severity string        `json:"severity"`
	Rule     string        `json:"rule"`
	Message  string        `json:"message"`
	Help     string        `json:"help,omitempty"`
	Excerpt  string        `json:"excerpt,omitempty"`
	Related  []jsonRelated `json:"related,omitempty"`
}

type jsonRelated struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
}

// JSON prints findings as one array, empty where there are none.
func JSON(w io.Writer, findings []Finding) error {
	out := make([]jsonFinding, len(findings))
	for i, f := range findings {
		out[i] = jsonFinding{
			File: f.File, Line: f.Line, Column: f.Col, Severity: f.Severity.String(), Rule: f.Rule,
			Message: f.Message, Help: f.Help, Excerpt: f.Excerpt,
		}
		for _, r := range f.Related {
			out[i].Related = append(out[i].Related, jsonRelated{r.File, r.Line, r.Col, r.Message})
		}
	}
	return encode(w, out)
}

// encode writes a value as indented JSON, with <, > and & as they are.
func encode(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}
