package diag

import (
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
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Address string      `json:"informationUri,omitempty"`
		Rules   []sarifRule `json:"rules"`
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

// Tool describes the program that findings come from.
type Tool struct {
	Version string
	Address string // where it is published; empty where it is not known
	Rules   []Rule // every rule that it checks
}

// Rule is what code-review tools show of a rule beside its findings.
type Rule struct {
	ID                   string
	Summary, Why, Remedy string
	Severity             Severity
}

func (r Rule) sarif() sarifRule {
	return sarifRule{
		ID: r.ID, Short: &sarifMessage{r.Summary}, Full: &sarifMessage{r.Why}, Help: &sarifMessage{r.Remedy},
		Default: &sarifDefault{r.Severity.String()},
	}
}

// SARIF prints findings as a SARIF 2.1.0 log. It lists every rule of the tool,
// broken or not, so that a reader can tell which ones held.
func SARIF(w io.Writer, findings []Finding, tool Tool) error {
	driver := sarifDriver{Name: "explainer", Version: tool.Version, Address: tool.Address, Rules: []sarifRule{}}
	index := map[string]int{}
	for _, r := range tool.Rules {
		index[r.ID] = len(driver.Rules)
		driver.Rules = append(driver.Rules, r.sarif())
	}
	results := []sarifResult{}
	for _, f := range findings {
		if _, known := index[f.Rule]; !known {
			index[f.Rule] = len(driver.Rules)
			driver.Rules = append(driver.Rules, sarifRule{ID: f.Rule})
		}
		results = append(results, f.sarif(index[f.Rule]))
	}
	run := sarifRun{Tool: sarifTool{driver}, ColumnKind: "unicodeCodePoints", Results: results}
	return encode(w, sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run},
	})
}

// sarif returns the finding as a result. The rule's index is its position
// among the driver's rules.
func (f Finding) sarif(rule int) sarifResult {
	message := f.Message
	if f.Help != "" {
		message += ". " + f.Help
	}
	result := sarifResult{
		RuleID: f.Rule, RuleIndex: rule, Level: f.Severity.String(), Message: sarifMessage{message},
		Locations: []sarifLocation{{Physical: physical(f.Place)}},
	}
	for i, r := range f.Related {
		related := sarifLocation{ID: &i, Physical: physical(r.Place), Message: &sarifMessage{r.Message}}
		result.Related = append(result.Related, related)
	}
	return result
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
