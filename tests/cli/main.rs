//! `ladderbook-cli` as a process of its own: the journeys of a person, and its manners in a terminal.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bank;
mod files;
mod journeys;
mod ladders;
mod machine;
mod manners;
mod papers;
mod passwords;
mod people;
