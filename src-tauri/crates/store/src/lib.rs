//! The book on disk: the only crate that speaks SQL.
//!
//! A [`Book`] is one office's file. Reads happen inside [`Book::read`] and writes inside [`Book::write`];
//! a slice adds its questions with `impl Read<'_>` and its changes with `impl Write<'_>` in a file of its
//! own, so that nobody outside this crate sees a connection. Every write is one transaction that also
//! leaves a line in the history, from which [`Book::undo`], [`Book::redo`] and [`Book::activity`] live.
//!
//! No clock is read here: the caller lends the time of every operation.

mod allocations;
mod assessments;
mod attachments;
mod backups;
mod bank;
mod book;
mod budget;
mod charter;
mod claims;
pub(crate) mod column;
mod commitments;
mod conversations;
mod cycles;
mod error;
mod events;
mod evidence;
mod expenses;
mod growth;
mod history;
mod jobs;
mod ladders;
mod lenses;
mod limits;
mod money;
mod office;
mod people;
mod plans;
mod promotions;
mod rates;
mod refit;
mod releases;
mod reserve;
mod reviews;
mod rows;
mod team;
mod translation;
mod travel;

#[cfg(test)]
mod tests;

pub use allocations::{Asked, SpentOn};
pub use assessments::{Assessment, Filled, MarkChange};
pub use attachments::{Attachment, AttachmentRefused, MAX_ATTACHMENT_BYTES};
pub use backups::{Backup, Backups, Reason};
pub use bank::{ImportSource, LineFilter, StatementUse};
pub use book::{Actor, Book, Finding, FindingKind, Migrated, Opened, Operation, Password, Read, Write};
pub use budget::{ActualByMonth, Uses};
pub use claims::ClaimFilter;
pub use cycles::{Participant, Question};
pub use error::{OpenError, StoreError};
pub use events::EventUses;
pub use evidence::{EvidenceFilter, EvidenceLine};
pub use expenses::{ExpenseFilter, ExpensePage};
pub use growth::Tied;
pub use history::{Activity, OperationState, Undone};
pub use jobs::JobKey;
pub use ladders::{LadderLine, LadderUse, LevelUse, Rung};
pub use money::Quote;
pub use people::{
    Colleague, DottedEnd, Everybody, PartOf, PersonFilter, PersonLine, PersonOrder, PersonPart, PersonUse,
    PhotoFiles,
};
pub use plans::plan_text;
pub use rates::{BY_HAND, Rate};
pub use releases::release_text;
pub use travel::TripFilter;
