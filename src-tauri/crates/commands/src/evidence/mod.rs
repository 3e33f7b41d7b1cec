//! Evidence: collected all year, confirmed by others, held against the statements of a level.

mod attach;
mod bring;
mod confirm;
mod line;
mod list;
mod statements;
mod table;
mod ties;
mod write;

pub use attach::{AttachFile, OfEvidence, attach_file, attachment, choose_file, remove_file};
pub use bring::{BroughtAuthor, BroughtItem, BroughtState, EvidencePreview};
pub(crate) use bring::{Read, save_evidence};
pub use confirm::{ConfirmEvidence, confirm};
pub use line::{EvidenceFile, EvidenceRow, StatementName};
pub(crate) use line::{Names, rows_of};
pub use list::{AskEvidence, EvidencePage, list};
pub use statements::{AskStatements, StatementChoice, StatementChoices, statements};
pub use table::{AskTable, TablePage, table};
pub(crate) use ties::{named, tie};
pub use write::{ChangeEvidence, NewEvidence, RemoveEvidence, add, change, remove};
