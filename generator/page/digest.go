package page

import (
	"encoding/binary"
	"math"
	"reflect"
	"slices"
	"strings"
)

// Digest appends all that a layout can learn from a view, so that two views that
// append the same are shown the same. False means that it cannot be told, as of a
// view that holds a function.
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

// deepest is how deep a view may be. Views are trees, and shallow ones.
const deepest = 100

func (d *digest) number(n uint64) { d.out = binary.LittleEndian.AppendUint64(d.out, n) }

func (d *digest) text(s string) {
	d.out = append(binary.AppendUvarint(d.out, uint64(len(s))), s...)
}

// value appends a value as it is, unexported fields included, since methods may
// tell of them. What a pointer points to counts, not where that lies.
func (d *digest) value(v reflect.Value, depth int) {
	if depth++; depth > deepest || d.failed {
		d.failed = true
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		d.out = append(d.out, 0)
		if v.Bool() {
			d.out[len(d.out)-1] = 1
		}
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
	case reflect.Pointer, reflect.Interface, reflect.Map, reflect.Func, reflect.Chan:
		d.reference(v, depth)
	default:
		d.failed = true
	}
}

func (d *digest) list(v reflect.Value, depth int) {
	if v.Kind() == reflect.Slice && v.IsNil() {
		d.out = append(d.out, 0) // which a layout can tell from an empty one
		return
	}
	d.out = append(d.out, 1)
	d.out = binary.AppendUvarint(d.out, uint64(v.Len()))
	if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8 {
		d.out = append(d.out, v.Bytes()...)
		return
	}
	for i := range v.Len() {
		d.value(v.Index(i), depth)
	}
}

// reference appends what may be nil.
func (d *digest) reference(v reflect.Value, depth int) {
	if v.IsNil() {
		d.out = append(d.out, 0)
		return
	}
	d.out = append(d.out, 1)
	switch v.Kind() {
	case reflect.Pointer:
		d.value(v.Elem(), depth)
	case reflect.Interface:
		d.text(v.Elem().Type().String())
		d.value(v.Elem(), depth)
	case reflect.Map:
		d.table(v, depth)
	default:
		d.failed = true
	}
}

// table appends a map by its keys in order, which must be texts.
func (d *digest) table(v reflect.Value, depth int) {
	if v.Type().Key().Kind() != reflect.String {
		d.failed = true
		return
	}
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
	for _, k := range keys {
		d.text(k.String())
		d.value(v.MapIndex(k), depth)
	}
}
