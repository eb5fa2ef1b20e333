package search

import (
	"encoding/json"
	"slices"
	"sort"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// anyTerms draws terms in order, each with documents.
func anyTerms(t *rapid.T) []term {
	name := rapid.StringMatching(`[a-cіїa][a-d]{0,5}|£?[1-9]{1,3}`)
	names := rapid.SliceOfNDistinct(name, 1, 200, rapid.ID[string]).Draw(t, "terms")
	sort.Strings(names)
	out := make([]term, len(names))
	for i, name := range names {
		out[i].text = name
		for where := range out[i].lists {
			docs := rapid.SliceOfNDistinct(rapid.Uint32Range(0, 2000), 0, 20, rapid.ID[uint32]).Draw(t, "docs")
			slices.Sort(docs)
			out[i].lists[where] = docs
		}
	}
	return out
}

// readShard reads a shard as the script does.
func readShard(t rapid.TB, data []byte) map[string]lists {
	var values []json.RawMessage
	if err := json.Unmarshal(slices.Concat([]byte{'['}, data[:len(data)-1], []byte{']'}), &values); err != nil {
		t.Fatalf("%v: %s", err, data)
	}
	out := map[string]lists{}
	for i := 0; i < len(values); i += 2 {
		var name string
		var steps [][]uint32
		if json.Unmarshal(values[i], &name) != nil || json.Unmarshal(values[i+1], &steps) != nil ||
			len(steps) > int(tiers) {
			t.Fatalf("cannot be read: %s %s", values[i], values[i+1])
		}
		var l lists
		for where, list := range steps {
			doc := uint32(0)
			for _, step := range list {
				doc += step
				l[where] = append(l[where], doc)
			}
		}
		out[name] = l
	}
	return out
}

// What is written is read back; every beginning of a word has an entry of its
// own or lies within two neighbouring shards; shards are in order.
func TestEveryBeginningLiesWithinTwoShards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms, n := anyTerms(t), rapid.IntRange(2, 40).Draw(t, "shards")
		entries, total := make([]entry, len(terms)), 0
		for i := range terms {
			entries[i] = write(terms[i])
			total += len(entries[i].json)
		}
		entries = withBeginnings(entries, total/n/2)
		if !slices.IsSortedFunc(entries, func(a, b entry) int { return strings.Compare(a.text, b.text) }) {
			t.Fatal("the entries are out of order")
		}
		shards, firsts := cut(entries, n)
		if len(shards) > n {
			t.Fatalf("%d shards, not %d", len(shards), n)
		}
		holder, all := map[string]int{}, map[string]lists{}
		for i, data := range shards {
			for name, l := range readShard(t, data) {
				holder[name], all[name] = i, l
			}
		}
		for _, want := range terms {
			for where := range want.lists {
				if !slices.Equal(all[want.text].at(where), want.lists[where]) {
					t.Fatalf("%s: %v, not %v", want.text, all[want.text], want.lists)
				}
			}
			for length := 1; length <= utf8.RuneCountInString(want.text) && !isNumber(want.text); length++ {
				begin := want.text[:prefix(want.text, length)]
				home := shardOf(firsts, begin)
				at, whole := holder[begin+"*"]
				switch {
				case whole && at-home > 1:
					t.Fatalf("%s* lies in shard %d, %s in %d", begin, at, begin, home)
				case !whole && holder[want.text]-home > 1:
					t.Fatalf("%s lies in shard %d, its beginning %s in %d", want.text, holder[want.text], begin, home)
				}
			}
		}
	})
}

func (l lists) at(where int) []uint32 { return l[where] }

// shardOf finds a shard as the script does.
func shardOf(firsts []string, text string) int {
	return max(0, sort.Search(len(firsts), func(i int) bool { return firsts[i] > text })-1)
}

// A term lists no more documents than it may: those of its highest tiers, and
// the first of them.
func TestTheBestAreKept(t *testing.T) {
	var postings []posting
	for doc := range uint32(3000) {
		where := inBody
		if doc%10 == 0 {
			where = inTitle
		}
		postings = append(postings, posting{doc: doc, tier: where})
	}
	l := best(postings)
	if len(l[inTitle]) != 300 || len(l[inBody]) != maxPostings-300 || l[inBody][0] != 1 || !slices.IsSorted(l[inBody]) {
		t.Errorf("%d in titles, %d in bodies", len(l[inTitle]), len(l[inBody]))
	}
}

// A body that holds a term three times ranks above one that names it, and
// below a summary.
func TestTiers(t *testing.T) {
	v := newInverted()
	for range often {
		v.add([]byte("a"), 0, inBody)
	}
	v.add([]byte("a"), 1, inBody)
	v.add([]byte("a"), 1, inBody)
	v.add([]byte("a"), 2, inBody)
	v.add([]byte("a"), 2, inSummary)
	v.add([]byte("a"), 2, inBody)
	want := lists{inBody: {1}, inBodyOft: {0}, inSummary: {2}}
	got := merged([]*inverted{v})
	for where := range want {
		if !slices.Equal(got[0].lists[where], want[where]) {
			t.Errorf("%v, not %v", got[0].lists, want)
		}
	}
}

// How many workers read the documents makes no difference.
func TestMergingRuns(t *testing.T) {
	whole, left, right := newInverted(), newInverted(), newInverted()
	for doc := range uint32(100) {
		part := left
		if doc >= 40 {
			part = right
		}
		for _, name := range []string{"b", "a", strings.Repeat("c", 1+int(doc%5))} {
			whole.add([]byte(name), doc, inBody)
			part.add([]byte(name), doc, inBody)
		}
	}
	one, two := merged([]*inverted{whole}), merged([]*inverted{left, right})
	if len(one) != 7 || len(one) != len(two) {
		t.Fatalf("%d and %d terms", len(one), len(two))
	}
	for i := range one {
		if string(write(one[i]).json) != string(write(two[i]).json) {
			t.Errorf("%v and %v", one[i], two[i])
		}
	}
}
