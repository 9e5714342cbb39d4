import CTerminal

/// The columns that curses gives to a scalar.
func libraryWidth(_ scalar: Unicode.Scalar) -> Int32 { ct_width(scalar.value) }
