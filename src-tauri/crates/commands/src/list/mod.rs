//! The table of commands.
//!
//! A line for each: what a person reads about it, its kind, its name, its request, its answer, and what it
//! is made of (a read) or makes stale (a write). The handler has the command's name; a missing one does not
//! compile. One file for each part of the office's work.

mod files;
mod ladders;
mod office;
mod people;
mod plans;
mod spending;

use crate::call::Command;

/// Every command, in the order of the slices.
pub fn all() -> impl Iterator<Item = &'static Command> {
    [office::LINES, ladders::LINES, people::LINES, plans::LINES, spending::LINES, files::LINES]
        .into_iter()
        .flatten()
}
