// Package sheet reads the files of tables as they are published.
//
// The bytes of a file and what its dataset declares of their form flow in; cells,
// numbers and problems flow out. A problem is something in the file that nobody has
// declared: it is reported once for each cause, with the declaration that mends it,
// and the file is read on as if that were declared. So one reading finds all causes,
// and importing a table is declaring what a reading has found.
//
// Where a number could be read in two ways, no default decides: the problem says so.
package sheet
