package page

import (
	"encoding/binary"
	"math"
	"reflect"
)

// Digest appends everything that a layout can read from a view, so that views
// with equal digests are rendered alike. It returns false for a view that it
// cannot tell from others: one that holds a map, a function or itself.
func Digest(out []byte, v View) ([]byte, bool) {
	d := digest{out: out}
	d.text(v.Layout())
	d.text(reflect.TypeOf(v).String())
	d.value(reflect.ValueOf(v), 0)
	return d.out, !d.failed
}

type digest struct {
	out    []byte
	failed bool
}

// maxDepth is how deep a view may be nested. Views are shallow trees; a deeper
// one holds itself.
const maxDepth = 100

func (d *digest) number(n uint64) { d.out = binary.LittleEndian.AppendUint64(d.out, n) }

func (d *digest) text(s string) {
	d.out = append(binary.AppendUvarint(d.out, uint64(len(s))), s...)
}

func (d *digest) flag(set bool) {
	if set {
		d.out = append(d.out, 1)
		return
	}
	d.out = append(d.out, 0)
}

// value appends a value with its unexported fields, which methods may read. Of a
// pointer it appends what it points to.
func (d *digest) value(v reflect.Value, depth int) {
	if depth++; depth > maxDepth || d.failed {
		d.failed = true
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		d.flag(v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		d.number(uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		d.number(v.Uint())
	case reflect.Float32, reflect.Float64:
		d.number(math.Float64bits(v.Float()))
	case reflect.String:
		d.text(v.String())
	case reflect.Slice, reflect.Array:
		d.list(v, depth)
	case reflect.Struct:
		for i := range v.NumField() {
			d.value(v.Field(i), depth)
		}
	case reflect.Pointer, reflect.Interface:
		d.reference(v, depth)
	default:
		d.failed = true
	}
}

func (d *digest) list(v reflect.Value, depth int) {
	isSlice := v.Kind() == reflect.Slice
	if d.flag(!isSlice || !v.IsNil()); isSlice && v.IsNil() { // a layout can tell nil from an empty list
		return
	}
	d.out = binary.AppendUvarint(d.out, uint64(v.Len()))
	if isSlice && v.Type().Elem().Kind() == reflect.Uint8 {
		d.out = append(d.out, v.Bytes()...)
		return
	}
	for i := range v.Len() {
		d.value(v.Index(i), depth)
	}
}

// reference appends a pointer or an interface, which may be nil.
func (d *digest) reference(v reflect.Value, depth int) {
	if d.flag(!v.IsNil()); v.IsNil() {
		return
	}
	if v.Kind() == reflect.Interface {
		d.text(v.Elem().Type().String())
	}
	d.value(v.Elem(), depth)
}
