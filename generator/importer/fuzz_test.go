package importer_test

import (
	"errors"
	"os"
	"slices"
	"testing"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/importer"
	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/sitetest"
)

// FuzzImportCSV imports any file: what is proposed can be read, whatever the file
// holds, and says of the form of the table all that there is to say.
func FuzzImportCSV(f *testing.F) {
	for _, text := range []string{
		"who,year,value\nFrance,2024,5\n", "T\n\nwho;2023;2024e\nFrance;1,5;2,5 p\n\np = x\n", "a,b\n1\n", "\"a\n# b\",year,v\nx,2024,\"1,234\"\n",
		"freq,geo\\TIME_PERIOD\t2019 \t2020 \nA,FR\t: \t1.5 p\n", "\"Title\",\"x: y\"\n\"CDID\",\"# z\"\n1990,1\n1991,2\n1992,3\n", "a,b: c,- d\nFrance,2024,1\n",
		"who,when,x\nFrance,2003-04,1\n", "true,null,2024\nFrance,x,1\n", "\xe9,2024\nFrance,1\n",
	} {
		f.Add([]byte(text))
	}
	p, err := load.Open(f.Context(), sitetest.Write(f, ""), load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}, nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		made, err := importer.ProposeCSV(p, "table.csv", data, importer.TableOptions{})
		if request := importer.RequestError(""); errors.As(err, &request) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
		doc, _ := content.Decode(made.Document, p.Site.Vocabulary)
		for _, f := range doc.Findings {
			if f.Rule != content.RuleMissingKey && f.Rule != content.RuleNotText { // what a person decides
				t.Errorf("%s: %s in\n%s", f.Rule, f.Message, made.Document.Data)
			}
		}
		d, ok := doc.Record.(*record.Dataset)
		table, _ := content.Decode(made.Table, nil)
		if !ok || table.Sheet == nil || slices.ContainsFunc(doc.Findings, func(f diag.Finding) bool { return f.Rule == content.RuleNotText }) {
			return
		}
		for _, p := range table.Sheet.Read(d, made.Document.Path).Problems {
			if len(p.Declare) > 0 {
				t.Errorf("left: %s in\n%s", p.Message, made.Document.Data)
			}
		}
	})
}
