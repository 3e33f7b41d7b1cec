//! The money of an office through its commands: figures to the cent, refusals by field, undo.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub)]

#[path = "../common/mod.rs"]
mod common;

mod bank;
mod books;
mod broken;
mod budget;
mod claims;
mod commitments;
mod files;
mod forecast;
mod ledger;
mod limits;
mod office;
mod oracle;
mod pictures;
mod plan;
mod properties;
mod refunds;
mod refused;
mod reserve;
mod scenarios;
mod sources;
mod undone;
mod versions;
