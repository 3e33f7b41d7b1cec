//! The money of an office through its commands: figures to the cent, refusals by field, undo.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub)]

#[path = "../common/mod.rs"]
mod common;

mod bank;
mod budget;
mod claims;
mod files;
mod forecast;
mod office;
mod refused;
mod reserve;
mod sources;
mod undone;
