//! The book on disk.
