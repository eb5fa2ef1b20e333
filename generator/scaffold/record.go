package scaffold

import (
	"strings"

	"explainer/generator/record"
)

// Record is a record that a document or a bibliography is to declare.
type Record struct {
	Kind record.Kind
	ID   string
	info record.KindInfo
	keys []key
}

// NewRecord makes a record of a kind, which must be one of Records.
func NewRecord(kind record.Kind, n Name, p Publication) Record {
	info, _ := kind.Info()
	return Record{Kind: kind, ID: n.ID, info: info, keys: keysOf(n, p, info.New().Keys)}
}

// list is the key under which a file holds records of the kind; a bibliography
// is a list itself.
func (r Record) list() string { return r.info.Key }

// Text is a file that holds the record alone, as a bibliography does.
func (r Record) Text() []byte { return []byte(strings.Join(entry(r.keys, 0), "\n") + "\n") }
