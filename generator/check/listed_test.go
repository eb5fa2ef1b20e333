package check

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// Every function that makes a rule is entered in Rules, so that none is written and
// never run.
func TestEveryRuleIsListed(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	made, called := map[string]string{}, map[string]bool{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if makesRule(n) {
					made[n.Name.Name] = file
				}
			case *ast.CallExpr:
				if name, ok := n.Fun.(*ast.Ident); ok {
					called[name.Name] = true
				}
			}
			return true
		})
	}
	if len(made) < 50 {
		t.Fatalf("only %d rules were found", len(made))
	}
	for name, file := range made {
		if !called[name] {
			t.Errorf("the rule %s of %s is not entered in rule.go", name, file)
		}
	}
}

// makesRule reports whether a function returns a Rule and takes nothing.
func makesRule(f *ast.FuncDecl) bool {
	results := f.Type.Results
	if f.Recv != nil || f.Type.Params.NumFields() > 0 || results.NumFields() != 1 {
		return false
	}
	name, ok := results.List[0].Type.(*ast.Ident)
	return ok && name.Name == "Rule"
}
