package reference

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"strings"
)

// comments are what the source of some packages says of its types, their fields and
// their methods, by name: "page.Link", "page.Link.URL".
type comments map[string]string

// add reads the comments of a package from its source, which was compiled and so can
// be parsed.
func (c comments) add(source fs.FS) {
	names, _ := fs.Glob(source, "*.go") // the pattern is well-formed
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := fs.ReadFile(source, name)
		if err != nil {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			continue
		}
		for _, d := range file.Decls {
			c.declared(file.Name.Name, d)
		}
	}
}

// declared adds the comments of a type, or of a method.
func (c comments) declared(pkg string, d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv != nil {
			c.set(pkg+"."+receiver(d.Recv.List[0].Type)+"."+d.Name.Name, d.Doc)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if t, ok := spec.(*ast.TypeSpec); ok {
				c.set(pkg+"."+t.Name.Name, d.Doc)
				c.fields(pkg+"."+t.Name.Name+".", t.Type)
			}
		}
	}
}

// receiver returns the name of the type that a method is of.
func receiver(e ast.Expr) string {
	if p, ok := e.(*ast.StarExpr); ok {
		e = p.X
	}
	if id, ok := e.(*ast.Ident); ok {
		return id.Name
	}
	return ""
}

// fields adds the comments of the fields of a struct. Those that share a line share
// its comment.
func (c comments) fields(prefix string, t ast.Expr) {
	s, ok := t.(*ast.StructType)
	if !ok {
		return
	}
	for _, f := range s.Fields.List {
		names := f.Names
		if len(names) == 0 {
			names = []*ast.Ident{{Name: embeddedName(f.Type)}}
		}
		for _, n := range names {
			c.set(prefix+n.Name, f.Doc)
			c.set(prefix+n.Name, f.Comment)
		}
	}
}

// embeddedName returns the name of an embedded field: that of its type.
func embeddedName(e ast.Expr) string {
	if s, ok := e.(*ast.SelectorExpr); ok {
		return s.Sel.Name
	}
	if p, ok := e.(*ast.StarExpr); ok {
		return embeddedName(p.X)
	}
	return receiver(e)
}

// set notes a comment in one line, if there is one.
func (c comments) set(name string, doc *ast.CommentGroup) {
	if text := strings.Join(strings.Fields(doc.Text()), " "); text != "" {
		c[name] = text
	}
}
