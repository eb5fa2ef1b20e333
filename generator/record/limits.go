package record

// Limits bound what a publication may cost to build and to publish, so that a
// stranger's pull request can be previewed. Sizes are in MB of 2²⁰ bytes.
type Limits struct {
	FileMB  int // one file of the folder
	TotalMB int // all of them
	Files   int // how many there are, and how many old addresses
	Records int // figures, positions, events and all else that has an id, rows of datasets among them
	Rows    int // what the blocks of one text show, in rows and cells
	PageMB  int // one page
	SiteMB  int // all that is published: pages, feeds, downloads, cards and static files, but for their compressed twins
}

// DefaultLimits are those of a publication that states none. They are some ten
// times what a large one needs.
func DefaultLimits() Limits {
	return Limits{FileMB: 32, TotalMB: 1024, Files: 250_000, Records: 250_000, Rows: 100_000, PageMB: 32, SiteMB: 4096}
}

// MaxLimits are what no publication may state more than: site.yaml comes with
// the pull request.
func MaxLimits() Limits {
	return Limits{
		FileMB:  128,
		TotalMB: 2048,
		Files:   1_000_000,
		Records: 1_000_000,
		Rows:    1_000_000,
		PageMB:  64,
		SiteMB:  16384,
	}
}

// Keys implements Keyed.
func (l *Limits) Keys(v Visitor) {
	most := MaxLimits()
	v.Value(Key{Name: "file_mb", Means: "MB of one file of the folder", Like: "32"}, whole{&l.FileMB, most.FileMB})
	v.Value(
		Key{Name: "total_mb", Means: "MB of all files of the folder", Like: "1024"},
		whole{&l.TotalMB, most.TotalMB},
	)
	v.Value(
		Key{Name: "files", Means: "files of the folder, and old addresses", Like: "250000"},
		whole{&l.Files, most.Files},
	)
	v.Value(
		Key{Name: "records", Means: "records, rows of datasets among them", Like: "250000"},
		whole{&l.Records, most.Records},
	)
	v.Value(
		Key{Name: "rows", Means: "rows and cells that the blocks of one text show", Like: "100000"},
		whole{&l.Rows, most.Rows},
	)
	v.Value(Key{Name: "page_mb", Means: "MB of one page", Like: "16"}, whole{&l.PageMB, most.PageMB})
	v.Value(Key{Name: "site_mb", Means: "MB of all that is published", Like: "4096"}, whole{&l.SiteMB, most.SiteMB})
}

// Make implements Group: limits are there whether they are stated or not.
func (*Limits) Make() {}
