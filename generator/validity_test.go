package generator_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Every page of the publication is valid HTML by the standard's own checker.
func TestPagesAreValidHTML(t *testing.T) {
	jar := checker(t, "vnu-jar/build/dist/vnu.jar")
	java, err := exec.LookPath("java")
	if err != nil {
		if os.Getenv("EXPLAINER_BROWSER") == "required" {
			t.Fatal(err)
		}
		t.Skip("there is no Java")
	}
	out := filepath.Join(t.TempDir(), "public")
	if report, err := realSite(t).Build(t.Context(), out); err != nil || len(report.Findings) > 0 {
		t.Fatal(err, report.Findings)
	}
	var said bytes.Buffer
	check := exec.CommandContext(
		t.Context(), java, "-jar", jar, "--errors-only", "--skip-non-html", "--format", "json", out,
	)
	check.Stderr = &said
	failed := check.Run() // it fails where it finds something, too
	var found struct {
		Messages []struct {
			URL, Message, Extract string
			LastLine              int
		}
	}
	if err := json.Unmarshal(said.Bytes(), &found); err != nil {
		t.Fatalf("%v: %v: %s", failed, err, said.String())
	}
	for _, m := range found.Messages {
		t.Errorf("%s:%d: %s: %s", m.URL, m.LastLine, m.Message, m.Extract)
	}
	if failed != nil && len(found.Messages) == 0 {
		t.Fatal(failed)
	}
}
