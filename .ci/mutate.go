//go:build ignore

// Mutate deletes the body of each rule of generator/check in turn and runs the
// tests of the rules, which must fail each time. It changes no file.
//
//	go run .ci/mutate.go
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

func main() {
	files, err := filepath.Glob("generator/check/*.go")
	if err != nil || len(files) == 0 {
		fatal("run it from the top of the repository")
	}
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		fatal(err)
	}
	defer os.RemoveAll(dir)
	rules, survived := 0, 0
	for _, file := range files {
		for _, m := range mutate(file) {
			rules++
			if test(dir, file, m.text) {
				survived++
				fmt.Printf("SURVIVED %s: no test fails without its body\n", m.at)
			} else {
				fmt.Printf("killed   %s\n", m.at)
			}
		}
	}
	fmt.Printf("%d rules, %d survived\n", rules, survived)
	if survived > 0 || rules == 0 {
		os.Exit(1)
	}
}

// mutant is a file with one rule that does nothing, and where that rule is.
type mutant struct {
	at   token.Position
	text []byte
}

// mutate returns a file once for each rule in it, with that rule doing nothing.
// A rule whose function is not written out in its place would be left out, and
// nobody would know; so it ends the run.
func mutate(file string) (mutants []mutant) {
	source, err := os.ReadFile(file)
	if err != nil {
		fatal(err)
	}
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, file, source, 0)
	if err != nil {
		fatal(err)
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); !ok || key.Name != "run" {
				return true
			}
			body, ok := n.Value.(*ast.FuncLit)
			if !ok {
				fatal(set.Position(n.Pos()), "write the function of the rule out here, so that it can be taken out")
			}
			at := set.Position(body.Body.Lbrace)
			mutants = append(mutants, mutant{at, slices.Insert(slices.Clone(source), at.Offset+1, []byte(" return;")...)})
		case *ast.AssignStmt:
			for _, left := range n.Lhs {
				if to, ok := left.(*ast.SelectorExpr); ok && to.Sel.Name == "run" {
					fatal(set.Position(n.Pos()), "set run in the literal of the rule, so that it can be taken out")
				}
			}
		}
		return true
	})
	return mutants
}

// test reports whether the tests of the rules pass with a file replaced.
func test(dir, file string, mutant []byte) bool {
	whole, err := filepath.Abs(file)
	if err != nil {
		fatal(err)
	}
	replacement := filepath.Join(dir, filepath.Base(file))
	overlay := filepath.Join(dir, "overlay.json")
	text, err := json.Marshal(map[string]map[string]string{"Replace": {whole: replacement}})
	if err != nil {
		fatal(err)
	}
	for name, data := range map[string][]byte{replacement: mutant, overlay: text} {
		if err := os.WriteFile(name, data, 0o644); err != nil {
			fatal(err)
		}
	}
	build := exec.Command(
		"go", "test", "-overlay", overlay, "-c", "-o", filepath.Join(dir, "rules.test"), "./generator/check",
	)
	if out, err := build.CombinedOutput(); err != nil {
		fatal(file, string(out))
	}
	run := exec.Command(filepath.Join(dir, "rules.test"), "-test.run", "^TestRules")
	run.Dir = filepath.FromSlash("generator/check")
	return run.Run() == nil
}

func fatal(v ...any) {
	fmt.Fprintln(os.Stderr, v...)
	os.Exit(2)
}
