package record

// Format is how the file of a table is written, where it is not plain CSV: UTF-8,
// commas between cells, a header in its first line, numbers in digits with a point.
type Format struct {
	Separator Separator
	Encoding  Encoding
	Skip      int      // lines above the header
	SkipLast  int      // lines below the last row, empty ones not counted
	Comment   string   // the character that begins a line which is no row
	Columns   []string // names of the columns, where no line has them
	Decimal   Decimal
	Thousands Thousands
	Negative  Negative
	Missing   []string   // what stands where there is no number
	Marks     []NoteMark // what stands behind numbers and leads to notes
}

// Keys visits the keys of the format.
func (f *Format) Keys(v Visitor) {
	v.Value(Key{
		Name: "separator", Means: "what separates the cells, where that is no comma", Like: "semicolon",
		Column: NoColumn, Rare: true,
	}, WordAt(&f.Separator, Separators))
	v.Value(Key{
		Name: "encoding", Means: "the encoding of the file, where that is not UTF-8", Like: "windows-1252",
		Column: NoColumn, Rare: true,
	}, WordAt(&f.Encoding, Encodings))
	v.Value(Key{
		Name: "skip", Means: "how many lines stand above the one that names the columns", Like: "3",
		Column: NoColumn, Rare: true,
	}, whole{&f.Skip, maxSkipped})
	v.Value(Key{
		Name: "skip_last", Means: "how many lines stand below the last row, empty ones not counted", Like: "2",
		Column: NoColumn, Rare: true,
	}, whole{&f.SkipLast, maxSkipped})
	v.Value(Key{
		Name: "comment", Means: "the character at the start of lines that are no rows", Like: `"#"`,
		Column: NoColumn, Rare: true,
	}, parsed{&f.Comment, Form{Name: FormText, Expects: `one character, such as "#"`}, parseComment})
	v.List(Key{
		Name: "columns", Means: "the names of the columns, where no line of the file has them", Like: "[year, value]",
		Column: NoColumn, Rare: true,
	}, TextsAt(&f.Columns))
	f.numbers(v)
}

// numbers visits the keys that say how numbers are written.
func (f *Format) numbers(v Visitor) {
	v.Value(Key{
		Name: "decimal", Means: "the decimal mark, where that is no point", Like: "comma", Column: NoColumn,
		Rare: true,
	}, WordAt(&f.Decimal, Decimals))
	v.Value(Key{
		Name: "thousands", Means: "the mark between thousands, where there is one", Like: "space",
		Column: NoColumn, Rare: true,
	}, WordAt(&f.Thousands, ThousandsMarks))
	v.Value(Key{
		Name: "negative", Means: "how negative numbers are written, where that is not with a minus",
		Like: "parentheses", Column: NoColumn, Rare: true,
	}, WordAt(&f.Negative, Negatives))
	v.List(Key{
		Name: "missing", Means: "what stands where there is no number", Like: `["..", "n/a"]`, Column: NoColumn,
		Rare: true,
	}, TextsAt(&f.Missing))
	v.Groups(Key{
		Name: "marks", By: "mark", Short: "means",
		Means: "what stands behind numbers, periods and names, and what each mark means",
		Like:  `{p: provisional, e: {means: estimated, stage: estimate}}`, Column: NoColumn, Rare: true,
	}, groupsAt(&f.Marks))
}

const maxSkipped = 1000 // lines

func parseComment(text string) (string, error) {
	if len(text) != 1 || text[0] <= ' ' || text[0] >= 0x7f || text == `"` {
		return "", FormError(`one character that begins no row, such as "#"`)
	}
	return text, nil
}

// NoteMark is a mark that leads to a note: 35300 [1], 5 p, 2024e.
type NoteMark struct {
	Mark  string
	Means string
	Stage Stage // of the numbers that have it; empty where it says nothing of that
}

// Keys implements Keyed.
func (m *NoteMark) Keys(v Visitor) {
	v.Value(Key{Name: "mark", Required: true, Means: "the mark", Like: "p"}, (*Text)(&m.Mark))
	v.Value(
		Key{Name: "means", Required: true, Means: "what it means, which is told of each number that has it", Like: "provisional"},
		(*Text)(&m.Means),
	)
	v.Value(Key{Name: "stage", Means: "the stage of the numbers that have it", Like: "estimate"}, stageValue{&m.Stage})
}

// Separator is what separates the cells of a line.
type Separator string

// The separators.
const (
	Comma     Separator = "comma"
	Semicolon Separator = "semicolon"
	Tab       Separator = "tab"
	Bar       Separator = "bar"
)

// Separators lists the separators.
func Separators() []Separator { return []Separator{Comma, Semicolon, Tab, Bar} }

// Rune returns the character.
func (s Separator) Rune() rune {
	switch s {
	case Semicolon:
		return ';'
	case Tab:
		return '\t'
	case Bar:
		return '|'
	}
	return ','
}

// Encoding is a character encoding under its name in the WHATWG’s standard.
type Encoding string

// The encodings. Text in UTF-16 says so itself by its first two bytes.
const (
	UTF8        Encoding = "utf-8"
	Windows1250 Encoding = "windows-1250" // of Central Europe
	Windows1251 Encoding = "windows-1251" // Cyrillic
	Windows1252 Encoding = "windows-1252" // of Western Europe
)

// Encodings lists the encodings.
func Encodings() []Encoding { return []Encoding{UTF8, Windows1250, Windows1251, Windows1252} }

// Decimal is a decimal mark.
type Decimal string

// The decimal marks.
const (
	DecimalPoint Decimal = "point"
	DecimalComma Decimal = "comma"
)

// Decimals lists the decimal marks.
func Decimals() []Decimal { return []Decimal{DecimalPoint, DecimalComma} }

// Thousands is a mark between thousands.
type Thousands string

// The marks between thousands.
const (
	ThousandsComma      Thousands = "comma"
	ThousandsPoint      Thousands = "point"
	ThousandsSpace      Thousands = "space"
	ThousandsApostrophe Thousands = "apostrophe"
)

// ThousandsMarks lists the marks between thousands.
func ThousandsMarks() []Thousands {
	return []Thousands{ThousandsComma, ThousandsPoint, ThousandsSpace, ThousandsApostrophe}
}

// Negative is a way to write negative numbers.
type Negative string

// Parentheses stand around negative numbers: (5) is −5.
const Parentheses Negative = "parentheses"

// Negatives lists the ways.
func Negatives() []Negative { return []Negative{Parentheses} }

// Shape is what of a Format divides a file into cells.
type Shape struct {
	separator      Separator
	encoding       Encoding
	skip, skipLast int
	comment        string
}

// Shape returns what of the format divides a file into cells.
func (f *Format) Shape() Shape {
	return Shape{f.Separator, f.Encoding, f.Skip, f.SkipLast, f.Comment}
}
