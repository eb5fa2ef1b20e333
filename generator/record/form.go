package record

// FormError is the error of a text that is not written in the form of a value.
// Its text names that form, with examples: "a date such as 2025-02-26".
type FormError string

// Error says which form was expected.
func (form FormError) Error() string { return "expected " + string(form) }

// SlipError is the error of a text whose remedy is known: why it cannot stand, and
// what to write instead.
type SlipError struct{ Why, Write string }

// Error implements error.
func (slip SlipError) Error() string { return slip.Why + ": write " + slip.Write }
