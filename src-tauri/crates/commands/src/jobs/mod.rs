//! Job descriptions: generated, edited, put back; and the checklist that scopes a role.

mod look;
mod write;

pub use look::{GetJob, JobPage, SavedJob, ScopeRow, get};
pub(crate) use look::{description, level_of};
pub use write::{ResetJob, ScopeJob, WriteJob, reset, scope, write};
