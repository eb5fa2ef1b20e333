package diag

import (
	"encoding/json"
	"io"
	"net/url"
	"slices"
)

// The parts of SARIF 2.1.0 (OASIS) that findings need.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID string `json:"id"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Related   []sarifLocation `json:"relatedLocations,omitempty"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		ID       *int          `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifMessage `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
	}
)

// SARIF prints findings as a SARIF 2.1.0 log, which code-review tools read.
func SARIF(w io.Writer, findings []Finding) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "explainer", Rules: []sarifRule{}}
	for _, f := range findings {
		message := f.Message
		if f.Help != "" {
			message += ". " + f.Help
		}
		result := sarifResult{RuleID: f.Rule, RuleIndex: ruleIndex(&run.Tool.Driver, f.Rule), Level: f.Severity.String(), Message: sarifMessage{message}, Locations: []sarifLocation{{Physical: physical(f.Place)}}}
		for i, r := range f.Related {
			result.Related = append(result.Related, sarifLocation{ID: &i, Physical: physical(r.Place), Message: &sarifMessage{r.Message}})
		}
		run.Results = append(run.Results, result)
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

func ruleIndex(d *sarifDriver, id string) int {
	i := slices.Index(d.Rules, sarifRule{id})
	if i < 0 {
		i = len(d.Rules)
		d.Rules = append(d.Rules, sarifRule{id})
	}
	return i
}

func physical(p Place) sarifPhysical {
	out := sarifPhysical{Artifact: sarifArtifact{URI: (&url.URL{Path: p.File}).EscapedPath()}}
	if p.Line > 0 {
		out.Region = &sarifRegion{StartLine: p.Line, StartColumn: p.Col}
	}
	return out
}
