package language

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
)

// missing lists the words that English has and a language has not, and those
// whose gaps are other ones, which are named behind a colon.
func missing(l *Language) []string {
	m := reflection{plurals: map[string]bool{}}
	for _, rule := range l.locale.PluralsCardinal() {
		m.plurals[rule.String()] = true
	}
	m.compare("", reflect.ValueOf(english().Words), reflect.ValueOf(l.Words))
	slices.Sort(m.missing)
	return m.missing
}

// reflection walks the words of English and of another language side by side.
type reflection struct {
	plurals map[string]bool // the categories that the other language uses
	missing []string
}

func (m *reflection) compare(name string, english, other reflect.Value) {
	switch english.Kind() {
	case reflect.Struct:
		m.compareFields(name, english, other)
	case reflect.Map:
		for _, key := range english.MapKeys() {
			in := other.MapIndex(key)
			if !in.IsValid() {
				in = reflect.Zero(english.Type().Elem())
			}
			m.compare(fmt.Sprintf("%s[%s]", name, key), english.MapIndex(key), in)
		}
	case reflect.Array:
		for i := range english.Len() {
			m.compare(fmt.Sprintf("%s[%d]", name, i), english.Index(i), other.Index(i))
		}
	case reflect.String:
		m.compareText(name, english.String(), other.String())
	default: // a list or a function
		if other.IsNil() {
			m.missing = append(m.missing, name)
		}
	}
}

// compareFields compares structs. Of plural forms, those of English say which
// gaps each form has; those that neither language uses are left out.
func (m *reflection) compareFields(name string, english, other reflect.Value) {
	forms, isForms := english.Interface().(Forms)
	for i := range english.NumField() {
		field := english.Type().Field(i).Name
		path := strings.TrimPrefix(name+"."+field, ".")
		if english.Type().Field(i).Anonymous {
			path = name // the fields of a part are those of the whole
		}
		switch {
		case !isForms:
			m.compare(path, english.Field(i), other.Field(i))
		case m.plurals[field]:
			m.compareText(path, forms.Other, other.Field(i).String())
		}
	}
}

func (m *reflection) compareText(name, english, other string) {
	if other == "" && english != "" {
		m.missing = append(m.missing, name)
		return
	}
	if want := gaps(english); !slices.Equal(want, gaps(other)) {
		m.missing = append(m.missing, name+": "+strings.Join(want, " "))
	}
}

var gap = regexp.MustCompile(`%(?:\[\d\])?([0-9]*[sd])|\{[a-z]+\}`)

// gaps lists the gaps of a phrase without their order.
func gaps(phrase string) []string {
	var out []string
	for _, m := range gap.FindAllStringSubmatch(strings.ReplaceAll(phrase, "%%", ""), -1) {
		if m[1] != "" {
			m[0] = "%" + m[1]
		}
		out = append(out, m[0])
	}
	return slices.Sorted(slices.Values(out))
}
