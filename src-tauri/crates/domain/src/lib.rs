//! What is true of an office, with no computer in it.
