package cli_test

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const licencesFile = "licences.txt"

var (
	requirement = regexp.MustCompile(`(?m)^(?:require )?\s*([a-z0-9.-]+\.[a-z]+/\S+|[a-z0-9.-]+\.[a-z]+) (v\S+)`)
	heading     = regexp.MustCompile(`(?m)^== (\S+) (v\S+) \((.+)\)$`)
)

// The list of licences names exactly the modules that go.mod requires, in their
// versions.
func TestLicences(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, m := range requirement.FindAllStringSubmatch(string(data), -1) {
		want = append(want, m[1]+" "+m[2])
	}
	slices.Sort(want)
	if len(want) < 10 {
		t.Fatalf("go.mod was not understood: %q", want)
	}
	if *update {
		if err := os.WriteFile(licencesFile, []byte(writeLicences(t, want)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(licencesFile)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range heading.FindAllStringSubmatch(string(text), -1) {
		got = append(got, m[1]+" "+m[2])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf(
			"run go test ./generator/cli -run TestLicences -update; go.mod (-) and %s (+) differ:\n%s",
			licencesFile,
			diff,
		)
	}
}

// writeLicences reads the licence of each module from the module cache.
func writeLicences(t *testing.T, modules []string) string {
	t.Helper()
	dirs := moduleDirs(t)
	var b strings.Builder
	b.WriteString("explainer is made of these modules, each under its own licence. Some serve its tests alone.\n")
	for _, module := range modules {
		text := licenceOf(t, dirs[module])
		name := licenceName(t, module, text)
		if fonts, err := os.ReadFile(filepath.Join(dirs[module], "LICENSE-SIL")); err == nil { // of fonts that a module holds
			name, text = name+" AND OFL-1.1", text+"\n"+string(fonts)
		}
		lines := strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
		fmt.Fprintf(&b, "\n== %s (%s)\n\n%s\n", module, name, lines)
	}
	return b.String()
}

func licenceOf(t *testing.T, dir string) string {
	t.Helper()
	for _, name := range []string{"LICENSE", "LICENSE.txt", "LICENSE.md", "License", "COPYING"} {
		if text, err := os.ReadFile(filepath.Join(dir, name)); err == nil {
			return string(text)
		}
	}
	t.Fatalf("no licence in %q", dir)
	return ""
}

// moduleDirs are the folders of all modules, by path and version.
func moduleDirs(t *testing.T) map[string]string {
	t.Helper()
	cmd := exec.Command("go", "list", "-m", "-json", "all")
	cmd.Dir = filepath.Join("..", "..")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	dirs := map[string]string{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var m struct{ Path, Version, Dir string }
		err := d.Decode(&m)
		if err == io.EOF {
			return dirs
		}
		if err != nil {
			t.Fatal(err)
		}
		dirs[m.Path+" "+m.Version] = m.Dir
	}
}

// licenceName is the SPDX identifier of a licence by what its text says.
func licenceName(t *testing.T, module, text string) string {
	t.Helper()
	for _, known := range [...]struct{ sign, name string }{
		{"Apache License", "Apache-2.0"},
		{"Mozilla Public License", "MPL-2.0"},
		{"Permission is hereby granted, free of charge", "MIT"},
		{"Neither the name", "BSD-3-Clause"},
		{"Redistribution and use in source and binary forms", "BSD-2-Clause"},
	} {
		if strings.Contains(strings.Join(strings.Fields(text), " "), known.sign) {
			return known.name
		}
	}
	t.Fatalf("the licence of %s is none that is known", module)
	return ""
}
