//! Other people's files, in and out.
//!
//! Bytes come in and leave as drafts with findings, values come in and leave as bytes; nothing here reads
//! or writes a disk. A file takes one road: [`text::decode`] → [`table::Table::read`] → [`mapping::guess`]
//! (shown and corrected in a preview) → a reader such as [`roster::read`], which gives a [`draft::Draft`].
//! Whoever saves a draft does so in one transaction or not at all.

pub mod amounts;
pub mod assessment_form;
pub mod bank;
pub mod charter;
pub mod dates;
pub mod deadlines;
pub mod draft;
pub mod evidence;
pub mod expenses;
mod guard;
pub mod ladder;
pub mod mapping;
pub mod out;
pub mod photo;
pub mod plan;
pub mod rates;
pub mod roster;
pub mod sheet;
pub mod sources;
pub mod table;
pub mod team_profile;
pub mod text;
pub mod translation;
mod workbook;
pub mod year;
pub mod zipped;
