package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"go.yaml.in/yaml/v4"
)

// repository copies what a host checks out.
func repository(t *testing.T) string {
	t.Helper()
	runsProcesses(t)
	dir, root := t.TempDir(), filepath.Join("..", "..")
	for _, folder := range []string{"content", "templates", "static", "generator"} {
		if err := os.CopyFS(filepath.Join(dir, folder), os.DirFS(filepath.Join(root, folder))); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"main.go", "go.mod", "go.sum", "netlify.toml"} {
		data, err := os.ReadFile(filepath.Join(root, file))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, file), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// host runs a build command as a host does and returns the address that the
// home page says it has.
func host(t *testing.T, dir, command string, env ...string) string {
	t.Helper()
	if err := os.RemoveAll(filepath.Join(dir, "public")); err != nil {
		t.Fatal(err)
	}
	c := exec.Command("bash", "-c", command)
	c.Dir, c.Env = dir, append(os.Environ(), env...)
	if said, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", command, err, said)
	}
	home, err := os.ReadFile(filepath.Join(dir, "public", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(home), `<link rel="canonical" href="`)
	address, _, _ := strings.Cut(rest, `"`)
	return address
}

// address is base_url of this publication, with a slash at its end.
func address(t *testing.T) string {
	t.Helper()
	var site struct {
		BaseURL string `yaml:"base_url"`
	}
	data, err := os.ReadFile(filepath.Join("..", "..", "content", "site.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, &site); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(site.BaseURL, "/") + "/"
}

// The commands of netlify.toml build the site, at its own address and, for
// pull requests and branches, at theirs, with a version of Go that the module
// takes.
func TestNetlify(t *testing.T) {
	type context struct{ Command string }
	var config struct {
		Build struct {
			Publish, Command string
			Environment      map[string]string
		}
		Context map[string]context
	}
	dir := repository(t)
	if _, err := toml.DecodeFile(filepath.Join(dir, "netlify.toml"), &config); err != nil {
		t.Fatal(err)
	}
	if config.Build.Publish != "public" || len(config.Context) != 2 {
		t.Errorf("got %+v", config)
	}
	module, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	version := config.Build.Environment["GO_VERSION"]
	if minor := version[:strings.LastIndex(version, ".")]; !strings.Contains(string(module), "\ngo "+minor+".") {
		t.Errorf("GO_VERSION is %s", version)
	}
	env := []string{"NETLIFY=true", "DEPLOY_PRIME_URL=https://deploy-preview-7--example.netlify.app"}
	for name, value := range config.Build.Environment {
		env = append(env, name+"="+value)
	}
	for command, want := range map[string]string{
		config.Build.Command:                     address(t),
		config.Context["deploy-preview"].Command: "https://deploy-preview-7--example.netlify.app/",
		config.Context["branch-deploy"].Command:  "https://deploy-preview-7--example.netlify.app/",
	} {
		if got := host(t, dir, command, env...); got != want {
			t.Errorf("%s: the home page says that it is at %q, not %q", command, got, want)
		}
	}
}

// What the README says of other hosts builds the site where they serve it, and
// the files they read are within their limits.
func TestOtherHosts(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	readme, dir := string(data), repository(t)
	_, rest, ok := strings.Cut(readme, "\nif [ \"$CF_PAGES_BRANCH")
	command, _, _ := strings.Cut(rest, "\n")
	if command = `if [ "$CF_PAGES_BRANCH` + command; !ok {
		t.Fatal("the README has no command for Cloudflare Pages")
	}
	for branch, want := range map[string]string{"main": address(t), "draft": "https://abc.example.pages.dev/"} {
		if got := host(t, dir, command, "CF_PAGES=1", "CF_PAGES_BRANCH="+branch, "CF_PAGES_URL=https://abc.example.pages.dev"); got != want {
			t.Errorf("Cloudflare Pages, %s: the home page says that it is at %q, not %q", branch, got, want)
		}
	}
	checkCloudflareLimits(t, filepath.Join(dir, "public"))

	var workflow struct {
		Jobs map[string]struct {
			Steps []struct{ ID, Uses, Run string }
		}
	}
	_, pages, _ := strings.Cut(readme, "**GitHub Pages**")
	if err := yaml.Unmarshal([]byte(example(t, pages, "```yaml")), &workflow); err != nil {
		t.Fatal(err)
	}
	built := false
	for _, step := range workflow.Jobs["publish"].Steps {
		if step.Run == "" {
			continue
		}
		built = true
		const want = "https://owner.github.io/explainer"
		if got := host(t, dir, strings.ReplaceAll(step.Run, "${{ steps.pages.outputs.base_url }}", want)); got != want+"/" {
			t.Errorf("GitHub Pages: the home page says that it is at %q", got)
		}
	}
	if !built {
		t.Error("the workflow in the README builds nothing")
	}
}

// checkCloudflareLimits holds _headers and _redirects to what Cloudflare Pages
// reads: 100 rules, lines of 2,000 characters, 2,000 redirects.
func checkCloudflareLimits(t *testing.T, out string) {
	t.Helper()
	for name, most := range map[string]int{"_headers": 100, "_redirects": 2000} {
		data, err := os.ReadFile(filepath.Join(out, name))
		if err != nil {
			t.Fatal(err)
		}
		rules := 0
		for line := range strings.Lines(string(data)) {
			if len(line) > 2000 {
				t.Errorf("%s has a line of %d characters", name, len(line))
			}
			if line[0] == '/' {
				rules++
			}
		}
		if rules > most {
			t.Errorf("%s has %d rules", name, rules)
		}
	}
}
