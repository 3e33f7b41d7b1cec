//! Helpers for the tests that see the application from outside: a driver of the real window, the programs
//! the workspace builds, and what poppler reads in a PDF.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that cannot go on says so.

mod keys;
mod paper;
mod programs;
mod window;

pub use keys::Key;
pub use paper::{pdf_layout, pdf_pages, pdf_text};
pub use programs::{fixture, ladderbook_cli, program};
pub use window::{Profile, Window};
