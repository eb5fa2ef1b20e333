package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"sync"

	"explainer/generator/site"

	"golang.org/x/sync/errgroup"
)

// Dir is the folder of the index, below the output folder.
const Dir = "search/"

// File is a file of the index.
type File struct {
	Path string // below the output folder
	Make func() []byte
}

const (
	docsPerShard = 32      // of results
	textPerShard = 1 << 17 // bytes of the site's text for each shard of terms
	textOfRecord = 300     // bytes that stand for the text of a document without a body
)

// Files returns the files of a site's index. The first call of a Make makes the
// whole index.
func Files(s *site.Site) []File {
	documents, text := 0, 0
	for _, g := range Groups(s) {
		documents += len(g.Entries)
		for _, e := range g.Entries {
			text += textOfRecord
			if ownsFile(e) && e.Unit.Body != nil {
				text += len(e.Unit.Body.Plain)
			}
		}
	}
	made := sync.OnceValue(func() *index { return build(s, 1+text/textPerShard) })
	files := []File{{Dir + "index.json", func() []byte { return made().root(s) }}}
	for i := range 1 + text/textPerShard {
		name := fmt.Sprintf("%sterms/%d.json", Dir, i)
		files = append(files, File{name, func() []byte { return made().file(made().terms, i) }})
	}
	for i := range (documents + docsPerShard - 1) / docsPerShard {
		name := fmt.Sprintf("%sdocs/%d.json", Dir, i)
		files = append(files, File{name, func() []byte { return made().file(made().docs, i) }})
	}
	if words := lexiconFor(s.Language.Code); words != nil {
		files = append(files, File{Dir + "words.json", func() []byte { return words.json(made().version) }})
	}
	return files
}

// index is the index of a site, divided into shards.
type index struct {
	version string
	count   int      // of documents
	firsts  []string // the first term of each shard of terms
	terms   [][]byte
	docs    [][]byte
}

func build(s *site.Site, shards int) *index {
	var entries []*site.Entry
	for _, g := range Groups(s) {
		entries = append(entries, g.Sorted()...)
	}
	x := &index{count: len(entries), docs: make([][]byte, (len(entries)+docsPerShard-1)/docsPerShard)}
	terms := merged(x.read(s, entries))
	written, total := make([]entry, len(terms)), 0
	for i, t := range terms {
		written[i] = write(t)
		total += len(written[i].json)
	}
	if shards > 1 {
		written = withBeginnings(written, total/shards/2)
	}
	x.terms, x.firsts = cut(written, shards)
	x.version = digest(x.terms, x.docs)
	return x
}

// read reads the documents on all cores, each worker a run of shards. It sets the
// shards of results and returns the terms of each run, in order. The number of
// runs does not change what is merged from them.
func (x *index) read(s *site.Site, entries []*site.Entry) []*inverted {
	parts := make([]*inverted, runtime.GOMAXPROCS(0))
	var g errgroup.Group
	for k := range parts {
		parts[k] = newInverted()
		g.Go(func() error {
			for shard := k * len(x.docs) / len(parts); shard < (k+1)*len(x.docs)/len(parts); shard++ {
				first := shard * docsPerShard
				x.docs[shard] = parts[k].shard(s, entries[first:min(first+docsPerShard, len(entries))], first)
			}
			return nil
		})
	}
	_ = g.Wait() // indexing has no error to return
	return parts
}

// shard adds the terms of the documents of one shard, which are numbered from
// first on, and returns their results as JSON.
func (v *inverted) shard(s *site.Site, entries []*site.Entry, first int) []byte {
	var out []byte
	for i, e := range entries {
		doc, where := uint32(first+i), inBody
		t := tokenizer{emit: func(term []byte) { v.add(term, doc, where) }}
		r := Describe(s, e)
		fields(s, e, r, func(in tier, text string) {
			where = in
			t.text(text)
		})
		out = append(out, '[')
		for _, text := range []string{r.URL, r.Title, r.Kind, r.Date, r.Summary} {
			out = append(quoted(out, text), ',')
		}
		out = append(out[:len(out)-1], "],"...)
	}
	return out
}

// digest returns 10 hexadecimal digits of the digest of all shards.
func digest(groups ...[][]byte) string {
	hash := sha256.New()
	for _, group := range groups {
		for _, data := range group {
			fmt.Fprintln(hash, len(data))
			hash.Write(data)
		}
	}
	return hex.EncodeToString(hash.Sum(nil)[:5])
}

// file returns a shard with the version before it. A shard that the index does
// not need is empty.
func (x *index) file(shards [][]byte, i int) []byte {
	out := append(quoted([]byte{'['}, x.version), ',')
	if i < len(shards) {
		out = append(out, shards[i]...)
	}
	return append(bytes.TrimSuffix(out, []byte{','}), ']')
}

// root returns the file that the script reads first.
func (x *index) root(s *site.Site) []byte {
	data, _ := json.Marshal(struct { // strings and numbers: cannot fail
		Version  string            `json:"version"`
		Firsts   []string          `json:"firsts"`
		PerShard int               `json:"perShard"`
		Most     int               `json:"most"`   // how many documents a term lists
		Scales   map[string]string `json:"scales"` // words that mean the same behind a number
		Synonyms synonyms          `json:"synonyms"`
		Stop     []string          `json:"stop"`    // words that say nothing of what is looked for
		Weights  [][2]float64      `json:"weights"` // from which document on, how much it counts
		Lexicon  bool              `json:"lexicon"` // there is a file of the words of the language
	}{x.version, x.firsts, docsPerShard, maxPostings, scales(s), synonymsOf(s), s.Language.Words.StopWords, weights(s), lexiconFor(s.Language.Code) != nil})
	return data
}

// scales maps the short form of a scale to the long one and back: bn, billion.
func scales(s *site.Site) map[string]string {
	out := map[string]string{}
	for short, long := range s.Language.Words.Scales {
		long = strings.ToLower(strings.TrimSpace(long))
		out[short], out[long] = long, short
	}
	return out
}
