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
		mutant, ok := mutate(file)
		if !ok {
			continue
		}
		rules++
		if test(dir, file, mutant) {
			survived++
			fmt.Printf("SURVIVED %s: no test fails without its body\n", file)
		} else {
			fmt.Printf("killed   %s\n", file)
		}
	}
	fmt.Printf("%d rules, %d survived\n", rules, survived)
	if survived > 0 || rules == 0 {
		os.Exit(1)
	}
}

// mutate returns a file whose rule does nothing.
func mutate(file string) ([]byte, bool) {
	source, err := os.ReadFile(file)
	if err != nil {
		fatal(err)
	}
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, file, source, 0)
	if err != nil {
		fatal(err)
	}
	at := -1
	ast.Inspect(parsed, func(n ast.Node) bool {
		pair, ok := n.(*ast.KeyValueExpr)
		if !ok {
			return true
		}
		if key, ok := pair.Key.(*ast.Ident); ok && key.Name == "run" {
			if body, ok := pair.Value.(*ast.FuncLit); ok {
				at = set.Position(body.Body.Lbrace).Offset + 1
			}
		}
		return true
	})
	if at < 0 {
		return nil, false
	}
	return append(append(source[:at:at], " return;"...), source[at:]...), true
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
	build := exec.Command("go", "test", "-overlay", overlay, "-c", "-o", filepath.Join(dir, "rules.test"), "./generator")
	if out, err := build.CombinedOutput(); err != nil {
		fatal(file, string(out))
	}
	run := exec.Command(filepath.Join(dir, "rules.test"), "-test.run", "^(TestRules|TestEvidence)")
	run.Dir = "generator"
	return run.Run() == nil
}

func fatal(v ...any) {
	fmt.Fprintln(os.Stderr, v...)
	os.Exit(2)
}
