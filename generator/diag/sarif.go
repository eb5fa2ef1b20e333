package diag

import (
	"encoding/json"
	"io"
	"net/url"
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
		ID      string        `json:"id"`
		Short   *sarifMessage `json:"shortDescription,omitempty"`
		Full    *sarifMessage `json:"fullDescription,omitempty"`
		Help    *sarifMessage `json:"help,omitempty"`
		Default *sarifDefault `json:"defaultConfiguration,omitempty"`
	}
	sarifDefault struct {
		Level string `json:"level"`
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
		EndColumn   int `json:"endColumn,omitempty"` // one past the last character
	}
)

// RuleInfo is what code-review tools show of a rule beside its findings.
type RuleInfo struct {
	ID                   string
	Summary, Why, Remedy string
	Severity             Severity
}

func (r RuleInfo) sarif() sarifRule {
	return sarifRule{ID: r.ID, Short: &sarifMessage{r.Summary}, Full: &sarifMessage{r.Why}, Help: &sarifMessage{r.Remedy}, Default: &sarifDefault{r.Severity.String()}}
}

// SARIF prints findings as a SARIF 2.1.0 log, which code-review tools read,
// with what is known of the rules that they break.
func SARIF(w io.Writer, findings []Finding, rules []RuleInfo) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "explainer", Rules: []sarifRule{}}
	for _, f := range findings {
		message := f.Message
		if f.Help != "" {
			message += ". " + f.Help
		}
		result := sarifResult{RuleID: f.Rule, RuleIndex: ruleIndex(&run.Tool.Driver, f.Rule, rules), Level: f.Severity.String(), Message: sarifMessage{message}, Locations: []sarifLocation{{Physical: physical(f.Place)}}}
		for i, r := range f.Related {
			result.Related = append(result.Related, sarifLocation{ID: &i, Physical: physical(r.Place), Message: &sarifMessage{r.Message}})
		}
		run.Results = append(run.Results, result)
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

// ruleIndex is where a rule stands among those of the run, which it enters
// when it is first broken.
func ruleIndex(d *sarifDriver, id string, rules []RuleInfo) int {
	for i, r := range d.Rules {
		if r.ID == id {
			return i
		}
	}
	rule := sarifRule{ID: id}
	for _, r := range rules {
		if r.ID == id {
			rule = r.sarif()
		}
	}
	d.Rules = append(d.Rules, rule)
	return len(d.Rules) - 1
}

func physical(p Place) sarifPhysical {
	out := sarifPhysical{Artifact: sarifArtifact{URI: (&url.URL{Path: p.File}).EscapedPath()}}
	if p.Line > 0 {
		out.Region = &sarifRegion{StartLine: p.Line, StartColumn: p.Col}
		if p.Col > 0 && p.Width > 0 {
			out.Region.EndColumn = p.Col + p.Width
		}
	}
	return out
}
