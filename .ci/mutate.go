//go:build ignore

// Mutate takes out each thing that finds a fault in turn: the body of a rule of
// generator/check, and each call that reports a finding while files are read,
// decoded, parsed and linked. The tests must fail each time. It changes no file:
// the packages are compiled once, with every mutant in them, and a variable of the
// environment says which is at work. All takes some five minutes on two cores.
//
//	go run .ci/mutate.go            # everything
//	go run .ci/mutate.go content    # what lies in generator/content
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// variable names the mutant that is at work, in the environment.
const variable = "EXPLAINER_MUTANT"

// working is added to each package: it reports whether a mutant is at work.
const working = `
import (
	"os"
	"strconv"
)

var theMutant = func() int { n, _ := strconv.Atoi(os.Getenv("` + variable + `")); return n }()

func mutated(n int) bool { return n == theMutant }
`

// mutant is a fault in a package: what does nothing where it is at work.
type mutant struct {
	number int
	pkg    string
	at     token.Position
	rule   string // the id of a rule whose body it empties
}

// suite is compiled tests, and which of them see a mutant.
type suite struct{ pkg, run string }

func main() {
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		fatal(err)
	}
	defer os.RemoveAll(dir)
	m := &mutator{dir: dir, replace: map[string]string{}}
	for _, pkg := range []string{"check", "content", "load", "markdown", "site"} {
		if len(os.Args) < 2 || slices.Contains(os.Args, pkg) {
			m.mutate(pkg)
		}
	}
	m.compile("check", "content", "load", "markdown", "site", "cli")
	survived := 0
	for _, mutant := range m.mutants {
		if m.survives(mutant) {
			survived++
			fmt.Printf("SURVIVED %s: no test fails without it\n", mutant.at)
		}
	}
	fmt.Printf("%d mutants, %d survived\n", len(m.mutants), survived)
	if survived > 0 || len(m.mutants) == 0 {
		os.Exit(1)
	}
}

// mutator collects mutants and the files that hold them.
type mutator struct {
	dir     string
	replace map[string]string // the files of an overlay
	mutants []mutant
}

// mutate writes the files of a package with their mutants.
func (m *mutator) mutate(pkg string) {
	files, err := filepath.Glob("generator/" + pkg + "/*.go")
	if err != nil || len(files) == 0 {
		fatal("run it from the top of the repository")
	}
	for _, file := range files {
		if !strings.HasSuffix(file, "_test.go") {
			m.file(pkg, file)
		}
	}
	m.write("generator/"+pkg+"/mutated.go", "package "+pkg+"\n"+working)
}

// edit is code that a mutant inserts at an offset of a file.
type edit struct {
	offset int
	code   string
}

// file adds the mutants of a file.
func (m *mutator) file(pkg, file string) {
	source, err := os.ReadFile(file)
	if err != nil {
		fatal(err)
	}
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, file, source, 0)
	if err != nil {
		fatal(err)
	}
	var edits []edit
	add := func(n ast.Node, rule string) string {
		m.mutants = append(m.mutants, mutant{len(m.mutants) + 1, pkg, set.Position(n.Pos()), rule})
		return "mutated(" + strconv.Itoa(len(m.mutants)) + ")"
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		if pkg == "check" {
			if body, rule := ruleBody(set, n); body != nil {
				edits = append(
					edits, edit{set.Position(body.Lbrace).Offset + 1, " if " + add(body, rule) + " { return };"},
				)
			}
			return true
		}
		for _, s := range statements(n) {
			if reports(s) {
				start, end := set.Position(s.Pos()).Offset, set.Position(s.End()).Offset
				edits = append(edits, edit{start, "if !" + add(s, "") + " { "}, edit{end, " }"})
			}
		}
		return true
	})
	slices.SortStableFunc(edits, func(a, b edit) int { return b.offset - a.offset })
	for _, e := range edits {
		source = slices.Insert(source, e.offset, []byte(e.code)...)
	}
	if len(edits) > 0 {
		m.write(file, string(source))
	}
}

// statements returns the statements that stand in a node by themselves.
func statements(n ast.Node) []ast.Stmt {
	switch n := n.(type) {
	case *ast.BlockStmt:
		return n.List
	case *ast.CaseClause:
		return n.Body
	}
	return nil
}

// reports reports whether a statement adds a finding: x.report(…), x.lacks(…), or
// findings = append(findings, …).
func reports(s ast.Stmt) bool {
	switch s := s.(type) {
	case *ast.ExprStmt:
		if call, ok := s.X.(*ast.CallExpr); ok {
			name := nameOf(call.Fun)
			return name == "report" || name == "lacks"
		}
	case *ast.AssignStmt:
		if call, ok := s.Rhs[0].(*ast.CallExpr); ok && s.Tok == token.ASSIGN && nameOf(call.Fun) == "append" {
			return strings.HasSuffix(strings.ToLower(nameOf(s.Lhs[0])), "findings")
		}
	}
	return false
}

// nameOf returns the last name of an expression such as d.report.
func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

// ruleBody returns the body of the function of a rule, and its id. A rule whose
// function is not written out in its place would be left out, and nobody would know;
// so it ends the run.
func ruleBody(set *token.FileSet, n ast.Node) (body *ast.BlockStmt, id string) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if slices.ContainsFunc(n.Lhs, isRun) {
			fatal(set.Position(n.Pos()), "set run in the literal of the rule, so that it can be taken out")
		}
	case *ast.CompositeLit:
		for _, e := range n.Elts {
			pair, ok := e.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			switch value := pair.Value.(type) {
			case *ast.BasicLit:
				if nameOf(pair.Key) == "ID" {
					id = strings.Trim(value.Value, `"`)
				}
			case *ast.FuncLit:
				if nameOf(pair.Key) == "run" {
					body = value.Body
				}
			default:
				if nameOf(pair.Key) == "run" {
					fatal(set.Position(pair.Pos()), "write the function of the rule out here, so that it can be taken out")
				}
			}
		}
	}
	return body, id
}

// isRun reports whether an expression is the field run of something.
func isRun(e ast.Expr) bool {
	s, ok := e.(*ast.SelectorExpr)
	return ok && s.Sel.Name == "run"
}

// write puts a file into the overlay.
func (m *mutator) write(file, text string) {
	whole, err := filepath.Abs(file)
	if err != nil {
		fatal(err)
	}
	m.replace[whole] = filepath.Join(m.dir, strings.ReplaceAll(file, "/", "-"))
	if err := os.WriteFile(m.replace[whole], []byte(text), 0o644); err != nil {
		fatal(err)
	}
}

// compile compiles the tests of packages with the overlay.
func (m *mutator) compile(packages ...string) {
	overlay := filepath.Join(m.dir, "overlay.json")
	text, err := json.Marshal(map[string]any{"Replace": m.replace})
	if err == nil {
		err = os.WriteFile(overlay, text, 0o644)
	}
	if err != nil {
		fatal(err)
	}
	for _, pkg := range packages {
		build := exec.Command(
			"go", "test", "-overlay", overlay, "-c", "-o", m.tests(pkg), "./"+path.Join("generator", pkg),
		)
		if out, err := build.CombinedOutput(); err != nil {
			fatal(pkg, string(out))
		}
	}
}

func (m *mutator) tests(pkg string) string { return filepath.Join(m.dir, pkg+".test") }

// survives reports whether all tests pass with a mutant at work: those of its
// package, then the rules' examples and the scripts.
func (m *mutator) survives(mutant mutant) bool {
	suites := []suite{{mutant.pkg, "."}, {"check", "^TestRules"}, {"cli", "^TestScripts$"}}
	if mutant.rule != "" {
		suites = []suite{{"check", "^TestRulesHoldTheirExamples$/^" + mutant.rule + "$"}, {"check", "^TestRules"}}
	}
	for _, s := range suites {
		run := exec.Command(m.tests(s.pkg), "-test.run", s.run, "-test.short", "-test.failfast", "-test.timeout", "5m")
		run.Dir = filepath.Join("generator", s.pkg)
		run.Env = append(os.Environ(), variable+"="+strconv.Itoa(mutant.number))
		if run.Run() != nil {
			return false
		}
	}
	return true
}

func fatal(v ...any) {
	fmt.Fprintln(os.Stderr, v...)
	os.Exit(2)
}
