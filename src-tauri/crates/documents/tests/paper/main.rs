//! The documents as files, seen by the tools that readers have: poppler and qpdf.
#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod files;
mod scripts;
mod tables;
mod tools;
