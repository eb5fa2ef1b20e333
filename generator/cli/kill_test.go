package cli_test

import (
	"encoding/json"
	"explainer/generator/sitetest"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"explainer/generator/publish"
)

// A build that is killed at any moment (SIGKILL) leaves a folder in which each
// file is whole, old or new, and no page that a reader can come to refers to
// what is not there; the next build leaves what a clean one would.
//
// EXPLAINER_KILLS=300 kills so many builds of a site of a thousand pages.
func TestKilledAtAnyMoment(t *testing.T) {
	kills, documents := killsWanted(8, 20)
	k := newKiller(t, documents)
	moments := rand.New(rand.NewPCG(1, 7))
	for i := range kills {
		next := (i + 1) % 2 // over the files of the other release
		k.kill(t, next, moment(k.took, moments, i%2 == 0))
		k.check(t)
		k.mend(t, next)
	}
	t.Logf(
		"%d builds of %d pages killed: no file torn, no reference dangling, each next build like a clean one",
		kills,
		k.pages,
	)
}

// So does one that is killed while its files are moved, which takes too short a
// time for a kill at random to hit: each kill waits until one page has moved. Those
// that come too late are not counted.
func TestKilledWhileFilesMove(t *testing.T) {
	wanted, documents := killsWanted(4, 60)
	k := newKiller(t, documents)
	pages := rand.New(rand.NewPCG(1, 7))
	landed, tries := 0, 0
	for ; landed < wanted && tries < 20*wanted; tries++ {
		next := (tries + 1) % 2
		k.killOnceMoved(
			t, next, fmt.Sprintf("briefings/b-%d/index.html", documents/10+pages.IntN(documents-documents/10)),
		)
		if k.check(t) {
			landed++
		}
		k.mend(t, next)
	}
	if landed < wanted {
		t.Errorf("of %d kills only %d landed while files moved", tries, landed)
	}
	t.Logf("%d of %d kills of builds of %d pages landed while files moved", landed, tries, k.pages)
}

// killsWanted returns how many builds are to be killed, and of how many documents.
func killsWanted(kills, documents int) (wanted, of int) {
	if n, err := strconv.Atoi(os.Getenv("EXPLAINER_KILLS")); err == nil {
		return n, 500
	}
	return kills, documents
}

// mend builds a release, and compares the folder with what a clean build makes.
func (k *killer) mend(t *testing.T, release int) {
	t.Helper()
	k.build(t, release)
	if diff := differ(readFolder(t, k.out), k.clean[release]); diff != "" {
		t.Fatalf("the build after the kill differs from a clean one: %s", diff)
	}
}

// moment is a random one of a build or of its last third, in which files move.
func moment(took time.Duration, random *rand.Rand, late bool) time.Duration {
	if late {
		return took - time.Duration(random.Int64N(int64(took/3)))
	}
	return time.Duration(random.Int64N(int64(took)))
}

// runsProcesses skips, in short mode, a test that does all its work in processes
// that run one after another: the race detector, which short mode is for, has
// nothing to see in them that TestScripts does not show it.
func runsProcesses(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("runs other processes")
	}
}

// killer builds two releases of a site in turn into one folder.
type killer struct {
	command string
	sources [2]string
	clean   [2]map[string]string // what a build into an empty folder makes
	out     string
	pages   int
	took    time.Duration // a build over the other release's files
}

func newKiller(t *testing.T, documents int) *killer {
	t.Helper()
	runsProcesses(t)
	command, err := exec.LookPath("explainer")
	if err != nil {
		t.Fatal(err)
	}
	k := &killer{command: command, out: filepath.Join(t.TempDir(), "public")}
	for release := range 2 {
		k.sources[release] = edited(t, documents, release)
		k.build(t, release)
		k.clean[release] = readFolder(t, k.out)
		if release == 0 {
			if err := os.RemoveAll(k.out); err != nil {
				t.Fatal(err)
			}
		}
	}
	k.build(t, 0)
	start := time.Now()
	k.build(t, 1)
	k.took = time.Since(start)
	k.build(t, 0)
	for name := range k.clean[0] {
		if path.Ext(name) == ".html" {
			k.pages++
		}
	}
	return k
}

// edited is a folder with one of two releases of a site: most pages differ,
// some are in one alone, and the stylesheet has another name.
func edited(t *testing.T, documents, release int) string {
	t.Helper()
	dir := sitetest.Write(t, "")
	css, err := os.ReadFile(filepath.Join("..", "..", "static", "assets", "site.css"))
	if err != nil {
		t.Fatal(err)
	}
	sitetest.Put(
		t,
		filepath.Join(dir, "static", "assets", "site.css"),
		fmt.Sprintf("%s\n.release { order: %d }\n", css, release),
	)
	for i := range documents {
		n := i + release*documents/10
		sitetest.Put(t, filepath.Join(dir, "content", "briefings", fmt.Sprintf("b-%d.md", n)), fmt.Sprintf(
			"---\ntitle: Briefing %[1]d\nsummary: Release %[2]d.\ndate: 2025-02-26\nas_of: 2025-02-26\n"+
				"figures:\n  - {id: sum-%[1]d, label: Sum %[1]d, measure: defence-spending, subject: united-kingdom, value: %[1]d.%[2]d, unit: GBP bn, period: %[3]d, stage: pledged, sources: [report]}\n"+
				"---\nIt was [[sum-%[1]d]], see [[b-%[4]d]] [@report].\n", n, release, 2000+n, release*documents/10+(i+1)%documents))
	}
	return dir
}

func (k *killer) start(t *testing.T, release int) (*exec.Cmd, *strings.Builder) {
	t.Helper()
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	c := exec.Command(k.command, "build", "--source", k.sources[release], "--out", k.out, "--as-of", "2026-01-06")
	c.Env = append(os.Environ(), "EXPLAINER_BUILTIN="+root)
	c.Stdout, c.Stderr = &said, &said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return c, &said
}

func (k *killer) build(t *testing.T, release int) {
	t.Helper()
	c, said := k.start(t, release)
	if err := c.Wait(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
}

func (k *killer) kill(t *testing.T, release int, after time.Duration) {
	t.Helper()
	c, _ := k.start(t, release)
	timer := time.AfterFunc(after, func() { _ = c.Process.Kill() })
	defer timer.Stop()
	_ = c.Wait() // it was killed, or was faster
}

// killOnceMoved kills a build as soon as another file has a name.
func (k *killer) killOnceMoved(t *testing.T, release int, name string) {
	t.Helper()
	name = filepath.Join(k.out, filepath.FromSlash(name))
	before, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	c, _ := k.start(t, release)
	var ended atomic.Bool
	var over sync.WaitGroup
	over.Go(func() {
		_ = c.Wait()
		ended.Store(true)
	})
	for !ended.Load() {
		if now, err := os.Stat(name); err != nil || !os.SameFile(before, now) {
			break
		}
	}
	_ = c.Process.Kill() // it may have ended
	over.Wait()
}

// check reports what is torn or missing in the folder, and whether its files
// are of both releases.
func (k *killer) check(t *testing.T) (mixed bool) {
	t.Helper()
	got := readFolder(t, k.out)
	for name, text := range got {
		switch {
		case name == publish.ManifestName:
			if !json.Valid([]byte(text)) {
				t.Error("the manifest is torn")
			}
		case text != k.clean[0][name] && text != k.clean[1][name]:
			t.Errorf("%s is of neither release", name)
		}
	}
	for _, problem := range dangling(got) {
		t.Error(problem)
	}
	delete(got, publish.ManifestName)
	return differ(got, k.clean[0]) != "" && differ(got, k.clean[1]) != ""
}

var reference = regexp.MustCompile(`(?:href|src)="(/[^"#]*)[^"]*"`)

// dangling follows the references of every page that can be come to from the
// home page.
func dangling(files map[string]string) (problems []string) {
	queue, seen := []string{"index.html"}, map[string]bool{"index.html": true}
	for len(queue) > 0 {
		from := queue[0]
		queue = queue[1:]
		for _, m := range reference.FindAllStringSubmatch(files[from], -1) {
			name := strings.TrimPrefix(m[1], "/")
			if name == "" || strings.HasSuffix(name, "/") {
				name += "index.html"
			}
			if seen[name] {
				continue
			}
			seen[name] = true
			if _, ok := files[name]; !ok {
				problems = append(problems, from+" refers to "+name+", which is not there")
			}
			if path.Ext(name) == ".html" {
				queue = append(queue, name)
			}
		}
	}
	return problems
}

// differ names the first file that two folders do not share, but for the
// manifest where one has none.
func differ(a, b map[string]string) string {
	for _, name := range slices.Sorted(maps.Keys(b)) {
		if _, ok := a[publish.ManifestName]; name == publish.ManifestName && !ok {
			continue
		}
		if text, ok := a[name]; !ok || text != b[name] {
			return name
		}
	}
	for _, name := range slices.Sorted(maps.Keys(a)) {
		if _, ok := b[name]; !ok {
			return name
		}
	}
	return ""
}

// readFolder reads a folder: paths to contents. What waits to be moved in place
// is no part of it.
func readFolder(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == ".explainer":
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		data, err := os.ReadFile(name)
		short, _ := filepath.Rel(dir, name)
		files[filepath.ToSlash(short)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
