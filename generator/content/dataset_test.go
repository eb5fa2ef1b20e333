package content_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"explainer/generator/content"
)

// Each cell has its own place, in characters, also where a quoted one holds
// lines and where one line is the whole file.
func TestCellsHaveTheirPlaces(t *testing.T) {
	doc := sound(t, "content/datasets/a.csv", "who,été,x\nУкраїна,\"a\nб\",c\n\n,é,ü\n")
	var got []string
	for _, row := range append([][]content.Cell{doc.Table.Header}, doc.Table.Rows...) {
		for _, cell := range row {
			got = append(got, fmt.Sprintf("%d:%d", cell.Line, cell.Col))
		}
	}
	if want := strings.Fields("1:1 1:5 1:9 2:1 2:9 3:4 5:1 5:2 5:4"); !slices.Equal(got, want) {
		t.Errorf("the cells stand at %q, want %q", got, want)
	}
	const columns = 50_000 // which takes minutes where each is counted from the line's start
	wide := strings.Repeat("é,", columns) + "x"
	doc = sound(t, "content/datasets/a.csv", "a"+strings.Repeat(",b", columns)+"\n"+wide+"\n")
	if last := doc.Table.Rows[0][columns]; last.Line != 2 || last.Col != 2*columns+1 {
		t.Errorf("the last cell stands at %d:%d", last.Line, last.Col)
	}
	long, _ := decode(t, "content/datasets/a.csv", "a,b\n1,"+strings.Repeat("x", 20_000)+"\n")
	if len(long.Findings) != 1 || long.Findings[0].Message != "the cell is longer than 16 KB" || long.Findings[0].Place.Col != 3 {
		t.Errorf("a long cell: %+v", long.Findings)
	}
}
